package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Working days from nine to six with an hour for lunch, in a zone that changes its clocks. */
final class Office {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static final BusinessCalendar HOURS = BusinessCalendar.in(ZONE)
            .open(DayOfWeek.MONDAY, Hours.of("09:00", "18:00"))
            .open(DayOfWeek.TUESDAY, Hours.of("09:00", "18:00"))
            .open(DayOfWeek.WEDNESDAY, Hours.of("09:00", "18:00"))
            .open(DayOfWeek.THURSDAY, Hours.of("09:00", "18:00"))
            .open(DayOfWeek.FRIDAY, Hours.of("09:00", "18:00"))
            .breakOn(DayOfWeek.MONDAY, Hours.of("13:00", "14:00"))
            .breakOn(DayOfWeek.TUESDAY, Hours.of("13:00", "14:00"))
            .holiday(LocalDate.of(2026, 3, 5))
            .build();

    private Office() {}

    /** An instant of the first week of March 2026, by day of the month and local time: Monday is the second. */
    static Instant march(int day, String time) {
        return LocalDateTime.parse(String.format(Locale.ROOT, "2026-03-%02dT%s", day, time))
                .atZone(ZONE)
                .toInstant();
    }
}
