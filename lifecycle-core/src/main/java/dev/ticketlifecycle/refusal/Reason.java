package dev.ticketlifecycle.refusal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule that refuses, why, and what would be accepted instead.
 *
 * @param rule the rule's id
 * @param facts what made it refuse, by name, in the order of the sentence; values are strings, numbers, instants,
 *     durations or enum constants
 * @param remedies what would be accepted; empty only if nobody can do anything about it now
 */
public record Reason(String rule, Map<String, Object> facts, List<Remedy> remedies) {

    /** Copies the facts and the remedies. */
    public Reason {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        remedies = List.copyOf(remedies);
    }
}
