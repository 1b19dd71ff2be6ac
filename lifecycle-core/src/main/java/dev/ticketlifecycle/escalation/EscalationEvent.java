package dev.ticketlifecycle.escalation;

import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happens when a rule says that it escalates. */
public sealed interface EscalationEvent extends Event {

    /**
     * Somebody higher up has to look at the ticket. It changes no owner and no status: whom to tell is the host's.
     *
     * @param reason why
     * @param raised the level of the ladder that it was raised to; empty without a ladder, or if the level that was told
     *     before has not acknowledged yet and no higher one was due
     * @param intents what the host is to do besides
     * @param told from when on somebody is told; empty if nobody is, because the same reason was told shortly before
     */
    record EscalationDue(EscalationReason reason, Optional<Raised> raised, List<Intent> intents, Optional<Instant> told)
            implements EscalationEvent {

        /** Checks that nothing is missing, and copies the intents. */
        public EscalationDue {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(raised, "raised");
            intents = List.copyOf(intents);
            Objects.requireNonNull(told, "told");
        }

        @Override
        public EventKind kind() {
            return EventKind.ESCALATION_DUE;
        }
    }

    /**
     * Somebody sees to it.
     *
     * @param level the level that was told last
     */
    record Acknowledged(int level) implements EscalationEvent {
        @Override
        public EventKind kind() {
            return EventKind.ACKNOWLEDGED;
        }
    }

    /**
     * Nobody higher up has to look any more.
     *
     * @param level the level that was told last
     * @param reason why
     */
    record Deescalated(int level, String reason) implements EscalationEvent {

        /** Checks that the reason isn't missing. */
        public Deescalated {
            FreeText.check("a reason", reason);
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKind.DEESCALATED;
        }
    }
}
