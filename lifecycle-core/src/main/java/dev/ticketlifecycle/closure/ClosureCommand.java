package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;

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

    /** The requester accepts the proposed solution: the ticket ends as accepted. */
    record Accept() implements ClosureCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.ACCEPT;
        }
    }

    /** The requester withdraws the matter: the ticket ends as withdrawn. */
    record Withdraw() implements ClosureCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.WITHDRAW;
        }
    }

    /**
     * Ends the ticket without the requester's act. It is always refused, with what would be allowed instead: a ticket
     * ends by the requester's acceptance or withdrawal, or by itself after silence.
     */
    record Close() implements ClosureCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.CLOSE;
        }
    }
}
