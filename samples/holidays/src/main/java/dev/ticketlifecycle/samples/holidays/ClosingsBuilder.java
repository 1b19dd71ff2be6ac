package dev.ticketlifecycle.samples.holidays;

import dev.ticketlifecycle.calendar.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects closed dates and times within bounds, as the calendar's zone tells them. */
final class ClosingsBuilder {

    private record Span(LocalDateTime from, LocalDateTime to) {}

    private final LocalDate first;
    private final LocalDate last;
    private final ZoneId zone;
    private final SortedMap<LocalDate, String> days = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();

    ClosingsBuilder(LocalDate first, LocalDate last, ZoneId zone) {
        this.first = first;
        this.last = last;
        this.zone = zone;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    ZoneId zone() {
        return zone;
    }

    void day(LocalDate date, String name) {
        if (!date.isBefore(first) && !date.isAfter(last)) {
            days.merge(date, name, (one, other) -> one.contains(other) ? one : one + ", " + other);
        }
    }

    void span(Instant from, Instant to) {
        LocalDateTime start = from.atZone(zone).toLocalDateTime();
        LocalDateTime end = end(to.atZone(zone));
        LocalDateTime earliest = first.atStartOfDay();
        LocalDateTime latest = last.plusDays(1).atStartOfDay();
        start = start.isBefore(earliest) ? earliest : start;
        end = end.isAfter(latest) ? latest : end;
        if (start.isBefore(end)) {
            spans.add(new Span(start, end));
        }
    }

    // A calendar takes a local time that comes twice for the earlier one. Rather an hour closed at night than one
    // missed.
    private static LocalDateTime end(ZonedDateTime end) {
        LocalDateTime local = end.toLocalDateTime();
        ZoneOffsetTransition change = end.getZone().getRules().getTransition(local);
        return change != null && change.isOverlap() && end.getOffset().equals(change.getOffsetAfter())
                ? change.getDateTimeBefore()
                : local;
    }

    Closings build() {
        SortedMap<LocalDate, List<Hours>> hours = new TreeMap<>();
        for (Span span : joined()) {
            for (LocalDate date = span.from().toLocalDate();
                    date.atStartOfDay().isBefore(span.to());
                    date = date.plusDays(1)) {
                hours.computeIfAbsent(date, d -> new ArrayList<>()).add(part(span, date));
            }
        }
        return new Closings(days, hours);
    }

    private static Hours part(Span span, LocalDate date) {
        LocalDateTime midnight = date.plusDays(1).atStartOfDay();
        LocalTime from = span.from().isBefore(date.atStartOfDay())
                ? LocalTime.MIDNIGHT
                : span.from().toLocalTime();
        return new Hours(from, span.to().isBefore(midnight) ? span.to().toLocalTime() : LocalTime.MIDNIGHT);
    }

    // A builder refuses breaks that overlap, and feeds are full of events that do.
    private List<Span> joined() {
        List<Span> all = new ArrayList<>();
        spans.sort(Comparator.comparing(Span::from));
        for (Span span : spans) {
            Span before = all.isEmpty() ? span : all.get(all.size() - 1);
            if (all.isEmpty() || span.from().isAfter(before.to())) {
                all.add(span);
            } else if (span.to().isAfter(before.to())) {
                all.set(all.size() - 1, new Span(before.from(), span.to()));
            }
        }
        return all;
    }
}
