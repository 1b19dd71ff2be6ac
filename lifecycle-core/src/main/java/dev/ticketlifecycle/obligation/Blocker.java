package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that has to be settled before a debtor's time counts: an open question or another obligation, of the same
 * ticket or of a linked one.
 *
 * @param ticket the linked ticket on which it is owed; empty for this one
 * @param id of the question or obligation
 */
public record Blocker(Optional<TicketId> ticket, String id) {

    /** Checks the id. */
    public Blocker {
        Objects.requireNonNull(ticket, "ticket");
        Ids.check("question or obligation", id);
    }

    /**
     * Something owed on the same ticket.
     *
     * @param id of the question or obligation
     * @return the blocker
     */
    public static Blocker of(String id) {
        return new Blocker(Optional.empty(), id);
    }

    /**
     * Something owed on a linked ticket.
     *
     * @param ticket the other ticket
     * @param id of the question or obligation there
     * @return the blocker
     */
    public static Blocker of(TicketId ticket, String id) {
        return new Blocker(Optional.of(ticket), id);
    }
}
