package dev.ticketlifecycle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * The oracle: for each minute of a short stretch of time it is said whether the desk is open, straight from the hours of
 * each date; every question is answered by walking. Shares nothing with the calendar but the definition.
 */
final class MinuteByMinute {

    /** What the definition says of a date: hours and breaks in local time. */
    record Day(List<Hours> hours, List<Hours> breaks) {}

    private final Instant start;
    private final boolean[] open;

    MinuteByMinute(ZoneId zone, Function<LocalDate, Day> definition, Instant start, int minutes) {
        this.start = start;
        this.open = new boolean[minutes];
        LocalDate first = LocalDate.ofInstant(start, zone).minusDays(2);
        LocalDate last = LocalDate.ofInstant(start.plus(Duration.ofMinutes(minutes)), zone);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (Hours hours : definition.apply(date).hours()) {
                mark(at(date, hours.from(), zone), end(date, hours, zone), definition, date, zone);
            }
        }
    }

    private void mark(Instant from, Instant to, Function<LocalDate, Day> definition, LocalDate date, ZoneId zone) {
        for (int i = 0; i < open.length; i++) {
            Instant minute = minute(i);
            boolean within = !minute.isBefore(from) && minute.isBefore(to);
            if (within
                    && !inBreak(minute, definition, date.minusDays(1), zone)
                    && !inBreak(minute, definition, date, zone)
                    && !inBreak(minute, definition, date.plusDays(1), zone)) {
                open[i] = true;
            }
        }
    }

    private static boolean inBreak(Instant at, Function<LocalDate, Day> definition, LocalDate date, ZoneId zone) {
        return definition.apply(date).breaks().stream()
                .anyMatch(b -> !at.isBefore(at(date, b.from(), zone)) && at.isBefore(end(date, b, zone)));
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(LocalDateTime.of(date, time), zone)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    private static Instant end(LocalDate date, Hours hours, ZoneId zone) {
        return at(hours.to().isAfter(hours.from()) ? date : date.plusDays(1), hours.to(), zone);
    }

    Instant minute(int index) {
        return start.plus(Duration.ofMinutes(index));
    }

    int minutes() {
        return open.length;
    }

    boolean isOpen(int index) {
        return open[index];
    }

    /** Open minutes from one minute to another. */
    int working(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += open[i] ? 1 : 0;
        }
        return sum;
    }

    /** The earliest minute by which so many open minutes have passed, or -1 if that lies beyond the stretch. */
    int add(int from, int amount) {
        int left = amount;
        for (int i = from; i < open.length; i++) {
            if (left == 0) {
                return i;
            }
            left -= open[i] ? 1 : 0;
        }
        return -1;
    }

    /** The latest such minute, or -1. */
    int addLatest(int from, int amount) {
        int left = amount;
        for (int i = from; i < open.length; i++) {
            if (left == 0 && open[i]) {
                return i;
            }
            left -= open[i] ? 1 : 0;
        }
        return -1;
    }

    /** The latest minute from which so many open minutes pass until one, or -1. */
    int subtract(int from, int amount) {
        int left = amount;
        for (int i = from; i >= 0; i--) {
            if (left == 0) {
                return i;
            }
            left -= i > 0 && open[i - 1] ? 1 : 0;
        }
        return -1;
    }
}
