package dev.ticketlifecycle.testkit.vector;

import java.util.Locale;
import java.util.Optional;

/** The three clocks of a timeline, and what can be asserted of each. */
enum TimelineClock {
    FIRST_RESPONSE(
            TimelineFact.FIRST_RESPONSE_DUE,
            Optional.of(TimelineFact.FIRST_RESPONSE_LEVEL_DUE),
            TimelineFact.FIRST_RESPONSE_MIN,
            TimelineFact.FIRST_RESPONSE_DIFF_MIN),
    UPDATE(TimelineFact.UPDATE_DUE, Optional.empty(), TimelineFact.UPDATE_MIN, TimelineFact.UPDATE_DIFF_MIN),
    RESOLUTION(
            TimelineFact.RESOLUTION_DUE,
            Optional.of(TimelineFact.RESOLUTION_LEVEL_DUE),
            TimelineFact.RESOLUTION_MIN,
            TimelineFact.RESOLUTION_DIFF_MIN);

    private final TimelineFact due;
    private final Optional<TimelineFact> level;
    private final TimelineFact measured;
    private final TimelineFact difference;

    TimelineClock(TimelineFact due, Optional<TimelineFact> level, TimelineFact measured, TimelineFact difference) {
        this.due = due;
        this.level = level;
        this.measured = measured;
        this.difference = difference;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    TimelineFact due() {
        return due;
    }

    Optional<TimelineFact> level() {
        return level;
    }

    TimelineFact measured() {
        return measured;
    }

    TimelineFact difference() {
        return difference;
    }
}
