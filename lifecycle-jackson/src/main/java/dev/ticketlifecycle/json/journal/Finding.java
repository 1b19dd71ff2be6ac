package dev.ticketlifecycle.json.journal;

import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a file of journals.
 *
 * @param line the line at which it shows, counted from 1; 0 in a file without lines
 * @param ticket whose line it is, if it is a ticket's
 * @param fault what kind of thing
 * @param words what is wrong, naming the values
 */
public record Finding(long line, Optional<TicketId> ticket, Fault fault, String words) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(words, "words");
    }

    /** What can be wrong. */
    public enum Fault {
        /** The line can't be read. */
        UNREADABLE,
        /** The definition can't be built, or differs from another one of its name and version, in the file or here. */
        DEFINITION,
        /** The entry isn't the one after the ticket's last one. */
        VERSION,
        /** The entry was written down before the ticket's last one. */
        TIME,
        /** The ticket has ended with its snapshot, and goes on. */
        AFTER_SNAPSHOT,
        /** The snapshot is one of another ticket. */
        ANOTHER_TICKET,
        /** The snapshot is under a lifecycle that no earlier line defines. */
        UNKNOWN_LIFECYCLE,
        /** The snapshot isn't what the entries come to. */
        SNAPSHOT,
        /** The ticket has entries and no snapshot. */
        NO_SNAPSHOT,
        /** The file has no ticket at all. */
        NO_TICKET
    }

    @Override
    public String toString() {
        return (line == 0 ? "an empty file" : "line " + line)
                + ticket.map(id -> ", " + id.value()).orElse("") + ": " + words;
    }
}
