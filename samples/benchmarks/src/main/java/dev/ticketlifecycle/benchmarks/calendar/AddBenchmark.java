package dev.ticketlifecycle.benchmarks.calendar;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** 480 open minutes added to an instant. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AddBenchmark {

    /** The index by day. */
    @Benchmark
    public long index(Questions questions) {
        return questions.index.add(questions.next(), questions.amount);
    }

    /** The library's calendar, in milliseconds. */
    @Benchmark
    public long ours(Questions questions) {
        return questions.ours.add(questions.next(), questions.amount);
    }

    /** The library's calendar, with instants and durations. */
    @Benchmark
    public Object oursWithInstants(Questions questions) {
        return questions.ours.add(Instant.ofEpochMilli(questions.next()), questions.asDuration);
    }

    /** Sums over periods, searched. */
    @Benchmark
    public long sums(Questions questions) {
        return questions.sums.add(questions.next(), questions.amount);
    }

    /** The loop over days. */
    @Benchmark
    public long days(Questions questions) {
        return questions.days.add(questions.next(), questions.amount);
    }

    /** Minute by minute. */
    @Benchmark
    public long minutes(Questions questions) {
        return questions.minutes.add(questions.next(), questions.amount);
    }

    /** jBPM. */
    @Benchmark
    public long jbpm(Questions questions) {
        return questions.jbpm.add(questions.next(), questions.amount);
    }

    /** MPXJ. */
    @Benchmark
    public long mpxj(Questions questions) {
        return questions.mpxj.add(questions.next(), questions.amount);
    }
}
