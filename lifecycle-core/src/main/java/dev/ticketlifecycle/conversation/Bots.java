package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.conversation.Conversation.Sent;
import java.util.List;
import java.util.Optional;

/**
 * What machines that talk have done since a person of the desk last replied.
 *
 * @param turns how many public replies bots sent
 * @param answer the latest answer of a bot that the requester can still accept
 * @param handedOver whether a person has to take over
 */
public record Bots(int turns, Optional<BotAnswer> answer, boolean handedOver) {

    /** No bot has said anything. */
    public static final Bots NONE = new Bots(0, Optional.empty(), false);

    /**
     * An answer of a bot: it answers nothing until the requester accepts it.
     *
     * @param reply the reply
     * @param questions the questions it would answer
     * @param all whether it would answer whatever is open
     */
    public record BotAnswer(Sent reply, List<String> questions, boolean all) {
        /** Copies the list. */
        public BotAnswer {
            questions = List.copyOf(questions);
        }
    }

    Bots replying(Optional<BotAnswer> latest) {
        return new Bots(turns + 1, latest, handedOver);
    }

    Bots withoutAnswer() {
        return answer.isEmpty() ? this : new Bots(turns, Optional.empty(), handedOver);
    }

    Bots handingOver() {
        return new Bots(turns, answer, true);
    }
}
