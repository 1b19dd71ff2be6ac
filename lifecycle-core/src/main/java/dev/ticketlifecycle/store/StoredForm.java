package dev.ticketlifecycle.store;

import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;

/**
 * What tickets and the lines of their journals are as bytes, for stores that keep bytes.
 *
 * <p>What was written comes back equal, by any later version of the library and under any of its implementations: the
 * bytes say in which version of the form they are, and older ones are brought up to date while they are read. A store
 * needs to know nothing of what is in them, never changes them, and may keep them in any type that holds bytes; whoever
 * keeps them as text reads them as UTF-8.
 *
 * <p>Reading either gives the value or throws {@link UnreadableException}. A store lets it pass through {@link
 * TicketStore#load} and {@link TicketStore#journal}, saying {@linkplain UnreadableException#of whose it is}, and has
 * written nothing. Where it claims notifications it leaves such a ticket hidden for the lease and returns the others. If
 * it is {@linkplain UnreadableException#laterMaybe() for later}, nothing is damaged: in a rolling upgrade a newer node
 * wrote it, or this node hasn't been told the definition yet; the desk comes back to its alarms and notifications until
 * somebody can read it. Anything else is damage, of which a store tells its operator.
 *
 * <p>Pure functions of their parameters; safe for use by any number of threads.
 */
public interface StoredForm {

    /**
     * Writes a ticket.
     *
     * @param ticket the ticket
     * @return its bytes, owned by the caller; the same ones for equal tickets
     */
    byte[] write(Ticket ticket);

    /**
     * Writes a line of a journal.
     *
     * @param entry the line
     * @return its bytes, owned by the caller; the same ones for equal lines
     */
    byte[] write(Recorded entry);

    /**
     * Reads a ticket.
     *
     * @param stored what {@link #write(Ticket)} returned, now or in an earlier version
     * @return the ticket
     * @throws UnreadableException if it can't be read
     */
    Ticket readTicket(byte[] stored);

    /**
     * Reads a line of a journal.
     *
     * @param stored what {@link #write(Recorded)} returned, now or in an earlier version
     * @return the line
     * @throws UnreadableException if it can't be read
     */
    Recorded readEntry(byte[] stored);
}
