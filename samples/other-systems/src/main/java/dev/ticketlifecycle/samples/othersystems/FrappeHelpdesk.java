package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;

/** Frappe Helpdesk: "replied" holds the resolution, and is itself a first response, whether anybody wrote or not. */
public final class FrappeHelpdesk {

    private static final Metric FIRST_RESPONSE = Metric.named("first-response")
            .startsOn(Fact.OPENED)
            .stopsOn(Fact.COUNTING_REPLY, Fact.WAITING_FOR_REQUESTER, Fact.RESOLVED)
            .onReopening(Reopening.ONCE);

    private static final Metric RESOLUTION = Metric.named("resolution")
            .startsOn(Fact.OPENED)
            .pausesWhile(Fact.WAITING_FOR_REQUESTER)
            .stopsOn(Fact.RESOLVED, Fact.ENDED)
            .undoneWhen(Condition.none(Fact.RESOLVED, Fact.CLOSED))
            .onReopening(Reopening.CONTINUE);

    private FrappeHelpdesk() {}

    /** Its agreement; the hold counts in working time. */
    public static SlaPolicy agreement(BusinessCalendar hours, Duration firstResponse, Duration resolution) {
        return SlaPolicy.named("frappe-helpdesk")
                .calendar(hours)
                .onChange(ChangeMode.RETROACTIVE)
                .goal(FIRST_RESPONSE, Goal.within(firstResponse))
                .goal(RESOLUTION, Goal.within(resolution));
    }
}
