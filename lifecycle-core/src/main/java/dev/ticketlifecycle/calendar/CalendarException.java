package dev.ticketlifecycle.calendar;

/**
 * A question that a calendar can't answer: outside its validity, or so far away that nothing was found within its
 * horizon. It says which calendar, what was asked and what would help; no date is ever made up.
 */
public final class CalendarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CalendarException(String message) {
        super(message);
    }
}
