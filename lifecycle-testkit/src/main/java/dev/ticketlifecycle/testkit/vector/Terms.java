package dev.ticketlifecycle.testkit.vector;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The targets of a timeline's policy in working time; a clock that is there without one has none, a clock that isn't there
 * was not mentioned.
 */
record Terms(Map<TimelineClock, Optional<Duration>> targets, Optional<LevelOffset> level) {

    /** No target for any clock. */
    static final Terms NONE = new Terms(Map.of(), Optional.empty());

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    static Terms read(Fields fields) {
        Map<TimelineClock, Optional<Duration>> targets = new EnumMap<>(TimelineClock.class);
        for (TimelineClock clock : TimelineClock.values()) {
            String field = clock.key() + "_min";
            if (fields.has(field)) {
                targets.put(clock, fields.nullable(field, fields::number).map(Terms::minutes));
            }
        }
        Terms terms = new Terms(
                targets,
                fields.has("level_offset")
                        ? fields.nullable(
                                "level_offset", field -> fields.parsed(field, LevelOffset::parse, LevelOffset.FORM))
                        : Optional.empty());
        fields.nothingElse();
        return terms;
    }

    // More than a long holds is more than any calendar has.
    private static Duration minutes(BigDecimal amount) {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        return Duration.ofMillis(
                amount.multiply(MINUTE).min(most).max(most.negate()).longValue());
    }

    /** These terms, where a change doesn't say otherwise. */
    Terms with(Terms change) {
        Map<TimelineClock, Optional<Duration>> all = new EnumMap<>(TimelineClock.class);
        all.putAll(targets);
        all.putAll(change.targets);
        return new Terms(all, change.level.or(() -> level));
    }

    /** How much working time a clock has, if it has a target. */
    Optional<Duration> target(TimelineClock clock) {
        return targets.getOrDefault(clock, Optional.empty());
    }
}
