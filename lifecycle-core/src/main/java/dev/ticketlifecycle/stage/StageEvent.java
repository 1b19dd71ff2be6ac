package dev.ticketlifecycle.stage;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.Map;
import java.util.Optional;

/** What happens to where a ticket stands and what it is about. */
public sealed interface StageEvent extends Event {

    /**
     * The ticket was opened.
     *
     * @param lifecycle the lifecycle it is bound to
     * @param lifecycleVersion the version of that lifecycle
     * @param status the initial status
     * @param requester the one who asks
     * @param category what it is about
     * @param attributes the host's own facts
     */
    record Opened(
            String lifecycle,
            int lifecycleVersion,
            Status status,
            String requester,
            Optional<String> category,
            Map<String, String> attributes)
            implements StageEvent {
        /** Copies the attributes. */
        public Opened {
            attributes = Stage.checked(attributes);
        }

        @Override
        public EventKind kind() {
            return EventKind.OPENED;
        }
    }

    /**
     * Category or attributes changed.
     *
     * @param category the new category; empty if it stayed
     * @param attributes the attributes that were set
     */
    record Described(Optional<String> category, Map<String, String> attributes) implements StageEvent {
        /** Copies the attributes. */
        public Described {
            attributes = Stage.checked(attributes);
        }

        @Override
        public EventKind kind() {
            return EventKind.DESCRIBED;
        }
    }

    /**
     * The status changed.
     *
     * @param from the status it left
     * @param to the status it is in
     */
    record Moved(Status from, Status to) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.MOVED;
        }
    }
}
