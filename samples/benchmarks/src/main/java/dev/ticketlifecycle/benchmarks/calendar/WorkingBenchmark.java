package dev.ticketlifecycle.benchmarks.calendar;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The open time of the 90 days after an instant. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkingBenchmark {

    /** The index by day. */
    @Benchmark
    public long index(Questions questions) {
        long from = questions.next();
        return questions.index.working(from, from + questions.distance);
    }

    /** The library's calendar, in milliseconds. */
    @Benchmark
    public long ours(Questions questions) {
        long from = questions.next();
        return questions.ours.working(from, from + questions.distance);
    }

    /** The library's calendar, with instants and durations. */
    @Benchmark
    public Object oursWithInstants(Questions questions) {
        long from = questions.next();
        return questions.ours.working(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + questions.distance));
    }

    /** Sums over periods, searched. */
    @Benchmark
    public long sums(Questions questions) {
        long from = questions.next();
        return questions.sums.working(from, from + questions.distance);
    }

    /** The loop over days. */
    @Benchmark
    public long days(Questions questions) {
        long from = questions.next();
        return questions.days.working(from, from + questions.distance);
    }

    /** Minute by minute. */
    @Benchmark
    public long minutes(Questions questions) {
        long from = questions.next();
        return questions.minutes.working(from, from + questions.distance);
    }

    /** MPXJ. */
    @Benchmark
    public long mpxj(Questions questions) {
        long from = questions.next();
        return questions.mpxj.working(from, from + questions.distance);
    }
}
