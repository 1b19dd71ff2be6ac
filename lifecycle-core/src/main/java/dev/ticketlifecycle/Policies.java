package dev.ticketlifecycle;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Metrics;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Threshold;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Collection<SlaPolicy> declared() {
        return byName.values();
    }

    /** The hours of the desk: those of the first policy. */
    BusinessCalendar calendar() {
        return byName.isEmpty()
                ? BusinessCalendar.ALWAYS
                : byName.values().iterator().next().calendar();
    }

    /**
     * The clocks they ask for; an escalation they intend has to have its level on the ladder, if there is one, and a status
     * that a metric listens to has to be one of the desk's.
     */
    List<Target> targets(int levels, Set<String> statuses) {
        List<Target> targets =
                byName.values().stream().flatMap(p -> p.targets().stream()).toList();
        for (Target target : targets) {
            check(target.metric(), statuses);
            for (Threshold threshold : target.thresholds()) {
                threshold.intents().forEach(intent -> check(target, threshold, intent, levels));
            }
        }
        return targets;
    }

    /** Clocks are handed on by the names of metrics: of those that come with the library, or that a policy has. */
    Set<String> handedOn(Set<String> metrics) {
        Set<String> there = new LinkedHashSet<>(Metrics.BUILT_IN.keySet());
        byName.values().stream()
                .flatMap(policy -> policy.promises().stream())
                .forEach(one -> there.add(one.metric().name()));
        for (String metric : metrics) {
            if (!there.contains(metric)) {
                throw new IllegalArgumentException("clocks of metric '" + metric
                        + "' are inherited, and no policy measures it: use one of " + String.join(", ", there));
            }
        }
        return metrics;
    }

    private static void check(Metric metric, Set<String> statuses) {
        for (Fact fact : metric.facts()) {
            if (fact.ofStatus().filter(name -> !statuses.contains(name)).isPresent()) {
                throw new IllegalArgumentException("metric '" + metric.name() + "' listens to '" + fact
                        + "', and there is no such status: use one of " + String.join(", ", statuses));
            }
        }
    }

    private static void check(Target target, Threshold threshold, Intent intent, int levels) {
        if (levels > 0 && intent instanceof Intent.Escalate to && to.level() > levels) {
            throw new IllegalArgumentException("threshold '" + threshold.name() + "' of clock '" + target.clock()
                    + "' escalates to level " + to.level() + ", and the ladder has " + levels
                    + ": name one of them, or lengthen the ladder");
        }
    }
}
