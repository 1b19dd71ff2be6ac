package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.token.TokenWriter;
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
 * @param measured what these measure
 */
public record Known(
        Map<String, Rule> rules, Map<String, Goal.Computed> goals, List<Lifecycle> lifecycles, Measured measured) {

    /** Nothing. */
    public static final Known NOTHING = new Known(Map.of(), Map.of(), List.of(), Measured.NOTHING);

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
        return new Known(more("rule", rules, rule.name(), rule), goals, lifecycles, measured);
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
        return new Known(rules, more("computed goal", goals, goal.name(), goal), lifecycles, measured);
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
        if (earlier.isPresent()) {
            return this;
        }
        List<Lifecycle> more = ImmutableList.<Lifecycle>builder()
                .addAll(lifecycles)
                .add(lifecycle)
                .build();
        return new Known(rules, goals, more, new Measured(more));
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

    /**
     * The goals that are computed: those of the lifecycles as well, as long as nobody registered another of that name.
     *
     * @return the goals by name
     */
    public Map<String, Goal.Computed> computed() {
        return ImmutableMap.<String, Goal.Computed>builder()
                .putAll(measured.goals())
                .putAll(goals)
                .buildKeepingLast();
    }

    /**
     * What of it is code, which no document contains.
     *
     * @return the rules, and the computed goals, those of the lifecycles as well; no lifecycle
     */
    public Known code() {
        return new Known(rules, computed(), List.of(), Measured.NOTHING);
    }

    /**
     * A writer for tickets, which refer to what their lifecycle measures.
     *
     * @param out where to
     * @return the writer
     */
    public TokenWriter referring(TokenWriter out) {
        return measured.isEmpty() ? out : new Referring(out, measured);
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
