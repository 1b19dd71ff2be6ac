package dev.ticketlifecycle.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What a ticket tells of a clock when another ticket takes over what it measures.
 *
 * @param clock the clock's id, such as {@code standard/resolution}
 * @param due when it is due there
 */
public record HandedClock(String clock, Instant due) {

    /** Floors the instant to milliseconds. */
    public HandedClock {
        Objects.requireNonNull(clock, "clock");
        due = due.truncatedTo(ChronoUnit.MILLIS);
    }
}
