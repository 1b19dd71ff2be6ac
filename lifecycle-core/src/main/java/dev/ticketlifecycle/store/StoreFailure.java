package dev.ticketlifecycle.store;

import dev.ticketlifecycle.vocabulary.TicketId;

/**
 * A store could not do what it was asked for. Says whether something may have been written.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is known about the commit. */
    public enum Outcome {
        /** Certainly nothing was written; trying again may help. */
        NOT_APPLIED,
        /** Certainly nothing was written, and trying again will not help. */
        NOT_APPLIED_FOR_GOOD,
        /** It may have been written or not; the receipt will tell. */
        UNKNOWN
    }

    /** What is known about the commit. */
    private final Outcome outcome;

    /**
     * A failure on one ticket.
     *
     * @param outcome what is known
     * @param ticket the ticket
     * @param what what the store was doing
     * @param cause the failure below
     */
    public StoreFailure(Outcome outcome, TicketId ticket, String what, Throwable cause) {
        super(what + " of ticket " + ticket.tenant() + "/" + ticket.value() + " failed (" + outcome + ")", cause);
        this.outcome = outcome;
    }

    /**
     * What is known about the commit.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }
}
