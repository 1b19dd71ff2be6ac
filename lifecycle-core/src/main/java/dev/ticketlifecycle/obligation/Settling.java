package dev.ticketlifecycle.obligation;

/** What settles an obligation. */
public enum Settling {
    /** Its debtor keeps it: what was promised is done. */
    KEPT,
    /** Its debtor supplies what was demanded; then a verdict on that is owed in turn. */
    SUPPLIED,
    /** Its debtor decides, with a reason: silence is no verdict. */
    DECIDED,
    /** Somebody other than its author has read it. */
    READ
}
