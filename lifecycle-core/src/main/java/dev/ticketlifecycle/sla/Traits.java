package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goals are chosen by.
 *
 * @param category what the ticket is about
 * @param group the queue that is accountable, or whose member is
 * @param attributes the host's own facts about it, by name; {@value #PRIORITY}, {@value #TIER} and {@value #SITUATION}
 *     have methods of their own in {@link Match}
 */
public record Traits(Optional<String> category, Optional<String> group, Map<String, String> attributes) {

    /** The attribute that holds the ticket's priority. */
    public static final String PRIORITY = "priority";
    /** The attribute that holds the requester's tier. */
    public static final String TIER = "tier";
    /** The attribute that holds the situation the requester is in. */
    public static final String SITUATION = "situation";

    /** Nothing is known. */
    public static final Traits NONE = new Traits(Optional.empty(), Optional.empty(), Map.of());

    /** Copies the map, unless it is an immutable one already. */
    public Traits {
        attributes = attributes.isEmpty() ? Map.of() : ImmutableSortedMap.copyOf(attributes);
    }

    /**
     * The same with one attribute more or other.
     *
     * @param name the attribute
     * @param value its value
     * @return the other traits
     */
    public Traits with(String name, String value) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put(name, value);
        return new Traits(category, group, all);
    }

    /**
     * The same with a priority.
     *
     * @param value the priority
     * @return the other traits
     */
    public Traits priority(String value) {
        return with(PRIORITY, value);
    }
}
