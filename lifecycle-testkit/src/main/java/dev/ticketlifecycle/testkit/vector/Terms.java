package dev.ticketlifecycle.testkit.vector;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The targets of a timeline's policy in working time; a clock that is there without one has none, a clock that isn't there
 * was not mentioned. So with the level: without an offset there is none, unless it was not mentioned.
 */
record Terms(Map<TimelineClock, Optional<Duration>> targets, boolean levelMentioned, Optional<LevelOffset> level) {

    /** No target for any clock. */
    static final Terms NONE = new Terms(Map.of(), false, Optional.empty());

    private static final String LEVEL = "level_offset";

    static Terms read(Fields fields) {
        Map<TimelineClock, Optional<Duration>> targets = new EnumMap<>(TimelineClock.class);
        for (TimelineClock clock : TimelineClock.values()) {
            String field = clock.key() + "_min";
            if (fields.has(field)) {
                targets.put(clock, fields.nullable(field, fields::target));
            }
        }
        boolean levelMentioned = fields.has(LEVEL);
        Optional<LevelOffset> level = levelMentioned
                ? fields.nullable(LEVEL, field -> fields.parsed(field, LevelOffset::parse, LevelOffset.FORM))
                : Optional.empty();
        fields.nothingElse();
        return new Terms(targets, levelMentioned, level);
    }

    /** These terms, where a change doesn't say otherwise. */
    Terms with(Terms change) {
        Map<TimelineClock, Optional<Duration>> all = new EnumMap<>(TimelineClock.class);
        all.putAll(targets);
        all.putAll(change.targets);
        return change.levelMentioned ? new Terms(all, true, change.level) : new Terms(all, levelMentioned, level);
    }

    /** How much working time a clock has, if it has a target. */
    Optional<Duration> target(TimelineClock clock) {
        return targets.getOrDefault(clock, Optional.empty());
    }
}
