package dev.ticketlifecycle.finding;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Optional;

/** What can be asked of this room. */
public sealed interface FindingCommand extends Command {

    /**
     * Records what was found. Another value than the one that stands is refused, unless it supersedes that openly.
     *
     * @param finding the name of the kind
     * @param value what was found
     * @param reason why; needed to supersede
     * @param supersedes whether it takes the place of another value
     */
    record Find(String finding, String value, Optional<String> reason, boolean supersedes) implements FindingCommand {

        /** Checks ids and reason. */
        public Find {
            Ids.check("finding", finding);
            Ids.check("finding's value", value);
            FreeText.check("a reason", reason);
        }

        /**
         * A first finding.
         *
         * @param finding the name of the kind
         * @param value what was found
         */
        public Find(String finding, String value) {
            this(finding, value, Optional.empty(), false);
        }

        /**
         * A finding that takes the place of the one that stands.
         *
         * @param finding the name of the kind
         * @param value what was found now
         * @param reason why
         * @return the command
         */
        public static Find superseding(String finding, String value, String reason) {
            return new Find(finding, value, Optional.of(reason), true);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.FIND;
        }
    }
}
