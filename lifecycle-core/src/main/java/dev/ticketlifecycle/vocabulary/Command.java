package dev.ticketlifecycle.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * What somebody asks a ticket to do.
 *
 * <p>The set is closed: the records of the rooms ({@code StageCommand}, {@code ConversationCommand}, {@code
 * OwnershipCommand}, {@code ClosureCommand}, {@code EscalationCommand}). A foreign implementation is refused with an {@link
 * IllegalArgumentException} by the lifecycle.
 */
public interface Command {

    /**
     * Which of the closed set this is.
     *
     * @return the kind
     */
    CommandKind kind();

    /**
     * What the same act does next, judged on the ticket as it stands after this command: an act is accepted or refused
     * as a whole.
     *
     * @return the next command, mostly none
     */
    default Optional<Command> then() {
        return Optional.empty();
    }

    /**
     * The agent or queue this command names, about whom the directory is asked before deciding.
     *
     * @return the owner named, mostly none
     */
    default Optional<Owner> names() {
        return Optional.empty();
    }

    /**
     * The status this command names.
     *
     * @return its name, mostly none
     */
    default Optional<String> status() {
        return Optional.empty();
    }

    /**
     * What this instance amounts to beyond its kind; texts have a word for it.
     *
     * @return such as the outcome of an ending, mostly nothing
     */
    default Optional<Enum<?>> as() {
        return Optional.empty();
    }

    /**
     * The other tickets this command concerns, of which {@link Given#linked()} has to know before deciding.
     *
     * @return their keys, mostly none
     */
    default List<TicketId> tickets() {
        return List.of();
    }
}
