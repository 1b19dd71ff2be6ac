package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The current cycle of one clock. Immutable; what it shows at an instant says {@link #at}.
 *
 * @param target what it measures, by when
 * @param cycle which cycle this is, from 1
 * @param startedAt when the cycle started
 * @param goal the goal it has; empty while its policy has none for the ticket, when it measures but is never late
 * @param length the working time it has in all, in milliseconds
 * @param firstDue the first due instant of the cycle
 * @param due a fact at this instant still meets it; a pause has not moved it before it is over
 * @param mode what it does now
 * @param since since when
 * @param worked the working time it ran until then, in milliseconds
 * @param paused the working time it stood still until then, in milliseconds
 * @param breached the due instant that passed unmet, for good
 * @param fired the bits of the thresholds that have fired in this cycle, by their place in the target
 * @param rest what it may still do once it is over
 * @param tally what is kept of its earlier cycles
 * @param next what will happen to it next by itself
 */
public record Clock(
        Target target,
        int cycle,
        Instant startedAt,
        Optional<Goal> goal,
        long length,
        Optional<Instant> firstDue,
        Optional<Instant> due,
        Mode mode,
        Instant since,
        long worked,
        long paused,
        Optional<Instant> breached,
        long fired,
        Rest rest,
        Tally tally,
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

    /** What a clock that is over may still do. */
    public enum Rest {
        /** Go on, if its stop is undone. */
        UNDOABLE,
        /** Start again: its ticket came back. */
        ARMED,
        /** Nothing. */
        OVER
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
     * Whether it has, or had, a goal in this cycle. One that never had measures in silence.
     *
     * @return true if it was ever due
     */
    public boolean asked() {
        return goal.isPresent() || firstDue.isPresent();
    }

    /**
     * How it stood when something last happened to it.
     *
     * @return the state
     */
    public ClockState state() {
        return switch (mode) {
            case RUNNING, PAUSED -> {
                if (breached.isPresent()) {
                    yield ClockState.BREACHED;
                }
                if (unasked()) {
                    yield ClockState.CANCELLED;
                }
                yield mode == Mode.RUNNING ? ClockState.RUNNING : ClockState.PAUSED;
            }
            case STOPPED -> late() ? ClockState.MET_LATE : unasked() ? ClockState.CANCELLED : ClockState.MET;
            case ENDED -> late() ? ClockState.BREACHED : ClockState.CANCELLED;
        };
    }

    // It was due once, and is not any more: what it measures may be done or not, nobody asks.
    private boolean unasked() {
        return goal.isEmpty() && firstDue.isPresent();
    }

    private boolean late() {
        return breached.isPresent() || (due.isPresent() && since.isAfter(due.get()));
    }

    /**
     * What it shows at an instant.
     *
     * @param now the instant; before the last thing that happened to the clock it counts as that
     * @return the reading
     */
    public Reading at(Instant now) {
        Instant instant = now.isBefore(since) ? since : now;
        NextClock then = new NextClock(this);
        boolean past = underWay() && then.lookAt(instant);
        ClockState state = past && breached.isEmpty() ? ClockState.BREACHED : projected(then);
        return new Reading(
                id(),
                cycle,
                state,
                startedAt,
                Duration.ofMillis(then.worked),
                Duration.ofMillis(then.paused),
                goal.isPresent() ? Optional.of(Duration.ofMillis(length)) : Optional.empty(),
                Optional.ofNullable(then.due),
                then.due != null && underWay()
                        ? Optional.of(Duration.ofMillis(then.working(instant, then.due)))
                        : Optional.empty(),
                breached.isEmpty() && past ? Optional.ofNullable(then.due) : breached);
    }

    private ClockState projected(NextClock then) {
        ClockState state = state();
        return state == ClockState.PAUSED && then.mode == Mode.RUNNING ? ClockState.RUNNING : state;
    }

    /** Which threshold fires when {@link #next} is one. */
    int firing() {
        return new NextClock(this).firing();
    }
}
