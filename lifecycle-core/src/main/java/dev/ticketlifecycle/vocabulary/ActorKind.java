package dev.ticketlifecycle.vocabulary;

/** What stands behind an actor's id. */
public enum ActorKind {
    /** A person. */
    HUMAN,
    /** A program that talks as if it were one: it may answer, but its answer counts only once it is accepted. */
    BOT,
    /** Machinery that reacts without reading: auto-replies, out-of-office mail, schedulers, importers. */
    AUTOMATIC
}
