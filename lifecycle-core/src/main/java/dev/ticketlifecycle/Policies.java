package dev.ticketlifecycle;

import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SLA policies of a definition, in the order of their declaration. */
final class Policies {

    private final Map<String, SlaPolicy> byName = new LinkedHashMap<>();

    void add(SlaPolicy policy) {
        if (policy.targets().isEmpty()) {
            throw new IllegalArgumentException("policy '" + policy.name() + "' has no goal: declare at least one");
        }
        @Nullable SlaPolicy earlier = byName.putIfAbsent(policy.name(), policy);
        if (earlier != null) {
            throw new IllegalArgumentException("policy '" + policy.name() + "' is declared twice, with "
                    + metrics(earlier) + " and with " + metrics(policy) + ": keep one");
        }
    }

    private static List<String> metrics(SlaPolicy policy) {
        return policy.targets().stream().map(Target::clock).toList();
    }

    List<Target> targets() {
        return byName.values().stream().flatMap(p -> p.targets().stream()).toList();
    }
}
