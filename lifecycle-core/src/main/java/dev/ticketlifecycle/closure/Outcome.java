package dev.ticketlifecycle.closure;

/** How a ticket ended; each has its proof in the journal. */
public enum Outcome {
    /** The requester accepted the solution. */
    ACCEPTED,
    /** The silence window ran out after a delivered answer. */
    SILENT,
    /** The requester withdrew the matter. */
    WITHDRAWN
}
