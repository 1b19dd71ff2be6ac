package dev.ticketlifecycle.testkit.vector;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The state of a ticket after an event, as far as it is asserted: a fact that is there without an answer is absent. */
record Expectation(int afterEvent, Map<TimelineFact, Optional<Answer>> facts, BigDecimal tolerance) {

    static Expectation read(Fields fields, int events) {
        int afterEvent = fields.whole("after_event");
        if (afterEvent < 0 || afterEvent >= events) {
            throw fields.misnamed("after_event", "the number of an event, from 0 to " + (events - 1));
        }
        Map<TimelineFact, Optional<Answer>> facts = new EnumMap<>(TimelineFact.class);
        for (TimelineFact fact : TimelineFact.values()) {
            if (fields.has(fact.key())) {
                facts.put(fact, fields.nullable(fact.key(), key -> fact.read(fields)));
            }
        }
        BigDecimal tolerance = fields.has("tolerance_sec") ? fields.number("tolerance_sec") : BigDecimal.ZERO;
        fields.nothingElse();
        return new Expectation(afterEvent, facts, tolerance);
    }

    /** How a state differs from this, if it does: every fact that does, not the first alone. */
    Optional<String> difference(Map<TimelineFact, Answer> state) {
        StringBuilder text = new StringBuilder();
        facts.forEach((fact, expected) -> {
            Optional<Answer> got = Optional.ofNullable(state.get(fact));
            if (!same(expected, got)) {
                text.append(text.isEmpty() ? "after event " + afterEvent + ": " : "; ")
                        .append(fact.key())
                        .append(" expected ")
                        .append(said(expected))
                        .append(", got ")
                        .append(said(got));
            }
        });
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private boolean same(Optional<Answer> expected, Optional<Answer> got) {
        if (expected.isEmpty() || got.isEmpty()) {
            return expected.isEmpty() && got.isEmpty();
        }
        return expected.get().near(got.get(), tolerance);
    }

    private static String said(Optional<Answer> answer) {
        return answer.map(Answer::toString).orElse("absent");
    }
}
