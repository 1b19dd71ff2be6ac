package dev.ticketlifecycle.samples.cli.table;

/** An input that can't be used at all; the message names the place, the cause and the cure. */
public final class InputProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputProblem(String message) {
        super(message);
    }

    public InputProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
