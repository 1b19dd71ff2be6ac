package dev.ticketlifecycle.consent;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
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

        /** Copies the options. */
        public OptionsOffered {
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
        @Override
        public EventKind kind() {
            return EventKind.NOTICED;
        }
    }
}
