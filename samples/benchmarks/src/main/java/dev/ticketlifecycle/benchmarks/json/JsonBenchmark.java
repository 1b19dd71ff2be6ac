package dev.ticketlifecycle.benchmarks.json;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel.Delivery;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A reply as an act, and the line of the journal that is written of it, there and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {

    private Jackson2 two = Jackson2.of(Json.plain());
    private Jackson3 three = Jackson3.of(Json.plain());
    private Act act = Act.by(Actor.agent("anna")).id("c-42").does(Reply.answer("parcel found, sent again"));
    private Recorded entry = new Recorded(
            new Replied(
                    "a12",
                    "mail",
                    ReplyKind.ANSWER,
                    ActorKind.HUMAN,
                    Optional.of(0x5ec52d296c8a41eeL),
                    true,
                    List.of("a2", "a6"),
                    true,
                    true,
                    List.of(),
                    Optional.empty(),
                    Delivery.ACCEPTED,
                    Optional.of(Instant.parse("2026-03-02T10:11:49.064Z")),
                    false,
                    Optional.empty()),
            Actor.agent("anna"),
            Actor.agent("anna"),
            Instant.parse("2026-03-02T10:01:49.064Z"),
            Instant.parse("2026-03-02T10:01:49.064Z"));

    /**
     * Makes sure that all write the same bytes and read what was written.
     *
     * @throws IOException if one can't be written
     */
    @Setup
    public void check() throws IOException {
        same(two.write(Act.class, act), Hand2.write(act));
        same(two.write(Act.class, act), Hand3.write(act));
        same(two.write(Act.class, act), three.write(Act.class, act));
        same(two.write(Recorded.class, entry), Hand2.write(entry));
        same(two.write(Recorded.class, entry), Hand3.write(entry));
        same(two.write(Recorded.class, entry), three.write(Recorded.class, entry));
        for (Object read : List.of(ours2(), ours3(), hand2(), hand3())) {
            if (!read.equals(List.of(act, entry))) {
                throw new IllegalStateException(read + " was " + List.of(act, entry));
            }
        }
    }

    private static void same(byte[] ours, byte[] other) {
        if (!Arrays.equals(ours, other)) {
            throw new IllegalStateException(new String(other, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** Ours, by Jackson 2. */
    @Benchmark
    public Object ours2() {
        return List.of(
                two.read(Act.class, two.write(Act.class, act)),
                two.read(Recorded.class, two.write(Recorded.class, entry)));
    }

    /** Each field by hand, by Jackson 2. */
    @Benchmark
    public Object hand2() throws IOException {
        return List.of(Hand2.act(Hand2.write(act)), Hand2.entry(Hand2.write(entry)));
    }

    /** Ours, by Jackson 3. */
    @Benchmark
    public Object ours3() {
        return List.of(
                three.read(Act.class, three.write(Act.class, act)),
                three.read(Recorded.class, three.write(Recorded.class, entry)));
    }

    /** Each field by hand, by Jackson 3. */
    @Benchmark
    public Object hand3() {
        return List.of(Hand3.act(Hand3.write(act)), Hand3.entry(Hand3.write(entry)));
    }
}
