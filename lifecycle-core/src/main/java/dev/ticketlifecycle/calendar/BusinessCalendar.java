package dev.ticketlifecycle.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * When a desk is open: a zone, hours for each day of the week, holidays, exceptional hours and breaks.
 *
 * <p>Open spans are half-open: at its closing instant a desk is closed. Open time is elapsed physical time, so a day of 25
 * hours that is open all day has 25 hours. A local time that a change of clocks skips moves later by the gap, and hours
 * whose edges cross after that are empty; one that comes twice is the earlier instant, for opening and for closing.
 * Everything is in whole milliseconds, nothing is rounded up.
 *
 * <p>A value: two calendars with the same content are equal. Immutable and safe for concurrent use. Answers come from an
 * index over days that is built on the first question and grows on demand, at about 16 KB a year; the work of {@link
 * #add} and {@link #working} doesn't grow with the distance, and in milliseconds they allocate nothing.
 *
 * <p>What it was declared with can be read back, to be written out or declared again, see {@link #toBuilder()}.
 *
 * <p>Long, because it answers every question about open time; half of it is documentation.
 */
public final class BusinessCalendar {

    /** Open at every instant; days are those of UTC. */
    public static final BusinessCalendar ALWAYS = in(ZoneOffset.UTC)
            .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Hours.WHOLE_DAY)
            .build();

    private static final int YEARS_AT_ONCE = 4;
    private static final long FARTHEST = Long.MAX_VALUE / 2;

    private final Days days;
    private final int hash;

    // Null until somebody asks: a definition may have hundreds that nobody does. Immutable, so that readers see the old
    // one or the new one; two that build it at once build the same.
    private volatile @Nullable Index index;

    BusinessCalendar(Days days) {
        this.days = days;
        this.hash = days.hashCode();
    }

    private Index index() {
        Index all = index;
        return all == null ? built() : all;
    }

    private Index built() {
        LocalDate middle = middle(days);
        Index all =
                new Index(days, later(middle.minusYears(1), days.first()), earlier(middle.plusYears(1), days.last()));
        index = all;
        return all;
    }

    // Where questions will begin nobody knows; around 2026 is as good a guess as any, and the index grows.
    private static LocalDate middle(Days days) {
        LocalDate guess = LocalDate.of(2026, 1, 1);
        return guess.isBefore(days.first()) ? days.first() : guess.isAfter(days.last()) ? days.last() : guess;
    }

    /**
     * Begins a calendar.
     *
     * @param zone the zone of its local times and dates
     * @return a builder that is never open yet
     */
    public static CalendarBuilder in(ZoneId zone) {
        return new CalendarBuilder(zone);
    }

    /**
     * The zone of its local times and dates.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return days.zone();
    }

    /**
     * The hours of each day of the week.
     *
     * @return by day, earliest first; a day without hours isn't among them
     */
    public Map<DayOfWeek, List<Hours>> week() {
        return days.week();
    }

    /**
     * The breaks of each day of the week.
     *
     * @return by day, earliest first; a day without breaks isn't among them
     */
    public Map<DayOfWeek, List<Hours>> weeklyBreaks() {
        return days.weeklyBreaks();
    }

    /**
     * The dates on which the desk is closed, whatever the week says.
     *
     * @return the dates in its zone
     */
    public SortedSet<LocalDate> holidays() {
        return days.holidays();
    }

    /**
     * The dates that have other hours than the week.
     *
     * @return by date in its zone, earliest hours first; none for a date on which the desk is closed
     */
    public SortedMap<LocalDate, List<Hours>> exceptions() {
        return days.exceptions();
    }

    /**
     * The breaks of single dates, beside those of the week.
     *
     * @return by date in its zone, earliest first
     */
    public SortedMap<LocalDate, List<Hours>> breaks() {
        return days.breaks();
    }

    /**
     * Whether a holiday beats exceptional hours on the same date.
     *
     * @return false by default
     */
    public boolean holidaysFirst() {
        return days.holidaysFirst();
    }

    /**
     * The first date on which it can be asked.
     *
     * @return the date in its zone
     */
    public LocalDate validFrom() {
        return days.first();
    }

    /**
     * The last date on which it can be asked.
     *
     * @return the date in its zone, itself included
     */
    public LocalDate validTo() {
        return days.last();
    }

    /**
     * A builder that was told all that this calendar was: built at once it is an equal one.
     *
     * @return the builder, to be told more
     */
    public CalendarBuilder toBuilder() {
        CalendarBuilder builder = in(zone()).valid(validFrom(), validTo()).holidays(holidays());
        week().forEach((day, all) -> all.forEach(hours -> builder.open(day, hours)));
        weeklyBreaks().forEach((day, all) -> all.forEach(hours -> builder.breakOn(day, hours)));
        exceptions().forEach((date, all) -> builder.exception(date, all.toArray(Hours[]::new)));
        breaks().forEach((date, all) -> all.forEach(hours -> builder.breakOn(date, hours)));
        return holidaysFirst() ? builder.holidaysFirst() : builder;
    }

    /**
     * The open time between two instants.
     *
     * @param from the first instant
     * @param to the second; before the first it is zero
     * @return the open time, never negative
     * @throws CalendarException if one lies outside the calendar's validity
     */
    public Duration working(Instant from, Instant to) {
        return Duration.ofMillis(Math.max(0, workingMillis(millis(from), millis(to))));
    }

    /**
     * The open time between two instants, negative if the second comes before the first.
     *
     * @param from the first instant
     * @param to the second
     * @return the open time
     * @throws CalendarException if one lies outside the calendar's validity
     */
    public Duration signedWorking(Instant from, Instant to) {
        return Duration.ofMillis(workingMillis(millis(from), millis(to)));
    }

    /**
     * The same as {@link #signedWorking} in milliseconds since the epoch; allocates nothing.
     *
     * @param from the first instant
     * @param to the second
     * @return the open milliseconds
     * @throws CalendarException if one lies outside the calendar's validity
     */
    public long workingMillis(long from, long to) {
        Index all = covering(Math.min(from, to), Math.max(from, to));
        return all.sum(to) - all.sum(from);
    }

    /**
     * The earliest instant by which so much open time has passed: an amount that runs out at closing ends at closing, and
     * adding zero stays.
     *
     * @param start from when
     * @param amount the open time; a negative one goes back, to the latest instant from which so much passes until {@code
     *     start}
     * @return the instant
     * @throws CalendarException if it lies outside the calendar's validity
     */
    public Instant add(Instant start, Duration amount) {
        return Instant.ofEpochMilli(addMillis(millis(start), amount.toMillis()));
    }

    /**
     * The same as {@link #add} in milliseconds since the epoch; allocates nothing.
     *
     * @param start from when
     * @param amount the open milliseconds; a negative amount goes back
     * @return the instant
     * @throws CalendarException if it lies outside the calendar's validity
     */
    public long addMillis(long start, long amount) {
        if (amount == 0) {
            covering(start, start);
            return start;
        }
        Index all = reaching(start, amount, 0);
        long sum = all.sum(start) + amount;
        return amount > 0 ? all.earliest(sum) : all.latest(sum);
    }

    /**
     * The latest instant by which no more open time has passed: an amount that runs out at closing ends at the next
     * opening, and adding zero outside hours leads there.
     *
     * @param start from when
     * @param amount the open time; a negative one goes back, to the earliest instant from which so much passes until
     *     {@code start}
     * @return the instant
     * @throws CalendarException if it lies outside the calendar's validity
     */
    public Instant addLatest(Instant start, Duration amount) {
        return Instant.ofEpochMilli(addLatestMillis(millis(start), amount.toMillis()));
    }

    /**
     * The same as {@link #addLatest} in milliseconds since the epoch; allocates nothing.
     *
     * @param start from when
     * @param amount the open milliseconds; a negative amount goes back
     * @return the instant
     * @throws CalendarException if it lies outside the calendar's validity
     */
    public long addLatestMillis(long start, long amount) {
        Index all = reaching(start, amount, amount < 0 ? -1 : 1);
        long sum = all.sum(start) + amount;
        return amount < 0 ? all.earliest(sum) : all.latest(sum);
    }

    /**
     * Whether the desk is open; at its closing instant it isn't.
     *
     * @param at the instant
     * @return true from opening to before closing
     * @throws CalendarException if it lies outside the calendar's validity
     */
    public boolean isOpen(Instant at) {
        long instant = millis(at);
        return covering(instant, instant).isOpen(instant);
    }

    /**
     * The next instant at which the desk is open: the instant itself if it is open then.
     *
     * @param at from when
     * @return the instant
     * @throws CalendarException if there is none within the calendar's validity
     */
    public Instant nextOpening(Instant at) {
        return Instant.ofEpochMilli(addLatestMillis(millis(at), 0));
    }

    /**
     * The first closing after an instant.
     *
     * @param at from when
     * @return the instant
     * @throws CalendarException if there is none within the calendar's validity
     */
    public Instant nextClosing(Instant at) {
        long instant = millis(at);
        Index all = reaching(instant, 0, 1);
        return Instant.ofEpochMilli(closing(all, instant));
    }

    private long closing(Index all, long instant) {
        Index wider = all;
        while (true) {
            int span = wider.spanAt(instant);
            // The last span of an index may go on beyond it.
            if (span < wider.size() && wider.close(span) < wider.to) {
                return wider.close(span);
            }
            wider = grown(wider, wider.to, instant, "no closing after ");
        }
    }

    /**
     * The latest instant up to a given one at which the desk was open, its closing instant counted as open: the given one
     * itself within hours, else the last closing.
     *
     * @param at until when
     * @return the instant
     * @throws CalendarException if there is none within the calendar's validity
     */
    public Instant previousClosing(Instant at) {
        long instant = millis(at);
        Index all = reaching(instant, 0, -1);
        return Instant.ofEpochMilli(all.earliest(all.sum(instant)));
    }

    /**
     * The last opening before an instant, or at it.
     *
     * @param at until when
     * @return the instant
     * @throws CalendarException if there is none within the calendar's validity
     */
    public Instant previousOpening(Instant at) {
        long instant = millis(at);
        Index all = covering(instant, instant);
        while (true) {
            int span = all.spanAt(instant);
            int last = span < all.size() && all.open(span) <= instant ? span : span - 1;
            if (last >= 0 && all.open(last) > all.from) {
                return Instant.ofEpochMilli(all.open(last));
            }
            all = grown(all, all.from - 1, instant, "no opening up to ");
        }
    }

    /**
     * The same time of day so many working days later. A working day is a date on which the desk opens.
     *
     * @param start from when
     * @param count how many; a negative one goes back, zero stays
     * @return the instant
     * @throws CalendarException if it lies outside the calendar's validity
     */
    public Instant addWorkingDays(Instant start, int count) {
        Instant from = add(start, Duration.ZERO);
        if (count == 0) {
            return from; // the later of two equal local times too
        }
        ZonedDateTime local = from.atZone(zone());
        LocalDate date = local.toLocalDate();
        for (long left = Math.abs((long) count); left > 0; ) {
            date = date.plusDays(Integer.signum(count));
            left -= days.opens(valid(date)) ? 1 : 0;
        }
        return Days.resolve(LocalDateTime.of(date, local.toLocalTime()), zone());
    }

    /**
     * The end of a business day.
     *
     * @param start from when
     * @param count zero for the day of {@code start}, or the next one on which the desk opens if it doesn't or has closed
     *     for good; one for the business day after that
     * @return the closing of the last hours that begin on that date
     * @throws IllegalArgumentException if the count is negative
     * @throws CalendarException if it lies outside the calendar's validity
     */
    public Instant endOfBusinessDay(Instant start, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the end of business day " + count + ": count from 0");
        }
        LocalDate date = start.atZone(zone()).toLocalDate();
        while (!days.opens(valid(date)) || !days.end(date).isAfter(start)) {
            date = date.plusDays(1);
        }
        for (int left = count; left > 0; ) {
            date = date.plusDays(1);
            left -= days.opens(valid(date)) ? 1 : 0;
        }
        return days.end(date);
    }

    /**
     * The instant of a local time in this calendar's zone.
     *
     * @param local the local date and time
     * @return the instant: later by the gap if clocks skip it, the earlier one if it comes twice
     */
    public Instant resolve(LocalDateTime local) {
        return Days.resolve(local, zone());
    }

    private static long millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
    }

    private LocalDate valid(LocalDate date) {
        if (!days.covers(date)) {
            throw new CalendarException("date " + date + " lies outside the validity of " + this
                    + ": declare a longer one with valid(...)");
        }
        return date;
    }

    private Index covering(long first, long last) {
        Index all = index();
        return all.covers(first) && all.covers(last) ? all : grownTo(first, last);
    }

    private Index grownTo(long first, long last) {
        Index all = index();
        if (!all.covers(first)) {
            all = grown(all, first, first, "no answer for ");
        }
        return all.covers(last) ? all : grown(all, last, last, "no answer for ");
    }

    // In whole steps towards the amount, and a millisecond beyond it: how far away it lies only the sums tell.
    private Index reaching(long start, long amount, int beyond) {
        // No sum overflows, and none of this size lies within any validity.
        long wanted = Math.max(-FARTHEST, Math.min(FARTHEST, amount)) + beyond;
        Index all = covering(start, start);
        while (true) {
            long sum = all.sum(start) + wanted;
            if (wanted > 0 ? sum <= all.total() : sum >= 0 && all.sum(start) > 0) {
                return all;
            }
            all = grown(
                    all, wanted > 0 ? all.to : all.from - 1, start, amount + " ms of open time aren't reached from ");
        }
    }

    private Index grown(Index all, long to, long asked, String what) {
        LocalDate oldFirst = date(all.from);
        LocalDate oldLast = date(all.to - 1);
        LocalDate wanted = date(to);
        LocalDate first = earlier(oldFirst, wanted);
        LocalDate last = later(oldLast, wanted);
        if (wanted.isBefore(days.first()) || wanted.isAfter(days.last())) {
            throw new CalendarException(what + Instant.ofEpochMilli(asked) + " within the validity of " + this
                    + ": declare a longer one with valid(...)");
        }
        // At least as much again as there is, so that growing costs little however often it is asked for.
        long more = Math.max(365L * YEARS_AT_ONCE, ChronoUnit.DAYS.between(oldFirst, oldLast) / 2);
        if (first.isBefore(oldFirst)) {
            first = later(first.minusDays(more), days.first());
        }
        if (last.isAfter(oldLast)) {
            last = earlier(last.plusDays(more), days.last());
        }
        Index wider = new Index(days, first, last);
        index = wider;
        return wider;
    }

    private LocalDate date(long instant) {
        return Instant.ofEpochMilli(instant).atZone(zone()).toLocalDate();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that && hash == that.hash && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "the calendar of " + zone() + ", valid from " + days.first() + " to " + days.last();
    }
}
