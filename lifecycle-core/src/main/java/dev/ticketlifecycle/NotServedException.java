package dev.ticketlifecycle;

/** A ticket is bound to a lifecycle that this desk doesn't serve; another one may. */
final class NotServedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotServedException(String message) {
        super(message);
    }
}
