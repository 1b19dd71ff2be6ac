package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The level of the ladder that an escalation was raised to.
 *
 * @param level its place on the ladder, from 1
 * @param name its name
 * @param acknowledgeBy until when somebody on it has to acknowledge; an acknowledgement at this instant is in time. Empty
 *     on the last level
 */
public record Raised(int level, String name, Optional<Instant> acknowledgeBy) {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Raised {
        if (level < 1) {
            throw new IllegalArgumentException("escalation level " + level + ": levels count from 1");
        }
        Ids.check("escalation level", name);
        Objects.requireNonNull(acknowledgeBy, "acknowledgeBy");
    }
}
