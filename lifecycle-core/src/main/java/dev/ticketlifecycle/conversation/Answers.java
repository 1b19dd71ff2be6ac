package dev.ticketlifecycle.conversation;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.List;

/**
 * The questions that a reply answers: those it names, or all that are open.
 *
 * @param everything whether it answers whatever is open
 * @param questions the ids of the messages it answers, if it names them
 */
public record Answers(boolean everything, List<String> questions) {

    private static final Answers ALL = new Answers(true, List.of());
    private static final Answers NONE = new Answers(false, List.of());

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if questions are named beside "all"
     */
    public Answers {
        questions = ImmutableList.copyOf(questions);
        questions.forEach(id -> Ids.check("question", id));
        if (everything && !questions.isEmpty()) {
            throw new IllegalArgumentException("a reply answers all questions and names " + questions + ": choose one");
        }
    }

    /**
     * Whatever is open.
     *
     * @return all questions
     */
    public static Answers all() {
        return ALL;
    }

    /**
     * No question.
     *
     * @return none
     */
    public static Answers none() {
        return NONE;
    }

    /**
     * Some questions.
     *
     * @param messages the ids of the messages that asked
     * @return these questions
     */
    public static Answers to(String... messages) {
        return new Answers(false, List.of(messages));
    }
}
