package dev.ticketlifecycle.refusal;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * One rule that refuses, why, and what would be accepted instead.
 *
 * @param rule the rule's id
 * @param facts what made it refuse, by name, in the order of the sentence; values are strings, instants,
 *     durations, enum constants, whole numbers ({@code Integer} where it fits, else {@code Long}), truth values, or
 *     lists of these
 * @param remedies what would be accepted; empty only if nobody can do anything about it now
 */
public record Reason(String rule, Map<String, Object> facts, List<Remedy> remedies) {

    /** Copies the facts and the remedies. */
    public Reason {
        facts = narrowed(facts);
        remedies = List.copyOf(remedies);
    }

    // So that a number which was written and read again is the same number.
    private static Map<String, Object> narrowed(Map<String, Object> facts) {
        ImmutableMap.Builder<String, Object> narrowed = ImmutableMap.builder();
        facts.forEach((name, fact) ->
                narrowed.put(name, fact instanceof Long whole && whole == whole.intValue() ? whole.intValue() : fact));
        return narrowed.buildOrThrow();
    }
}
