package dev.ticketlifecycle.finding;

import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Optional;

/** What happens to findings. */
public sealed interface FindingEvent extends Event {

    /**
     * Something was found.
     *
     * @param finding the name of the kind
     * @param value what was found
     * @param superseded the value that it takes the place of, openly
     * @param reason why; always there where a value is superseded
     */
    record Found(String finding, String value, Optional<String> superseded, Optional<String> reason)
            implements FindingEvent {
        /** Checks the texts. */
        public Found {
            Ids.check("finding", finding);
            Ids.check("finding's value", value);
            Ids.check("finding's value", superseded);
            FreeText.check("a reason", reason);
        }

        @Override
        public EventKind kind() {
            return EventKind.FOUND;
        }
    }
}
