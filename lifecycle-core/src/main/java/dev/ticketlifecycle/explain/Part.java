package dev.ticketlifecycle.explain;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An interval of a cycle with the open time in it.
 *
 * @param interval what the clock did, from when to when, and why
 * @param slices its open time, in order; together they are its working time
 * @param counted the working time that had counted against the goal by its end
 */
public record Part(Interval interval, List<Slice> slices, Duration counted) {

    /** Copies the list. */
    public Part {
        slices = ImmutableList.copyOf(slices);
    }

    /**
     * An unbroken piece of open time.
     *
     * @param from its first instant
     * @param to the instant after its last one
     */
    public record Slice(Instant from, Instant to) {
        /**
         * How long it is.
         *
         * @return elapsed time, all of it open
         */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    static List<Part> of(List<Interval> intervals) {
        List<Part> parts = new ArrayList<>();
        Duration counted = Duration.ZERO;
        for (Interval interval : intervals) {
            counted = interval.kind().counts() ? counted.plus(interval.working()) : counted;
            parts.add(new Part(interval, slices(interval), counted));
        }
        return parts;
    }

    private static List<Slice> slices(Interval interval) {
        BusinessCalendar calendar = interval.calendar();
        List<Slice> slices = new ArrayList<>();
        Instant from = interval.from();
        Duration left = interval.working();
        while (!left.isZero()) {
            from = calendar.nextOpening(from);
            Duration rest = Duration.between(from, interval.to());
            // A desk that never closes has no closing to ask for.
            Instant to = left.equals(rest) ? interval.to() : calendar.nextClosing(from);
            slices.add(new Slice(from, to.isBefore(interval.to()) ? to : interval.to()));
            left = left.minus(slices.get(slices.size() - 1).length());
            from = to;
        }
        return slices;
    }

    /**
     * The working time of the interval.
     *
     * @return the sum of the slices
     */
    public Duration working() {
        return slices.stream().map(Slice::length).reduce(Duration.ZERO, Duration::plus);
    }
}
