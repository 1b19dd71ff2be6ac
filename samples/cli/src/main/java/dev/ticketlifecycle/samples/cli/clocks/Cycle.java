package dev.ticketlifecycle.samples.cli.clocks;

import dev.ticketlifecycle.clock.ClockState;
import java.time.Duration;
import java.util.List;

/**
 * One cycle of a clock: how it ended, or how it stood when the log ended.
 *
 * @param clock the clock's id
 * @param state how it stood last
 * @param elapsed the working time it ran
 * @param reached the names of the thresholds that it reached
 */
record Cycle(String clock, ClockState state, Duration elapsed, List<String> reached) {

    Cycle {
        reached = List.copyOf(reached);
    }

    /** The metric of a clock. */
    static String metric(String clock) {
        return clock.substring(clock.indexOf('/') + 1);
    }
}
