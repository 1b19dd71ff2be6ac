package dev.ticketlifecycle.store;

/**
 * The port through which people are told.
 *
 * <p>Called by {@code Helpdesk.dispatch}, never inside a transaction, possibly more than once for one {@link
 * Notification#key() key}. What it throws counts as a failed attempt. It may block; it must be safe for concurrent use.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Tells whoever should know.
     *
     * @param notification what happened
     * @throws Exception if it could not be told; it will be tried again
     */
    void tell(Notification notification) throws Exception;

    /**
     * Tells nobody.
     *
     * @return a notifier that takes everything as told
     */
    static Notifier nobody() {
        return notification -> {};
    }
}
