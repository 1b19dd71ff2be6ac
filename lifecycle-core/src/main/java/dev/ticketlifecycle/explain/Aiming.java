package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another goal, or another calendar, makes of a cycle under way. */
final class Aiming {

    private final Cycle then;
    private final Target asked;
    private final Traits traits;
    private final Goal goal;
    private final Instant at;

    private Aiming(Cycle cycle, Target asked, Traits traits, Goal goal, Instant at) {
        this.at = Formula.later(cycle.since, at);
        this.then = cycle.until(this.at);
        this.asked = asked;
        this.traits = traits;
        this.goal = goal;
    }

    /** What the cycle aims at from an instant on; null if nothing changes, or the host has to compute it first. */
    static @Nullable Aim of(Cycle cycle, Target asked, Traits traits, Instant at, Cause cause) {
        if (asked.changes() == ChangeMode.KEEP && cycle.asked()) {
            return null;
        }
        Optional<Goal> goal = asked.goal(traits);
        if (goal.isEmpty()) {
            return cycle.aim().goal().isEmpty() ? null : none(cycle, asked, traits, at, cause);
        }
        boolean same = goal.equals(cycle.aim().goal()) && asked.calendar().equals(cycle.target.calendar());
        if ((same && goal.get().moves()) || goal.get() instanceof Goal.Computed) {
            return null;
        }
        Aiming aiming = new Aiming(cycle, asked, traits, goal.get(), at);
        Aim aim = aiming.retroactive() ? aiming.fromTheStart(cause) : aiming.aim(cause, aiming.due());
        return same && aiming.asBefore(aim.dueInTheEnd(), cycle.due()) ? null : aim;
    }

    // A named instant that has passed was due when it was: asking for it again moves nothing.
    private boolean asBefore(Optional<Instant> next, Optional<Instant> before) {
        return next.equals(before)
                || !(next.orElse(Instant.MAX).isAfter(at)
                        || before.orElse(Instant.MAX).isAfter(at));
    }

    /** It goes on without one. */
    private static Aim none(Cycle cycle, Target asked, Traits traits, Instant at, Cause cause) {
        Instant from = Formula.later(cycle.since, at);
        Duration used = cycle.until(from).worked();
        return new Aim(
                from, from, cause, asked, traits, Optional.empty(), Duration.ZERO, used, Optional.empty(), List.of());
    }

    /** What another ticket was due by, from which it was taken over. */
    static Aim takenOver(Cycle cycle, Instant due, Instant at, Cause cause) {
        Traits traits = cycle.aim().traits();
        Goal goal = cycle.aim().goal().orElseThrow();
        return new Aiming(cycle, cycle.target, traits, goal, at).aim(cause, Optional.of(due));
    }

    /** What the host computed. */
    static Aim computed(Cycle cycle, Target asked, Traits traits, DueSet event, Instant at, Cause cause) {
        return event.due().isEmpty()
                ? none(cycle, asked, traits, at, cause)
                : new Aiming(cycle, asked, traits, asked.goal(traits).orElseThrow(), at).aim(cause, event.due());
    }

    private Aim aim(Cause cause, Optional<Instant> due) {
        return new Aim(
                at,
                retroactive() ? then.startedAt : at,
                cause,
                asked,
                traits,
                Optional.of(goal),
                then.length(Optional.of(goal), due, asked),
                elapsed(),
                due,
                List.of());
    }

    private boolean retroactive() {
        return asked.changes() == ChangeMode.RETROACTIVE;
    }

    private Duration elapsed() {
        if (!retroactive()) {
            return then.worked();
        }
        Cycle afresh = then.until(at);
        afresh.countIn(asked);
        return afresh.worked();
    }

    private Optional<Instant> due() {
        if (goal instanceof Goal.Budget budget) {
            long left = Math.max(0, left(budget.amount().toMillis()));
            return Optional.of(Formula.plus(at, Duration.ofMillis(left), asked));
        }
        if (asked.changes() == ChangeMode.CARRY_RATIO && goal.moves()) {
            Instant whole = Formula.due(goal, asked, traits, at).orElseThrow();
            long left = left(asked.calendar().working(at, whole).toMillis());
            return Optional.of(Formula.plus(at, Duration.ofMillis(Math.max(0, left)), asked));
        }
        boolean afresh = asked.changes() == ChangeMode.FROM_CHANGE && goal.moves();
        Optional<Instant> due = Formula.due(goal, asked, traits, afresh ? at : then.startedAt);
        if (goal.moves()
                && (!afresh || at.equals(then.startedAt))
                && !then.paused().isZero()) {
            due = due.map(instant -> Formula.plus(instant, then.paused(), asked));
        }
        return due.map(instant -> Formula.later(instant, at));
    }

    private long left(long amount) {
        if (asked.changes() == ChangeMode.FROM_CHANGE) {
            return amount;
        }
        return asked.changes() == ChangeMode.CARRY_RATIO
                ? amount - Math.round(amount * share())
                : amount - then.worked().toMillis();
    }

    /** Which share of the goal it had is used up. */
    private double share() {
        long length = then.aim().length().toMillis();
        if (then.due().isEmpty() || length == 0) {
            return then.worked().isZero() ? 0 : 1;
        }
        Duration left = then.target.calendar().working(at, then.due().get());
        return Math.max(0, 1 - (double) left.toMillis() / length);
    }

    /** As if it had been so from the start: every pause moves the due instant, unless it had passed before. */
    private Aim fromTheStart(Cause cause) {
        Cycle afresh = then.until(at);
        afresh.countIn(asked);
        Aim aim = aim(cause, Formula.due(goal, asked, traits, then.startedAt));
        for (int i = 0; i < afresh.intervals.size() && goal.moves(); i++) {
            Interval interval = afresh.intervals.get(i);
            if (!interval.kind().counts()) {
                if (i > 0
                        && afresh.intervals.get(i - 1).kind().counts()
                        && aim.dueInTheEnd().orElseThrow().isBefore(interval.from())) {
                    break;
                }
                aim = Cycle.moved(aim, interval, asked);
            }
        }
        return aim;
    }
}
