package dev.ticketlifecycle.samples.holidays;

import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a desk is closed besides its usual hours: whole dates with the name of the holiday, and hours of a date.
 *
 * <p>They are found before any goes into a calendar, so a source that is broken leaves no calendar with half of them.
 * Immutable.
 *
 * @param days the dates on which the desk doesn't open, each with why
 * @param hours the hours of a date in which it is closed, in order, none overlapping
 */
public record Closings(SortedMap<LocalDate, String> days, SortedMap<LocalDate, List<Hours>> hours) {

    /** Copies. */
    public Closings {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        SortedMap<LocalDate, List<Hours>> copy = new TreeMap<>();
        hours.forEach((date, all) -> copy.put(date, List.copyOf(all)));
        hours = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Puts the dates into a calendar as holidays and the hours as breaks, which cut exceptional openings too.
     *
     * @param builder the calendar in the making
     * @return the same builder
     * @throws IllegalArgumentException if hours overlap with a break that the builder has for the same date
     */
    public CalendarBuilder addTo(CalendarBuilder builder) {
        hours.forEach((date, all) -> all.forEach(one -> builder.breakOn(date, one)));
        return builder.holidays(days.keySet());
    }
}
