package dev.ticketlifecycle.samples.othersystems;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import java.time.Duration;

/** GLPI: an SLA counts from the opening, an OLA from its assignment; only the time to resolve waits. */
public final class Glpi {

    private static final Metric TIME_TO_OWN = Metric.named("time-to-own")
            .startsOn(Fact.OPENED)
            .stopsOn(Fact.OWNED_BY_PERSON)
            .onReopening(Reopening.ONCE);

    private static final Metric TIME_TO_RESOLVE = resolved("time-to-resolve").startsOn(Fact.OPENED);

    // Each assignment to a group starts it anew; the one that has gone on until then is given up.
    private static final Metric INTERNAL_TIME_TO_RESOLVE = resolved("internal-time-to-resolve")
            .startsOn(Fact.GROUP_CHANGED)
            .resetsWhen(Condition.any(Fact.GROUP_CHANGED));

    private Glpi() {}

    private static Metric resolved(String name) {
        return Metric.named(name)
                .pausesWhile(Fact.WAITING_FOR_REQUESTER, Fact.WAITING_FOR_THIRD_PARTY)
                .stopsOn(Fact.RESOLVED, Fact.ENDED)
                .undoneWhen(Condition.none(Fact.RESOLVED, Fact.CLOSED));
    }

    /** A service level in hours or minutes, with an escalation level some time before it is due. */
    public static SlaPolicy sla(BusinessCalendar hours, Duration own, Duration resolve, Duration levelBefore) {
        return sla(hours, own, Goal.within(resolve), Threshold.before(levelBefore));
    }

    /** A service level in working days: due at the time of day of the opening, waiting added after. */
    public static SlaPolicy slaInDays(BusinessCalendar hours, Duration own, int resolveDays, int levelDaysAfter) {
        return sla(hours, own, Goal.workingDays(resolveDays), Threshold.daysAfter(levelDaysAfter));
    }

    private static SlaPolicy sla(BusinessCalendar hours, Duration own, Goal resolve, Threshold level) {
        return SlaPolicy.named("glpi-sla")
                .calendar(hours)
                .onChange(ChangeMode.RETROACTIVE)
                .goal(TIME_TO_OWN, Goal.within(own))
                .goal(TIME_TO_RESOLVE, resolve)
                .threshold(level);
    }

    /** An operational level: what one group has promised the others, from the instant at which it gets the ticket. */
    public static SlaPolicy ola(BusinessCalendar hours, String group, Duration resolve) {
        return SlaPolicy.named("glpi-ola")
                .calendar(hours)
                .goal(INTERNAL_TIME_TO_RESOLVE, Goals.first(Match.group(group), resolve));
    }
}
