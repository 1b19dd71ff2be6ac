package dev.ticketlifecycle.vocabulary;

import java.util.Optional;
import java.util.Set;

/**
 * The port through which a host says what it knows about people.
 *
 * <p>Called by {@code Helpdesk} before each decision, from the caller's thread, outside every transaction; it may block
 * and must be safe for concurrent use. What it throws reaches the caller of {@code Helpdesk}, and nothing is written.
 */
@FunctionalInterface
public interface Directory {

    /**
     * Says what is known now.
     *
     * @param people the ids of everybody the act concerns: initiator, executor, current owner, person named
     * @param category the ticket's category, if it has one
     * @return the facts; a person who is left out is unknown to the desk
     */
    DirectoryFacts about(Set<String> people, Optional<String> category);
}
