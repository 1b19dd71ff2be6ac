package dev.ticketlifecycle.conversation;

import java.util.Collection;
import java.util.Optional;

/**
 * Questions that pass from one ticket to another; no host calls it.
 *
 * @hidden
 */
public final class Passing {

    private Passing() {}

    /**
     * A conversation that takes over open questions of another ticket, each with the instant at which it was asked.
     *
     * @param now the conversation
     * @param questions what it takes over
     * @param answerOwed whether an answering reply is owed, even where no question is open
     * @return the next conversation: whatever was answered before, these are not
     */
    public static Conversation takingOver(Conversation now, Questions questions, boolean answerOwed) {
        if (questions.isEmpty() && !answerOwed) {
            return now;
        }
        NextConversation next = new NextConversation(now);
        next.asked += Math.max(1, questions.count());
        next.open = next.open.plus(questions);
        next.asking(questions.count());
        next.earlierAnswer = Optional.empty(); // no answer given here was one to what was asked there
        next.bots = now.bots().withoutAnswer();
        return next.conversation();
    }

    /**
     * A conversation whose questions were moved to another ticket.
     *
     * @param now the conversation
     * @param questions the ids of their messages
     * @return the next conversation, without them
     */
    public static Conversation without(Conversation now, Collection<String> questions) {
        NextConversation next = new NextConversation(now);
        next.open = next.open.without(questions);
        next.earlierAnswer = Optional.empty(); // none given before was one to them, although they are gone
        return next.conversation();
    }
}
