package dev.ticketlifecycle.json.token;

import java.util.List;
import java.util.stream.Collectors;

/** A document that isn't what it should be; the one error of reading. */
public class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, in the order of the document; an array, since each of these can be serialized. */
    private final Problem[] problems;

    /**
     * A document with one thing wrong.
     *
     * @param problem what is wrong
     */
    public JsonException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * A document with several things wrong.
     *
     * @param problems what is wrong, in the order of the document
     */
    public JsonException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.toArray(Problem[]::new);
    }

    /**
     * What is wrong.
     *
     * @return at least one problem
     */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
