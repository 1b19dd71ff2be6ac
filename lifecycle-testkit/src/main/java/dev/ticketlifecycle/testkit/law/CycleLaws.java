package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockEvent.BreachWithdrawn;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.testkit.law.Turns.Turn;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of the cycles of a clock: breaches stay, thresholds fire once, what is over is not rewritten. */
final class CycleLaws {

    private CycleLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        15,
                        "a breach is for good, unless withdrawn by a correction on the record",
                        Set.of(RuleId.TERMINAL), // what comes back and is resolved in one act has no time to be late in
                        CycleLaws::breaches),
                new Law(16, "a threshold fires at most once a cycle", Set.of(), CycleLaws::thresholds),
                new Law(26, "finished cycles are never rewritten", Set.of(), CycleLaws::finished));
    }

    /** One cycle of one clock. */
    private record Cycle(String clock, int number) {}

    private static void breaches(History history, Findings findings) {
        Map<Cycle, Instant> late = new HashMap<>();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof Breached breached) {
                    late.put(new Cycle(breached.clock(), breached.cycle()), breached.due());
                } else if (recorded.event() instanceof BreachWithdrawn withdrawn) {
                    late.remove(new Cycle(withdrawn.clock(), withdrawn.cycle()));
                }
            }
            for (Clock clock : step.after().clocks().tracks()) {
                @Nullable Instant due = late.get(new Cycle(clock.id(), clock.cycle()));
                boolean over = clock.state() == ClockState.BREACHED || clock.state() == ClockState.MET_LATE;
                if (due != null && !(over && clock.breached().equals(Optional.of(due)))) {
                    findings.add(
                            step,
                            "clock",
                            clock.id(),
                            "late since",
                            due,
                            "now",
                            clock.state(),
                            "breached",
                            clock.breached());
                }
                long before = late.keySet().stream()
                        .filter(cycle -> cycle.clock().equals(clock.id()) && cycle.number() < clock.cycle())
                        .count();
                if (before != clock.tally().late()) {
                    findings.add(step, "clock", clock.id(), "late cycles on record", before, "counted", clock.tally());
                }
            }
        }
    }

    /** One threshold in one cycle. */
    private record Fired(Cycle cycle, String threshold) {}

    private static void thresholds(History history, Findings findings) {
        Set<Fired> fired = new HashSet<>();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof ThresholdReached reached
                        && !fired.add(new Fired(new Cycle(reached.clock(), reached.cycle()), reached.threshold()))) {
                    findings.add(step, "fired again", reached);
                }
            }
        }
    }

    private static void finished(History history, Findings findings) {
        Turns.of(history, turn -> {
            if (turn.was().isEmpty()) {
                return;
            }
            Clock was = turn.was().get();
            Clock now = turn.now();
            Tally expected = turn.within() || !was.asked() ? was.tally() : grown(was, turn);
            if (!now.tally().equals(expected)) {
                findings.add(turn.step(), "clock", now.id(), "kept", now.tally(), "should be", expected);
            }
            if (turn.within()
                    && !was.underWay()
                    && !now.underWay()
                    && !ends(was).equals(ends(now))) {
                findings.add(turn.step(), "clock", now.id(), "ended", ends(was), "now", ends(now));
            }
        });
    }

    private static List<Object> ends(Clock clock) {
        return List.of(
                clock.mode(),
                clock.startedAt(),
                clock.since(),
                clock.worked(),
                clock.paused(),
                clock.length(),
                clock.due(),
                clock.breached());
    }

    // As its last cycle had ended, or as the event that began the next one has ended it.
    private static Tally grown(Clock was, Turn turn) {
        if (!was.underWay()) {
            return plus(was.tally(), was.state(), was.worked());
        }
        Instant end = turn.recorded().effectiveAt().isBefore(was.since())
                ? was.since()
                : turn.recorded().effectiveAt();
        Reading then = was.at(end);
        boolean late = was.breached().isPresent()
                ? end.isAfter(was.breached().get())
                : then.due().isPresent() && end.isAfter(then.due().get());
        boolean renewed = was.target().metric().cycles() == Cycles.RENEWING;
        ClockState inTime = renewed ? ClockState.MET : ClockState.CANCELLED;
        return plus(
                was.tally(), late ? ClockState.BREACHED : inTime, then.elapsed().toMillis());
    }

    private static Tally plus(Tally tally, ClockState state, long millis) {
        boolean late = state == ClockState.BREACHED || state == ClockState.MET_LATE;
        boolean met = state == ClockState.MET;
        return new Tally(
                tally.met() + (met ? 1 : 0),
                tally.late() + (late ? 1 : 0),
                tally.cancelled() + (met || late ? 0 : 1),
                tally.worked() + millis,
                Math.max(tally.longest(), millis));
    }
}
