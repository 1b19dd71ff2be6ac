package dev.ticketlifecycle.consent;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to what the requester agreed to and was told. */
public sealed interface ConsentEvent extends Event {

    /**
     * The requester consented to an operation.
     *
     * @param consent its id
     * @param operation the operation's name
     * @param about the object it is limited to
     * @param expires when it ends by itself
     * @param single whether the first operation uses it up
     */
    record Consented(
            String consent, String operation, Optional<String> about, Optional<Instant> expires, boolean single)
            implements ConsentEvent {
        /** Checks the texts. */
        public Consented {
            Ids.check("consent", consent);
            Ids.check("operation", operation);
            Ids.check("object", about);
        }

        @Override
        public EventKind kind() {
            return EventKind.CONSENTED;
        }
    }

    /** Why a consent no longer stands. */
    enum End {
        /** The requester took it back. */
        REVOKED,
        /** Its time was over. */
        EXPIRED,
        /** The ticket ended, and nothing is promised that it is for. */
        OVER
    }

    /**
     * A consent no longer stands.
     *
     * @param consent its id
     * @param how why
     */
    record ConsentEnded(String consent, End how) implements ConsentEvent {
        /** Checks the texts. */
        public ConsentEnded {
            Ids.check("consent", consent);
        }

        @Override
        public EventKind kind() {
            return EventKind.CONSENT_ENDED;
        }
    }

    /**
     * The requester was offered options.
     *
     * @param offer its id
     * @param options what can be chosen
     * @param until when the offer ends
     * @param otherwise what silence chooses
     */
    record OptionsOffered(String offer, List<Option> options, Instant until, Optional<String> otherwise)
            implements ConsentEvent {

        /** Checks the texts and copies the options. */
        public OptionsOffered {
            Ids.check("offer", offer);
            Ids.check("option", otherwise);
            options = ImmutableList.copyOf(options);
        }

        @Override
        public EventKind kind() {
            return EventKind.OPTIONS_OFFERED;
        }
    }

    /**
     * The offer is over.
     *
     * @param offer its id
     * @param option what was chosen; empty if its time was over and silence chooses nothing
     * @param bySilence whether nobody chose, and its time was over
     */
    record OptionChosen(String offer, Optional<String> option, boolean bySilence) implements ConsentEvent {
        /** Checks the texts. */
        public OptionChosen {
            Ids.check("offer", offer);
            Ids.check("option", option);
        }

        @Override
        public EventKind kind() {
            return EventKind.OPTION_CHOSEN;
        }
    }

    /**
     * The requester was told that an operation will follow.
     *
     * @param message the message's id
     * @param operation the operation's name
     * @param about the object it is limited to
     * @param channel where
     * @param delivery how that channel delivers
     * @param deliveredAt when it counts as delivered, as far as known
     * @param reference the host's reference to the text
     */
    record Noticed(
            String message,
            String operation,
            Optional<String> about,
            String channel,
            Channel.Delivery delivery,
            Optional<Instant> deliveredAt,
            Optional<String> reference)
            implements ConsentEvent {
        /** Checks the texts. */
        public Noticed {
            Ids.check("message", message);
            Ids.check("operation", operation);
            Ids.check("object", about);
            Ids.check("channel", channel);
            FreeText.check("a reference", reference);
        }

        @Override
        public EventKind kind() {
            return EventKind.NOTICED;
        }
    }
}
