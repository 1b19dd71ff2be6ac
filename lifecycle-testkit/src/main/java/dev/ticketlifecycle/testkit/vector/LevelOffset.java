package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.sla.Threshold;
import java.time.DateTimeException;
import java.time.Duration;
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

    /** The threshold that it is. */
    Threshold threshold() {
        if (unit.equals("d")) {
            return amount < 0 ? Threshold.daysBefore(-amount) : Threshold.daysAfter(amount);
        }
        Duration distance = unit.equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
        return amount < 0 ? Threshold.before(distance.negated()) : Threshold.after(distance);
    }
}
