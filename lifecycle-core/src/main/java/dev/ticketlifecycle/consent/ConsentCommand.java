package dev.ticketlifecycle.consent;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What can be asked of this room. A consent and an offer have the id of the act that gave them. */
public sealed interface ConsentCommand extends Command {

    /**
     * The requester consents to an operation, in person.
     *
     * @param operation the operation's name
     * @param about the object it is limited to; empty for whatever the ticket is about
     * @param expires when it ends by itself; empty for never
     * @param single whether the first operation uses it up
     */
    record Give(String operation, Optional<String> about, Optional<Instant> expires, boolean single)
            implements ConsentCommand {

        /** Checks the ids. */
        public Give {
            Ids.check("operation", operation);
            about.ifPresent(id -> Ids.check("subject", id));
            Objects.requireNonNull(expires, "expires");
        }

        /**
         * A consent that is used up by the first operation and doesn't expire.
         *
         * @param operation the operation's name
         * @return the command
         */
        public static Give to(String operation) {
            return new Give(operation, Optional.empty(), Optional.empty(), true);
        }

        /**
         * The same until an instant.
         *
         * @param at when it ends by itself
         * @return a copy
         */
        public Give until(Instant at) {
            return new Give(operation, about, Optional.of(at), single);
        }

        /**
         * The same for one object.
         *
         * @param object such as an order
         * @return a copy
         */
        public Give about(String object) {
            return new Give(operation, Optional.of(object), expires, single);
        }

        /**
         * The same for as often as the operation is performed.
         *
         * @return a copy
         */
        public Give repeatedly() {
            return new Give(operation, about, expires, false);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CONSENT;
        }
    }

    /**
     * The requester takes a consent back.
     *
     * @param consent its id
     */
    record Revoke(String consent) implements ConsentCommand {

        /** Checks the id. */
        public Revoke {
            Ids.check("consent", consent);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REVOKE_CONSENT;
        }
    }

    /**
     * Offers the requester options. What silence chooses must be safe: neither irreversible nor in need of a consent.
     *
     * @param options what can be chosen, at least two
     * @param until when the offer ends
     * @param otherwise what silence chooses; empty if silence chooses nothing
     */
    record OfferOptions(List<Option> options, Instant until, Optional<String> otherwise) implements ConsentCommand {

        /** The most options in one offer. */
        public static final int MAX_OPTIONS = 16;

        /** Checks that there is something to choose, and that silence chooses one of it. */
        public OfferOptions {
            options = ImmutableList.copyOf(options);
            List<String> names = options.stream().map(Option::name).toList();
            if (options.size() < 2
                    || options.size() > MAX_OPTIONS
                    || names.stream().distinct().count() < options.size()) {
                throw new IllegalArgumentException(
                        "the options " + names + ": offer 2 to " + MAX_OPTIONS + " of different names");
            }
            if (otherwise.isPresent() && !names.contains(otherwise.get())) {
                throw new IllegalArgumentException("silence chooses '" + otherwise.get()
                        + "', which is none of the options " + names + ": name one of them");
            }
        }

        /**
         * Options until an instant, of which silence chooses none.
         *
         * @param until when the offer ends
         * @param options what can be chosen
         * @return the command
         */
        public static OfferOptions until(Instant until, Option... options) {
            return new OfferOptions(List.of(options), until, Optional.empty());
        }

        /**
         * The same with a choice for silence.
         *
         * @param option what silence chooses
         * @return a copy
         */
        public OfferOptions otherwise(String option) {
            return new OfferOptions(options, until, Optional.of(option));
        }

        @Override
        public CommandKind kind() {
            return CommandKind.OFFER_OPTIONS;
        }
    }

    /**
     * The requester chooses, in person. Choosing an option with an operation consents to that, once and
     * for {@link Consents#CHOSEN}.
     *
     * @param offer the id of the offer
     * @param option the option's name
     */
    record Choose(String offer, String option) implements ConsentCommand {

        /** Checks the ids. */
        public Choose {
            Ids.check("offer", offer);
            Ids.check("option", option);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CHOOSE;
        }
    }

    /**
     * Tells the requester that an operation will follow, on a channel that can prove the delivery.
     *
     * One notice announces one operation, and for {@link Notice#STANDS} once its grace is over.
     *
     * @param operation the operation's name
     * @param about the object it is limited to; empty for whatever the ticket is about
     * @param message what the requester is told
     */
    record Notify(String operation, Optional<String> about, Message message) implements ConsentCommand {

        /** Checks the ids. */
        public Notify {
            Ids.check("operation", operation);
            about.ifPresent(id -> Ids.check("subject", id));
            Objects.requireNonNull(message, "message");
        }

        /**
         * A notice of an operation on what the ticket is about.
         *
         * @param operation the operation's name
         * @param message what the requester is told
         */
        public Notify(String operation, Message message) {
            this(operation, Optional.empty(), message);
        }

        /**
         * The same for one object.
         *
         * @param object such as an order
         * @return a copy
         */
        public Notify about(String object) {
            return new Notify(operation, Optional.of(object), message);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.NOTICE;
        }
    }
}
