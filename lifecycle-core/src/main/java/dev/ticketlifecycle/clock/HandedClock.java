package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a ticket tells of a clock when another ticket takes over what it measures.
 *
 * @param clock the clock's id, such as {@code standard/resolution}
 * @param due when it is due there
 */
public record HandedClock(String clock, Instant due) {

    /** Checks the id and floors the instant to milliseconds. */
    public HandedClock {
        Ids.check("clock", clock);
        due = due.truncatedTo(ChronoUnit.MILLIS);
    }
}
