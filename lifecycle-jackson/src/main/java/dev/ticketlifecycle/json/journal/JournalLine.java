package dev.ticketlifecycle.json.journal;

import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Objects;

/**
 * One line of a file of journals. The file stands for itself: each lifecycle comes before the tickets that are under it, and
 * of each ticket the entries come before the snapshot.
 */
public sealed interface JournalLine {

    /**
     * A lifecycle under which tickets follow.
     *
     * @param lifecycle its document
     */
    record Definition(LifecycleDocument lifecycle) implements JournalLine {

        /** Checks that nothing is missing. */
        public Definition {
            Objects.requireNonNull(lifecycle, "lifecycle");
        }
    }

    /**
     * One entry of a ticket's journal.
     *
     * @param ticket whose it is
     * @param version its place in the journal, from 1
     * @param entry what happened
     */
    record Entry(TicketId ticket, long version, Recorded entry) implements JournalLine {

        /**
         * Checks the place.
         *
         * @throws IllegalArgumentException if the version is below 1
         */
        public Entry {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(entry, "entry");
            if (version < 1) {
                throw new IllegalArgumentException("version " + version + " of an entry: the first one is 1");
            }
        }
    }

    /**
     * What a ticket's journal comes to.
     *
     * @param ticket whose it is
     * @param snapshot the ticket after its last entry
     */
    record Snapshot(TicketId ticket, Ticket snapshot) implements JournalLine {

        /** Checks that nothing is missing. Whether it is that ticket's is asked by {@link Verification}. */
        public Snapshot {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(snapshot, "snapshot");
        }
    }
}
