package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import java.util.List;
import java.util.Optional;

/**
 * One clock that a policy asks for.
 *
 * @param clock the id of the clock: policy and metric, such as {@code standard/first-reply}
 * @param metric what it measures
 * @param goals by when, for which tickets
 * @param calendar in whose working time
 * @param thresholds when to do something about it, in the order of their declaration; at most {@value #MAX_THRESHOLDS}
 * @param applies which tickets the policy is for
 * @param changes what a change of goal or calendar does to a cycle that is under way
 * @param tellDuring when people may be told of what a threshold asks for; empty for always
 * @param atOpening whether an amount that runs out exactly at closing is due at the next opening
 */
public record Target(
        String clock,
        Metric metric,
        Goals goals,
        BusinessCalendar calendar,
        List<Threshold> thresholds,
        Match applies,
        ChangeMode changes,
        Optional<BusinessCalendar> tellDuring,
        boolean atOpening) {

    /** The most thresholds one clock can have. */
    public static final int MAX_THRESHOLDS = 16;

    /** Copies the list. */
    public Target {
        thresholds = ImmutableList.copyOf(thresholds);
    }

    /**
     * The policy that asks for it.
     *
     * @return the first part of the clock's id
     */
    public String policy() {
        return clock.substring(0, clock.indexOf('/'));
    }

    /**
     * The goal of a ticket.
     *
     * @param traits what is known about it
     * @return the goal; empty if the policy isn't for it or its table has none
     */
    public Optional<Goal> goal(Traits traits) {
        return applies.matches(traits) ? goals.of(traits) : Optional.empty();
    }

    /**
     * The same in another calendar's time.
     *
     * @param other the calendar
     * @return the other target
     */
    public Target in(BusinessCalendar other) {
        return new Target(clock, metric, goals, other, thresholds, applies, changes, tellDuring, atOpening);
    }
}
