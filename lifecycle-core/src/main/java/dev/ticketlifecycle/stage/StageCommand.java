package dev.ticketlifecycle.stage;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that concern where a ticket stands and what it is about. */
public sealed interface StageCommand extends Command {

    /**
     * Opens the ticket.
     *
     * @param requester the id of the one who asks
     * @param category what it is about, if that is known; decides which skill an owner needs
     * @param queue the queue that owns it at first; none leaves it without an owner as long as it is new
     * @param attributes the host's own facts, for its own rules
     * @param then what the same act does next, usually the first message
     */
    record Open(
            String requester,
            Optional<String> category,
            Optional<String> queue,
            Map<String, String> attributes,
            Optional<Command> then)
            implements StageCommand {

        private static final Set<CommandKind> FIRST = Collections.unmodifiableSet(EnumSet.of(
                CommandKind.RECEIVE, CommandKind.REPLY, CommandKind.NOTE, CommandKind.CLAIM, CommandKind.ASSIGN));

        /**
         * Checks the ids and the attributes.
         *
         * @throws IllegalArgumentException if something else than a message, a reply, a note, a claim or an assignment
         *     follows
         */
        public Open {
            Ids.check("requester", requester);
            category.ifPresent(id -> Ids.check("category", id));
            queue.ifPresent(id -> Ids.check("queue", id));
            attributes = Stage.checked(attributes);
            if (then.isPresent() && !FIRST.contains(then.get().kind())) {
                throw new IllegalArgumentException("a ticket opened by an act that goes on with "
                        + then.get().kind() + ": only one of " + FIRST + " may follow");
            }
        }

        /**
         * Opens a ticket of a requester, without category, queue or message.
         *
         * @param requester the id of the one who asks
         * @return the command, to be completed by the methods below
         */
        public static Open by(String requester) {
            return new Open(requester, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
        }

        /**
         * The same with a category.
         *
         * @param id the category
         * @return a copy
         */
        public Open about(String id) {
            return new Open(requester, Optional.of(id), queue, attributes, then);
        }

        /**
         * The same in a queue.
         *
         * @param name the queue
         * @return a copy
         */
        public Open in(String name) {
            return new Open(requester, category, Optional.of(name), attributes, then);
        }

        /**
         * The same with something that the same act does next.
         *
         * @param next usually the first message
         * @return a copy
         */
        public Open then(Command next) {
            return new Open(requester, category, queue, attributes, Optional.of(next));
        }

        @Override
        public CommandKind kind() {
            return CommandKind.OPEN;
        }
    }

    /**
     * Says more, or something else, about the matter.
     *
     * @param category the new category; empty keeps the present one
     * @param attributes attributes to set; the others stay
     */
    record Describe(Optional<String> category, Map<String, String> attributes) implements StageCommand {

        /** Checks the ids and the attributes. */
        public Describe {
            category.ifPresent(id -> Ids.check("category", id));
            attributes = Stage.checked(attributes);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DESCRIBE;
        }
    }

    /**
     * Moves to a status by name. Into a status of phase {@code RESOLVED} it is a proposal, into one of phase {@code
     * CLOSED} an ending, and is judged as such: there is no way around the rules by setting a status.
     *
     * @param to the name of the status
     */
    record Move(String to) implements StageCommand {

        /** Checks the name. */
        public Move {
            Ids.check("status", to);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.MOVE;
        }
    }

    /** Puts the ticket on hold in the lifecycle's usual waiting status. */
    record Wait() implements StageCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.WAIT;
        }
    }

    /** Lets what is due happen. Always accepted, often without an event. */
    record Advance() implements StageCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.ADVANCE;
        }
    }
}
