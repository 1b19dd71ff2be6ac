package dev.ticketlifecycle.store;

import dev.ticketlifecycle.vocabulary.TicketId;

/**
 * Something that was stored can't be read, here or at all. Nothing has been changed.
 */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether somebody else, or this node later on, can read it. */
    private final boolean laterMaybe;

    /**
     * Something that can't be read.
     *
     * @param what what it should have been, and what is wrong with it
     * @param laterMaybe whether somebody else, or this node later on, can read it
     * @param cause the failure below
     */
    public UnreadableException(String what, boolean laterMaybe, Throwable cause) {
        super(what, cause);
        this.laterMaybe = laterMaybe;
    }

    /**
     * The same, saying whose it is: only the store knows that, the bytes don't say it.
     *
     * @param ticket the ticket
     * @param what what of the ticket it is, such as {@code snapshot} or {@code line 7}
     * @return what a store throws
     */
    public UnreadableException of(TicketId ticket, String what) {
        return new UnreadableException(
                "ticket " + ticket.tenant() + "/" + ticket.value() + ", " + what + ": " + getMessage(),
                laterMaybe,
                this);
    }

    /**
     * Whether it is sound as far as anybody can tell, but this node doesn't know enough to read it: it was written by a
     * newer version of the library, or under a definition that this node wasn't given.
     *
     * @return true if it should be left alone and tried again later; false if it is damaged
     */
    public boolean laterMaybe() {
        return laterMaybe;
    }
}
