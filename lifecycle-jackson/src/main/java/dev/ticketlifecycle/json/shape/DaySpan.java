package dev.ticketlifecycle.json.shape;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days of the week in a row: {@code monday}, or {@code monday-friday}.
 *
 * @param from the first day
 * @param to the last day; before the first one it is in the next week
 */
record DaySpan(DayOfWeek from, DayOfWeek to) {

    private static final String DAY = "(mon|tues|wednes|thurs|fri|satur|sun)day";

    static final Plain<DaySpan> TEXT = new Plain<>(
            "day or row of days like monday or monday-friday",
            Map.of("pattern", "^" + DAY + "(-" + DAY + ")?$"),
            DaySpan::toString,
            DaySpan::parse);

    private static DaySpan parse(String text) {
        int hyphen = text.indexOf('-');
        DayOfWeek from = day(hyphen < 0 ? text : text.substring(0, hyphen));
        return new DaySpan(from, hyphen < 0 ? from : day(text.substring(hyphen + 1)));
    }

    private static DayOfWeek day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word(day).equals(word)) {
                return day;
            }
        }
        throw new IllegalArgumentException("use monday to sunday, or two of them with a hyphen between");
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Days with the same content side by side, as rows. */
    static <V> Map<DaySpan, V> rows(Map<DayOfWeek, V> days) {
        Map<DaySpan, V> rows = new LinkedHashMap<>();
        @Nullable DaySpan row = null;
        for (DayOfWeek day : DayOfWeek.values()) {
            @Nullable V value = days.get(day);
            boolean goesOn = row != null && row.to().plus(1) == day && value != null && value.equals(rows.get(row));
            if (goesOn && row != null) {
                rows.remove(row);
                row = new DaySpan(row.from(), day);
            } else {
                row = new DaySpan(day, day);
            }
            if (value != null) {
                rows.put(row, value);
            }
        }
        return rows;
    }

    List<DayOfWeek> days() {
        List<DayOfWeek> days = new ArrayList<>(List.of(from));
        for (DayOfWeek day = from; day != to; ) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    @Override
    public String toString() {
        return from == to ? word(from) : word(from) + "-" + word(to);
    }
}
