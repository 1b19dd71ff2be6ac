package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;

/** Zendesk: its seven metrics, six of which come with the library; targets by priority. */
public final class Zendesk {

    private static final Metric TOTAL_RESOLUTION = Metric.named("total-resolution")
            .startsOn(Fact.OPENED)
            .stopsOn(Fact.RESOLVED, Fact.ENDED)
            .undoneCounting(Condition.none(Fact.RESOLVED, Fact.CLOSED));

    private Zendesk() {}

    /** A policy with every metric; its targets are those of normal priority, an urgent ticket has a quarter. */
    public static SlaPolicy policy(BusinessCalendar hours, Duration reply, Duration update, Duration resolution) {
        return SlaPolicy.named("zendesk")
                .calendar(hours)
                .goal(Metric.FIRST_REPLY, byPriority(reply))
                .goal(Metric.NEXT_REPLY, byPriority(reply))
                .goal(Metric.PERIODIC_UPDATE, byPriority(update))
                .goal(Metric.PAUSABLE_UPDATE, byPriority(update))
                .goal(Metric.REQUESTER_WAIT, byPriority(resolution))
                .goal(Metric.AGENT_WORK, byPriority(resolution))
                .goal(TOTAL_RESOLUTION, byPriority(resolution));
    }

    private static Goals byPriority(Duration normal) {
        return Goals.first(Match.priority("urgent"), normal.dividedBy(4)).otherwise(Goal.within(normal));
    }
}
