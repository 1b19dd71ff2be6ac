package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far before or after a due instant an escalation level lies: in working time, or in working days. */
record LevelOffset(int amount, String unit) {

    static final String FORM = "an offset such as -10min, +1h or +3d";
    private static final Pattern PATTERN = Pattern.compile("([+-]\\d{1,6})(min|h|d)");

    static LevelOffset parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException(text);
        }
        return new LevelOffset(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    /** The instant of the level. */
    Instant of(Instant due, BusinessCalendar calendar) {
        return switch (unit) {
            case "d" -> calendar.addWorkingDays(due, amount);
            case "h" -> calendar.add(due, Duration.ofHours(amount));
            default -> calendar.add(due, Duration.ofMinutes(amount));
        };
    }
}
