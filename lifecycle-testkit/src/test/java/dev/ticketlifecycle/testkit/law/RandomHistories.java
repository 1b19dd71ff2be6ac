package dev.ticketlifecycle.testkit.law;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Histories for jqwik: it supplies the seeds, and shrinks a history by leaving acts out. */
final class RandomHistories {

    private RandomHistories() {}

    static Arbitrary<History> of(Histories histories) {
        return Arbitraries.fromGenerator(random -> new Shrinking(histories.play(random.nextLong())));
    }

    private record Shrinking(History history) implements Shrinkable<History> {
        @Override
        public History value() {
            return history;
        }

        @Override
        public Stream<Shrinkable<History>> shrink() {
            return history.script().simpler().map(s -> new Shrinking(History.of(history.engine(), s)));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(history.steps().size());
        }
    }
}
