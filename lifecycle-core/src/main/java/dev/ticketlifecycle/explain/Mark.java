package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A threshold of a cycle.
 *
 * @param threshold its name
 * @param at when it fired, or when it will if nothing happens; of a clock that stands still, if it went on now
 * @param fired whether it has fired, by the journal
 */
public record Mark(String threshold, Instant at, boolean fired) {

    static List<Mark> of(Cycle cycle, Cycle then, List<Scene> scenes, Instant now) {
        List<Mark> marks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Scene scene : scenes) {
            if (scene.recorded().event() instanceof ThresholdReached reached
                    && reached.clock().equals(cycle.target.clock())
                    && reached.cycle() == cycle.number
                    && names.add(reached.threshold())) {
                marks.add(new Mark(reached.threshold(), scene.at(), true));
            }
        }
        for (Threshold threshold : cycle.underWay() ? cycle.target.thresholds() : List.<Threshold>of()) {
            Optional<Instant> due = threshold.follows() ? then.due() : cycle.firstDue();
            if (due.isPresent() && !names.contains(threshold.name())) {
                Instant at = ahead(threshold, then, due.get(), now);
                marks.add(new Mark(threshold.name(), Formula.later(at, cycle.since), false));
            }
        }
        return marks;
    }

    private static Instant ahead(Threshold threshold, Cycle then, Instant due, Instant now) {
        Target target = then.target;
        if (threshold.mark() instanceof Threshold.Offset offset) {
            return target.calendar().add(due, offset.fromDue());
        }
        if (threshold.mark() instanceof Threshold.DayOffset days) {
            return target.calendar().addWorkingDays(due, days.fromDue());
        }
        double share = ((Threshold.Share) threshold.mark()).of();
        if (share == 1) {
            return due;
        }
        if (!threshold.follows()) {
            long all = target.calendar().working(then.startedAt, due).toMillis();
            return target.calendar().add(then.startedAt, Duration.ofMillis(Math.round(all * share)));
        }
        long length = then.aim().length().toMillis();
        long left = target.calendar().signedWorking(now, due).toMillis() - (length - Math.round(length * share));
        return left <= 0 ? now : target.calendar().add(now, Duration.ofMillis(left));
    }
}
