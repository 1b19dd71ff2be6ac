package dev.ticketlifecycle.benchmarks.calendar;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;

/** The library's calendar, as clocks ask it. */
final class Ours implements BusinessTime.Adding, BusinessTime.Measuring {

    private final BusinessCalendar calendar;

    Ours(Desk desk) {
        CalendarBuilder builder = BusinessCalendar.in(desk.zone());
        for (DayOfWeek day : DayOfWeek.values()) {
            if (desk.opensOn(day)) {
                builder.open(day, new Hours(desk.opens(), desk.closes()));
            }
        }
        this.calendar = builder.build();
    }

    @Override
    public long add(long start, long amount) {
        return calendar.addMillis(start, amount);
    }

    @Override
    public long working(long from, long to) {
        return calendar.workingMillis(from, to);
    }

    Instant add(Instant start, Duration amount) {
        return calendar.add(start, amount);
    }

    Duration working(Instant from, Instant to) {
        return calendar.working(from, to);
    }
}
