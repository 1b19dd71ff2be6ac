package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What people say to each other on a ticket.
 *
 * <p>The closed set stands in one file, long as that is, so that it is read in one place.
 */
public sealed interface ConversationCommand extends Command {

    /**
     * Records a message of the requester or of a third party; who it is, the act's initiator says.
     *
     * @param message the message
     * @param expects what it expects; of a third party's message nothing
     * @param rejects for {@link Expects#REJECTION}, the questions that are open again; empty for all that were just
     *     answered
     */
    record Receive(Message message, Expects expects, List<String> rejects) implements ConversationCommand {

        /** Checks the ids and copies the list. */
        public Receive {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(expects, "expects");
            Ids.check("message", rejects);
            rejects = List.copyOf(rejects);
        }

        /**
         * A message that asks something.
         *
         * @param text the text
         * @return the command
         */
        public static Receive question(String text) {
            return of(Message.text(text), Expects.ANSWER);
        }

        /**
         * A message with what it expects.
         *
         * @param message the message
         * @param expects what it expects
         * @return the command
         */
        public static Receive of(Message message, Expects expects) {
            return new Receive(message, expects, List.of());
        }

        Receive via(String channel) {
            return new Receive(message.via(channel), expects, rejects);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RECEIVE;
        }
    }

    /**
     * Records a public reply.
     *
     * @param message the message
     * @param reply what it is
     * @param answers the questions it answers; matters only for an {@link ReplyKind#ANSWER}
     * @param nextUpdate when the next word comes, for a {@link ReplyKind#HOLDING} reply
     * @param refersTo to whom a {@link ReplyKind#REFERRAL} sends the requester; one that names nobody is refused
     * @param then what the same act does next: wait, propose, close or offer
     */
    record Reply(
            Message message,
            ReplyKind reply,
            Answers answers,
            Optional<Instant> nextUpdate,
            Optional<Owner> refersTo,
            Optional<Command> then)
            implements ConversationCommand {

        /**
         * Checks what comes next.
         *
         * @throws IllegalArgumentException if something else than WAIT, PROPOSE, CLOSE or OFFER comes next, or a reply
         *     that is no referral refers to somebody
         */
        public Reply {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(reply, "reply");
            Objects.requireNonNull(answers, "answers");
            Objects.requireNonNull(nextUpdate, "nextUpdate");
            if (refersTo.isPresent() && reply != ReplyKind.REFERRAL) {
                throw new IllegalArgumentException("a reply of kind " + reply + " that refers to "
                        + refersTo.get().id() + ": only a REFERRAL does");
            }
            if (then.isPresent()) {
                CommandKind next = then.get().kind();
                if (next != CommandKind.WAIT
                        && next != CommandKind.PROPOSE
                        && next != CommandKind.CLOSE
                        && next != CommandKind.OFFER) {
                    throw new IllegalArgumentException("a reply followed by " + next
                            + " in one act: only WAIT, PROPOSE, CLOSE or OFFER may follow");
                }
            }
        }

        /**
         * An answer to whatever is open.
         *
         * @param text the text
         * @return the command
         */
        public static Reply answer(String text) {
            return of(ReplyKind.ANSWER, Message.text(text));
        }

        /**
         * A question back to the requester.
         *
         * @param text the text
         * @return the command
         */
        public static Reply question(String text) {
            return of(ReplyKind.QUESTION, Message.text(text));
        }

        /**
         * A holding reply.
         *
         * @param text the text
         * @param nextUpdate when the next word comes
         * @return the command
         */
        public static Reply holding(String text, Instant nextUpdate) {
            return new Reply(
                    Message.text(text),
                    ReplyKind.HOLDING,
                    Answers.none(),
                    Optional.of(nextUpdate),
                    Optional.empty(),
                    Optional.empty());
        }

        /**
         * A referral: it answers nothing, and is accepted only with an offer of the ticket to the one it names.
         *
         * @param text the text
         * @param to to whom the requester is sent
         * @return the command
         */
        public static Reply referral(String text, Owner to) {
            return new Reply(
                    Message.text(text),
                    ReplyKind.REFERRAL,
                    Answers.none(),
                    Optional.empty(),
                    Optional.of(to),
                    Optional.empty());
        }

        /**
         * A reply of a kind; an answer answers whatever is open, the other kinds nothing.
         *
         * @param kind the kind
         * @param message the message
         * @return the command
         */
        public static Reply of(ReplyKind kind, Message message) {
            Answers answers = kind == ReplyKind.ANSWER ? Answers.all() : Answers.none();
            return new Reply(message, kind, answers, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /**
         * The same reply, answering only these questions.
         *
         * @param questions the ids of the messages that asked
         * @return a copy
         */
        public Reply to(String... questions) {
            return new Reply(message, reply, Answers.to(questions), nextUpdate, refersTo, then);
        }

        /**
         * The same reply, followed by something in the same act.
         *
         * @param next wait, propose, close or offer
         * @return a copy
         */
        public Reply then(Command next) {
            return new Reply(message, reply, answers, nextUpdate, refersTo, Optional.of(next));
        }

        /**
         * The same reply, followed by nothing.
         *
         * @return a copy
         */
        public Reply alone() {
            return new Reply(message, reply, answers, nextUpdate, refersTo, Optional.empty());
        }

        Reply via(String channel) {
            return new Reply(message.via(channel), reply, answers, nextUpdate, refersTo, then);
        }

        @Override
        public Optional<Enum<?>> as() {
            return Optional.of(reply);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REPLY;
        }
    }

    /**
     * Records an internal note, which the requester doesn't see and no clock hears.
     *
     * @param message the note
     * @param handsOver whether it promises action that whoever goes on has to know of
     */
    record Note(Message message, boolean handsOver) implements ConversationCommand {

        /** Checks that there is a message. */
        public Note {
            Objects.requireNonNull(message, "message");
        }

        /**
         * A note that hands nothing over.
         *
         * @param message the note
         */
        public Note(Message message) {
            this(message, false);
        }

        /**
         * A note that promises action: whoever goes on has to acknowledge it before replying.
         *
         * @param text what the colleagues are told
         * @return the command
         */
        public static Note handingOver(String text) {
            return new Note(Message.text(text), true);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.NOTE;
        }
    }

    /**
     * Records what became of a sent message.
     *
     * @param message the message's id
     * @param delivered false for a bounce
     * @param at when, as the transport claims; clamped to between the sending and now
     */
    record Receipt(String message, boolean delivered, Instant at) implements ConversationCommand {

        /** Checks the id. */
        public Receipt {
            Ids.check("message", message);
            Objects.requireNonNull(at, "at");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RECEIPT;
        }
    }

    /**
     * Records a talk in which both sides are there: by phone, at the counter, on screen. What the requester said is
     * recorded as the requester's, carried out by the initiator; the reply is the initiator's and is judged like any
     * other.
     *
     * @param channel the channel, which has to deliver at once
     * @param said what the requester said, at least one message; one without an id gets the act's and its number
     * @param reply what the desk replied, if it did
     */
    record Interaction(String channel, List<Receive> said, Optional<Reply> reply) implements ConversationCommand {

        /**
         * Puts everything on the channel.
         *
         * @throws IllegalArgumentException if nothing was said
         */
        public Interaction {
            Ids.check("channel", channel);
            if (said.isEmpty()) {
                throw new IllegalArgumentException("an interaction by '" + channel
                        + "' in which the requester said nothing: a call of the desk is a Reply on that channel");
            }
            said = said.stream().map(one -> one.via(channel)).toList();
            reply = reply.map(one -> one.via(channel));
        }

        /**
         * A talk in which the requester asked something.
         *
         * @param channel the channel
         * @param text what the requester said, in full
         * @return the command, without a reply yet
         */
        public static Interaction of(String channel, String text) {
            return new Interaction(channel, List.of(Receive.question(text)), Optional.empty());
        }

        /**
         * The same talk with what the desk replied.
         *
         * @param answer the reply, and what comes next
         * @return a copy
         */
        public Interaction with(Reply answer) {
            return new Interaction(channel, said, Optional.of(answer));
        }

        @Override
        public CommandKind kind() {
            return CommandKind.INTERACTION;
        }

        @Override
        public Optional<Command> then() {
            return reply.map(Command.class::cast);
        }
    }

    /**
     * The requester asks for a person. It is a message that expects an answer, as any other it is answered by a person, or
     * by a bot if the requester accepts what it says.
     *
     * @param message the message
     */
    record AskForPerson(Message message) implements ConversationCommand {

        /** Checks that nothing is missing. */
        public AskForPerson {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ASK_FOR_PERSON;
        }
    }

    /**
     * Marks a message of the requester as one that asks nothing ("thank you!"), although its channel took it for a
     * question. Any further message of the requester undoes it.
     *
     * @param question the id of the message
     * @param reason why, for the record; a blank one is refused
     */
    record AsksNothing(String question, String reason) implements ConversationCommand {

        /** Checks id and reason. */
        public AsksNothing {
            Ids.check("question", question);
            FreeText.check("a reason", reason);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ASKS_NOTHING;
        }
    }

    /**
     * Warns the requester that abuse ends the ticket. It is no reply: it answers nothing and stops no clock.
     *
     * @param message the warning
     */
    record Warn(Message message) implements ConversationCommand {

        /** Checks that nothing is missing. */
        public Warn {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.WARN;
        }
    }
}
