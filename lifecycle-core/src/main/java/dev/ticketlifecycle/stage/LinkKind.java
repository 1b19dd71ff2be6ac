package dev.ticketlifecycle.stage;

/** What one ticket is to another. */
public enum LinkKind {
    /** It goes on where the other has ended for good. */
    FOLLOWS,
    /** It contests how the other ended. */
    APPEALS,
    /** The other deals with the same matter, and this one ended for it. */
    DUPLICATE_OF,
    /** They have to do with each other. */
    RELATES_TO
}
