package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A threshold, whose place is one of several fields, and whose name follows from that unless it is said. */
record ThresholdForm(
        Optional<Double> at,
        Optional<Duration> before,
        Optional<Duration> after,
        OptionalInt daysBefore,
        OptionalInt daysAfter,
        Optional<String> name,
        boolean follows,
        List<Intent> intents) {

    /** What a threshold is of which nothing is said. */
    static final ThresholdForm BLANK = new ThresholdForm(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            true,
            List.of());

    static ThresholdForm of(Threshold threshold) {
        Threshold.Mark mark = threshold.mark();
        Optional<Duration> offset =
                Optional.of(mark).filter(Threshold.Offset.class::isInstance).map(m -> ((Threshold.Offset) m).fromDue());
        OptionalInt days =
                mark instanceof Threshold.DayOffset one ? OptionalInt.of(one.fromDue()) : OptionalInt.empty();
        boolean later = offset.isPresent() ? !offset.get().isNegative() : days.orElse(0) >= 0;
        ThresholdForm unnamed = new ThresholdForm(
                mark instanceof Threshold.Share share ? Optional.of(share.of()) : Optional.empty(),
                later ? Optional.empty() : offset.map(Duration::negated),
                later ? offset : Optional.empty(),
                later || days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(-days.getAsInt()),
                later ? days : OptionalInt.empty(),
                Optional.empty(),
                threshold.follows(),
                threshold.intents());
        boolean usual = unnamed.usual().name().equals(threshold.name());
        return usual ? unnamed : unnamed.called(threshold.name());
    }

    private ThresholdForm called(String other) {
        return new ThresholdForm(at, before, after, daysBefore, daysAfter, Optional.of(other), follows, intents);
    }

    Threshold threshold() {
        Threshold usual = usual();
        return new Threshold(name.orElse(usual.name()), usual.mark(), follows, intents);
    }

    private Threshold usual() {
        List<Threshold> said = Stream.of(
                        at.map(Threshold::at),
                        before.map(Threshold::before),
                        after.map(Threshold::after),
                        boxed(daysBefore).map(Threshold::daysBefore),
                        boxed(daysAfter).map(Threshold::daysAfter))
                .flatMap(Optional::stream)
                .toList();
        if (said.size() != 1) {
            throw new IllegalArgumentException("a threshold at "
                    + (said.isEmpty()
                            ? "no place"
                            : said.stream().map(Threshold::name).toList())
                    + ": say one of at, before, after, daysBefore, daysAfter");
        }
        return said.get(0);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
