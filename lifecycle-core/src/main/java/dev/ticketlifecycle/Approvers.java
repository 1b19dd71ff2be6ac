package dev.ticketlifecycle;

import com.google.common.collect.Maps;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Person;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which roles approve endings by a code. */
final class Approvers {

    private final Map<Outcome, String> roles = new EnumMap<>(Map.of(
            Outcome.SPAM, Person.SUPERVISOR, Outcome.ABUSE, Person.SUPERVISOR, Outcome.IMPOSSIBLE, Person.SUPERVISOR));

    void set(Outcome outcome, String role) {
        if (!roles.containsKey(outcome)) {
            throw new IllegalArgumentException("an ending as " + outcome + " approved by '" + role
                    + "', which has a proof of its own: name a role for "
                    + roles.keySet().stream().map(Outcome::name).collect(Collectors.joining(", ")));
        }
        roles.put(outcome, Ids.check("role", role));
    }

    Map<Outcome, String> roles() {
        return Maps.immutableEnumMap(roles);
    }
}
