package dev.ticketlifecycle.testkit.vector;

/** A line that isn't a vector of its format; the message names the value and what is allowed. */
final class NoVector extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoVector(String message) {
        super(message);
    }
}
