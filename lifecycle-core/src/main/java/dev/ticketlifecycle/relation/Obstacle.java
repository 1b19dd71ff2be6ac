package dev.ticketlifecycle.relation;

/** Why a ticket can't be merged into another. */
public enum Obstacle {
    /** Nobody has opened the other one. */
    UNKNOWN,
    /** Somebody else asks there. */
    OTHER_REQUESTER,
    /** The other one has ended. */
    ENDED
}
