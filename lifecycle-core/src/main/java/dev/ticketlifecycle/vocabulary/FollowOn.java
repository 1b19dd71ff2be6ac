package dev.ticketlifecycle.vocabulary;

import java.util.Objects;

/**
 * What one ticket has to tell another: an event of the one asks for an act on the other.
 *
 * <p>A commit spans one ticket, so it travels with the event's notification and is carried out by {@code
 * Helpdesk.dispatch}, at least once, with an id that never changes.
 *
 * @param to the ticket that has to hear of it
 * @param command what it has to do
 */
public record FollowOn(TicketId to, Command command) {

    /** Checks that nothing is missing. */
    public FollowOn {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(command, "command");
    }
}
