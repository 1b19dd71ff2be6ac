package dev.ticketlifecycle.samples.holidays;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Holidays from an iCalendar feed (RFC 5545), as offices publish them and calendars export them.
 *
 * <pre>{@code
 * HolidayFeed feed = HolidayFeed.parse(Files.readString(Path.of("holidays.ics")));
 * Closings closings = feed.between(Year.of(2026), Year.of(2027), BERLIN);
 * BusinessCalendar office = closings.addTo(BusinessCalendar.in(BERLIN).open(MONDAY, FRIDAY, Hours.of("09:00", "18:00")))
 *         .valid(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))
 *         .build();
 * }</pre>
 *
 * <p>An event of whole days makes each of its dates a holiday. One with times closes the desk for just these, read in the
 * event's zone and told in the calendar's; without a zone it is in the calendar's. Recurrences, exceptions to them and
 * changed occurrences are followed. Cancelled events are left out. Events marked as transparent count, because most feeds
 * of holidays mark all of theirs so; {@link #withoutTransparent()} leaves them out.
 *
 * <p>What a feed doesn't say isn't made up: years it doesn't reach have no holidays, so give the calendar the same bounds
 * with {@code valid(...)}. A zone that the JDK knows by name is the JDK's; others take their {@code VTIMEZONE}. Nothing is
 * fetched from anywhere. Immutable.
 */
public final class HolidayFeed {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATED = Pattern.compile(
            "(?im)^((?:DTSTART|DTEND|EXDATE|RDATE|RRULE|RECURRENCE-ID)(?:;[^\":\\r\\n]*(?:\"[^\"\\r\\n]*\"[^\":\\r\\n]*)*)?):(.*)$");
    private static final Pattern DIGITS = Pattern.compile("\\b\\d{8}(?=T|\\b)");
    private static final Pattern BEGINNING = Pattern.compile("(?im)^BEGIN:VCALENDAR\\s*$");

    private final List<FeedEvent> events;

    private HolidayFeed(List<FeedEvent> events) {
        this.events = List.copyOf(events);
    }

    /**
     * Reads a feed, all of it.
     *
     * @param feed the text; lines may be folded and end as they like
     * @return its events
     * @throws IllegalArgumentException if something in it can't be read or isn't a holiday, naming it
     */
    public static HolidayFeed parse(String feed) {
        String text = feed.startsWith("\uFEFF") ? feed.substring(1) : feed;
        Matcher beginnings = BEGINNING.matcher(text);
        if (beginnings.results().count() > 1) {
            // The parser would keep the last one only.
            throw new IllegalArgumentException("the feed holds more than one VCALENDAR: parse each by itself");
        }
        checkDates(text);
        Map<String, List<FeedEvent>> byUid = new HashMap<>();
        List<FeedEvent> events = new ArrayList<>();
        for (Component component : calendar(text).getComponents(Component.VEVENT)) {
            FeedEvent event = EventReader.read((VEvent) component);
            events.add(event);
            byUid.computeIfAbsent(event.uid(), uid -> new ArrayList<>()).add(event);
        }
        return new HolidayFeed(events.stream()
                .map(event -> event.without(byUid.getOrDefault(event.uid(), List.of())))
                .filter(event -> !event.cancelled())
                .toList());
    }

    private static Calendar calendar(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (ParserException | DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "not a feed that can be read: " + e.getMessage() + "; export it again, or mend that line", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text can't fail to be read", e);
        }
    }

    // The parser takes the 31st of February for the last day of the month.
    private static void checkDates(String text) {
        Matcher lines = DATED.matcher(text.replaceAll("\\r?\\n[ \\t]", ""));
        while (lines.find()) {
            Matcher digits = DIGITS.matcher(lines.group(2));
            while (digits.find()) {
                try {
                    LocalDate.parse(digits.group(), DATE);
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException(
                            "no such date: " + digits.group() + " in "
                                    + lines.group().strip() + "; correct it",
                            e);
                }
            }
        }
    }

    /**
     * The same feed without the events marked as transparent, which say that one is free all the same.
     *
     * @return the feed
     */
    public HolidayFeed withoutTransparent() {
        return new HolidayFeed(
                events.stream().filter(event -> !event.transparent()).toList());
    }

    /**
     * The same feed with some of its events: many feeds list days that are remembered, but on which nobody closes.
     *
     * @param wanted says by its summary whether an event is kept
     * @return the feed
     */
    public HolidayFeed named(Predicate<String> wanted) {
        return new HolidayFeed(
                events.stream().filter(event -> wanted.test(event.name())).toList());
    }

    /**
     * When the desk is closed in some years.
     *
     * @param first the first year
     * @param last the last year, itself included
     * @param zone the calendar's zone
     * @return dates and hours in that zone
     * @throws IllegalArgumentException if the last year comes before the first
     */
    public Closings between(Year first, Year last, ZoneId zone) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("holidays from " + first + " to " + last + ": turn the years round");
        }
        ClosingsBuilder closings =
                new ClosingsBuilder(first.atDay(1), last.atMonth(12).atEndOfMonth(), zone);
        events.forEach(event -> event.addTo(closings));
        return closings.build();
    }
}
