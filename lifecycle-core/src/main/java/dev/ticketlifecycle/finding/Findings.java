package dev.ticketlifecycle.finding;

import com.google.common.collect.ImmutableSortedMap;
import dev.ticketlifecycle.vocabulary.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found on a ticket, one value each.
 *
 * @param found by the name of the kind, in the order of the names
 */
public record Findings(Map<String, Finding> found) {

    /** Nothing found yet. */
    public static final Findings NONE = new Findings(Map.of());

    /** Copies the map. */
    public Findings {
        found = found.isEmpty() ? Map.of() : ImmutableSortedMap.copyOf(found);
    }

    /**
     * What was found.
     *
     * @param kind the name of the kind
     * @return the finding; empty if there is none
     */
    public Optional<Finding> of(String kind) {
        return Optional.ofNullable(found.get(kind));
    }

    /**
     * Whether the cause is known.
     *
     * @param at when something would be done about it
     * @return false while there is none, it was found later, or it is {@link FindingKind#UNKNOWN}
     */
    public boolean causeKnown(Instant at) {
        return of(FindingKind.CAUSE.name())
                .filter(cause -> !cause.value().equals(FindingKind.UNKNOWN)
                        && !cause.at().isAfter(at))
                .isPresent();
    }

    Findings after(FindingEvent.Found event, Actor by, Instant at) {
        Optional<Finding> before = of(event.finding());
        if (before.isPresent() && before.get().value().equals(event.value())) {
            return this; // found once more: the first author keeps it
        }
        Map<String, Finding> next = new TreeMap<>(found);
        next.put(event.finding(), new Finding(event.value(), by, at));
        return new Findings(next);
    }

    /**
     * The facet after one event of this room. Consults no rules.
     *
     * @param event what happened
     * @param by whose act it was
     * @param at when
     * @return the next facet
     */
    public Findings after(FindingEvent event, Actor by, Instant at) {
        return after((FindingEvent.Found) event, by, at);
    }
}
