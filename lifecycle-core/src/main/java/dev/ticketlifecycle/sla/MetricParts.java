package dev.ticketlifecycle.sla;

import java.time.Duration;
import java.util.Optional;

/** A metric while one thing about it changes. */
final class MetricParts {
    String name;
    Condition starts;
    Condition pauses;
    Condition stops;
    Condition resets;
    Condition cancels;
    Cycles cycles;
    Reopening reopening;
    Condition undone;
    boolean undoneCounts;
    Hold hold;
    Optional<Duration> maximumPause;

    MetricParts(Metric from) {
        name = from.name();
        starts = from.starts();
        pauses = from.pauses();
        stops = from.stops();
        resets = from.resets();
        cancels = from.cancels();
        cycles = from.cycles();
        reopening = from.reopening();
        undone = from.undone();
        undoneCounts = from.undoneCounts();
        hold = from.hold();
        maximumPause = from.maximumPause();
    }

    Metric metric() {
        return new Metric(
                name,
                starts,
                pauses,
                stops,
                resets,
                cancels,
                cycles,
                reopening,
                undone,
                undoneCounts,
                hold,
                maximumPause);
    }
}
