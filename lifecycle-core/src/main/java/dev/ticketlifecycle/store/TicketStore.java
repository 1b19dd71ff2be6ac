package dev.ticketlifecycle.store;

import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The port to where tickets are kept.
 *
 * <p>A ticket is never seen half written: events, snapshot, alarm, notifications and receipt appear together or not at
 * all. Implementations are safe for concurrent use. They report failures as {@link StoreFailure}, and what is there but
 * can't be read as {@link UnreadableException}, which names the ticket; everything else that they throw is taken for a
 * bug of theirs. One that keeps bytes gets them from a {@link StoredForm}.
 */
public interface TicketStore {

    /**
     * Reads a ticket in one round trip.
     *
     * @param ticket the ticket's key
     * @param actId the command id whose receipt is wanted
     * @return what is there, and the store's time, which becomes the {@code now} of the decision
     * @throws StoreFailure if the store can't answer
     * @throws UnreadableException if what is there can't be read, here or at all
     */
    Loaded load(TicketId ticket, String actId);

    /**
     * Writes one accepted act; the only way to change a ticket.
     *
     * <p>In one atomic unit, in this order: if the command id is there already, {@link CommitResult.AlreadyCommitted};
     * if the version differs from the expected one, {@link CommitResult.Conflict}; else everything is written and
     * durable, {@link CommitResult.Committed}. There is no "any version".
     *
     * @param commit what to write
     * @return which of the three it was
     * @throws StoreFailure if certainly nothing was written, or if that isn't known
     */
    CommitResult commit(Commit commit);

    /**
     * Reads a page of the journal.
     *
     * @param ticket the ticket's key
     * @param afterVersion how many events to skip
     * @param limit the most events to return, at least 1
     * @return the events in order; empty at the end
     * @throws StoreFailure if the store can't answer
     * @throws UnreadableException if one of them can't be read, here or at all
     */
    List<Recorded> journal(TicketId ticket, long afterVersion, int limit);

    /**
     * What the store is able to do.
     *
     * @return name, durability and limits
     */
    Info info();

    /**
     * What was read.
     *
     * @param snapshot the ticket; empty if there is none
     * @param receipt the receipt of the probed command id, if it was accepted on this ticket
     * @param now the store's time
     */
    record Loaded(Optional<Ticket> snapshot, Optional<Receipt> receipt, Instant now) {
        /** Checks that nothing is missing. */
        public Loaded {
            Objects.requireNonNull(snapshot, "snapshot");
            Objects.requireNonNull(receipt, "receipt");
            Objects.requireNonNull(now, "now");
        }
    }

    /**
     * The proof that an act was accepted, and its answer.
     *
     * @param actId the command id
     * @param digest the digest of the act's content
     * @param events what the act did
     */
    record Receipt(String actId, long digest, List<Recorded> events) {
        /** Copies the list. */
        public Receipt {
            events = List.copyOf(events);
        }
    }

    /**
     * One accepted act.
     *
     * @param ticket the ticket after the act; its version is the expected one plus the number of events
     * @param expectedVersion the version the act was decided on; 0 for a new ticket
     * @param receipt the act's id, digest and events
     * @param wakeAt when something will happen by itself; empty removes the alarm
     * @param notifications what to tell, in order
     */
    record Commit(
            Ticket ticket,
            long expectedVersion,
            Receipt receipt,
            Optional<Instant> wakeAt,
            List<Notification> notifications) {
        /**
         * Checks that snapshot and events fit together.
         *
         * @throws IllegalArgumentException if the snapshot's version isn't the expected one plus the events
         */
        public Commit {
            notifications = List.copyOf(notifications);
            if (ticket.version() != expectedVersion + receipt.events().size()) {
                throw new IllegalArgumentException("a commit of ticket " + ticket.id() + " expects version "
                        + expectedVersion + " and has " + receipt.events().size() + " events, but its snapshot is at "
                        + ticket.version());
            }
        }
    }

    /** What became of a commit. */
    sealed interface CommitResult {
        /** Everything is written and durable. */
        record Committed() implements CommitResult {}

        /**
         * The command id was there already; nothing was written.
         *
         * @param receipt the receipt of the earlier act
         */
        record AlreadyCommitted(Receipt receipt) implements CommitResult {}

        /**
         * Somebody else was faster; nothing was written.
         *
         * @param actual the version the ticket is at
         */
        record Conflict(long actual) implements CommitResult {}
    }

    /**
     * What a store is able to do.
     *
     * @param name what it calls itself
     * @param durable whether a commit survives the end of the process
     * @param longestPage the most events that a page of the journal has
     */
    record Info(String name, boolean durable, int longestPage) {}
}
