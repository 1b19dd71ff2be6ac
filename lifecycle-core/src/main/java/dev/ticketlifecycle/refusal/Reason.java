package dev.ticketlifecycle.refusal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule that refuses, why, and what would be accepted instead.
 *
 * @param rule the rule's id
 * @param facts what made it refuse, by name, in the order of the sentence; values are strings, instants,
 *     durations, enum constants, whole numbers ({@code Integer} where it fits, else {@code Long} up to 2<sup>53</sup> - 1),
 *     truth values, or lists of these; a set is kept as a list, in the order of what its elements are called unless it has
 *     one of its own
 * @param remedies what would be accepted; empty only if nobody can do anything about it now
 */
public record Reason(String rule, Map<String, Object> facts, List<Remedy> remedies) {

    /** What every reader of JSON holds exactly, RFC 8259 section 6. */
    private static final long EXACT = (1L << 53) - 1;

    /**
     * Copies the facts and the remedies.
     *
     * @throws IllegalArgumentException if a fact is of another type, or a number is larger
     */
    public Reason {
        facts = narrowed(rule, facts);
        remedies = List.copyOf(remedies);
    }

    // So that what was written and read again is the same.
    private static Map<String, Object> narrowed(String rule, Map<String, Object> facts) {
        ImmutableMap.Builder<String, Object> narrowed = ImmutableMap.builder();
        facts.forEach((name, fact) -> narrowed.put(name, narrowed(rule, name, fact)));
        return narrowed.buildOrThrow();
    }

    private static Object narrowed(String rule, String name, Object fact) {
        if (fact instanceof Long whole && whole >= -EXACT && whole <= EXACT) {
            return whole == whole.intValue() ? (Object) whole.intValue() : whole;
        }
        if (fact instanceof Collection<?> all) {
            return list(rule, name, ordered(all));
        }
        boolean kept = fact instanceof String
                || fact instanceof Integer
                || fact instanceof Boolean
                || fact instanceof Instant
                || fact instanceof Duration
                || fact instanceof Enum<?>;
        if (!kept) {
            throw new IllegalArgumentException("fact '" + name + "' of rule '" + rule + "' is " + fact + " of "
                    + fact.getClass().getName()
                    + ": use a string, a whole number up to 2^53 - 1, a truth value, an instant,"
                    + " a duration, an enum constant, or a list of these");
        }
        return fact;
    }

    // The same list if there is nothing to narrow, so that what was read isn't copied level by level.
    private static List<?> list(String rule, String name, Collection<?> all) {
        Object @Nullable [] next = null;
        int i = 0;
        for (Object one : all) {
            Object narrowed = narrowed(rule, name, one);
            if (next == null && narrowed != one) {
                next = all.toArray();
            }
            if (next != null) {
                next[i] = narrowed;
            }
            i++;
        }
        return next == null ? ImmutableList.copyOf(all) : ImmutableList.copyOf(next);
    }

    // The order of a set that has none of its own differs from one run to the next; what is written must not.
    private static Collection<?> ordered(Collection<?> all) {
        boolean ordered = !(all instanceof Set)
                || all instanceof SortedSet
                || all instanceof LinkedHashSet
                || all instanceof EnumSet
                || all instanceof ImmutableSet; // as it was filled
        return ordered ? all : ImmutableList.sortedCopyOf(Comparator.comparing(String::valueOf), all);
    }
}
