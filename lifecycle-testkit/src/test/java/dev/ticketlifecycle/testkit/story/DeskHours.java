package dev.ticketlifecycle.testkit.story;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DayOfWeek;
import java.time.ZoneId;

/** When the desks of the stories are open. */
final class DeskHours {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** Every day from nine in the morning to nine in the evening, in Moscow. */
    static final BusinessCalendar DAYTIME = daytime();

    private DeskHours() {}

    private static BusinessCalendar daytime() {
        CalendarBuilder hours = BusinessCalendar.in(MOSCOW);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.open(day, Hours.of("09:00", "21:00"));
        }
        return hours.build();
    }
}
