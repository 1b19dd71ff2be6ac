package dev.ticketlifecycle.benchmarks;

import dev.ticketlifecycle.conversation.Message;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The digest of a text, which is made with the message, before any decision. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DigestBenchmark {

    private String sentence = "Your parcel 4711 lay at the depot; your neighbour has it since Tuesday, 14:30.";
    private String letter = (sentence + " ").repeat(13);

    /** A text of one line, 78 characters. */
    @Benchmark
    public Object sentence() {
        return Message.text(sentence);
    }

    /** A text of a thousand characters. */
    @Benchmark
    public Object letter() {
        return Message.text(letter);
    }
}
