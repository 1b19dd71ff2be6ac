package dev.ticketlifecycle.stage;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.List;
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
     * @param matter the host's reference to what it is about
     * @param links what it is to other tickets
     */
    record Opened(
            String lifecycle,
            int lifecycleVersion,
            Status status,
            String requester,
            Optional<String> category,
            Map<String, String> attributes,
            Optional<String> matter,
            List<Link> links)
            implements StageEvent {
        /** Checks the texts and copies attributes and links. */
        public Opened {
            Ids.check("lifecycle", lifecycle);
            Ids.check("requester", requester);
            Ids.check("category", category);
            Ids.check("matter", matter);
            attributes = Stage.checked(attributes);
            links = Stage.linked(links);
        }

        @Override
        public EventKind kind() {
            return EventKind.OPENED;
        }
    }

    /**
     * Category, matter or attributes changed.
     *
     * @param category the new category; empty if it stayed
     * @param attributes the attributes that were set
     * @param matter the new matter; empty if it stayed
     */
    record Described(Optional<String> category, Map<String, String> attributes, Optional<String> matter)
            implements StageEvent {
        /** Checks the texts and copies the attributes. */
        public Described {
            Ids.check("category", category);
            Ids.check("matter", matter);
            attributes = Stage.checked(attributes);
        }

        @Override
        public EventKind kind() {
            return EventKind.DESCRIBED;
        }
    }

    /**
     * A link goes out from it.
     *
     * @param link what it is to which ticket
     */
    record Linked(Link link) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.LINKED;
        }
    }

    /**
     * The status changed.
     *
     * @param from the status it left
     * @param to the status it is in
     * @param reason why it waits there; present exactly in a waiting status, and then a reason of the party it awaits
     */
    record Moved(Status from, Status to, Optional<PauseReason> reason) implements StageEvent {

        /**
         * Checks that the reason fits the status.
         *
         * @throws IllegalArgumentException if the status waits for nobody, or for another party than the reason
         */
        public Moved {
            if (!reason.map(PauseReason::awaits).equals(to.awaits())) {
                throw new IllegalArgumentException("moved to '" + to.name() + "', which awaits " + to.awaits()
                        + ", for the reason " + reason + ": a pause is for a reason of the party that is awaited");
            }
        }

        /**
         * The status changed; a waiting one awaits an answer.
         *
         * @param from the status it left
         * @param to the status it is in
         */
        public Moved(Status from, Status to) {
            this(from, to, to.awaits().map(PauseReason::usual));
        }

        @Override
        public EventKind kind() {
            return EventKind.MOVED;
        }
    }

    /**
     * The ticket came under another lifecycle, or another version of its own.
     *
     * @param fromLifecycle the lifecycle it was bound to
     * @param fromVersion the version of that
     * @param lifecycle the lifecycle it is bound to
     * @param lifecycleVersion the version of that
     * @param from the status it was in
     * @param to the status that means the same now
     */
    record Migrated(
            String fromLifecycle, int fromVersion, String lifecycle, int lifecycleVersion, Status from, Status to)
            implements StageEvent {
        /** Checks the texts. */
        public Migrated {
            Ids.check("lifecycle", fromLifecycle);
            Ids.check("lifecycle", lifecycle);
        }

        @Override
        public EventKind kind() {
            return EventKind.MIGRATED;
        }
    }
}
