package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.samples.cli.clocks.ClockFigures;
import dev.ticketlifecycle.samples.cli.clocks.Measure;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a mapping says of clocks.
 *
 * @param policy the targets; without a promise if the mapping has none
 * @param priorities the priorities that have targets of their own
 * @param verdict the log's own verdict on its tickets
 */
record Promises(SlaPolicy policy, Set<String> priorities, Optional<Verdict> verdict) {

    /** The name of the policy with the targets. */
    static final String POLICY = "log";

    Promises {
        priorities = Set.copyOf(priorities);
    }

    /**
     * The log's own verdict. Nobody knows it before the end, so the replay doesn't: only the report reads it.
     *
     * @param column the column
     * @param met what stands there on a ticket whose promise was kept
     * @param missed what stands there on one whose promise was missed
     */
    record Verdict(String column, String met, String missed) {

        Optional<Boolean> of(Optional<String> word) {
            return word.filter(w -> w.equals(met) || w.equals(missed)).map(w -> w.equals(met));
        }
    }

    /** Whether working time is something else than all the time. */
    boolean workingTime() {
        return !policy.calendar().equals(BusinessCalendar.ALWAYS);
    }

    /** What can be measured on a log to explain its verdict; nothing if it has none. */
    List<Measure> measures(Mapping mapping) {
        if (verdict.isEmpty()) {
            return List.of();
        }
        boolean proposals = mapping.statuses().values().stream().anyMatch(m -> m.phase() == Phase.RESOLVED);
        return proposals ? List.of(Measure.values()) : List.of(Measure.OPENED_TO_ENDED);
    }

    /** Everything that clocks measure on a log. */
    List<SlaPolicy> policies(Mapping mapping) {
        List<SlaPolicy> policies = new ArrayList<>();
        if (!policy.promises().isEmpty()) {
            policies.add(policy);
        }
        List<Measure> measures = measures(mapping);
        if (!measures.isEmpty()) {
            policies.add(Measure.silently(ClockFigures.ELAPSED, BusinessCalendar.ALWAYS, measures));
            if (workingTime()) {
                policies.add(Measure.silently(ClockFigures.WORKING, policy.calendar(), measures));
            }
        }
        return policies;
    }
}
