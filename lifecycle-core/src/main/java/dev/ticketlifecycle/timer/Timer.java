package dev.ticketlifecycle.timer;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that will happen by itself.
 *
 * <p>Two instants: {@code at} is stamped on what happens, {@code alarm} is when it becomes true. They differ for a due
 * instant, which may still be met at {@code at} itself and is missed one millisecond later.
 *
 * <p>Timers are applied in order of their alarm; at one alarm expiries come first, then thresholds, breaches and
 * endings, then the subject's name decides. So the order doesn't depend on how often somebody looks.
 *
 * @param kind what will happen
 * @param subject what it happens to: {@code offer}, {@code next-update}, {@code silence-window}, {@code acknowledgement} or the id of a clock
 * @param at the instant stamped on it
 * @param alarm the first instant at which it is true
 */
public record Timer(Kind kind, String subject, Instant at, Instant alarm) implements Comparable<Timer> {

    /** What a timer does when its alarm has come, in the order in which it is done at one instant. */
    public enum Kind {
        /** Something stops being valid. */
        EXPIRY,
        /** A share of a goal is reached. */
        THRESHOLD,
        /** A due instant has passed unmet. */
        BREACH,
        /** The ticket ends. */
        ENDING
    }

    /** Checks that nothing is missing. */
    public Timer {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(alarm, "alarm");
    }

    /**
     * A half-open limit: over at its instant.
     *
     * @param kind what will happen
     * @param subject what it happens to
     * @param end the instant
     * @return the timer, its alarm at {@code end}
     */
    public static Timer over(Kind kind, String subject, Instant end) {
        return new Timer(kind, subject, end, end);
    }

    /**
     * A due instant: met at the instant itself, missed a millisecond later.
     *
     * @param subject what is due
     * @param due the instant
     * @return the timer, its alarm one millisecond after {@code due}
     */
    public static Timer due(String subject, Instant due) {
        return new Timer(Kind.BREACH, subject, due, due.plusMillis(1));
    }

    @Override
    public int compareTo(Timer other) {
        int order = alarm.compareTo(other.alarm);
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        return order != 0 ? order : subject.compareTo(other.subject);
    }
}
