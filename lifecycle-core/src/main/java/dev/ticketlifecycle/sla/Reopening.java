package dev.ticketlifecycle.sla;

/** What becomes of a clock whose ticket comes back after its ending. */
public enum Reopening {
    /** It may start once more, in a new cycle with its whole goal. */
    NEW_CYCLE,
    /** Its last cycle goes on in a new segment, whatever it was over by; the span since doesn't count. */
    CONTINUE,
    /** Its last cycle goes on in a new segment, whatever it was over by, and the span since counts. */
    CONTINUE_COUNTING,
    /** Nothing: it is over for good. */
    ONCE,
    /** Like a new cycle, but not due before the cycle before it was; what the host computes is taken as it is. */
    SEQUENTIAL
}
