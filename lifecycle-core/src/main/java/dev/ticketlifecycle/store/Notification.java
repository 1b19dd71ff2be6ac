package dev.ticketlifecycle.store;

import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Objects;

/**
 * Something that happened and that people may want to hear of.
 *
 * @param ticket the ticket
 * @param version the version of the ticket with the event: numbers the notifications of a ticket in order
 * @param event what happened
 */
public record Notification(TicketId ticket, long version, Recorded event) {

    /** Checks that nothing is missing. */
    public Notification {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(event, "event");
    }

    /**
     * A key that never changes: whoever sees it twice has been told already.
     *
     * @return tenant, ticket and version
     */
    public String key() {
        return ticket.tenant() + "|" + ticket.value() + "|" + version;
    }
}
