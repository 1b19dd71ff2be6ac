package dev.ticketlifecycle.explain;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An account of a ticket: what its whole journal says about time. Immutable.
 *
 * <p>What has fallen due by itself and isn't written yet is not in a journal; readings take it into account all the same,
 * shares of time end where they are asked to.
 *
 * @param scenes the journal, told entry by entry
 */
public record Account(List<Scene> scenes) {

    /** Copies the list. */
    public Account {
        scenes = ImmutableList.copyOf(scenes);
    }

    /**
     * Who had the time from one instant to another, in elapsed time.
     *
     * @param from the first instant; before the opening it counts as that
     * @param to the instant after the last one
     * @return the time partitioned by owner, group and party that had to act
     */
    public Shares faultReport(Instant from, Instant to) {
        return faultReport(from, to, BusinessCalendar.ALWAYS);
    }

    /**
     * Who had the time from one instant to another.
     *
     * @param from the first instant; before the opening it counts as that
     * @param to the instant after the last one
     * @param calendar in whose working time the parts are also counted
     * @return the time partitioned by owner, group and party that had to act
     */
    public Shares faultReport(Instant from, Instant to, BusinessCalendar calendar) {
        return Shares.of(scenes, List.of(new Shares.Span(from, to, calendar)));
    }

    /**
     * Who had the time that a clock counted in its last cycle.
     *
     * @param clock the clock's id, such as {@code standard/resolution}
     * @param now until when
     * @return what has elapsed by then, partitioned by owner, group and party that had to act; the working time of the
     *     parts adds up to {@link Reading#elapsed()}
     * @throws IllegalArgumentException if the ticket has no such clock
     */
    public Shares attribution(String clock, Instant now) {
        return Shares.of(
                scenes,
                course(clock).intervals(now).stream()
                        .filter(interval -> interval.kind().counts())
                        .map(interval -> new Shares.Span(interval.from(), interval.to(), interval.calendar()))
                        .toList());
    }

    /**
     * The course of every clock, worked out from the whole journal at once, apart from what is carried along with the
     * ticket. Of what the journal says of clocks it takes two things only: that a breach was recorded, and which instant
     * the host computed.
     *
     * @return the clocks that have, or had, a goal for this ticket, in the order of their policies
     */
    public List<Course> courses() {
        return coursesAfter(scenes.size()).get(0);
    }

    /**
     * The same after some entries of the journal, all found in one walk.
     *
     * @param entries how many entries, each number at least as large as the one before
     * @return the courses after so many entries
     */
    public List<List<Course>> coursesAfter(int... entries) {
        List<List<Course>> all = new ArrayList<>(entries.length);
        Batch batch = new Batch();
        int taken = 0;
        for (int count : entries) {
            for (; taken < count; taken++) {
                batch.take(scenes.get(taken));
            }
            all.add(batch.courses());
        }
        return all;
    }

    /**
     * Why a clock shows what it shows.
     *
     * @param clock the clock's id, such as {@code standard/first-reply}
     * @param now the instant; before the last thing that happened to the clock it counts as that
     * @return the explanation of its last cycle, the earlier ones in short
     * @throws IllegalArgumentException if the ticket has, or had, no such clock
     */
    public Explanation explain(String clock, Instant now) {
        return Explanation.of(course(clock), scenes, now);
    }

    private Course course(String clock) {
        List<Course> courses = courses();
        return courses.stream()
                .filter(course -> course.clock().equals(clock))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clock '" + clock + "' to explain; this ticket has "
                        + courses.stream().map(Course::clock).toList()));
    }

    /**
     * What every clock shows at an instant.
     *
     * @param now the instant; before the last thing that happened to a clock it counts as that
     * @return one reading a clock, in its last cycle: the same as {@code ticket.clocks().at(now)}
     */
    public List<Reading> readings(Instant now) {
        return courses().stream().map(course -> course.at(now)).toList();
    }
}
