package dev.ticketlifecycle.operation;

/** What an operation rests on. */
public enum Basis {
    /** Nothing but the right of whoever performs it; not enough for what can't be undone. */
    NONE,
    /** The requester's consent. */
    CONSENT,
    /** A rule that was stated beforehand: performed only after a delivered notice and its grace. */
    TERM
}
