package dev.ticketlifecycle.closure;

/** What can be missing where a ticket is to end by a code; see {@link Coded}. */
public enum Proof {
    /** That a person of the desk decides it, and no machine. */
    PERSON,
    /** The reason, or its code. */
    REASON,
    /** A person's answer after the last message that expects one. */
    ANSWER,
    /** Another ticket of the same requester that hasn't ended; with an open question, if there is one here. */
    OTHER_TICKET,
    /** A delivered warning, after which the requester wrote again. */
    WARNING,
    /** That no person of the desk has replied: nobody talks to spam. */
    NO_REPLY,
    /** That it wasn't ended so before and brought back by its requester. */
    FIRST_TIME,
    /** The role that approves it. */
    APPROVAL
}
