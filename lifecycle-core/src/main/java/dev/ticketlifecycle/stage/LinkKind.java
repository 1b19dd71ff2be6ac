package dev.ticketlifecycle.stage;

/** What one ticket is to another. */
public enum LinkKind {
    /** It goes on where the other has ended for good. */
    FOLLOWS,
    /** It contests how the other ended. */
    APPEALS,
    /** The other deals with the same matter, and this one ended for it. */
    DUPLICATE_OF,
    /** It ended for the other, which goes on in its place. */
    MERGED_INTO,
    /** It goes on in place of the other. */
    ABSORBED,
    /** Some of its questions were moved to the other. */
    SPLIT_INTO,
    /** Its questions come from the other. */
    SPLIT_FROM,
    /** They have to do with each other. */
    RELATES_TO
}
