package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import java.time.Duration;
import java.util.stream.Stream;

/** Znuny and OTRS: escalation times that a list of states suspends; none starts again after a closing. */
public final class Znuny {

    private Znuny() {}

    /** Its escalation times, each notified at a share of it, suspended while the ticket is in one of some states. */
    public static SlaPolicy escalation(
            BusinessCalendar hours,
            Duration firstResponse,
            Duration update,
            Duration solution,
            double notifyAt,
            String... suspended) {
        Fact[] states = Stream.of(suspended).map(Fact::status).toArray(Fact[]::new);
        return SlaPolicy.named("znuny")
                .calendar(hours)
                .goal(
                        Metric.named("first-response")
                                .startsOn(Fact.OPENED)
                                .pausesWhile(states)
                                .stopsOn(Fact.COUNTING_REPLY)
                                .onReopening(Reopening.ONCE),
                        Goal.within(firstResponse))
                .goal(
                        Metric.named("update")
                                .startsOn(Fact.REQUESTER_MESSAGE)
                                .pausesWhile(states)
                                .stopsOn(Fact.COUNTING_REPLY)
                                .each(Cycles.EACH_TIME),
                        Goal.within(update))
                .goal(
                        Metric.named("solution")
                                .startsOn(Fact.OPENED)
                                .pausesWhile(states)
                                .stopsOn(Fact.ENDED)
                                .onReopening(Reopening.ONCE),
                        Goal.within(solution))
                .threshold(Threshold.at(notifyAt));
    }
}
