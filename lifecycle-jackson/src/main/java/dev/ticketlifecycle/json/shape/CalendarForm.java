package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A calendar, field by field: what {@link BusinessCalendar} answers by the same names. */
record CalendarForm(
        ZoneId zone,
        Map<DaySpan, List<Hours>> week,
        Map<DaySpan, List<Hours>> weeklyBreaks,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Hours>> exceptions,
        Map<LocalDate, List<Hours>> breaks,
        boolean holidaysFirst,
        LocalDate validFrom,
        LocalDate validTo) {

    /** What a calendar is when only its zone is said. */
    static final CalendarForm BLANK = new CalendarForm(
            ZoneOffset.UTC,
            Map.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            false,
            BusinessCalendar.ALWAYS.validFrom(),
            BusinessCalendar.ALWAYS.validTo());

    static final Plain<Hours> HOURS = new Plain<>(
            "stretch of a day like 09:00-18:00",
            Map.of("pattern", "^[0-9]{2}:[0-9]{2}[0-9:.]*-[0-9]{2}:[0-9]{2}[0-9:.]*$"),
            Hours::toString,
            CalendarForm::hours);

    static CalendarForm of(BusinessCalendar calendar) {
        return new CalendarForm(
                calendar.zone(),
                DaySpan.rows(calendar.week()),
                DaySpan.rows(calendar.weeklyBreaks()),
                calendar.holidays(),
                calendar.exceptions(),
                calendar.breaks(),
                calendar.holidaysFirst(),
                calendar.validFrom(),
                calendar.validTo());
    }

    private static Hours hours(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("write it like 09:00-18:00");
        }
        return Hours.of(text.substring(0, hyphen), text.substring(hyphen + 1));
    }

    /** Tells a builder each part for itself, so that each one that it refuses is named. */
    @Nullable
    BusinessCalendar calendar(Source in) {
        int before = in.problems().size();
        CalendarBuilder builder = BusinessCalendar.in(zone).holidays(holidays);
        tell(in, "", () -> builder.valid(validFrom, validTo));
        each(in, "/week/", week, (span, hours) -> open(builder, span, hours));
        each(
                in,
                "/weeklyBreaks/",
                weeklyBreaks,
                (span, all) -> span.days().forEach(day -> all.forEach(hours -> builder.breakOn(day, hours))));
        each(in, "/exceptions/", exceptions, (date, all) -> builder.exception(date, all.toArray(Hours[]::new)));
        each(in, "/breaks/", breaks, (date, all) -> all.forEach(hours -> builder.breakOn(date, hours)));
        if (holidaysFirst) {
            builder.holidaysFirst();
        }
        if (in.problems().size() > before) {
            return null;
        }
        try {
            return builder.build();
        } catch (RuntimeException e) {
            in.refused(e);
            return null;
        }
    }

    private static void open(CalendarBuilder builder, DaySpan span, List<Hours> all) {
        for (DayOfWeek day : span.days()) {
            all.forEach(hours -> builder.open(day, hours));
        }
    }

    private static <K> void each(Source in, String part, Map<K, List<Hours>> all, BiConsumer<K, List<Hours>> teller) {
        all.forEach((key, hours) -> tell(in, part + key, () -> teller.accept(key, hours)));
    }

    private static void tell(Source in, String part, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            in.refused(part, e);
        }
    }
}
