package dev.ticketlifecycle.ownership;

import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Instant;
import java.util.Optional;

/** What happens to the accountability for a ticket. */
public sealed interface OwnershipEvent extends Event {

    /** The only ways in which an owner changes. */
    enum Means {
        /** The ticket was opened in a queue, or an act of its requester took it out of intake. */
        INTAKE,
        /** Somebody gave it. */
        ASSIGNMENT,
        /** Somebody took it. */
        CLAIM,
        /** An offer was accepted. */
        OFFER,
        /** The owner can't hold it: absent or deactivated. */
        INELIGIBLE,
        /** It came back after its ending and nobody had ever owned it. */
        REOPENING
    }

    /** How an offer ends without acceptance. */
    enum Ending {
        /** Declined with a reason. */
        DECLINED,
        /** Taken back. */
        RECALLED,
        /** Its time ran out. */
        EXPIRED,
        /** The ticket ended, or went back to its queue. */
        LAPSED
    }

    /**
     * Somebody else is accountable.
     *
     * @param from who was, if anybody
     * @param to who is
     * @param means how
     */
    record OwnerChanged(Optional<Owner> from, Owner to, Means means) implements OwnershipEvent {
        @Override
        public EventKind kind() {
            return EventKind.OWNER_CHANGED;
        }
    }

    /**
     * The ticket was offered.
     *
     * @param to to whom
     * @param by by whom
     * @param bySupervisor whether that was a supervisor, by what the directory said
     * @param expiresAt it is over at this instant
     */
    record Offered(Owner to, Actor by, boolean bySupervisor, Instant expiresAt) implements OwnershipEvent {
        @Override
        public EventKind kind() {
            return EventKind.OFFERED;
        }
    }

    /**
     * The offer ended without acceptance; the owner hasn't changed.
     *
     * @param to to whom it was made
     * @param how how it ended
     * @param reason why, if it was declined
     */
    record OfferEnded(Owner to, Ending how, Optional<String> reason) implements OwnershipEvent {
        /** Checks the texts. */
        public OfferEnded {
            FreeText.check("a reason", reason);
        }

        @Override
        public EventKind kind() {
            return EventKind.OFFER_ENDED;
        }
    }
}
