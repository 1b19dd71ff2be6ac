package dev.ticketlifecycle.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A solution proposed while a question is open: the refusal as a value, its text not read. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RefusalBenchmark {

    /** The hand-written switch, which gives no reason. */
    @Benchmark
    public boolean handSwitch(HandSwitch contender) {
        return contender.refusal();
    }

    /** The hand-written table, which gives one reason. */
    @Benchmark
    public Object handTable(HandTable contender) {
        return contender.refusal();
    }

    /** stateless4j. */
    @Benchmark
    public boolean stateless4j(Stateless4j contender) {
        return contender.refusal();
    }

    /** COLA. */
    @Benchmark
    public boolean cola(Cola contender) {
        return contender.refusal();
    }

    /** Easy States. */
    @Benchmark
    public boolean easyStates(EasyStates contender) {
        return contender.refusal();
    }

    /** squirrel-foundation. */
    @Benchmark
    public boolean squirrel(Squirrel contender) {
        return contender.refusal();
    }

    /** The preset without an SLA. */
    @Benchmark
    public Object ours(Ours.WithoutClocks contender) {
        return contender.refusal();
    }

    /** The preset with three clocks. */
    @Benchmark
    public Object oursWithClocks(Ours.WithClocks contender) {
        return contender.refusal();
    }
}
