package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The course of one clock, worked out from the whole journal of its ticket: all its cycles, the finished ones too. */
public final class Course {

    private final List<Cycle> cycles;

    Course(List<Cycle> cycles) {
        List<Cycle> copy = new ArrayList<>(cycles);
        copy.set(copy.size() - 1, new Cycle(copy.get(copy.size() - 1))); // the others no longer change
        this.cycles = List.copyOf(copy);
    }

    /**
     * The clock.
     *
     * @return policy and metric, such as {@code standard/first-reply}
     */
    public String clock() {
        return last().target.clock();
    }

    Cycle last() {
        return cycles.get(cycles.size() - 1);
    }

    List<Cycle> cycles() {
        return cycles;
    }

    /**
     * What the clock shows at an instant, in its last cycle.
     *
     * @param now the instant; before the last thing that happened to it it counts as that
     * @return the reading
     */
    public Reading at(Instant now) {
        return last().at(now);
    }

    /**
     * What its last cycle aims at.
     *
     * @return its goal, and what moved the instant at which it is due
     */
    public Aim aim() {
        return last().aim();
    }

    /**
     * What its last cycle did.
     *
     * @param now until when, if it is under way
     * @return its intervals, without a gap
     */
    public List<Interval> intervals(Instant now) {
        return List.copyOf(last().until(now).intervals);
    }

    /**
     * What each cycle that had a goal shows at an instant; one that is over shows the same for good.
     *
     * @param now the instant
     * @return one reading a cycle
     */
    public List<Reading> cycles(Instant now) {
        return cycles.stream().filter(Cycle::asked).map(cycle -> cycle.at(now)).toList();
    }
}
