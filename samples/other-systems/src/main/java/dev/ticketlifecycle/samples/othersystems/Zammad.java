package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;

/** Zammad: pending states push every clock; another target counts from the creation of the ticket. */
public final class Zammad {

    private static final Fact[] PENDING = {Fact.WAITING_FOR_REQUESTER, Fact.WAITING_FOR_THIRD_PARTY};

    // What was met stays met when the ticket comes back.
    private static final Metric FIRST_RESPONSE = Metric.named("first-response")
            .startsOn(Fact.OPENED)
            .pausesWhile(PENDING)
            .stopsOn(Fact.COUNTING_REPLY)
            .onReopening(Reopening.ONCE);

    // From the first unanswered message; a further one doesn't move it.
    private static final Metric UPDATE = Metric.named("update")
            .startsOn(Fact.REQUESTER_MESSAGE)
            .pausesWhile(PENDING)
            .stopsOn(Fact.COUNTING_REPLY)
            .each(Cycles.EACH_TIME);

    // From the last contact of either side, the opening included.
    private static final Metric UPDATE_SINCE_ANY_CONTACT = Metric.named("update")
            .startsOn(Fact.OPENED, Fact.REQUESTER_MESSAGE, Fact.UPDATE)
            .pausesWhile(PENDING)
            .stopsOn(Fact.REQUESTER_MESSAGE, Fact.UPDATE)
            .each(Cycles.RENEWING);

    // The span in which the ticket was closed counts as a pause.
    private static final Metric SOLUTION = Metric.named("solution")
            .startsOn(Fact.OPENED)
            .pausesWhile(PENDING)
            .stopsOn(Fact.ENDED)
            .onReopening(Reopening.CONTINUE);

    private Zammad() {}

    /** As it is now. */
    public static SlaPolicy current(
            BusinessCalendar hours, Duration firstResponse, Duration update, Duration solution) {
        return SlaPolicy.named("zammad")
                .calendar(hours)
                .dueAtOpening() // what runs out exactly at closing is due when the desk opens again
                .onChange(ChangeMode.RETROACTIVE)
                .goal(FIRST_RESPONSE, Goal.within(firstResponse))
                .goal(UPDATE, Goal.within(update))
                .goal(SOLUTION, Goal.within(solution));
    }

    /** As it was: an update is due after every contact, whoever made it. */
    public static SlaPolicy legacy(BusinessCalendar hours, Duration firstResponse, Duration update, Duration solution) {
        return SlaPolicy.named("zammad-legacy")
                .calendar(hours)
                .onChange(ChangeMode.RETROACTIVE)
                .goal(FIRST_RESPONSE, Goal.within(firstResponse))
                .goal(UPDATE_SINCE_ANY_CONTACT, Goal.within(update))
                .goal(SOLUTION, Goal.within(solution));
    }
}
