package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.conversation.Conversation.Sent;
import dev.ticketlifecycle.conversation.Conversation.Undoable;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.timer.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next conversation while it is being made. */
final class NextConversation {
    Questions open;
    int asked;
    int received;
    int replies;
    boolean personReplied;
    Optional<Sent> latestReply;
    Optional<Sent> latestAnswer;
    List<Undoable> undoable;
    List<Sent> awaitingReceipt;
    Optional<Sent> asksRequester;
    Digests said;
    int repetitions;
    int holdingInRow;
    Optional<Timer> nextUpdate;

    NextConversation(Conversation from) {
        open = from.open();
        asked = from.asked();
        received = from.received();
        replies = from.replies();
        personReplied = from.personReplied();
        latestReply = from.latestReply();
        latestAnswer = from.latestAnswer();
        undoable = from.undoable();
        awaitingReceipt = from.awaitingReceipt();
        asksRequester = from.asksRequester();
        said = from.said();
        repetitions = from.repetitions();
        holdingInRow = from.holdingInRow();
        nextUpdate = from.nextUpdate();
    }

    void close(Replied e, Sent reply) {
        if (open.isEmpty()) {
            return;
        }
        List<Undoable> answers = new ArrayList<>(undoable.size() + open.detail().size());
        answers.addAll(undoable);
        for (Question question : open.detail()) {
            if (e.answered().contains(question.message())) {
                answers.add(new Undoable(question, reply));
            }
        }
        undoable = Conversation.latest(answers);
        open = e.answersAll() ? Questions.NONE : open.without(e.answered());
    }

    void reopen(List<String> questions) {
        for (Undoable answer : undoable) {
            if (questions.contains(answer.question().message())) {
                open = open.plus(answer.question());
            }
        }
        undoable = undoable.stream()
                .filter(u -> !questions.contains(u.question().message()))
                .toList();
    }

    void received(String message) {
        if (!awaitingReceipt.isEmpty()) {
            awaitingReceipt = awaitingReceipt.stream()
                    .filter(s -> !s.message().equals(message))
                    .toList();
        }
    }

    Conversation conversation() {
        return new Conversation(
                open,
                asked,
                received,
                replies,
                personReplied,
                latestReply,
                latestAnswer,
                undoable,
                awaitingReceipt,
                asksRequester,
                said,
                repetitions,
                holdingInRow,
                nextUpdate);
    }
}
