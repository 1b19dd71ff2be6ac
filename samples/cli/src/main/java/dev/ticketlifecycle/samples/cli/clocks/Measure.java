package dev.ticketlifecycle.samples.cli.clocks;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * What may lie behind a desk's own verdict on a ticket: a span that a clock measures to its last end.
 *
 * <p>A ticket that comes back, from a rejected solution or after its end, hasn't come to that end: all of the time counts.
 */
public enum Measure {
    /** From opening to the end. */
    OPENED_TO_ENDED,
    /** From opening to the solution that stood. */
    OPENED_TO_RESOLVED,
    /** The same, less the time in which the status waits for anybody. */
    OPENED_TO_RESOLVED_LESS_WAITING;

    // No ticket has this attribute, so these clocks have no goal: they measure in silence and are never late
    private static final Match NO_TICKET = Match.attribute("measured", "aloud");

    private Metric metric() {
        Metric open =
                Metric.named(word()).startsOn(Fact.OPENED, Fact.REOPENED).onReopening(Reopening.CONTINUE_COUNTING);
        Metric toResolution = open.stopsOn(Fact.RESOLVED).undoneCounting(Condition.none(Fact.RESOLVED, Fact.CLOSED));
        return switch (this) {
            case OPENED_TO_ENDED -> open.stopsOn(Fact.ENDED);
            case OPENED_TO_RESOLVED -> toResolution;
            case OPENED_TO_RESOLVED_LESS_WAITING ->
                toResolution.pausesWhile(Fact.WAITING_FOR_REQUESTER, Fact.WAITING_FOR_THIRD_PARTY);
        };
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The clock that measures it in a policy. */
    String clock(String policy) {
        return policy + "/" + word();
    }

    /**
     * A policy that measures and promises nothing.
     *
     * @param name its name
     * @param calendar in whose time
     * @param measures what
     */
    public static SlaPolicy silently(String name, BusinessCalendar calendar, Collection<Measure> measures) {
        SlaPolicy policy = SlaPolicy.named(name).calendar(calendar).appliesTo(NO_TICKET);
        for (Measure measure : measures) {
            policy = policy.goal(measure.metric(), Goal.within(Duration.ofDays(1)));
        }
        return policy;
    }
}
