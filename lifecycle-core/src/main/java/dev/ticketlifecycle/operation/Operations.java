package dev.ticketlifecycle.operation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done on a ticket.
 *
 * @param performed how often, by the name of the operation
 */
public record Operations(Map<String, Integer> performed) {

    /** Nothing done yet. */
    public static final Operations NONE = new Operations(Map.of());

    /** Copies the map. */
    public Operations {
        performed = performed.isEmpty() ? Map.of() : ImmutableSortedMap.copyOf(performed);
    }

    /**
     * How often an operation was performed.
     *
     * @param operation its name
     * @return the number
     */
    public int times(String operation) {
        return performed.getOrDefault(operation, 0);
    }

    /**
     * The facet after one event of this room. Consults no rules.
     *
     * @param event what happened
     * @return the next facet
     */
    public Operations after(OperationEvent event) {
        Map<String, Integer> next = new TreeMap<>(performed);
        next.merge(((OperationEvent.Performed) event).operation(), 1, Integer::sum);
        return new Operations(next);
    }
}
