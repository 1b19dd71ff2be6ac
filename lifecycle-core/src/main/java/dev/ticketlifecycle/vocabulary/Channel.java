package dev.ticketlifecycle.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A way on which messages travel, and when one counts as delivered.
 *
 * @param name the host's name, see {@link Ids}
 * @param delivery what proves delivery
 * @param grace for {@link Delivery#ACCEPTED}, how long a bounce may take; zero for the others
 */
public record Channel(String name, Delivery delivery, Duration grace) {

    /** The usual time that a bounce may take: 10 minutes. */
    public static final Duration USUAL_GRACE = Duration.ofMinutes(10);

    /** What proves that a message reached its reader. */
    public enum Delivery {
        /** A receipt for each message; without one it isn't delivered. */
        RECEIPT,
        /** The transport took it and no bounce came within the grace. */
        ACCEPTED,
        /** The reader is there: phone, counter, chat on screen. */
        IMMEDIATE,
        /** Nothing; no silence window can rest on such a message. */
        NONE
    }

    /**
     * Checks the grace.
     *
     * @throws IllegalArgumentException if the grace is negative, or given for a delivery that has none
     */
    public Channel {
        Ids.check("channel", name);
        Objects.requireNonNull(delivery, "delivery");
        if (grace.isNegative() || (!grace.isZero() && delivery != Delivery.ACCEPTED)) {
            throw new IllegalArgumentException("channel '" + name + "' with delivery " + delivery + " has a grace of "
                    + grace + ": only ACCEPTED has one, and it isn't negative");
        }
    }

    /**
     * A channel; one of {@link Delivery#ACCEPTED} has the {@linkplain #USUAL_GRACE usual grace}.
     *
     * @param name the host's name
     * @param delivery what proves delivery
     * @return the channel
     */
    public static Channel of(String name, Delivery delivery) {
        return new Channel(name, delivery, delivery == Delivery.ACCEPTED ? USUAL_GRACE : Duration.ZERO);
    }

    /**
     * When a message sent now will count as delivered, as far as that is known without a receipt.
     *
     * @param sentAt the instant of sending
     * @return the instant, or empty if a receipt is needed or nothing proves delivery
     */
    public Optional<Instant> deliveredAt(Instant sentAt) {
        return switch (delivery) {
            case IMMEDIATE -> Optional.of(sentAt);
            case ACCEPTED -> Optional.of(sentAt.plus(grace));
            case RECEIPT, NONE -> Optional.empty();
        };
    }
}
