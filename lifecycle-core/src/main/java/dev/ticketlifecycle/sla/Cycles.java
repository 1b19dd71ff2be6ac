package dev.ticketlifecycle.sla;

/** How often a clock starts between an opening of the ticket and its end. */
public enum Cycles {
    /** Once. */
    ONCE,
    /** Each time its start condition is met while it isn't under way. */
    EACH_TIME,
    /** What stops one cycle starts the next at the same instant. */
    RENEWING
}
