package dev.ticketlifecycle.samples.cli.field;

import java.time.Instant;
import java.util.List;

/**
 * A step that was told.
 *
 * @param at when
 * @param sentence who did what, in the words of the story
 * @param answers what the library answered, in order
 */
record Step(Instant at, Words sentence, List<Answer> answers) {

    Step {
        answers = List.copyOf(answers);
    }

    boolean asTold() {
        return answers.stream().noneMatch(Answer.Unlike.class::isInstance);
    }
}
