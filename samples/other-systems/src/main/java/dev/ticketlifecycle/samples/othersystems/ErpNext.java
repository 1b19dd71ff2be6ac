package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;

/** ERPNext: what is due counts working time, but a hold is added to it in elapsed time, nights and weekends included. */
public final class ErpNext {

    private static final Metric FIRST_RESPONSE = Metric.named("first-response")
            .startsOn(Fact.OPENED)
            .stopsOn(Fact.COUNTING_REPLY)
            .onReopening(Reopening.ONCE);

    private static final Metric RESOLUTION = Metric.named("resolution")
            .startsOn(Fact.OPENED)
            .stopsOn(Fact.RESOLVED, Fact.ENDED)
            .onReopening(Reopening.CONTINUE);

    private ErpNext() {}

    /** Its agreement: the due instants. */
    public static SlaPolicy agreement(BusinessCalendar hours, Duration response, Duration resolution) {
        return SlaPolicy.named("erpnext")
                .calendar(hours)
                .onChange(ChangeMode.RETROACTIVE)
                .goal(FIRST_RESPONSE, Goal.within(response))
                .goal(RESOLUTION.pausesWhile(Fact.WAITING_FOR_REQUESTER).hold(Hold.ELAPSED), Goal.within(resolution));
    }

    /** What it measures beside them: elapsed time, holds included. The amounts are those of the report, not of the desk. */
    public static SlaPolicy measured(Duration response, Duration resolution) {
        return SlaPolicy.named("erpnext-measured")
                .calendar(BusinessCalendar.ALWAYS)
                .goal(FIRST_RESPONSE, Goal.within(response))
                .goal(RESOLUTION, Goal.within(resolution));
    }
}
