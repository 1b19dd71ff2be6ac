package dev.ticketlifecycle.vocabulary;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of the journal: what happened, by whom, when it took effect and when it was written down.
 *
 * <p>{@code effectiveAt} is the instant at which it happened: for what happens by itself the instant at which it became
 * true, however late somebody looked. {@code recordedAt} is the {@code now} of the decision and never goes back within
 * a ticket. Both are whole milliseconds.
 *
 * @param event what happened
 * @param initiator whose will it was; immutable, the same in everybody's view
 * @param executor who carried it out; mostly the initiator
 * @param effectiveAt when it took effect
 * @param recordedAt when it was written down
 */
public record Recorded(Event event, Actor initiator, Actor executor, Instant effectiveAt, Instant recordedAt) {

    /** Checks that nothing is missing. */
    public Recorded {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(initiator, "initiator");
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(effectiveAt, "effectiveAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
