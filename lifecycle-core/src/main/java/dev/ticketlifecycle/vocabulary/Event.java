package dev.ticketlifecycle.vocabulary;

/**
 * What happened to a ticket; with its instants and its author it becomes a {@link Recorded}.
 *
 * <p>The set is closed: the records of the rooms. A foreign implementation is refused when it is folded.
 */
public interface Event {

    /**
     * Which of the closed set this is.
     *
     * @return the kind
     */
    EventKind kind();
}
