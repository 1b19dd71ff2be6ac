package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a desk promises by when: a goal for each metric, and when to warn.
 *
 * <pre>{@code
 * SlaPolicy.named("standard").firstReply(Duration.ofHours(4)).resolution(Duration.ofDays(3)).warnAt(0.75)
 * }</pre>
 *
 * <p>Time is elapsed time. Immutable: each method returns a policy with one thing more.
 *
 * @param name the policy's name, see {@link Ids}
 * @param targets the clocks it asks for, in the order of their declaration
 */
public record SlaPolicy(String name, List<Target> targets) {

    /** Copies the list. */
    public SlaPolicy {
        Ids.check("policy", name);
        targets = List.copyOf(targets);
    }

    /**
     * A policy without any goal.
     *
     * @param name the policy's name
     * @return the policy, to be completed
     */
    public static SlaPolicy named(String name) {
        return new SlaPolicy(name, List.of());
    }

    /**
     * Adds a goal for {@link Metric#FIRST_REPLY}.
     *
     * @param within elapsed time
     * @return a policy with this goal
     */
    public SlaPolicy firstReply(Duration within) {
        return goal(Metric.FIRST_REPLY, Goal.within(within));
    }

    /**
     * Adds a goal for {@link Metric#HUMAN_REPLY}.
     *
     * @param within elapsed time
     * @return a policy with this goal
     */
    public SlaPolicy humanReply(Duration within) {
        return goal(Metric.HUMAN_REPLY, Goal.within(within));
    }

    /**
     * Adds a goal for {@link Metric#TIME_TO_OWN}.
     *
     * @param within elapsed time
     * @return a policy with this goal
     */
    public SlaPolicy timeToOwn(Duration within) {
        return goal(Metric.TIME_TO_OWN, Goal.within(within));
    }

    /**
     * Adds a goal for {@link Metric#RESOLUTION}.
     *
     * @param within elapsed time
     * @return a policy with this goal
     */
    public SlaPolicy resolution(Duration within) {
        return goal(Metric.RESOLUTION, Goal.within(within));
    }

    /**
     * Adds a goal for any metric.
     *
     * @param metric what to measure
     * @param goal by when
     * @return a policy with this goal
     * @throws IllegalArgumentException if the policy has a goal for this metric already
     */
    public SlaPolicy goal(Metric metric, Goal goal) {
        String clock = name + "/" + metric.name();
        Optional<Target> earlier =
                targets.stream().filter(t -> t.clock().equals(clock)).findFirst();
        if (earlier.isPresent()) {
            throw new IllegalArgumentException("policy '" + name + "' has two goals for metric '" + metric.name()
                    + "': " + earlier.get().goal() + " and " + goal + "; keep one");
        }
        Target target = new Target(clock, metric, goal, List.of());
        return new SlaPolicy(
                name,
                ImmutableList.<Target>builder().addAll(targets).add(target).build());
    }

    /**
     * Warns at a share of each goal declared so far.
     *
     * @param share above 0 and at most 1; 0.75 is three quarters of the time
     * @return a policy with this threshold
     * @throws IllegalArgumentException if the share is outside, or there already
     */
    public SlaPolicy warnAt(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "policy '" + name + "' warns at " + share + " of a goal: use a share above 0 and at most 1");
        }
        return new SlaPolicy(name, targets.stream().map(t -> warned(t, share)).toList());
    }

    private Target warned(Target target, double share) {
        if (target.warnAt().contains(share)) {
            throw new IllegalArgumentException(
                    "policy '" + name + "' warns twice at " + share + " of '" + target.clock() + "': keep one");
        }
        List<Double> shares = ImmutableList.<Double>builder()
                .addAll(target.warnAt())
                .add(share)
                .build();
        return new Target(
                target.clock(),
                target.metric(),
                target.goal(),
                shares.stream().sorted().toList());
    }
}
