package dev.ticketlifecycle.samples.cli.log;

import com.fasterxml.jackson.core.JsonPointer;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.CalendarBuilder;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the calendar of a mapping. */
final class CalendarReader {

    private static final String ALWAYS = "24x7";

    private final MappingFile file;
    private final JsonPointer at;

    CalendarReader(MappingFile file, JsonPointer at) {
        this.file = file;
        this.at = at;
    }

    /**
     * The calendar; open always if none is given.
     *
     * @param times the zone of the log's times, if there is one
     */
    BusinessCalendar read(Optional<ZoneId> times) {
        if (!file.isObject(at)) {
            Optional<String> word = file.text(at);
            if (word.filter(w -> !w.equals(ALWAYS)).isPresent()) {
                throw file.problem(
                        at,
                        "no calendar '" + word.get() + "': use \"" + ALWAYS + "\", or an object with zone, week,"
                                + " holidays and exceptions");
            }
            return BusinessCalendar.ALWAYS;
        }
        file.allow(at, List.of("zone", "week", "holidays", "exceptions"));
        CalendarBuilder calendar = BusinessCalendar.in(zone(times));
        week(calendar);
        JsonPointer holidays = at.appendProperty("holidays");
        file.texts(holidays).forEach(date -> calendar.holiday(date(holidays, date)));
        exceptions(calendar);
        try {
            return calendar.build();
        } catch (IllegalArgumentException e) {
            throw file.problem(at, String.valueOf(e.getMessage()));
        }
    }

    private ZoneId zone(Optional<ZoneId> times) {
        JsonPointer zone = at.appendProperty("zone");
        return file.zone(zone)
                .or(() -> times)
                .orElseThrow(() -> file.problem(
                        at,
                        "the calendar has no zone, nor has \"time\": add \"zone\", such as" + " \"Europe/Moscow\""));
    }

    private void week(CalendarBuilder calendar) {
        JsonPointer week = at.appendProperty("week");
        for (String days : file.keys(week)) {
            JsonPointer place = week.appendProperty(days);
            String[] ends = days.split("-", -1);
            DayOfWeek from = day(place, ends[0]);
            DayOfWeek to = day(place, ends[ends.length - 1]);
            for (Hours hours : hours(place)) {
                try {
                    calendar.open(from, to, hours);
                } catch (IllegalArgumentException e) {
                    throw file.problem(place, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private DayOfWeek day(JsonPointer place, String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> file.problem(
                        place,
                        "no day '" + word + "': use one of "
                                + Arrays.stream(DayOfWeek.values())
                                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", or two of them with - in between"));
    }

    private void exceptions(CalendarBuilder calendar) {
        JsonPointer exceptions = at.appendProperty("exceptions");
        for (String day : file.keys(exceptions)) {
            JsonPointer place = exceptions.appendProperty(day);
            try {
                calendar.exception(date(place, day), hours(place).toArray(Hours[]::new));
            } catch (IllegalArgumentException e) {
                throw file.problem(place, String.valueOf(e.getMessage()));
            }
        }
    }

    private LocalDate date(JsonPointer place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw file.problem(place, "no date '" + text + "': write it as 2024-12-25");
        }
    }

    private List<Hours> hours(JsonPointer place) {
        List<Hours> hours = new ArrayList<>();
        for (String text : file.texts(place)) {
            String[] ends = text.split("-", -1);
            if (ends.length != 2) {
                throw noHours(place, text, "");
            }
            try {
                hours.add(Hours.of(ends[0].strip(), ends[1].strip()));
            } catch (DateTimeException e) {
                throw noHours(place, text, "");
            } catch (IllegalArgumentException e) {
                throw noHours(place, text, ": " + e.getMessage());
            }
        }
        return hours;
    }

    private RuntimeException noHours(JsonPointer place, String text, String why) {
        return file.problem(
                place, "no hours '" + text + "'" + why + "; write them as \"09:00-17:30\" or \"00:00-24:00\"");
    }
}
