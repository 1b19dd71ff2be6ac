package dev.ticketlifecycle.vocabulary;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Permission to set named rules aside for one act, on the record.
 *
 * <p>It works only if the directory says that the initiator or the executor holds the role, as somebody of the desk or
 * its machinery (so an importer carries out what a requester did), only before it expires, and only if no rule refuses
 * that it doesn't name. What it sets aside is written into the journal with role and reason, and counted.
 *
 * @param role the role that allows it
 * @param reason why, for the record
 * @param expires it no longer works at this instant
 * @param rules the ids of the rules it sets aside
 */
public record RuleOverride(String role, String reason, Instant expires, Set<String> rules) {

    /**
     * Checks that it names something.
     *
     * @throws IllegalArgumentException if the reason is blank or no rule is named
     */
    public RuleOverride {
        Ids.check("role", role);
        Objects.requireNonNull(expires, "expires");
        rules = ImmutableSortedSet.copyOf(rules); // sorted, so that equal overrides read equally everywhere
        Ids.check("rule", rules);
        FreeText.check("a reason", reason);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override of " + rules + " has no reason: say why");
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("an override by role '" + role + "' names no rule: name each one");
        }
    }
}
