package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;

/** What happens when a rule says that it escalates. */
public sealed interface EscalationEvent extends Event {

    /**
     * Somebody higher up has to look at the ticket. It changes no owner and no status: whom to tell is the host's.
     *
     * @param reason why
     */
    record EscalationDue(EscalationReason reason) implements EscalationEvent {
        @Override
        public EventKind kind() {
            return EventKind.ESCALATION_DUE;
        }
    }
}
