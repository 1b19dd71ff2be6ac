package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The ways towards the end of a ticket. */
public sealed interface ClosureCommand extends Command {

    /**
     * Proposes the solution and waits for the requester. It stands on the reply of the same act, if there is one:
     * {@code Reply.answer("sent again").then(new Propose())}.
     */
    record Propose() implements ClosureCommand {

        /**
         * Says what the solution is, and proposes it; answers no open question.
         *
         * @param text the text of the solution
         * @return a suggestion followed by the proposal, in one act
         */
        public static Reply saying(String text) {
            return Reply.of(ReplyKind.SUGGESTION, Message.text(text)).then(new Propose());
        }

        /**
         * Answers whatever is open, and proposes that as the solution.
         *
         * @param text the text of the answer
         * @return an answer followed by the proposal, in one act
         */
        public static Reply answering(String text) {
            return Reply.answer(text).then(new Propose());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.PROPOSE;
        }
    }

    /**
     * The requester accepts the proposed solution or, where none is proposed, the answer that stands; a bot's too, which
     * answers by that. The ticket ends as accepted.
     */
    record Accept() implements ClosureCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.ACCEPT;
        }
    }

    /**
     * The requester withdraws the matter: the ticket ends as withdrawn. What was owed to the requester is so no longer; what
     * is owed to somebody else and blocks the end stands in the way.
     */
    record Withdraw() implements ClosureCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.WITHDRAW;
        }
    }

    /**
     * Ends the ticket without the requester's act. With a code it needs the proof of that code. Without one it is always
     * refused, with what would be allowed instead: a ticket ends by the requester's acceptance or withdrawal, or by
     * itself after silence.
     *
     * @param coded why the desk ends it
     */
    record Close(Optional<Coded> coded) implements ClosureCommand {

        /** Checks that nothing is missing. */
        public Close {
            Objects.requireNonNull(coded, "coded");
        }

        /** Ends it without saying why. */
        public Close() {
            this(Optional.empty());
        }

        /**
         * Ends it because another ticket of the same requester deals with the matter; links it to that one.
         *
         * @param other the other ticket
         * @return the command
         */
        public static Close duplicateOf(TicketId other) {
            return new Close(Optional.of(new Coded.Duplicate(other)));
        }

        /**
         * Ends it because the desk won't do it; the answer that says so comes before, or in the same act: {@code
         * Reply.answer("we never give discounts").then(Close.declined("no-discount"))}.
         *
         * @param code the host's code of the reason
         * @return the command
         */
        public static Close declined(String code) {
            return new Close(Optional.of(new Coded.Declined(code)));
        }

        /**
         * Ends it because nobody asked anything.
         *
         * @return the command
         */
        public static Close spam() {
            return new Close(Optional.of(new Coded.Spam()));
        }

        /**
         * Ends it because the requester abuses the desk, and has been warned.
         *
         * @param why what happened
         * @return the command
         */
        public static Close abuse(String why) {
            return new Close(Optional.of(new Coded.Abuse(why)));
        }

        /**
         * Ends it because nobody could do it.
         *
         * @param why what stands against it
         * @return the command
         */
        public static Close impossible(String why) {
            return new Close(Optional.of(new Coded.Impossible(why)));
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CLOSE;
        }

        @Override
        public List<TicketId> tickets() {
            return coded.isPresent() && coded.get() instanceof Coded.Duplicate duplicate
                    ? List.of(duplicate.of())
                    : List.of();
        }

        @Override
        public Optional<Enum<?>> as() {
            return coded.map(Coded::outcome);
        }
    }
}
