package dev.ticketlifecycle.conversation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.conversation.Conversation.Sent;
import dev.ticketlifecycle.conversation.Conversation.Undoable;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.timer.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The next conversation while it is being made. */
final class NextConversation {
    Questions open;
    int asked;
    int askedInPerson;
    int received;
    Optional<Instant> heardAt;
    int replies;
    boolean personReplied;
    Optional<Sent> latestReply;
    Optional<Sent> latestAnswer;
    Optional<Sent> earlierAnswer;
    int counted;
    int askedSince;
    List<Undoable> undoable;
    List<Sent> awaitingReceipt;
    Optional<Sent> asksRequester;
    Digests said;
    int repetitions;
    int holdingInRow;
    Optional<Timer> nextUpdate;
    List<Question> asideQuestions;
    Bots bots;
    Optional<Sent> warning;
    boolean wentOn;
    Exchange exchange;
    Exchange mail;

    NextConversation(Conversation from) {
        open = from.open();
        asked = from.asked();
        askedInPerson = from.askedInPerson();
        received = from.received();
        heardAt = from.heardAt();
        replies = from.replies();
        personReplied = from.personReplied();
        latestReply = from.latestReply();
        latestAnswer = from.latestAnswer();
        earlierAnswer = from.earlierAnswer();
        counted = from.counted();
        askedSince = from.askedSince();
        undoable = from.undoable();
        awaitingReceipt = from.awaitingReceipt();
        asksRequester = from.asksRequester();
        said = from.said();
        repetitions = from.repetitions();
        holdingInRow = from.holdingInRow();
        nextUpdate = from.nextUpdate();
        asideQuestions = from.asideQuestions();
        bots = from.bots();
        warning = from.warning();
        wentOn = from.wentOn();
        exchange = from.exchange();
        mail = from.mail();
    }

    /** An answering reply stands, and closes what it answers. */
    void answer(Sent reply, List<String> answered, boolean all) {
        if (latestAnswer.isEmpty() || !reply.at().isBefore(latestAnswer.get().at())) {
            latestAnswer = Optional.of(reply);
        }
        earlierAnswer = Optional.empty();
        askedSince = 0;
        if (open.isEmpty()) {
            return;
        }
        ImmutableList.Builder<Undoable> answers =
                ImmutableList.builderWithExpectedSize(undoable.size() + answered.size());
        answers.addAll(undoable);
        for (int i = 0; i < open.detail().size(); i++) {
            Question question = open.detail().get(i);
            if (answered.contains(question.message())) {
                answers.add(new Undoable(question, reply));
            }
        }
        undoable = Conversation.latest(answers.build());
        open = all ? Questions.NONE : open.without(answered);
    }

    /** Messages came that expect an answer: what was answered before them no longer answers everything. */
    void asking(int messages) {
        if (latestAnswer.isPresent()) {
            earlierAnswer = latestAnswer;
            latestAnswer = Optional.empty();
        }
        askedSince += messages;
    }

    /** A question asks nothing after all: if nothing else was asked since the latest answer, that answer stands. */
    void setAside(String message) {
        List<Question> detail = open.detail();
        for (int i = 0; i < detail.size(); i++) {
            if (detail.get(i).message().equals(message)) {
                boolean since = earlierAnswer.isPresent() && open.beyond() == 0 && i >= detail.size() - askedSince;
                setAside(detail.get(i), since);
                return;
            }
        }
    }

    // What was asked since the latest answer stands last: questions are listed oldest first, and none has an answer.
    private void setAside(Question question, boolean since) {
        asked--;
        askedInPerson--;
        open = open.without(List.of(question.message()));
        asideQuestions = ImmutableList.<Question>builder()
                .addAll(asideQuestions)
                .add(question)
                .build();
        if (since && --askedSince == 0) {
            latestAnswer = earlierAnswer;
            earlierAnswer = Optional.empty();
        }
    }

    /** What was set aside is asked after all; says how many questions that are. */
    int takeBack() {
        int back = asideQuestions.size();
        if (back > 0) {
            open = open.plus(asideQuestions);
            asked += back;
            askedInPerson += back;
            asideQuestions = List.of();
        }
        return back;
    }

    /** Answers are undone; says how many questions are open again. */
    int reopen(List<String> questions) {
        int again = 0;
        for (Undoable answer : undoable) {
            if (questions.contains(answer.question().message())) {
                open = open.plus(answer.question());
                again++;
            }
        }
        undoable = undoable.stream()
                .filter(u -> !questions.contains(u.question().message()))
                .toList();
        return again;
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
                askedInPerson,
                received,
                heardAt,
                replies,
                personReplied,
                latestReply,
                latestAnswer,
                earlierAnswer,
                counted,
                askedSince,
                undoable,
                awaitingReceipt,
                asksRequester,
                said,
                repetitions,
                holdingInRow,
                nextUpdate,
                asideQuestions,
                bots,
                warning,
                wentOn,
                exchange,
                mail);
    }
}
