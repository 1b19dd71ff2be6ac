package dev.ticketlifecycle.samples.cli.field;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DayOfWeek;
import java.time.ZoneId;

/** One of the stories: a lifecycle that a host could write, the people, and what happened, step by step. */
public interface FieldStory {

    /** The zone of all times. */
    ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** What it is called on the command line, such as {@code A}. */
    String letter();

    /** Its title. */
    Words title();

    /** What it is about, in a sentence. */
    Words about();

    /** The lifecycle under which it is told. */
    Lifecycle lifecycle();

    /** Who and what occurs in it. */
    Cast cast();

    /** When it begins, in {@link #MOSCOW}, such as {@code 2026-03-02 12:00}. */
    String begins();

    /** The hours of the desk: every day from nine in the morning to nine in the evening. */
    static BusinessCalendar daytime() {
        CalendarBuilder hours = BusinessCalendar.in(MOSCOW);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.open(day, Hours.of("09:00", "21:00"));
        }
        return hours.build();
    }

    /** Tells it. */
    void tell(Telling telling);
}
