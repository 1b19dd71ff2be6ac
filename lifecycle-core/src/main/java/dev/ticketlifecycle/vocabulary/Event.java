package dev.ticketlifecycle.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * What other tickets have to hear of it.
     *
     * @param on the ticket it happened to
     * @param at when it took effect
     * @return an act for each of them, mostly none
     */
    default List<FollowOn> tells(TicketId on, Instant at) {
        return List.of();
    }

    /**
     * What becomes of the ticket itself where another one refuses what it was told.
     *
     * @param told what was refused
     * @param rules the ids of the rules that refused it
     * @param at when the event took effect
     * @return an act for the ticket it happened to; empty if a refusal is none of its affairs
     */
    default Optional<Command> refused(FollowOn told, List<String> rules, Instant at) {
        return Optional.empty();
    }
}
