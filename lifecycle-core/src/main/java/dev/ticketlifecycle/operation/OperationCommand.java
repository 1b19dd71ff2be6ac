package dev.ticketlifecycle.operation;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Optional;

/** What can be asked of this room. */
public sealed interface OperationCommand extends Command {

    /**
     * Performs an operation. It keeps an open promise of the same, uses up a consent for one operation, and is carried out
     * in the world by the host, which hears of it once the act is accepted.
     *
     * @param operation its name
     * @param about what it is about, such as an order
     * @param against the missed obligation that it holds against its debtor; needed for a penalty
     */
    record Perform(String operation, Optional<String> about, Optional<String> against) implements OperationCommand {

        /** Checks the ids. */
        public Perform {
            Ids.check("operation", operation);
            about.ifPresent(id -> Ids.check("subject", id));
            against.ifPresent(id -> Ids.check("obligation", id));
        }

        /**
         * An operation on what the ticket is about.
         *
         * @param operation its name
         */
        public Perform(String operation) {
            this(operation, Optional.empty(), Optional.empty());
        }

        /**
         * The same about one object.
         *
         * @param object such as an order
         * @return a copy
         */
        public Perform about(String object) {
            return new Perform(operation, Optional.of(object), against);
        }

        /**
         * The same, holding a missed deadline against its debtor.
         *
         * @param obligation the id of what was missed
         * @return a copy
         */
        public Perform against(String obligation) {
            return new Perform(operation, about, Optional.of(obligation));
        }

        @Override
        public CommandKind kind() {
            return CommandKind.PERFORM;
        }
    }
}
