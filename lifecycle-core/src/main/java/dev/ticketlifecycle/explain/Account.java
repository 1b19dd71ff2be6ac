package dev.ticketlifecycle.explain;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import java.time.Instant;
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
        return Shares.of(scenes, List.of(new Shares.Span(from, to)), calendar);
    }
}
