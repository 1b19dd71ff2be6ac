package dev.ticketlifecycle.sla;

/** How the time of a pause is counted when it moves a due instant. */
public enum Hold {
    /** Only the working time within the pause; a pause outside working time moves nothing. */
    WORKING,
    /** All of it. Another goal counts from what has elapsed, and doesn't take over what pauses have added so far. */
    ELAPSED
}
