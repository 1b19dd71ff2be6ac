package dev.ticketlifecycle.operation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.ticketlifecycle.obligation.Obligations;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was done on a ticket.
 *
 * @param performed how often, by the name of the operation
 * @param blamed the obligations whose missed deadline was held against their debtor, as far as they are open
 */
public record Operations(Map<String, Integer> performed, Set<String> blamed) {

    /** Nothing done yet. */
    public static final Operations NONE = new Operations(Map.of(), Set.of());

    /** Copies the collections. */
    public Operations {
        performed = performed.isEmpty() ? Map.of() : ImmutableSortedMap.copyOf(performed);
        blamed = ImmutableSet.copyOf(blamed);
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
     * @param obligations what is owed
     * @return the next facet
     */
    public Operations after(OperationEvent event, Obligations obligations) {
        OperationEvent.Performed done = (OperationEvent.Performed) event;
        Map<String, Integer> next = new TreeMap<>(performed);
        next.merge(done.operation(), 1, Integer::sum);
        return new Operations(
                next, done.against().map(one -> blaming(one, obligations)).orElse(blamed));
    }

    private Set<String> blaming(String obligation, Obligations obligations) {
        Set<String> next = new LinkedHashSet<>(blamed);
        next.removeIf(earlier -> obligations.find(earlier).isEmpty());
        next.add(obligation);
        return next;
    }
}
