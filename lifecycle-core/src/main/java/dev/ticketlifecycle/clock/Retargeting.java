package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.clock.ClockEvent.ClockCancelled;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a clock that is under way makes of another goal, another calendar, or other inputs of a computed goal. */
final class Retargeting {

    private final Clock clock;
    private final Target target;
    private final Goal goal;
    private final Traits traits;
    private final Instant at;
    private final NextClock counted;
    private final NextClock next;

    private Retargeting(Clock clock, Target target, Goal goal, Traits traits, Instant at) {
        this.clock = clock;
        this.target = target;
        this.goal = goal;
        this.traits = traits;
        this.at = NextClock.later(clock.since(), at);
        this.counted = new NextClock(clock);
        counted.settleLongPause(this.at);
        counted.enter(counted.mode, this.at);
        this.next = new NextClock(clock);
        next.target = target;
    }

    /**
     * What to write down when a clock is asked for something else.
     *
     * @param clock the clock as it is, in its old calendar's time
     * @param target what is asked of it from now on
     * @return the event, or empty if nothing changes for it
     */
    static Optional<ClockEvent> of(Clock clock, Target target, Traits traits, Instant at) {
        if (target.changes() == ChangeMode.KEEP && clock.asked()) {
            return Optional.empty();
        }
        Optional<Goal> goal = target.goal(traits);
        if (goal.isEmpty()) {
            return clock.goal().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ClockCancelled(clock.id(), clock.cycle()));
        }
        boolean same = goal.equals(clock.goal())
                && target.calendar().equals(clock.target().calendar());
        if (same && goal.get().moves()) {
            return Optional.empty();
        }
        Retargeting retargeting = new Retargeting(clock, target, goal.get(), traits, at);
        DueSet event = retargeting.event();
        boolean noneStill = event.due().isEmpty() && clock.due().isEmpty();
        return noneStill || (same && retargeting.asBefore(event)) ? Optional.empty() : Optional.of(event);
    }

    /**
     * What to write down for a goal that the host computes, when its clock has just started.
     *
     * @return the event, or empty if the goal is of another kind
     */
    static Optional<ClockEvent> first(Clock clock, Traits traits) {
        return clock.goal().isPresent() && clock.goal().get() instanceof Goal.Computed computed
                ? Optional.of(new Retargeting(clock, clock.target(), computed, traits, clock.since()).event())
                : Optional.empty();
    }

    // A named instant that has passed was due when it was: what changes nothing else doesn't move it.
    private boolean asBefore(DueSet event) {
        return event.due().equals(clock.due()) || (named() && passed(event.due()) && passed(clock.due()));
    }

    private boolean named() {
        return goal instanceof Goal.By || goal instanceof Goal.ByAttribute;
    }

    private boolean passed(Optional<Instant> due) {
        return due.isPresent() && !due.get().isAfter(at);
    }

    private DueSet event() {
        boolean afresh = target.changes() == ChangeMode.RETROACTIVE;
        long elapsed = afresh && clock.paused() == 0
                ? working(clock.startedAt(), counted.mode == Clock.Mode.RUNNING ? at : clock.since())
                : counted.worked;
        @Nullable Instant due = due(elapsed);
        return new DueSet(
                clock.id(),
                clock.cycle(),
                goal.words(),
                Duration.ofMillis(elapsed),
                Duration.ofMillis(counted.paused),
                Duration.ofMillis(length(due)),
                Optional.ofNullable(due));
    }

    private long length(@Nullable Instant due) {
        if (goal instanceof Goal.Budget budget) {
            return budget.amount().toMillis();
        }
        return due == null ? 0 : working(clock.startedAt(), due);
    }

    private @Nullable Instant due(long elapsed) {
        boolean retroactive = target.changes() == ChangeMode.RETROACTIVE;
        if (goal instanceof Goal.Computed computed) {
            return Dues.computed(computed, target, traits, clock.startedAt())
                    .map(instant -> NextClock.later(instant, clock.startedAt()))
                    .orElse(null);
        }
        if (!goal.moves()) {
            return NextClock.later(
                    Dues.of(goal, target, traits, clock.startedAt()), retroactive ? clock.startedAt() : at);
        }
        if (goal instanceof Goal.Budget budget && !retroactive) {
            return next.after(at, Math.max(0, left(budget.amount().toMillis(), elapsed)));
        }
        if (target.changes() == ChangeMode.CARRY_RATIO) {
            long whole = working(at, Dues.of(goal, target, traits, at));
            return next.after(at, Math.max(0, left(whole, elapsed)));
        }
        Instant start = target.changes() == ChangeMode.FROM_CHANGE ? at : clock.startedAt();
        Instant due = Dues.of(goal, target, traits, start);
        if (start.equals(clock.startedAt()) && counted.paused > 0) {
            due = next.after(due, counted.paused);
        }
        return retroactive ? due : NextClock.later(due, at);
    }

    private long left(long amount, long elapsed) {
        return switch (target.changes()) {
            case FROM_CHANGE -> amount;
            case CARRY_RATIO -> amount - Math.round(amount * used(elapsed));
            case CARRY_ELAPSED, RETROACTIVE, KEEP -> amount - elapsed;
        };
    }

    // How much of the old goal is used up, by what is left of it: an earlier change may have given it another start.
    private double used(long elapsed) {
        if (counted.due == null || counted.length == 0) {
            return elapsed == 0 ? 0 : 1;
        }
        long left = Math.max(0, counted.working(at, counted.due));
        return Math.max(0, 1 - (double) left / counted.length);
    }

    private long working(Instant from, Instant to) {
        return next.working(from, to);
    }
}
