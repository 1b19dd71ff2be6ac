package dev.ticketlifecycle.calendar;

import java.time.LocalTime;
import java.util.Objects;

/**
 * A stretch of local time in which a desk is open, or a break: half-open, from its first instant to before its last.
 *
 * <p>One that ends at or before its beginning goes on to the next day, and belongs to the date on which it begins; so
 * {@code 00:00-00:00} is the whole day and {@code 22:00-06:00} a night shift.
 *
 * @param from the first instant
 * @param to the first instant after
 */
public record Hours(LocalTime from, LocalTime to) {

    /** The whole day, however long it is. */
    public static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final long NANOS = 1_000_000; // of a millisecond

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if a time has a part below a millisecond, or both are the same and not midnight
     */
    public Hours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.toNanoOfDay() % NANOS != 0 || to.toNanoOfDay() % NANOS != 0) {
            throw new IllegalArgumentException(
                    "hours " + from + "-" + to + " are finer than a millisecond: round them");
        }
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "hours " + from + "-" + to + " are empty: a whole day is 00:00-24:00, a closed one has no hours");
        }
    }

    /**
     * Reads hours.
     *
     * @param from such as {@code 09:00}
     * @param to such as {@code 18:00}; {@code 24:00} is the next midnight
     * @return the hours
     * @throws java.time.format.DateTimeParseException if one isn't a time of day
     */
    public static Hours of(String from, String to) {
        return new Hours(LocalTime.parse(from), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }

    /** Whether they go on to the next day, to its first instant included. */
    boolean overnight() {
        return !to.isAfter(from);
    }

    long fromMillis() {
        return from.toNanoOfDay() / NANOS;
    }

    /** Milliseconds of local time since the midnight before the beginning. */
    long toMillis() {
        return to.toNanoOfDay() / NANOS + (overnight() ? 86_400_000L : 0);
    }

    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
    }
}
