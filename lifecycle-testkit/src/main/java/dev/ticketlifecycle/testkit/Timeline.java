package dev.ticketlifecycle.testkit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instants of a story, written as people write them.
 *
 * <table>
 * <caption>What can be written</caption>
 * <tr><td>{@code +24 min}, {@code +5 h}, {@code +2 d}, {@code +90 s}, {@code +5 ms}</td><td>elapsed time after the
 * start</td></tr>
 * <tr><td>{@code +89:59}</td><td>minutes and seconds after the start</td></tr>
 * <tr><td>{@code 12:20}</td><td>the next such time of day, in the zone</td></tr>
 * <tr><td>{@code 2026-03-02 12:20}</td><td>on the clocks of the zone</td></tr>
 * <tr><td>{@code 2026-03-02T09:20:00Z}, {@code 2026-03-02T12:20+03:00}</td><td>whatever the zone</td></tr>
 * </table>
 *
 * <p>A time of day that a change of the clocks leaves out moves later by the gap; one that happens twice is the earlier.
 *
 * @param start the instant that the story counts from
 * @param zone the zone of the clocks on its walls
 */
public record Timeline(Instant start, ZoneId zone) {

    private static final Pattern AMOUNT = Pattern.compile("\\+(\\d{1,9}) (ms|s|min|h|d)");
    private static final Pattern MINUTES = Pattern.compile("\\+(\\d{1,9}):([0-5]\\d)");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d{3})?)?");
    private static final Pattern LOCAL =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d(:\\d\\d(\\.\\d{3})?)?)");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final Duration LONG = Duration.ofDays(1);

    /** Checks that nothing is missing. */
    public Timeline {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * A timeline in UTC.
     *
     * @param start where it starts, such as {@code 2026-03-02T09:00:00Z}
     * @return the timeline
     * @throws IllegalArgumentException if {@code start} is no instant
     */
    public static Timeline from(String start) {
        return from(start, ZoneOffset.UTC);
    }

    /**
     * A timeline in a zone.
     *
     * @param start where it starts, such as {@code 2026-03-02 12:00}
     * @param zone the zone of the clocks on the walls
     * @return the timeline
     * @throws IllegalArgumentException if {@code start} is no instant and no local date and time
     */
    public static Timeline from(String start, ZoneId zone) {
        return new Timeline(dated(start, zone), zone);
    }

    /**
     * The same timeline on the clocks of another zone.
     *
     * @param other the zone
     * @return a copy that starts at the same instant
     */
    public Timeline in(ZoneId other) {
        return new Timeline(start, other);
    }

    /**
     * Reads a moment; a time of day is the next one from the start on.
     *
     * @param moment the moment as written
     * @return the instant
     * @throws IllegalArgumentException if it can't be read
     */
    public Instant at(String moment) {
        return at(moment, start);
    }

    /**
     * Reads a moment; a time of day is the next one from some instant on.
     *
     * @param moment the moment as written
     * @param present the instant that the story has reached
     * @return the instant, which is before {@code present} if it is written so
     * @throws IllegalArgumentException if it can't be read
     */
    public Instant at(String moment, Instant present) {
        Matcher amount = AMOUNT.matcher(moment);
        if (amount.matches()) {
            return start.plus(elapsed(Long.parseLong(amount.group(1)), amount.group(2)));
        }
        Matcher minutes = MINUTES.matcher(moment);
        if (minutes.matches()) {
            return start.plus(elapsed(Long.parseLong(minutes.group(1)), "min"))
                    .plus(elapsed(Long.parseLong(minutes.group(2)), "s"));
        }
        if (!TIME.matcher(moment).matches()) {
            return dated(moment, zone);
        }
        ZonedDateTime day = present.atZone(zone);
        Instant today = timed(day, moment);
        return today.isBefore(present) ? timed(day.plusDays(1), moment) : today;
    }

    private static Duration elapsed(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static Instant timed(ZonedDateTime day, String time) {
        try {
            return day.toLocalDate()
                    .atTime(LocalTime.parse(time))
                    .atZone(day.getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw unreadable(time, e);
        }
    }

    private static Instant dated(String text, ZoneId zone) {
        try {
            Matcher local = LOCAL.matcher(text);
            if (local.matches()) {
                return LocalDateTime.parse(local.group(1) + "T" + local.group(2))
                        .atZone(zone)
                        .toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, Exception cause) {
        return new IllegalArgumentException(
                "'" + text + "' is no moment of a story: write '+24 min', '+89:59', '12:20', '2026-03-02 12:20' or"
                        + " '2026-03-02T09:20:00Z'",
                cause);
    }

    /**
     * Writes an instant: as time since the start while that is less than a day, and as the clocks on the walls show it.
     *
     * @param instant the instant
     * @return such as {@code +24 min = 2026-03-02 12:24 Europe/Moscow}
     */
    public String tell(Instant instant) {
        Duration since = Duration.between(start, instant);
        String wall = wall(instant.atZone(zone));
        if (since.isNegative() || since.compareTo(LONG) >= 0 || since.toMillisPart() != 0) {
            return wall;
        }
        String seconds =
                since.toSecondsPart() == 0 ? " min" : String.format(Locale.ROOT, ":%02d", since.toSecondsPart());
        return "+" + since.toMinutes() + seconds + " = " + wall;
    }

    private static String wall(ZonedDateTime at) {
        boolean whole = at.getSecond() == 0 && at.getNano() == 0;
        return (whole ? WRITTEN : EXACT).format(at)
                + (at.getZone().equals(ZoneOffset.UTC) ? " UTC" : " " + at.getZone());
    }
}
