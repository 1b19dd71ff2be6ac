package dev.ticketlifecycle.vocabulary;

/** The library's fixed kind of a status; hosts name the statuses, the phase says what they mean. */
public enum Phase {
    /** Nobody has taken the ticket up yet. */
    NEW,
    /** The desk works on it. */
    ACTIVE,
    /** Somebody else has to act first; the status names who. */
    WAITING,
    /** A solution is proposed and awaits acceptance. Leaving it before closing is a rejected proposal. */
    RESOLVED,
    /** Ended with an outcome; may reopen until its reopening window is over. */
    CLOSED
}
