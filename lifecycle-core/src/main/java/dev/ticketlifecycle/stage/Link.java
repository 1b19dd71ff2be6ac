package dev.ticketlifecycle.stage;

import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Objects;

/**
 * A reference from one ticket to another. It is kept on the one it goes out from, and says nothing about the other.
 *
 * @param kind what this ticket is to the other
 * @param to the other
 */
public record Link(LinkKind kind, TicketId to) {

    /** Checks that nothing is missing. */
    public Link {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(to, "to");
    }
}
