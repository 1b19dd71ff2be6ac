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

    /** What it is. */
    Plot plot();

    /** The lifecycle under which it is told. */
    Lifecycle lifecycle();

    /** Who and what occurs in it. */
    Cast cast();

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
