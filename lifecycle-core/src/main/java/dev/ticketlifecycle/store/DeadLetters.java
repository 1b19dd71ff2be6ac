package dev.ticketlifecycle.store;

import java.util.List;

/** What an operator does with notifications that could not be delivered; a store may offer it beside its outbox. */
public interface DeadLetters {

    /**
     * The notifications that failed for good, oldest first.
     *
     * @param limit the most to return
     * @return the letters
     */
    List<Letter> dead(int limit);

    /**
     * Puts a letter back to be delivered, from its first attempt.
     *
     * @param key the notification's key
     * @return false if there is no such letter
     */
    boolean retry(String key);

    /**
     * Throws a letter away.
     *
     * @param key the notification's key
     * @return false if there is no such letter
     */
    boolean discard(String key);

    /**
     * A notification that failed for good.
     *
     * @param notification the notification
     * @param reason why
     */
    record Letter(Notification notification, String reason) {}
}
