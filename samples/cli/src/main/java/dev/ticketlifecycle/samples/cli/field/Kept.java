package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.List;

/**
 * What is kept of a ticket when a story has been told.
 *
 * @param ticket the ticket as it is stored
 * @param journal everything that happened to it
 */
public record Kept(Ticket ticket, List<Recorded> journal) {

    /** Copies the list. */
    public Kept {
        journal = List.copyOf(journal);
    }
}
