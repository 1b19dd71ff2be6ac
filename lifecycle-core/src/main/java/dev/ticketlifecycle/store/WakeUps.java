package dev.ticketlifecycle.store;

import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The port to the alarms of tickets.
 *
 * <p>An alarm is only a hint to wake somebody up. Being late changes when people hear of something, never whether or
 * when it happened; being woken twice does no harm. There is no "done": the next commit replaces the alarm. Claiming reads
 * no ticket, so one that can't be read here is in nobody's way. Safe for concurrent use.
 */
public interface WakeUps {

    /**
     * Takes tickets whose alarm is due by the store's clock, earliest first, and hides them for a while.
     *
     * @param limit the most tickets to take, at least 1
     * @param lease how long others don't see them
     * @return at most {@code limit} tickets
     * @throws StoreFailure if the store can't answer
     */
    List<Due> claimAlarms(int limit, Duration lease);

    /**
     * Hides a ticket that could not be handled for longer, so that it doesn't starve the others.
     *
     * @param due the ticket as it was claimed; nothing happens if its alarm has changed since
     * @param pause for how long
     * @throws StoreFailure if the store can't answer
     */
    void defer(Due due, Duration pause);

    /**
     * A ticket whose alarm is due.
     *
     * @param ticket its key
     * @param wakeAt its alarm
     */
    record Due(TicketId ticket, Instant wakeAt) {}
}
