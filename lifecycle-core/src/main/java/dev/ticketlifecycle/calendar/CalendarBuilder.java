package dev.ticketlifecycle.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A calendar in the making; {@link #build()} checks what only the whole shows. Not thread-safe. */
public final class CalendarBuilder {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, List<Hours>> weeklyBreaks = new EnumMap<>(DayOfWeek.class);
    private final SortedSet<LocalDate> holidays = new TreeSet<>();
    private final SortedMap<LocalDate, List<Hours>> exceptions = new TreeMap<>();
    private final SortedMap<LocalDate, List<Hours>> breaks = new TreeMap<>();
    private LocalDate first = EARLIEST;
    private LocalDate last = LATEST;
    private boolean holidaysFirst;

    CalendarBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Opens every such day of the week.
     *
     * @param day the day of the week
     * @param hours one stretch of several in a day, if there are more
     * @return this builder
     * @throws IllegalArgumentException if it overlaps with hours declared for that day, or for the one before
     */
    public CalendarBuilder open(DayOfWeek day, Hours hours) {
        List<Hours> all = new ArrayList<>(week.getOrDefault(day, List.of()));
        add("hours", day, hours, all);
        overlap(day, all, day.plus(1), week.getOrDefault(day.plus(1), List.of()));
        overlap(day.minus(1), week.getOrDefault(day.minus(1), List.of()), day, all);
        week.put(day, all); // only now: hours that are refused leave the week as it was
        return this;
    }

    /**
     * Opens every day from one day of the week to another.
     *
     * @param from the first day
     * @param to the last day, itself included; {@code SATURDAY, MONDAY} goes over Sunday
     * @param hours the hours
     * @return this builder
     * @throws IllegalArgumentException if they overlap with hours declared for one of the days
     */
    public CalendarBuilder open(DayOfWeek from, DayOfWeek to, Hours hours) {
        for (DayOfWeek day = from; ; day = day.plus(1)) {
            open(day, hours);
            if (day == to) {
                return this;
            }
        }
    }

    /**
     * Closes the desk on a date, whatever the week says.
     *
     * @param date the date in the calendar's zone
     * @return this builder
     */
    public CalendarBuilder holiday(LocalDate date) {
        holidays.add(date);
        return this;
    }

    /**
     * Closes the desk on dates.
     *
     * @param dates the dates in the calendar's zone
     * @return this builder
     */
    public CalendarBuilder holidays(Collection<LocalDate> dates) {
        holidays.addAll(dates);
        return this;
    }

    /**
     * Says the hours of one date, instead of those of the week; an exceptional opening beats a holiday on the same date,
     * unless {@link #holidaysFirst()} says otherwise.
     *
     * @param date the date in the calendar's zone
     * @param hours the hours of that date; none closes it
     * @return this builder
     * @throws IllegalArgumentException if the date has exceptional hours already, or they overlap
     */
    public CalendarBuilder exception(LocalDate date, Hours... hours) {
        if (exceptions.containsKey(date)) {
            throw new IllegalArgumentException("exceptional hours of " + date + " are declared twice, as "
                    + exceptions.get(date) + " and as " + List.of(hours) + ": keep one");
        }
        List<Hours> all = new ArrayList<>();
        for (Hours one : hours) {
            add("exceptional hours", date, one, all);
        }
        exceptions.put(date, all);
        return this;
    }

    /**
     * Cuts a break out of every such day of the week.
     *
     * @param day the day of the week
     * @param hours the break
     * @return this builder
     * @throws IllegalArgumentException if it overlaps with another break of that day
     */
    public CalendarBuilder breakOn(DayOfWeek day, Hours hours) {
        add("breaks", day, hours, weeklyBreaks.computeIfAbsent(day, d -> new ArrayList<>()));
        return this;
    }

    /**
     * Cuts a break out of one date.
     *
     * @param date the date in the calendar's zone
     * @param hours the break
     * @return this builder
     * @throws IllegalArgumentException if it overlaps with another break of that date
     */
    public CalendarBuilder breakOn(LocalDate date, Hours hours) {
        add("breaks", date, hours, breaks.computeIfAbsent(date, d -> new ArrayList<>()));
        return this;
    }

    /**
     * Lets a holiday beat exceptional hours on the same date; usually the exceptional hours win.
     *
     * @return this builder
     */
    public CalendarBuilder holidaysFirst() {
        this.holidaysFirst = true;
        return this;
    }

    /**
     * Says on which dates the calendar can be asked.
     *
     * @param from the first date; 1900-01-01 by default
     * @param to the last date, itself included; 2199-12-31 by default
     * @return this builder
     * @throws IllegalArgumentException if the first comes after the last
     */
    public CalendarBuilder valid(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a calendar valid from " + from + " to " + to + ": turn them round");
        }
        this.first = from;
        this.last = to;
        return this;
    }

    /**
     * Completes the calendar.
     *
     * @return the calendar
     * @throws IllegalArgumentException if it is never open within its validity, or exceptional hours overlap with those
     *     of a day beside them
     */
    public BusinessCalendar build() {
        Days days = new Days(zone, week, weeklyBreaks, holidays, exceptions, breaks, holidaysFirst, first, last);
        exceptions.keySet().forEach(date -> {
            overlap(date.minusDays(1), days.hours(date.minusDays(1)), date, days.hours(date));
            overlap(date, days.hours(date), date.plusDays(1), days.hours(date.plusDays(1)));
        });
        if (!days.everOpen()) {
            throw new IllegalArgumentException(
                    "a calendar that is never open from " + first + " to " + last + ": give it hours on some day");
        }
        return new BusinessCalendar(days);
    }

    private static void add(String what, Object day, Hours hours, List<Hours> all) {
        for (Hours earlier : all) {
            if (hours.fromMillis() < earlier.toMillis() && earlier.fromMillis() < hours.toMillis()) {
                throw new IllegalArgumentException(
                        what + " of " + day + " overlap: " + earlier + " and " + hours + "; join them or cut one");
            }
        }
        all.add(hours);
        all.sort(Comparator.comparing(Hours::from));
    }

    private static void overlap(Object day, List<Hours> hours, Object next, List<Hours> after) {
        for (Hours one : hours) {
            for (Hours other : after) {
                if (one.toMillis() > 86_400_000L + other.fromMillis()) {
                    throw new IllegalArgumentException(
                            "hours " + one + " of " + day + " go on into hours " + other + " of " + next + ": cut one");
                }
            }
        }
    }
}
