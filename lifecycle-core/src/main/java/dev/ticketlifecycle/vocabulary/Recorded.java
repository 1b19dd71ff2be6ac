package dev.ticketlifecycle.vocabulary;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

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
 * @param onBehalf of whom and on what basis, where the initiator acted for somebody else
 */
public record Recorded(
        Event event,
        Actor initiator,
        Actor executor,
        Instant effectiveAt,
        Instant recordedAt,
        Optional<OnBehalf> onBehalf) {

    /** Checks that nothing is missing. */
    public Recorded {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(initiator, "initiator");
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(effectiveAt, "effectiveAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(onBehalf, "onBehalf");
    }

    /**
     * A line of what was done on nobody else's behalf.
     *
     * @param event what happened
     * @param initiator whose will it was
     * @param executor who carried it out
     * @param effectiveAt when it took effect
     * @param recordedAt when it was written down
     */
    public Recorded(Event event, Actor initiator, Actor executor, Instant effectiveAt, Instant recordedAt) {
        this(event, initiator, executor, effectiveAt, recordedAt, Optional.empty());
    }
}
