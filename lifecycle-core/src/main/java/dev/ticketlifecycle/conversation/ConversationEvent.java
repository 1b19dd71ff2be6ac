package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was said on a ticket, and what it meant when it was said. */
public sealed interface ConversationEvent extends Event {

    /**
     * A message arrived.
     *
     * @param message its id
     * @param channel the channel it came on
     * @param from the side it came from
     * @param by person or machine
     * @param expects what it expects
     * @param opens whether it opened a question
     * @param restored the questions that it opened again
     * @param digest the digest of its text; empty if the text is too short to be a repetition
     * @param again whether the message from outside before it had the same text
     * @param logged whether the desk recorded it for whoever said it
     * @param reference where the host finds the text
     */
    record Received(
            String message,
            String channel,
            Party from,
            ActorKind by,
            Expects expects,
            boolean opens,
            List<String> restored,
            Optional<Long> digest,
            boolean again,
            boolean logged,
            Optional<String> reference)
            implements ConversationEvent {
        /** Checks the texts and copies the list. */
        public Received {
            Ids.check("message", message);
            Ids.check("channel", channel);
            Ids.check("question", restored);
            FreeText.check("a reference", reference);
            restored = List.copyOf(restored);
        }

        @Override
        public EventKind kind() {
            return EventKind.RECEIVED;
        }

        /**
         * Whether the requester in person wrote it; automatic mail and third parties change nothing.
         *
         * @return true for the requester's own words
         */
        public boolean requesterSpoke() {
            return from == Party.REQUESTER && by != ActorKind.AUTOMATIC;
        }

        /**
         * Whether it opened a question or restored one.
         *
         * @return true if something has to be answered because of it
         */
        public boolean asks() {
            return opens || !restored.isEmpty();
        }
    }

    /**
     * A public reply was sent.
     *
     * @param message its id
     * @param channel the channel it went out on
     * @param reply what it was
     * @param by person, bot or automaton
     * @param digest the digest of its text; empty if the text is too short to be a repetition
     * @param answering whether it is an answering reply
     * @param answered the questions it answered; of a bot, those that it answers once the requester accepts it
     * @param answersAll whether it answered whatever was open; of a bot, once accepted
     * @param counting whether it counts for the reply metrics
     * @param recorded the rules because of which it doesn't answer or count
     * @param nextUpdate when the next word is promised
     * @param delivery how its channel delivers
     * @param deliveredAt when it counts as delivered, as far as known
     * @param besideOwner whether somebody else than the owner sent it
     * @param reference where the host finds the text
     */
    record Replied(
            String message,
            String channel,
            ReplyKind reply,
            ActorKind by,
            Optional<Long> digest,
            boolean answering,
            List<String> answered,
            boolean answersAll,
            boolean counting,
            List<RuleId> recorded,
            Optional<Instant> nextUpdate,
            Channel.Delivery delivery,
            Optional<Instant> deliveredAt,
            boolean besideOwner,
            Optional<String> reference)
            implements ConversationEvent {
        /** Checks the texts and copies the lists. */
        public Replied {
            Ids.check("message", message);
            Ids.check("channel", channel);
            Ids.check("question", answered);
            FreeText.check("a reference", reference);
            answered = List.copyOf(answered);
            recorded = List.copyOf(recorded);
        }

        @Override
        public EventKind kind() {
            return EventKind.REPLIED;
        }

        /**
         * Whether it is a word of the desk that counts as an update: by a person, neither courtesy nor referral nor a
         * repetition.
         *
         * @return true if it is an update
         */
        public boolean updates() {
            return by == ActorKind.HUMAN
                    && reply != ReplyKind.COURTESY
                    && reply != ReplyKind.REFERRAL
                    && !recorded.contains(RuleId.REPEATED_REPLY);
        }
    }

    /**
     * A note was written.
     *
     * @param message its id
     * @param reference where the host finds the text
     */
    record Noted(String message, Optional<String> reference) implements ConversationEvent {
        /** Checks the texts. */
        public Noted {
            Ids.check("message", message);
            FreeText.check("a reference", reference);
        }

        @Override
        public EventKind kind() {
            return EventKind.NOTED;
        }
    }

    /**
     * A reply reached its reader.
     *
     * @param message its id
     * @param at when, between the sending and now
     */
    record Delivered(String message, Instant at) implements ConversationEvent {
        /** Checks the texts. */
        public Delivered {
            Ids.check("message", message);
        }

        @Override
        public EventKind kind() {
            return EventKind.DELIVERED;
        }
    }

    /**
     * A reply bounced: it answered nothing, and the desk owes another attempt.
     *
     * @param message its id
     * @param restored the questions that are open again because of it
     * @param answering whether the latest answering reply was lost
     * @param digest the digest of its text, as far as that is still known
     */
    record DeliveryFailed(String message, List<String> restored, boolean answering, Optional<Long> digest)
            implements ConversationEvent {
        /** Checks the texts and copies the list. */
        public DeliveryFailed {
            Ids.check("message", message);
            Ids.check("question", restored);
            restored = List.copyOf(restored);
        }

        @Override
        public EventKind kind() {
            return EventKind.DELIVERY_FAILED;
        }
    }

    /**
     * The promised next word didn't come.
     *
     * @param due when it was promised
     */
    record NextUpdateMissed(Instant due) implements ConversationEvent {
        @Override
        public EventKind kind() {
            return EventKind.NEXT_UPDATE_MISSED;
        }
    }

    /**
     * The requester was warned that abuse ends the ticket.
     *
     * @param message the id of the warning
     * @param channel the channel it went out on
     * @param delivery how its channel delivers
     * @param deliveredAt when it counts as delivered, as far as known
     * @param reference where the host finds the text
     */
    record Warned(
            String message,
            String channel,
            Channel.Delivery delivery,
            Optional<Instant> deliveredAt,
            Optional<String> reference)
            implements ConversationEvent {
        /** Checks the texts. */
        public Warned {
            Ids.check("message", message);
            Ids.check("channel", channel);
            FreeText.check("a reference", reference);
        }

        @Override
        public EventKind kind() {
            return EventKind.WARNED;
        }
    }

    /**
     * Somebody of the desk marked a message as one that asks nothing; a further message of the requester undoes it.
     *
     * @param question the id of the message
     * @param reason why
     */
    record AskedNothing(String question, String reason) implements ConversationEvent {
        /** Checks the texts. */
        public AskedNothing {
            Ids.check("question", question);
            FreeText.check("a reason", reason);
        }

        @Override
        public EventKind kind() {
            return EventKind.ASKED_NOTHING;
        }
    }

    /** Why machines give way to a person. */
    enum HandOver {
        /** The requester asked for a person. */
        ASKED,
        /** A bot asked the same question again. */
        REPEATED_QUESTION,
        /** The bots have had all the turns they have. */
        TURNS_USED
    }

    /**
     * A person of the desk has to take over from machines; until one has replied, it isn't said again.
     *
     * @param reason why
     */
    record HandedOver(HandOver reason) implements ConversationEvent {
        @Override
        public EventKind kind() {
            return EventKind.HANDED_OVER;
        }
    }

    /**
     * The requester accepted the answer of a bot, which makes it an answering reply.
     *
     * @param message the id of the bot's reply
     * @param answered the questions it answers
     * @param answersAll whether it answers whatever is open
     */
    record AnswerAccepted(String message, List<String> answered, boolean answersAll) implements ConversationEvent {
        /** Checks the texts and copies the list. */
        public AnswerAccepted {
            Ids.check("message", message);
            Ids.check("question", answered);
            answered = List.copyOf(answered);
        }

        @Override
        public EventKind kind() {
            return EventKind.ANSWER_ACCEPTED;
        }
    }
}
