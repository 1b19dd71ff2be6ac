package dev.ticketlifecycle.testkit.vector;

/** What a vector asks of a desk's hours. */
interface Question {

    /**
     * The library's answer.
     *
     * @throws dev.ticketlifecycle.calendar.CalendarException if the calendar can't say
     * @throws IllegalArgumentException if the library doesn't take such hours
     */
    Answer answer(Opening opening);
}
