package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.Optional;

/** What happens to the end of a ticket. */
public sealed interface ClosureEvent extends Event {

    /**
     * A solution was proposed.
     *
     * @param message the reply it stands on, if one was sent with it
     * @param deliveredAt when that reply counts as delivered, as far as known
     */
    record Proposed(Optional<String> message, Optional<Instant> deliveredAt) implements ClosureEvent {
        /** Checks the texts. */
        public Proposed {
            Ids.check("message", message);
        }

        @Override
        public EventKind kind() {
            return EventKind.PROPOSED;
        }
    }

    /**
     * The silence window started.
     *
     * @param startsAt the later of the proposal and the delivery of what it rests on
     * @param endsAt the ticket ends at this instant if nothing comes in between
     */
    record WindowStarted(Instant startsAt, Instant endsAt) implements ClosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.WINDOW_STARTED;
        }
    }

    /**
     * The silence window was cancelled, not paused.
     *
     * @param untilDelivery whether it starts again, whole, once the latest answering reply is delivered; otherwise only
     *     a new proposal starts it
     */
    record WindowCancelled(boolean untilDelivery) implements ClosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.WINDOW_CANCELLED;
        }
    }

    /** The proposal no longer stands; this is not a reopening. */
    record ProposalRejected() implements ClosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROPOSAL_REJECTED;
        }
    }

    /**
     * The ticket ended.
     *
     * @param outcome how; empty only if it ended without any proof: by an override, or with {@code consent-or-silence}
     *     switched off
     * @param reason why, or the code of that, where the desk ended it for a reason
     * @param duplicateOf the ticket that deals with the matter, where this one is a duplicate
     * @param restsOn the reply that a declined or silent ending rests on; if it bounces, the ticket comes back
     */
    record Ended(
            Optional<Outcome> outcome,
            Optional<String> reason,
            Optional<TicketId> duplicateOf,
            Optional<String> restsOn)
            implements ClosureEvent {
        /** Checks the texts. */
        public Ended {
            FreeText.check("a reason", reason);
            Ids.check("proof", restsOn);
        }

        /**
         * An ending that needs no reason.
         *
         * @param outcome how
         * @return the event
         */
        public static Ended as(Optional<Outcome> outcome) {
            return new Ended(outcome, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public EventKind kind() {
            return EventKind.ENDED;
        }
    }

    /** The ended ticket came back. */
    record Reopened() implements ClosureEvent {
        @Override
        public EventKind kind() {
            return EventKind.REOPENED;
        }
    }
}
