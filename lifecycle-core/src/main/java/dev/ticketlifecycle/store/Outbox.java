package dev.ticketlifecycle.store;

import java.time.Duration;
import java.util.List;

/**
 * The port to the notifications that were committed with their acts.
 *
 * <p>Each is delivered at least once, with a key that never changes, in order within a ticket, or stands among the
 * {@link DeadLetters}. Safe for concurrent use.
 */
public interface Outbox {

    /**
     * Takes the first undelivered notification of each of some tickets, and hides those tickets for a while. One that
     * can't be read here is hidden with its ticket and left out: it waits, is no failed attempt, and is in nobody's way.
     *
     * @param limit the most notifications to take, at least 1
     * @param lease how long others don't see them
     * @return at most {@code limit} notifications, of different tickets
     * @throws StoreFailure if the store can't answer
     */
    List<Claimed> claimNotifications(int limit, Duration lease);

    /**
     * Says what became of a notification. Saying it again changes nothing.
     *
     * @param claimed the notification as it was claimed
     * @param settlement what became of it
     * @throws StoreFailure if the store can't answer
     */
    void settle(Claimed claimed, Settlement settlement);

    /**
     * A notification to deliver.
     *
     * @param notification the notification
     * @param attempt which attempt this is, from 1
     */
    record Claimed(Notification notification, int attempt) {}

    /** What became of a notification. */
    sealed interface Settlement {
        /** It was delivered. */
        record Delivered() implements Settlement {}

        /**
         * It failed and will be tried again; its successors wait.
         *
         * @param pause for how long
         */
        record RetryAfter(Duration pause) implements Settlement {}

        /**
         * It failed for good: it goes to the dead letters, and its successors are free.
         *
         * @param reason why
         */
        record Dead(String reason) implements Settlement {}
    }
}
