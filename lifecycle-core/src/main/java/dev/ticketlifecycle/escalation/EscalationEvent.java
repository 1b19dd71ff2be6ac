package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.util.Objects;
import java.util.Optional;

/** What happens when a rule says that it escalates. */
public sealed interface EscalationEvent extends Event {

    /**
     * Somebody higher up has to look at the ticket. It changes no owner and no status: whom to tell is the host's.
     *
     * @param reason why
     * @param raised the level of the ladder that it was raised to; empty without a ladder, or if the level that was told
     *     before has not acknowledged yet and no higher one was due
     */
    record EscalationDue(EscalationReason reason, Optional<Raised> raised) implements EscalationEvent {

        /** Checks that nothing is missing. */
        public EscalationDue {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(raised, "raised");
        }

        /**
         * Somebody has to look at the ticket, and no level of a ladder is raised.
         *
         * @param reason why
         */
        public EscalationDue(EscalationReason reason) {
            this(reason, Optional.empty());
        }

        @Override
        public EventKind kind() {
            return EventKind.ESCALATION_DUE;
        }
    }

    /**
     * Somebody sees to it.
     *
     * @param level the level that was told last
     */
    record Acknowledged(int level) implements EscalationEvent {
        @Override
        public EventKind kind() {
            return EventKind.ACKNOWLEDGED;
        }
    }
}
