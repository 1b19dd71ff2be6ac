package dev.ticketlifecycle.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the requester was told beforehand.
 *
 * @param message the message's id
 * @param operation the operation that will follow
 * @param about the object it is limited to, such as an order; empty for whatever the ticket is about
 * @param at when it was sent
 * @param recordedAt when that was written
 * @param deliveredAt when it was delivered; empty as long as that isn't known
 * @param provenAt when the delivery was written
 */
public record Notice(
        String message,
        String operation,
        Optional<String> about,
        Instant at,
        Instant recordedAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> provenAt) {

    /** How long an operation may rest on a notice once its grace is over. */
    public static final Duration STANDS = Duration.ofDays(90);

    static Notice of(ConsentEvent.Noticed event, Instant at, Instant recordedAt) {
        Notice sent = new Notice(
                event.message(), event.operation(), event.about(), at, recordedAt, Optional.empty(), Optional.empty());
        return sent.delivered(event.deliveredAt(), recordedAt);
    }

    Notice delivered(Optional<Instant> when, Instant written) {
        return new Notice(message, operation, about, at, recordedAt, when, when.map(then -> written));
    }

    /**
     * Whether it announced an operation.
     *
     * @param performed the operation's name
     * @param object what the operation is about
     * @return true if it names the operation, and is limited to no other object
     */
    public boolean announces(String performed, Optional<String> object) {
        return operation.equals(performed) && (about.isEmpty() || about.equals(object));
    }

    /**
     * When its grace is over. It runs from the delivery, but not before the notice was on record, and isn't over before
     * the delivery is.
     *
     * @param grace how long the operation waits
     * @return the instant; empty as long as it isn't proven delivered
     */
    public Optional<Instant> ripe(Duration grace) {
        return deliveredAt
                .map(from -> later(from, recordedAt).plus(grace))
                .map(over -> later(over, provenAt.orElse(over)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * Whether an operation can rest on it at an instant.
     *
     * @param performedAt the instant
     * @param grace how long the operation waits
     * @return true once its grace is over, for {@link #STANDS}
     */
    public boolean stands(Instant performedAt, Duration grace) {
        return ripe(grace)
                .filter(from -> !performedAt.isBefore(from) && performedAt.isBefore(from.plus(STANDS)))
                .isPresent();
    }
}
