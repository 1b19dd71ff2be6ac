package dev.ticketlifecycle.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a calendar says of each date: the definition, and the instants it comes to. */
record Days(
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        Map<DayOfWeek, List<Hours>> weeklyBreaks,
        SortedSet<LocalDate> holidays,
        SortedMap<LocalDate, List<Hours>> exceptions,
        SortedMap<LocalDate, List<Hours>> breaks,
        boolean holidaysFirst,
        LocalDate first,
        LocalDate last) {

    private static final long DAY = 86_400_000L;

    Days {
        week = byDay(week);
        weeklyBreaks = byDay(weeklyBreaks);
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        exceptions = byDate(exceptions);
        breaks = byDate(breaks);
    }

    private static Map<DayOfWeek, List<Hours>> byDay(Map<DayOfWeek, List<Hours>> hours) {
        Map<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, all) -> copy.put(day, List.copyOf(all)));
        return Collections.unmodifiableMap(copy);
    }

    private static SortedMap<LocalDate, List<Hours>> byDate(Map<LocalDate, List<Hours>> hours) {
        SortedMap<LocalDate, List<Hours>> copy = new TreeMap<>();
        hours.forEach((date, all) -> copy.put(date, List.copyOf(all)));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** The local hours of a date, before breaks. */
    List<Hours> hours(LocalDate date) {
        boolean holiday = holidays.contains(date);
        if (exceptions.containsKey(date) && !(holiday && holidaysFirst)) {
            return exceptions.getOrDefault(date, List.of());
        }
        return holiday ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    boolean everOpen() {
        LocalDate enough = last.isAfter(first.plusYears(1)) ? first.plusYears(1) : last;
        for (LocalDate date = first; !date.isAfter(enough); date = date.plusDays(1)) {
            if (opens(date)) {
                return true;
            }
        }
        return exceptions.keySet().stream().anyMatch(date -> covers(date) && opens(date));
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** Whether a date has any open time that begins on it. */
    boolean opens(LocalDate date) {
        Spans spans = new Spans();
        addTo(spans, date);
        return spans.size() > 0;
    }

    /** The end of the last open span that begins on a date which {@link #opens}. */
    Instant end(LocalDate date) {
        Spans spans = new Spans();
        addTo(spans, date);
        return Instant.ofEpochMilli(spans.close(spans.size() - 1));
    }

    /** Adds the open spans that begin on a date; the last may go on to the next one. */
    void addTo(Spans spans, LocalDate date) {
        List<Hours> hours = hours(date);
        if (hours.isEmpty()) {
            return;
        }
        List<Cut> cuts = cuts(date);
        for (Hours one : hours) {
            long from = at(date, one.fromMillis());
            long to = at(date, one.toMillis());
            for (Cut cut : cuts) {
                spans.add(from, Math.min(cut.from(), to));
                from = Math.max(from, cut.to());
            }
            spans.add(from, to);
        }
    }

    /** A break, as instants: a change of clocks can empty it like any hours. */
    private record Cut(long from, long to) {}

    // With those of the next date, which cut a night shift after midnight, and of the one before, which may go on into
    // it.
    private List<Cut> cuts(LocalDate date) {
        List<Cut> cuts = new ArrayList<>();
        for (LocalDate day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
            for (Hours hours : weeklyBreaks.getOrDefault(day.getDayOfWeek(), List.of())) {
                cut(day, hours, cuts);
            }
            for (Hours hours : breaks.getOrDefault(day, List.of())) {
                cut(day, hours, cuts);
            }
        }
        cuts.sort(Comparator.comparingLong(Cut::from));
        return cuts;
    }

    private void cut(LocalDate date, Hours hours, List<Cut> cuts) {
        Cut cut = new Cut(at(date, hours.fromMillis()), at(date, hours.toMillis()));
        if (cut.from() < cut.to()) {
            cuts.add(cut);
        }
    }

    private long at(LocalDate date, long millis) {
        LocalDateTime local = date.plusDays(millis / DAY).atStartOfDay().plus(millis % DAY, ChronoUnit.MILLIS);
        return resolve(local, zone).toEpochMilli();
    }

    /** In a gap a local time moves later by the gap; in an overlap it is the earlier instant. */
    static Instant resolve(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
