package dev.ticketlifecycle.ownership;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Owner;
import java.util.Objects;
import java.util.Optional;

/** The ways in which a ticket changes hands. */
public sealed interface OwnershipCommand extends Command {

    /** Takes the ticket: the initiator becomes its owner. */
    record Claim() implements OwnershipCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.CLAIM;
        }
    }

    /**
     * Gives the ticket to somebody.
     *
     * @param to the new owner, an agent or a queue
     */
    record Assign(Owner to) implements OwnershipCommand {

        /** Checks that somebody is named. */
        public Assign {
            Objects.requireNonNull(to, "to");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ASSIGN;
        }

        @Override
        public Optional<Owner> names() {
            return Optional.of(to);
        }
    }

    /**
     * Offers the ticket; the owner stays accountable until it is accepted, and the offer expires.
     *
     * @param to an agent, or a queue any member of which may accept
     */
    record Offer(Owner to) implements OwnershipCommand {

        /** Checks that somebody is named. */
        public Offer {
            Objects.requireNonNull(to, "to");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.OFFER;
        }

        @Override
        public Optional<Owner> names() {
            return Optional.of(to);
        }
    }

    /** Accepts the open offer: the initiator becomes the owner. */
    record AcceptOffer() implements OwnershipCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.ACCEPT_OFFER;
        }
    }

    /**
     * Declines the open offer.
     *
     * @param reason why; a blank one is refused
     */
    record DeclineOffer(String reason) implements OwnershipCommand {

        /** Checks the reason. */
        public DeclineOffer {
            FreeText.check("a reason", reason);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DECLINE_OFFER;
        }
    }

    /** Takes the open offer back. */
    record RecallOffer() implements OwnershipCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.RECALL_OFFER;
        }
    }
}
