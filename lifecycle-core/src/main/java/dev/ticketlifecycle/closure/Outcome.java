package dev.ticketlifecycle.closure;

/** How a ticket ended; each has its proof in the journal. */
public enum Outcome {
    /** The requester accepted the solution. */
    ACCEPTED,
    /** The silence window ran out after a delivered answer. */
    SILENT,
    /** The requester withdrew the matter. */
    WITHDRAWN,
    /** The desk declined, with a reason code and an answer that says so. */
    DECLINED,
    /** The matter is dealt with on another ticket, to which this one is linked. */
    DUPLICATE,
    /** Nobody asked anything, as somebody with the approving role says. */
    SPAM,
    /** The requester went on after a warning, as somebody with the approving role says. */
    ABUSE,
    /** It can't be done, as somebody with the approving role says. */
    IMPOSSIBLE
}
