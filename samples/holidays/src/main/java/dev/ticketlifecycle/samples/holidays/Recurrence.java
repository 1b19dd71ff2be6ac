package dev.ticketlifecycle.samples.holidays;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * How an event recurs, at most once a day.
 *
 * @param rule the rule without its end
 * @param until its end, itself included
 */
record Recurrence(String rule, Optional<Moment> until) {

    private static final Pattern WITHIN_A_DAY =
            Pattern.compile("FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BYHOUR=|BYMINUTE=|BYSECOND=");
    private static final Pattern OTHER_CALENDAR = Pattern.compile("RSCALE=(?!GREGORIAN)");

    static Recurrence of(String text, Optional<Moment> until) {
        String rule = text.toUpperCase(Locale.ROOT);
        if (WITHIN_A_DAY.matcher(rule).find()) {
            throw new IllegalArgumentException("recurs within a day (" + rule + "): say each of its times as an event");
        }
        if (OTHER_CALENDAR.matcher(rule).find()) {
            throw new IllegalArgumentException("recurs by another calendar (" + rule + "): list its dates as RDATE");
        }
        String endless = Stream.of(rule.split(";", -1))
                .filter(part -> !part.startsWith("UNTIL="))
                .collect(Collectors.joining(";"));
        return new Recurrence(endless, until);
    }

    // Anew each time: what ical4j makes of a rule isn't said to be safe for several threads.
    Stream<LocalDateTime> beginnings(LocalDateTime start, LocalDateTime first, LocalDateTime last, ZoneId here) {
        return new Recur<LocalDateTime>(rule)
                .getDates(start, first, last).stream()
                        .filter(begin ->
                                until.map(end -> !begin.isAfter(end(end, here))).orElse(true));
    }

    private static LocalDateTime end(Moment until, ZoneId here) {
        return until.wholeDay() ? until.local().plusDays(1).minusNanos(1) : until.in(here);
    }
}
