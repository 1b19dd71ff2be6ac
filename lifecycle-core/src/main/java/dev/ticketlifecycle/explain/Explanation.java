package dev.ticketlifecycle.explain;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.clock.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a clock shows what it shows: what its last cycle did when and why, the open time of each interval, and the way
 * from its start to the instant at which it is due. Everything adds up exactly: the slices to the intervals, those that
 * count to what has elapsed, each goal and its moves to its due instant.
 *
 * @param at when it was asked for
 * @param reading what the clock shows then
 * @param parts the intervals of the cycle, without a gap from its start to its end, or to {@code at}
 * @param aims the goals it had, in order, each with what moved it
 * @param marks its thresholds: those that fired, then those ahead
 * @param earlier what the cycles before it came to
 */
public record Explanation(
        Instant at, Reading reading, List<Part> parts, List<Aim> aims, List<Mark> marks, List<Reading> earlier) {

    /** Copies the lists. */
    public Explanation {
        parts = ImmutableList.copyOf(parts);
        aims = ImmutableList.copyOf(aims);
        marks = ImmutableList.copyOf(marks);
        earlier = ImmutableList.copyOf(earlier);
    }

    static Explanation of(Course course, List<Scene> scenes, Instant now) {
        Cycle cycle = course.last();
        Instant at = Formula.later(cycle.since, now);
        Cycle then = cycle.until(at);
        List<Reading> all = course.cycles(at);
        return new Explanation(
                at,
                cycle.at(at),
                Part.of(then.intervals),
                then.aims,
                Mark.of(cycle, then, scenes, at),
                all.subList(0, all.size() - 1));
    }

    /**
     * The interval in which a due instant passed.
     *
     * @return the interval; empty if none has passed, or by a change that found it in the past
     */
    public Optional<Interval> breachedIn() {
        return reading.breachedAt()
                .flatMap(due -> parts.stream()
                        .map(Part::interval)
                        .filter(i -> !due.isBefore(i.from()) && due.isBefore(i.to()))
                        .findFirst());
    }

    /**
     * The explanation for people to read, in lines; times in the zone of the calendar they are counted in, runs of like
     * days in one line.
     *
     * @param locale English, or Russian; English for any other
     * @return the text, lines ended by line feeds
     */
    public String text(Locale locale) {
        return new Wording(locale).of(this);
    }
}
