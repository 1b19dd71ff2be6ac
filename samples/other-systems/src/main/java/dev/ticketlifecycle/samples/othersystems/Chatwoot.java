package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;

/** Chatwoot: first reply, next reply, resolution; nothing pauses, and what a bot says ends the waiting. */
public final class Chatwoot {

    private static final Metric FIRST_REPLY =
            Metric.named("first-reply").startsOn(Fact.REQUESTER_MESSAGE).stopsOn(Fact.HUMAN_REPLY);

    private static final Metric NEXT_REPLY = Metric.named("next-reply")
            .startsWhen(Condition.all(Fact.REQUESTER_MESSAGE, Fact.FIRST_REPLIED))
            .stopsOn(Fact.HUMAN_REPLY)
            .each(Cycles.EACH_TIME);

    private static final Metric RESOLUTION =
            Metric.named("resolution").startsOn(Fact.OPENED, Fact.REOPENED).stopsOn(Fact.RESOLVED, Fact.ENDED);

    private Chatwoot() {}

    /** As it counts: a bot's message ends the waiting for a next reply without being one. */
    public static SlaPolicy policy(BusinessCalendar hours, Duration first, Duration next, Duration resolution) {
        return policy(hours, first, next, resolution, NEXT_REPLY.cancelsWhen(Condition.any(Fact.BOT_REPLY)));
    }

    /** As its users asked for: what a bot says takes nothing from the time a person has. */
    public static SlaPolicy ofPeople(BusinessCalendar hours, Duration first, Duration next, Duration resolution) {
        return policy(hours, first, next, resolution, NEXT_REPLY);
    }

    private static SlaPolicy policy(
            BusinessCalendar hours, Duration first, Duration next, Duration resolution, Metric nextReply) {
        return SlaPolicy.named("chatwoot")
                .calendar(hours)
                .goal(FIRST_REPLY, Goal.within(first))
                .goal(nextReply, Goal.within(next))
                .goal(RESOLUTION, Goal.within(resolution));
    }
}
