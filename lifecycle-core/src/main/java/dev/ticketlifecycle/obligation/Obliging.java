package dev.ticketlifecycle.obligation;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.vocabulary.Party;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lifecycle says about obligations.
 *
 * @param kinds the kinds by name, in the order of their declaration
 * @param desk the working time of the desk, where a kind has none of its own
 * @param lowRating the highest rating that is followed up; 0 for none
 */
public record Obliging(Map<String, ObligationKind> kinds, BusinessCalendar desk, int lowRating) {

    /** Copies the kinds. */
    public Obliging {
        kinds = ImmutableMap.copyOf(kinds);
    }

    /**
     * A kind of obligation.
     *
     * @param name its name
     * @return the kind
     * @throws IllegalArgumentException if there is none of this name
     */
    public ObligationKind kind(String name) {
        @Nullable ObligationKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no obligation of kind '" + name
                    + "': declare it with Builder.obligation, or use one of " + kinds.keySet());
        }
        return kind;
    }

    /**
     * When the time of a kind of obligation counts.
     *
     * @param name its name
     * @return its own calendar; else every hour for requesters and third parties, and the desk's hours for the desk
     */
    public BusinessCalendar calendar(String name) {
        ObligationKind kind = kind(name);
        return kind.calendar().orElse(kind.debtor() == Party.STAFF ? desk : BusinessCalendar.ALWAYS);
    }
}
