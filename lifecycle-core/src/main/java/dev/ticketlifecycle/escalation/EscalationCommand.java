package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.util.Objects;

/** The commands that concern escalations. */
public sealed interface EscalationCommand extends Command {

    /** Says that a person on the level that was told, or a supervisor, sees to it: no further level is told. */
    record Acknowledge() implements EscalationCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.ACKNOWLEDGE;
        }
    }

    /**
     * Says that nobody higher up has to look any more: no level is raised, and the next escalation begins at the bottom.
     * Somebody on the level that was told, or a supervisor, says so.
     *
     * @param reason why
     */
    record Deescalate(String reason) implements EscalationCommand {

        /** The longest reason, in characters; keep longer texts in the host. */
        public static final int MAX_REASON = 256;

        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException if the reason is too long
         */
        public Deescalate {
            Objects.requireNonNull(reason, "reason");
            if (reason.length() > MAX_REASON) {
                throw new IllegalArgumentException("a reason of " + reason.length() + " characters: at most "
                        + MAX_REASON + "; keep longer texts in the host");
            }
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DEESCALATE;
        }
    }
}
