package dev.ticketlifecycle.sla;

import dev.ticketlifecycle.sla.Goal.Budget;
import dev.ticketlifecycle.sla.Goal.By;
import dev.ticketlifecycle.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The current cycle of one clock.
 *
 * @param target what it measures, by when
 * @param cycle which cycle this is, from 1
 * @param startedAt when the cycle started
 * @param goal the time it has in all
 * @param due a fact at this instant still meets it
 * @param mode what it does now
 * @param since since when
 * @param breached whether its due instant has passed unmet, for good
 * @param fired how many thresholds have fired in this cycle
 * @param next what will happen to it next by itself
 */
public record Clock(
        Target target,
        int cycle,
        Instant startedAt,
        Duration goal,
        Instant due,
        Mode mode,
        Instant since,
        boolean breached,
        int fired,
        Optional<Timer> next) {

    /** What a clock does. */
    public enum Mode {
        /** It runs. */
        RUNNING,
        /** It stands still. */
        PAUSED,
        /** What it measures was done. */
        STOPPED,
        /** Its ticket ended without that, or nobody asks for it any more. */
        ENDED
    }

    static Clock start(Target target, int cycle, Instant at) {
        if (target.goal() instanceof Budget budget) {
            return started(target, cycle, at, budget.amount(), at.plus(budget.amount()));
        }
        Instant due = later(((By) target.goal()).instant(), at);
        return started(target, cycle, at, Duration.between(at, due), due);
    }

    private static Clock started(Target target, int cycle, Instant at, Duration goal, Instant due) {
        return new Clock(target, cycle, at, goal, due, Mode.PAUSED, at, false, 0, Optional.empty())
                .entering(Mode.RUNNING, at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * The clock's id.
     *
     * @return policy and metric, such as {@code standard/first-reply}
     */
    public String id() {
        return target.clock();
    }

    /**
     * Whether it can still be met or breached in this cycle.
     *
     * @return true while it runs or stands still
     */
    public boolean underWay() {
        return mode == Mode.RUNNING || mode == Mode.PAUSED;
    }

    /**
     * How it stands.
     *
     * @return the state
     */
    public ClockState state() {
        return switch (mode) {
            case RUNNING -> breached ? ClockState.BREACHED : ClockState.RUNNING;
            case PAUSED -> breached ? ClockState.BREACHED : ClockState.PAUSED;
            case STOPPED -> breached ? ClockState.MET_LATE : ClockState.MET;
            case ENDED -> breached ? ClockState.BREACHED : ClockState.CANCELLED;
        };
    }

    /**
     * The same cycle doing something else from an instant on. A span in which it stood still moves a budget's due
     * instant; an instant that was promised doesn't move and comes nearer meanwhile, and one that has passed stays.
     */
    Clock entering(Mode to, Instant at) {
        boolean stoodStill = mode == Mode.PAUSED || (mode == Mode.STOPPED && to == Mode.RUNNING);
        boolean moves = stoodStill && !breached && target.goal() instanceof Budget;
        Instant nextDue = moves ? due.plus(Duration.between(since, at)) : due;
        return with(to, at, nextDue, breached, fired);
    }

    Clock breach() {
        return with(mode, since, due, true, fired);
    }

    Clock fire() {
        return with(mode, since, due, breached, fired + 1);
    }

    private Clock with(Mode nextMode, Instant from, Instant nextDue, boolean late, int thresholds) {
        boolean nears = nextMode == Mode.RUNNING || (nextMode == Mode.PAUSED && target.goal() instanceof By);
        Optional<Timer> timer = nears && !late ? Optional.of(next(nextDue, thresholds)) : Optional.empty();
        return new Clock(target, cycle, startedAt, goal, nextDue, nextMode, from, late, thresholds, timer);
    }

    private Timer next(Instant nextDue, int thresholds) {
        List<Double> shares = target.warnAt();
        if (thresholds == shares.size()) {
            return Timer.due(id(), nextDue);
        }
        long left = goal.toMillis() - Math.round(goal.toMillis() * shares.get(thresholds));
        return Timer.over(Timer.Kind.THRESHOLD, id(), nextDue.minusMillis(left));
    }
}
