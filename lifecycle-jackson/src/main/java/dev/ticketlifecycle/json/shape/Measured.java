package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lifecycles measure that a host has registered. Immutable. */
final class Measured {

    static final Measured NOTHING = new Measured(List.of());

    private static final char BAR = '|';

    /** The targets of a lifecycle are those of its name and version, each by the id of its clock. */
    private final Map<String, Map<String, Target>> byLifecycle = new HashMap<>();

    /** All of them, named as in a reference. */
    private final Map<String, Target> byReference = new HashMap<>();

    private final Map<String, Goal.Computed> goals = new LinkedHashMap<>();

    Measured(List<Lifecycle> lifecycles) {
        for (Lifecycle lifecycle : lifecycles) {
            ImmutableMap.Builder<String, Target> targets = ImmutableMap.builder();
            lifecycle.definition().policies().stream()
                    .map(SlaPolicy::targets)
                    .flatMap(List::stream)
                    .forEach(target -> {
                        targets.put(target.clock(), target);
                        byReference.put(reference(lifecycle.name(), lifecycle.version(), target.clock()), target);
                        target.goals().rows().stream().map(Goals.Row::goal).forEach(this::add);
                    });
            byLifecycle.put(key(lifecycle.name(), lifecycle.version()), targets.buildOrThrow());
        }
    }

    private void add(Goal goal) {
        if (goal instanceof Goal.Computed computed) {
            Goal.Computed earlier = goals.putIfAbsent(computed.name(), computed);
            if (earlier != null && earlier.by() != computed.by()) {
                throw new IllegalArgumentException("computed goal '" + computed.name()
                        + "' is computed in two ways by the lifecycles that are known: use one for both, or give one of"
                        + " them another name");
            }
        }
    }

    /** The goals that are computed somewhere, by name. */
    Map<String, Goal.Computed> goals() {
        return goals;
    }

    boolean isEmpty() {
        return byLifecycle.isEmpty();
    }

    /** The targets of a lifecycle by the ids of their clocks; none if it isn't known. */
    Map<String, Target> of(String lifecycle, int version) {
        return byLifecycle.getOrDefault(key(lifecycle, version), Map.of());
    }

    /** The target that is referred to; null if there is none. */
    @Nullable
    Target referred(String reference) {
        return byReference.get(reference);
    }

    /** Whether a lifecycle is known, named as in a reference. */
    boolean knows(String lifecycle) {
        return byLifecycle.containsKey(lifecycle);
    }

    /** The targets of a lifecycle, named as in a reference. */
    Map<String, Target> of(String lifecycle) {
        return byLifecycle.getOrDefault(lifecycle, Map.of());
    }

    /** What a target is called outside its lifecycle, as {@code support|3|standard/first-reply}: no name contains a bar. */
    static String reference(String lifecycle, int version, String clock) {
        return key(lifecycle, version) + BAR + clock;
    }

    private static String key(String lifecycle, int version) {
        return lifecycle + BAR + version;
    }
}
