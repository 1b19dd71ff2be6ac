package dev.ticketlifecycle.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/** A life of twelve commands, the commands made inside it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LifeBenchmark {

    /** The hand-written switch. */
    @Benchmark
    public Object handSwitch(HandSwitch contender) {
        return contender.life();
    }

    /** The hand-written table. */
    @Benchmark
    public Object handTable(HandTable contender, Blackhole events) {
        return contender.life(events);
    }

    /** stateless4j. */
    @Benchmark
    public Object stateless4j(Stateless4j contender) {
        return contender.life();
    }

    /** COLA. */
    @Benchmark
    public Object cola(Cola contender) {
        return contender.life();
    }

    /** Easy States. */
    @Benchmark
    public Object easyStates(EasyStates contender) {
        return contender.life();
    }

    /** squirrel-foundation. */
    @Benchmark
    public Object squirrel(Squirrel contender) {
        return contender.life();
    }

    /** The preset without an SLA. */
    @Benchmark
    public Object ours(Ours.WithoutClocks contender, Blackhole events) {
        return contender.life(events);
    }

    /** The preset with ten rules of the host that look at other commands. */
    @Benchmark
    public Object oursWithTenMoreRules(Ours.WithTenMoreRules contender, Blackhole events) {
        return contender.life(events);
    }

    /** The preset with three clocks. */
    @Benchmark
    public Object oursWithClocks(Ours.WithClocks contender, Blackhole events) {
        return contender.life(events);
    }
}
