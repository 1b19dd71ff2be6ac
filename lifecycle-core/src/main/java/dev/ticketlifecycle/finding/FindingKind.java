package dev.ticketlifecycle.finding;

import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.vocabulary.Ids;
import java.util.List;
import java.util.Set;

/**
 * Something of which a ticket has one value at a time, as data.
 *
 * @param name its name, see {@link Ids}
 * @param values what can be found; empty for whatever is given
 */
public record FindingKind(String name, Set<String> values) {

    /** Why it came about. An irreversible operation waits until it is known. */
    public static final FindingKind CAUSE = of("cause");

    /** Whether the desk was at fault; after {@code admitted} a remedy is owed. */
    public static final FindingKind FAULT = of("fault", "admitted", "denied");

    /** The value of {@link #FAULT} after which a remedy is owed. */
    public static final String ADMITTED = "admitted";

    /** The value of {@link #CAUSE} that says that it isn't known yet. */
    public static final String UNKNOWN = "unknown";

    /** The kinds that every lifecycle knows. */
    public static final List<FindingKind> BUILT_IN = List.of(CAUSE, FAULT);

    /** Checks the name and the values. */
    public FindingKind {
        Ids.check("finding", name);
        values = ImmutableSet.copyOf(values);
        values.forEach(value -> Ids.check("finding's value", value));
    }

    /**
     * A kind of finding.
     *
     * @param name its name
     * @param values what can be found; none for whatever is given
     * @return the kind
     * @throws IllegalArgumentException if a name or value can't be an id
     */
    public static FindingKind of(String name, String... values) {
        return new FindingKind(name, ImmutableSet.copyOf(values));
    }
}
