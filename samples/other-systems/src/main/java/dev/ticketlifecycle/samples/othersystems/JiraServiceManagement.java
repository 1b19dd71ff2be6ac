package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;

/** Jira Service Management: conditions to start, pause and stop, and a new cycle each time they come round. */
public final class JiraServiceManagement {

    private JiraServiceManagement() {}

    /** Its two usual SLAs; whatever a condition there names is a fact here. */
    public static SlaPolicy sla(BusinessCalendar hours, Goals firstResponse, Goals resolution, String pausedIn) {
        Metric response = Metric.named("time-to-first-response")
                .startsOn(Fact.OPENED)
                .stopsOn(Fact.COUNTING_REPLY, Fact.RESOLVED, Fact.ENDED);
        // "Resolution: cleared" is where nothing is resolved any more: a cycle starts with its whole goal.
        Metric done = Metric.named("time-to-resolution")
                .startsWhen(Condition.none(Fact.RESOLVED, Fact.CLOSED))
                .pausesWhile(Fact.status(pausedIn))
                .stopsOn(Fact.RESOLVED, Fact.ENDED)
                .each(Cycles.EACH_TIME);
        return SlaPolicy.named("jira")
                .calendar(hours)
                .goal(response, firstResponse)
                .goal(done, resolution);
    }
}
