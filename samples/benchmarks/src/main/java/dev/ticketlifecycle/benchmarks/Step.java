package dev.ticketlifecycle.benchmarks;

/** What can be done to the ticket, in the words that all contenders share. */
enum Step {
    /** The customer opens it. */
    OPEN,
    /** The customer writes, and expects an answer. */
    MESSAGE,
    /** An agent takes it. */
    CLAIM,
    /** An agent answers in public. */
    REPLY,
    /** An agent offers it to another. */
    OFFER,
    /** The other takes the offer. */
    TAKE,
    /** It waits for the customer. */
    WAIT,
    /** It waits for somebody else. */
    HOLD,
    /** It is taken up again. */
    RESUME,
    /** A solution is proposed. */
    RESOLVE,
    /** The customer accepts the solution. */
    CLOSE
}
