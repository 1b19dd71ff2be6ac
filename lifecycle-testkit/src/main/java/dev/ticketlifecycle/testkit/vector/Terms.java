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
record Terms(Map<Clock, Optional<Duration>> targets, Optional<LevelOffset> level) {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    static Terms read(Fields fields) {
        Map<Clock, Optional<Duration>> targets = new EnumMap<>(Clock.class);
        for (Clock clock : Clock.values()) {
            String field = clock.key() + "_min";
            if (fields.has(field)) {
                targets.put(
                        clock,
                        fields.nullable(field, fields::number)
                                .map(minutes -> Duration.ofMillis(
                                        minutes.multiply(MINUTE).longValue())));
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

    /** These terms, where a change doesn't say otherwise. */
    Terms with(Terms change) {
        Map<Clock, Optional<Duration>> all = new EnumMap<>(Clock.class);
        all.putAll(targets);
        all.putAll(change.targets);
        return new Terms(all, change.level.or(() -> level));
    }

    /** How much working time a clock has, if it has a target. */
    Optional<Duration> target(Clock clock) {
        return targets.getOrDefault(clock, Optional.empty());
    }
}
