package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a host has registered, so that documents can name it: no document contains code.
 *
 * @param rules its rules by name
 * @param goals the goals it computes, by name
 * @param lifecycles the lifecycles it has, in the order of their registration
 */
public record Known(Map<String, Rule> rules, Map<String, Goal.Computed> goals, List<Lifecycle> lifecycles) {

    /** Nothing. */
    public static final Known NOTHING = new Known(Map.of(), Map.of(), List.of());

    /** Copies the collections. */
    public Known {
        rules = ImmutableMap.copyOf(rules);
        goals = ImmutableMap.copyOf(goals);
        lifecycles = ImmutableList.copyOf(lifecycles);
    }

    /**
     * One rule more.
     *
     * @param rule the rule
     * @return the larger registry
     * @throws IllegalArgumentException if there is another rule of this name
     */
    public Known and(Rule rule) {
        return new Known(more("rule", rules, rule.name(), rule), goals, lifecycles);
    }

    /**
     * One computed goal more.
     *
     * @param goal the goal
     * @return the larger registry
     * @throws IllegalArgumentException if there is another goal of this name
     */
    public Known and(Goal.Computed goal) {
        if (goals.containsKey(goal.name()) && goals.get(goal.name()).by() != goal.by()) {
            throw twice("computed goal", goal.name());
        }
        return new Known(rules, more("computed goal", goals, goal.name(), goal), lifecycles);
    }

    /**
     * One lifecycle more.
     *
     * @param lifecycle the lifecycle
     * @return the larger registry
     * @throws IllegalArgumentException if there is another one of this name and version
     */
    public Known and(Lifecycle lifecycle) {
        Optional<Lifecycle> earlier = lifecycle(lifecycle.name(), lifecycle.version());
        if (earlier.isPresent() && !earlier.get().definition().equals(lifecycle.definition())) {
            throw twice("lifecycle", lifecycle.name() + " v" + lifecycle.version());
        }
        return earlier.isPresent()
                ? this
                : new Known(
                        rules,
                        goals,
                        ImmutableList.<Lifecycle>builder()
                                .addAll(lifecycles)
                                .add(lifecycle)
                                .build());
    }

    /**
     * A lifecycle among them.
     *
     * @param name its name
     * @param version its version
     * @return the lifecycle
     */
    public Optional<Lifecycle> lifecycle(String name, int version) {
        return lifecycles.stream()
                .filter(one -> one.version() == version && one.name().equals(name))
                .findFirst();
    }

    private static <T> Map<String, T> more(String what, Map<String, T> known, String name, T one) {
        T earlier = known.getOrDefault(name, one);
        if (!earlier.equals(one)) {
            throw twice(what, name);
        }
        return ImmutableMap.<String, T>builder().putAll(known).put(name, one).buildKeepingLast();
    }

    private static IllegalArgumentException twice(String what, String name) {
        return new IllegalArgumentException(
                what + " '" + name + "' is registered twice, and the two differ: give one another name");
    }
}
