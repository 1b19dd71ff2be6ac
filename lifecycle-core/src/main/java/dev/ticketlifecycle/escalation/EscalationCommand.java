package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;

/** The commands that concern escalations. */
public sealed interface EscalationCommand extends Command {

    /** Says that a person on the level that was told, or a supervisor, sees to it: no further level is told. */
    record Acknowledge() implements EscalationCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.ACKNOWLEDGE;
        }
    }
}
