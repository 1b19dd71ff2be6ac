package dev.ticketlifecycle.samples.holidays;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A date or a time that a feed names.
 *
 * @param local the date, at its midnight, or the time
 * @param wholeDay whether it is a date
 * @param zone the zone of the time, if it has one
 */
record Moment(LocalDateTime local, boolean wholeDay, Optional<ZoneId> zone) {

    static Moment of(LocalDate date) {
        return new Moment(date.atStartOfDay(), true, Optional.empty());
    }

    /** The same moment on the wall of another zone; a date, and a time without a zone, are the same everywhere. */
    LocalDateTime in(ZoneId other) {
        return zone.map(own -> local.atZone(own).withZoneSameInstant(other).toLocalDateTime())
                .orElse(local);
    }

    /** Whether it means an occurrence that begins then; a date means all of that date. */
    boolean isOf(LocalDateTime begin, ZoneId here) {
        return wholeDay ? begin.toLocalDate().equals(local.toLocalDate()) : in(here).equals(begin);
    }
}
