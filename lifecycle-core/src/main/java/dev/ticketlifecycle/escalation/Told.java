package dev.ticketlifecycle.escalation;

import java.time.Instant;
import java.util.Objects;

/**
 * When a reason was told last.
 *
 * @param at the instant
 * @param level the level that knew then, from 1; 0 without a ladder
 */
public record Told(Instant at, int level) {

    /** Checks that the instant isn't missing. */
    public Told {
        Objects.requireNonNull(at, "at");
    }
}
