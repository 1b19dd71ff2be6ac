package dev.ticketlifecycle.vocabulary;

/** Whether a person can hold a ticket just now, as the host sees it. */
public enum Presence {
    /** Can own tickets. */
    PRESENT,
    /** Away for so long that tickets should not wait: on leave, off sick. */
    ABSENT,
    /** Has left the desk. */
    DEACTIVATED
}
