package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.ticketlifecycle.vocabulary.FreeText;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tickets a row of a table or a whole policy is for. Immutable.
 *
 * @param categories any of these categories; empty for any category or none
 * @param groups any of these accountable queues; empty for any
 * @param attributes for each of these attributes, any of these values
 */
public record Match(Set<String> categories, Set<String> groups, Map<String, Set<String>> attributes) {

    /** Every ticket. */
    public static final Match ANY = new Match(Set.of(), Set.of(), Map.of());

    /**
     * Checks the names and values and copies all, sorted, so that equal matches read equally everywhere.
     *
     * @throws IllegalArgumentException if no value is named for an attribute
     */
    public Match {
        Ids.check("category", categories);
        Ids.check("group", groups);
        categories = ImmutableSortedSet.copyOf(categories);
        groups = ImmutableSortedSet.copyOf(groups);
        attributes = sorted(attributes);
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> attributes) {
        ImmutableSortedMap.Builder<String, Set<String>> sorted = ImmutableSortedMap.naturalOrder();
        attributes.forEach((name, values) -> {
            Ids.check("attribute", name);
            some(name, values);
            values.forEach(value -> FreeText.check("a value of attribute '" + name + "'", value));
            sorted.put(name, ImmutableSortedSet.copyOf(values));
        });
        return sorted.buildOrThrow();
    }

    /**
     * Tickets of one of some priorities.
     *
     * @param values the priorities
     * @return the match
     */
    public static Match priority(String... values) {
        return attribute(Traits.PRIORITY, values);
    }

    /**
     * Tickets of requesters of one of some tiers.
     *
     * @param values the tiers
     * @return the match
     */
    public static Match tier(String... values) {
        return attribute(Traits.TIER, values);
    }

    /**
     * Tickets of requesters who are in one of some situations.
     *
     * @param values the situations
     * @return the match
     */
    public static Match situation(String... values) {
        return attribute(Traits.SITUATION, values);
    }

    /**
     * Tickets of one of some categories.
     *
     * @param names the categories
     * @return the match
     */
    public static Match category(String... names) {
        return new Match(some("category", names), Set.of(), Map.of());
    }

    /**
     * Tickets for which one of some queues is accountable, or a person who holds them for it.
     *
     * @param names the queues
     * @return the match
     */
    public static Match group(String... names) {
        return new Match(Set.of(), some("group", names), Map.of());
    }

    /**
     * Tickets an attribute of which has one of some values.
     *
     * @param name the attribute
     * @param values the values
     * @return the match
     */
    public static Match attribute(String name, String... values) {
        return new Match(Set.of(), Set.of(), Map.of(Ids.check("attribute", name), some(name, values)));
    }

    private static Set<String> some(String what, String... values) {
        return some(what, ImmutableSet.copyOf(values));
    }

    private static Set<String> some(String what, Set<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "a match on " + what + " with no value matches nothing: name at least one");
        }
        return values;
    }

    /**
     * Tickets that this one and another match.
     *
     * @param other the other match
     * @return the narrower match
     * @throws IllegalArgumentException if both ask for the same trait
     */
    public Match and(Match other) {
        ImmutableMap.Builder<String, Set<String>> both = ImmutableMap.builder();
        both.putAll(attributes).putAll(other.attributes);
        return new Match(
                one("category", categories, other.categories), one("group", groups, other.groups), both.buildOrThrow());
    }

    private static Set<String> one(String what, Set<String> mine, Set<String> others) {
        if (!mine.isEmpty() && !others.isEmpty()) {
            throw new IllegalArgumentException("a match on " + what + " " + mine + " and on " + what + " " + others
                    + ": name every value in one of them");
        }
        return mine.isEmpty() ? others : mine;
    }

    /**
     * Whether a ticket is one of them.
     *
     * @param traits what is known about it
     * @return true if it matches
     */
    public boolean matches(Traits traits) {
        return in(categories, traits.category()) && in(groups, traits.group()) && attributesMatch(traits);
    }

    /** Whether each ticket that another one matches is matched by this one, whatever it is like. */
    boolean covers(Match other) {
        return covers(categories, other.categories)
                && covers(groups, other.groups)
                && attributes.entrySet().stream()
                        .allMatch(one -> covers(one.getValue(), other.attributes.getOrDefault(one.getKey(), Set.of())));
    }

    private static boolean covers(Set<String> asked, Set<String> byOther) {
        return asked.isEmpty() || (!byOther.isEmpty() && asked.containsAll(byOther));
    }

    private static boolean in(Set<String> asked, Optional<String> value) {
        return asked.isEmpty() || (value.isPresent() && asked.contains(value.get()));
    }

    private boolean attributesMatch(Traits traits) {
        if (attributes.isEmpty()) {
            return true;
        }
        for (Map.Entry<String, Set<String>> entry : attributes.entrySet()) {
            if (!in(entry.getValue(), Optional.ofNullable(traits.attributes().get(entry.getKey())))) {
                return false;
            }
        }
        return true;
    }
}
