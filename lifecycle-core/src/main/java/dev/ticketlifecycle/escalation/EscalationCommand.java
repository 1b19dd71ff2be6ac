package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.FreeText;

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

        /** Checks the reason. */
        public Deescalate {
            FreeText.check("a reason", reason);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DEESCALATE;
        }
    }
}
