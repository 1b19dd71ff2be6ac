package dev.ticketlifecycle.ticket;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.List;

/** What happens to the ticket as a whole. */
public sealed interface TicketEvent extends Event {

    /**
     * Rules were set aside for the act whose events follow.
     *
     * @param rules the ids of the rules that would have refused it
     * @param role the role that allowed it
     * @param reason why
     */
    record Overridden(List<String> rules, String role, String reason) implements TicketEvent {
        /** Checks the texts and copies the list. */
        public Overridden {
            Ids.check("rule", rules);
            Ids.check("role", role);
            FreeText.check("a reason", reason);
            rules = List.copyOf(rules);
        }

        @Override
        public EventKind kind() {
            return EventKind.OVERRIDDEN;
        }
    }
}
