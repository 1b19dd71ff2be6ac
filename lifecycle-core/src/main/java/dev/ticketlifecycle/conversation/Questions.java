package dev.ticketlifecycle.conversation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The open questions, oldest first: up to {@value #MAX_DETAIL} in detail, beyond that a count and the oldest instant.
 *
 * <p>Immutable. Questions beyond the detail can be answered only by a reply to all.
 *
 * @param detail the oldest open questions
 * @param beyond how many more are open
 * @param oldestBeyond when the oldest of those was asked
 */
public record Questions(List<Question> detail, int beyond, Optional<Instant> oldestBeyond) {

    /** How many open questions are kept one by one. */
    public static final int MAX_DETAIL = 64;

    /** No open question. */
    public static final Questions NONE = new Questions(ImmutableList.of(), 0, Optional.empty());

    /** Copies the list. */
    public Questions {
        detail = ImmutableList.copyOf(detail);
    }

    /**
     * A requester message that expects an answer.
     *
     * @param message the id of the message
     * @param askedAt when it was asked
     */
    public record Question(String message, Instant askedAt) {

        /** Checks the id. */
        public Question {
            Ids.check("message", message);
        }
    }

    /**
     * Whether nothing is open.
     *
     * @return true if there is no open question
     */
    public boolean isEmpty() {
        return detail.isEmpty() && beyond == 0;
    }

    /**
     * How many questions are open.
     *
     * @return the count, those beyond the detail included
     */
    public int count() {
        return detail.size() + beyond;
    }

    /**
     * When the oldest open question was asked.
     *
     * @return the instant, or empty if nothing is open
     */
    public Optional<Instant> oldest() {
        return detail.isEmpty() ? oldestBeyond : earlier(detail.get(0).askedAt());
    }

    Questions plus(Question question) {
        if (detail.isEmpty() && beyond == 0) {
            return new Questions(ImmutableList.of(question), 0, Optional.empty());
        }
        if (detail.size() == MAX_DETAIL) {
            return new Questions(detail, beyond + 1, earlier(question.askedAt()));
        }
        int at = detail.size();
        while (at > 0 && question.askedAt().isBefore(detail.get(at - 1).askedAt())) {
            at--;
        }
        ImmutableList.Builder<Question> more = ImmutableList.builderWithExpectedSize(detail.size() + 1);
        more.addAll(detail.subList(0, at)).add(question).addAll(detail.subList(at, detail.size()));
        return new Questions(more.build(), beyond, oldestBeyond);
    }

    private Optional<Instant> earlier(Instant at) {
        return oldestBeyond.isPresent() && oldestBeyond.get().isBefore(at) ? oldestBeyond : Optional.of(at);
    }

    Questions plus(Collection<Question> questions) {
        Questions all = this;
        for (Question question : questions) {
            all = all.plus(question);
        }
        return all;
    }

    Questions plus(Questions others) {
        Questions all = plus(others.detail);
        return others.beyond == 0
                ? all
                : new Questions(
                        all.detail,
                        all.beyond + others.beyond,
                        others.oldestBeyond.map(all::earlier).orElse(all.oldestBeyond));
    }

    Questions without(Collection<String> messages) {
        if (detail.stream().noneMatch(q -> messages.contains(q.message()))) {
            return this;
        }
        List<Question> rest =
                detail.stream().filter(q -> !messages.contains(q.message())).toList();
        return rest.isEmpty() && beyond == 0 ? NONE : new Questions(rest, beyond, oldestBeyond);
    }

    /** Those of which it is known that they were asked by an instant. */
    Questions askedBy(Instant at) {
        return new Questions(
                detail.stream().filter(q -> !q.askedAt().isAfter(at)).toList(), 0, Optional.empty());
    }

    List<String> named(Answers answers) {
        if (detail.isEmpty()) {
            return List.of();
        }
        if (answers.everything()) {
            return detail.size() == 1
                    ? List.of(detail.get(0).message())
                    : detail.stream().map(Question::message).toList();
        }
        return detail.stream()
                .map(Question::message)
                .filter(answers.questions()::contains)
                .toList();
    }
}
