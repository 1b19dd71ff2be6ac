package dev.ticketlifecycle.samples.holidays;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;

/** Reads an event of a feed, or says which one isn't a holiday and why. */
final class EventReader {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern UNTIL =
            Pattern.compile("(?i)UNTIL=(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)(Z?))?");

    private final VEvent event;

    private EventReader(VEvent event) {
        this.event = event;
    }

    static FeedEvent read(VEvent event) {
        EventReader reader = new EventReader(event);
        try {
            return reader.read();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("event " + reader.called() + " " + e.getMessage(), e);
        }
    }

    private String called() {
        return text(Property.SUMMARY)
                .or(() -> text(Property.UID))
                .map(name -> "'" + name + "'")
                .orElse("without a summary");
    }

    private FeedEvent read() {
        Moment start = moment(Property.DTSTART)
                .orElseThrow(() -> new IllegalArgumentException("has no DTSTART: give it one, or cut the event"));
        return new FeedEvent(
                text(Property.UID).orElse(""),
                text(Property.SUMMARY).orElse("closed"),
                text(Property.STATUS).filter("CANCELLED"::equalsIgnoreCase).isPresent(),
                text(Property.TRANSP).filter("TRANSPARENT"::equalsIgnoreCase).isPresent(),
                start.wholeDay(),
                start.zone(),
                start.local(),
                length(start),
                rules(start),
                moments(Property.RDATE),
                moments(Property.EXDATE),
                moment(Property.RECURRENCE_ID));
    }

    private Optional<String> text(String property) {
        return event.getProperty(property)
                .map(found -> found.getValue().strip())
                .filter(value -> !value.isEmpty());
    }

    private Optional<Moment> moment(String property) {
        Optional<Property> found = event.getProperty(property);
        return found.map(date -> {
            date.getParameter(Parameter.RANGE).ifPresent(range -> {
                throw new IllegalArgumentException("changes " + range.getValue() + " at once (" + date.getValue()
                        + "): end its rule there, and begin another event");
            });
            return moment(((DateProperty<?>) date).getDate(), zoneName(date));
        });
    }

    private List<Moment> moments(String property) {
        List<Moment> all = new ArrayList<>();
        for (Property found : event.getProperties(property)) {
            if (found.getParameter(Parameter.VALUE)
                    .filter(value -> value.getValue().equals("PERIOD"))
                    .isPresent()) {
                throw new IllegalArgumentException("recurs by periods (" + found.getValue() + "): say them as events");
            }
            for (Temporal date : ((DateListProperty<?>) found).getDates()) {
                all.add(moment(date, zoneName(found)));
            }
        }
        return all;
    }

    private static Optional<String> zoneName(Property property) {
        return property.getParameter(Parameter.TZID).map(Parameter::getValue);
    }

    // By name from the JDK: feeds carry the rules of a zone only for the year of their export.
    private static Moment moment(Temporal date, Optional<String> zoneName) {
        if (date instanceof LocalDate day) {
            return Moment.of(day);
        }
        if (date instanceof OffsetDateTime utc) {
            return new Moment(utc.toLocalDateTime(), false, Optional.of(ZoneOffset.UTC));
        }
        if (date instanceof ZonedDateTime zoned) {
            ZoneId zone = zoneName.filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of)
                    .orElse(zoned.getZone());
            return new Moment(zoned.toLocalDateTime(), false, Optional.of(zone));
        }
        return new Moment(LocalDateTime.from(date), false, Optional.empty());
    }

    private Duration length(Moment start) {
        Optional<Moment> end = moment(Property.DTEND);
        Duration length = end.map(last -> between(start, last))
                .or(() -> duration(start))
                .orElse(start.wholeDay() ? Duration.ofDays(1) : Duration.ZERO);
        if (length.isNegative()) {
            throw new IllegalArgumentException("ends before it begins, at "
                    + end.map(last -> last.local().toString()).orElse("") + ": turn DTSTART and DTEND round");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lasts " + length.toDays() + " days, which no holiday does: cut it at "
                    + LONGEST.toDays() + " days");
        }
        // Many write a single day as ending on itself.
        return start.wholeDay() && length.isZero() ? Duration.ofDays(1) : length;
    }

    private static Duration between(Moment start, Moment end) {
        if (start.wholeDay() != end.wholeDay()
                || start.zone().isPresent() != end.zone().isPresent()) {
            throw new IllegalArgumentException("begins with " + said(start) + " and ends with " + said(end)
                    + ": write DTSTART and DTEND in one way");
        }
        return Duration.between(start.local(), start.zone().map(end::in).orElse(end.local()));
    }

    private static String said(Moment moment) {
        return moment.wholeDay() ? "a date" : moment.zone().isPresent() ? "a time in a zone" : "a time without a zone";
    }

    private Optional<Duration> duration(Moment start) {
        return event.getProperty(Property.DURATION)
                .map(found -> ((net.fortuna.ical4j.model.property.Duration) found).getDuration())
                .map(amount -> Duration.between(start.local(), start.local().plus(amount)));
    }

    private List<Recurrence> rules(Moment start) {
        text("EXRULE").ifPresent(rule -> {
            throw new IllegalArgumentException("leaves out by a rule (" + rule + "): list the dates as EXDATE");
        });
        List<Recurrence> rules = new ArrayList<>();
        for (Property rule : event.getProperties(Property.RRULE)) {
            rules.add(Recurrence.of(rule.getValue(), until(rule.getValue(), start)));
        }
        return rules;
    }

    private static Optional<Moment> until(String rule, Moment start) {
        Matcher found = UNTIL.matcher(rule);
        if (!found.find()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        if (found.group(4) == null || start.wholeDay()) {
            return Optional.of(Moment.of(date));
        }
        return Optional.of(new Moment(
                date.atTime(number(found, 4), number(found, 5), number(found, 6)),
                false,
                found.group(7).isEmpty() ? start.zone() : Optional.of(ZoneOffset.UTC)));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
