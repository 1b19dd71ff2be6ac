package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * A part of a cycle in which its clock did one thing.
 *
 * @param kind what it did
 * @param from since when
 * @param to until when
 * @param cause what made it do so
 * @param calendar in whose working time it is counted
 */
public record Interval(Kind kind, Instant from, Instant to, Cause cause, BusinessCalendar calendar) {

    /** What a clock does. */
    public enum Kind {
        /** It ran. */
        RUNNING,
        /** It stood still. */
        PAUSED,
        /** It ran although it should have stood still: its pauses had taken all the time they may. */
        RAN_ON,
        /** It was over, which was undone later; that doesn't count. */
        UNDONE,
        /** It was over, which was undone later as if it had never been: that counts. */
        NEVER_OVER;

        /**
         * Whether its working time counts.
         *
         * @return true if it uses up the goal
         */
        public boolean counts() {
            return this == RUNNING || this == RAN_ON || this == NEVER_OVER;
        }
    }

    /**
     * The working time in it.
     *
     * @return whole milliseconds, never negative
     */
    public Duration working() {
        return calendar.working(from, to);
    }

    Interval in(BusinessCalendar other) {
        return new Interval(kind, from, to, cause, other);
    }
}
