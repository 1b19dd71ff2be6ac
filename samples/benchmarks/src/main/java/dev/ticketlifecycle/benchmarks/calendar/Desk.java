package dev.ticketlifecycle.benchmarks.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A desk with the same hours on all its days; all contenders are made from it.
 *
 * @param zone its zone
 * @param opens when it opens
 * @param closes when it closes; up to {@code opens} that is on the next day
 * @param weekends whether Saturday and Sunday are its days too
 */
record Desk(ZoneId zone, LocalTime opens, LocalTime closes, boolean weekends) {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2031, 12, 31);

    static final Desk UTC_OFFICE = office(ZoneOffset.UTC);
    static final Desk BERLIN_OFFICE = office(ZoneId.of("Europe/Berlin"));

    static Desk office(ZoneId zone) {
        return new Desk(zone, LocalTime.of(9, 0), LocalTime.of(17, 0), false);
    }

    static Desk nights(ZoneId zone) {
        return new Desk(zone, LocalTime.of(22, 0), LocalTime.of(6, 0), true);
    }

    boolean overnight() {
        return !closes.isAfter(opens);
    }

    boolean opensOn(DayOfWeek day) {
        return weekends || day.getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    /** The instant at which hours end that begin on a date. */
    long close(LocalDate date) {
        return millis(overnight() ? date.plusDays(1) : date, closes);
    }

    long open(LocalDate date) {
        return millis(date, opens);
    }

    private long millis(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }
}
