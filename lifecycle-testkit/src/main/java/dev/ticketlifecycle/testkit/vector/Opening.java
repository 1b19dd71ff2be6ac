package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** When a vector's desk is open, as it is written: a week, holidays, dates with hours of their own, breaks. */
record Opening(
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        List<LocalDate> holidays,
        Map<LocalDate, List<Hours>> shifts,
        Map<LocalDate, List<Hours>> breaks) {

    private static final String DATE = "a date such as 2026-03-02";
    private static final String HOURS = "hours such as [\"09:00\",\"17:00\"]";
    private static final String DAYS = String.join(
            ", ", Arrays.stream(DayOfWeek.values()).map(Opening::key).toList());

    /** Reads the hours; what asks for none needn't have a week. */
    static Opening read(Fields fields, boolean weekNeeded) {
        return new Opening(
                zone(fields),
                weekNeeded || fields.has("week") ? week(fields.object("week")) : Map.of(),
                holidays(fields),
                fields.has("shifts") ? dates(fields.object("shifts")) : Map.of(),
                fields.has("breaks") ? dates(fields.object("breaks")) : Map.of());
    }

    /** This one with another week, and whatever else a change of calendar says; the week alone may be the change. */
    Opening changed(Fields fields) {
        if (!fields.has("week")) {
            return new Opening(zone, week(fields), holidays, shifts, breaks);
        }
        Opening changed = new Opening(
                fields.has("zone") ? zone(fields) : zone,
                week(fields.object("week")),
                fields.has("holidays") ? holidays(fields) : holidays,
                fields.has("shifts") ? dates(fields.object("shifts")) : shifts,
                fields.has("breaks") ? dates(fields.object("breaks")) : breaks);
        fields.nothingElse();
        return changed;
    }

    private static ZoneId zone(Fields fields) {
        return fields.parsed("zone", ZoneId::of, "a zone such as Europe/Berlin");
    }

    private static List<LocalDate> holidays(Fields fields) {
        return fields.all("holidays", LocalDate::parse, DATE);
    }

    private static Map<DayOfWeek, List<Hours>> week(Fields fields) {
        Map<DayOfWeek, List<Hours>> week = new LinkedHashMap<>();
        for (String name : fields.names()) {
            DayOfWeek day = Arrays.stream(DayOfWeek.values())
                    .filter(one -> key(one).equals(name))
                    .findFirst()
                    .orElseThrow(() -> fields.unknown("day", name, DAYS));
            week.put(day, fields.pairs(name, Opening::hours, HOURS));
        }
        return week;
    }

    private static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static Map<LocalDate, List<Hours>> dates(Fields fields) {
        Map<LocalDate, List<Hours>> dates = new LinkedHashMap<>();
        for (String name : fields.names()) {
            dates.put(date(fields, name), fields.pairs(name, Opening::hours, HOURS));
        }
        return dates;
    }

    private static LocalDate date(Fields fields, String name) {
        try {
            return LocalDate.parse(name);
        } catch (DateTimeException e) {
            throw fields.misnamed(name, DATE);
        }
    }

    private static Hours hours(String from, String to) {
        return Hours.of(from, to.equals("24:00:00") ? "24:00" : to);
    }

    /** The library's calendar. */
    BusinessCalendar calendar() {
        CalendarBuilder calendar = BusinessCalendar.in(zone).holidays(holidays);
        week.forEach((day, all) -> all.forEach(hours -> calendar.open(day, hours)));
        shifts.forEach((date, all) -> calendar.exception(date, all.toArray(Hours[]::new)));
        breaks.forEach((date, all) -> all.forEach(hours -> calendar.breakOn(date, hours)));
        return calendar.build();
    }
}
