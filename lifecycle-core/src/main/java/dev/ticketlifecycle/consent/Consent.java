package dev.ticketlifecycle.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * The requester's consent to one operation.
 *
 * @param id its id
 * @param operation the operation's name
 * @param about the object it is limited to, such as an order; empty for whatever the ticket is about
 * @param since when it was given
 * @param expires when it ends by itself; empty for never
 * @param single whether it is used up by the first operation
 */
public record Consent(
        String id, String operation, Optional<String> about, Instant since, Optional<Instant> expires, boolean single) {

    /**
     * Whether it stands behind an operation.
     *
     * @param performed the operation's name
     * @param object what the operation is about
     * @return true if it names the operation, and is limited to no other object
     */
    public boolean covers(String performed, Optional<String> object) {
        return operation.equals(performed) && (about.isEmpty() || about.equals(object));
    }

    /**
     * Whether it stands at an instant: it was given by then, and its time isn't over.
     *
     * @param at the instant at which something would rest on it
     * @return true from the instant it was given at until before the one it expires at
     */
    public boolean stands(Instant at) {
        return !since.isAfter(at) && expires.filter(end -> !end.isAfter(at)).isEmpty();
    }
}
