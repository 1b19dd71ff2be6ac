package dev.ticketlifecycle.vocabulary;

/** What stands behind an actor's id. */
public enum ActorKind {
    /** A person. */
    HUMAN,
    /** A program that talks as if it were one: it may say anything, but its words answer nothing and stop no clock. */
    BOT,
    /** Machinery that reacts without reading: auto-replies, out-of-office mail, schedulers, importers. */
    AUTOMATIC
}
