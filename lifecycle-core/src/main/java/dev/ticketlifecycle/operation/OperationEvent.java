package dev.ticketlifecycle.operation;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Duration;
import java.util.Optional;

/** What is done to the world. */
public sealed interface OperationEvent extends Event {

    /**
     * An operation was performed.
     *
     * @param operation its name
     * @param about what it is about, such as an order
     * @param basis what it rested on
     * @param restsOn the id of the consent, or of the message that gave notice
     * @param promise the promise that it keeps
     * @param against the missed obligation that it holds against its debtor
     * @param own the debtor's own share of the working time of that obligation
     */
    record Performed(
            String operation,
            Optional<String> about,
            Basis basis,
            Optional<String> restsOn,
            Optional<String> promise,
            Optional<String> against,
            Optional<Duration> own)
            implements OperationEvent {
        /** Checks the texts. */
        public Performed {
            Ids.check("operation", operation);
            Ids.check("object", about);
            Ids.check("proof", restsOn);
            Ids.check("promise", promise);
            Ids.check("obligation", against);
        }

        @Override
        public EventKind kind() {
            return EventKind.PERFORMED;
        }
    }
}
