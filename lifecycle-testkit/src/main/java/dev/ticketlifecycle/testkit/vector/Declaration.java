package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a timeline's system measures, declared: its clocks are metrics over facts with goals in the time of a calendar. What
 * runs is the library's own engine, and it doesn't know where the declaration comes from.
 */
record Declaration(Semantics semantics, Terms terms, BusinessCalendar calendar) {

    /** The first response was given. */
    static final Fact RESPONDED = Fact.happening("responded");
    /** The requester was heard of. */
    static final Fact CUSTOMER_CONTACT = Fact.happening("customer-contact");
    /** The desk was heard of. */
    static final Fact AGENT_CONTACT = Fact.happening("agent-contact");
    /** Either was; the source doesn't say which. */
    static final Fact OTHER_CONTACT = Fact.happening("other-contact");
    /** The ticket was resolved. */
    static final Fact FINISHED = Fact.happening("finished");
    /** It was not resolved after all. */
    static final Fact RESUMED = Fact.happening("resumed");

    private static final String SHOWN = "shown";
    private static final String ELAPSED = "elapsed";
    private static final String RECORD = "record";
    private static final String CONTACTS = "contacts";
    private static final String HOLD = "hold";

    // No ticket of a timeline has an attribute: such a clock measures and is never due.
    private static final Goals UNASKED = Goals.first(Match.attribute("asked", "yes"), Duration.ofDays(1));

    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9.-]");

    /** The meters of all its clocks. */
    Meters meters() {
        List<Target> targets = new ArrayList<>(shown().targets());
        if (measuresElapsed()) {
            targets.addAll(elapsed().targets());
        }
        targets.addAll(record().targets());
        return Meters.of(targets);
    }

    /** The id of the clock that is due. */
    static String due(TimelineClock clock) {
        return SHOWN + "/" + clock.key();
    }

    /** The id of the clock that measures. */
    String measure(TimelineClock clock) {
        return measuresElapsed() ? ELAPSED + "/" + clock.key() : due(clock);
    }

    /** The id of the clock whose cycles go from one contact of either side to the next. */
    static String contacts() {
        return RECORD + "/" + CONTACTS;
    }

    /** The id of the clock that stands still whenever the source calls a ticket paused. */
    static String hold() {
        return RECORD + "/" + HOLD;
    }

    private SlaPolicy shown() {
        SlaPolicy policy = SlaPolicy.named(SHOWN).calendar(calendar);
        Threshold[] levels = terms.level().map(LevelOffset::threshold).stream().toArray(Threshold[]::new);
        for (TimelineClock clock : clocks()) {
            policy = policy.goal(pausing(clock), goals(clock), levels);
        }
        return semantics.exactClose() == Semantics.ExactClose.NEXT_OPEN ? policy.dueAtOpening() : policy;
    }

    // Whoever holds in elapsed time also measures so, pauses included: the pause only moves what is due.
    private boolean measuresElapsed() {
        return semantics.hold() == Hold.ELAPSED;
    }

    private SlaPolicy elapsed() {
        SlaPolicy policy = SlaPolicy.named(ELAPSED);
        for (TimelineClock clock : clocks()) {
            policy = policy.goal(metric(clock), goals(clock));
        }
        return policy;
    }

    private SlaPolicy record() {
        Metric contacts = renewed(Metric.named(CONTACTS));
        Metric hold = Metric.named(HOLD)
                .startsOn(Fact.OPENED)
                .pausesWhile(pauses())
                .stopsOn(Fact.ENDED); // which no timeline tells
        return SlaPolicy.named(RECORD)
                .calendar(measuresElapsed() ? BusinessCalendar.ALWAYS : calendar)
                .goal(contacts, UNASKED)
                .goal(hold, UNASKED);
    }

    private List<TimelineClock> clocks() {
        return semantics.updateBasis() == Semantics.Basis.NONE
                ? List.of(TimelineClock.FIRST_RESPONSE, TimelineClock.RESOLUTION)
                : List.of(TimelineClock.values());
    }

    private Goals goals(TimelineClock clock) {
        return terms.target(clock).map(Goal::within).map(Goals::always).orElse(UNASKED);
    }

    private Metric pausing(TimelineClock clock) {
        Metric metric = metric(clock).hold(semantics.hold());
        return semantics.pauses(clock) ? metric.pausesWhile(pauses()) : metric;
    }

    private Fact[] pauses() {
        return semantics.pauseStates().stream().map(Declaration::in).toArray(Fact[]::new);
    }

    private Metric metric(TimelineClock clock) {
        Metric metric = Metric.named(clock.key());
        return switch (clock) {
            case FIRST_RESPONSE -> metric.startsOn(Fact.OPENED).stopsOn(RESPONDED);
            case UPDATE ->
                semantics.updateBasis() == Semantics.Basis.LAST_CONTACT_ANY
                        ? renewed(metric).startsOn(Fact.OPENED, CUSTOMER_CONTACT, AGENT_CONTACT, OTHER_CONTACT)
                        : metric.startsOn(CUSTOMER_CONTACT)
                                .stopsOn(AGENT_CONTACT)
                                .each(Cycles.EACH_TIME);
            case RESOLUTION -> metric.startsOn(Fact.OPENED).stopsOn(FINISHED).undoneWhen(Condition.any(RESUMED));
        };
    }

    /** That the ticket is in a state, whatever the state is called; a status of ours has a plain name. */
    static Fact in(String state) {
        return Fact.status(UNUSUAL.matcher(state)
                .replaceAll(found -> "_" + Integer.toHexString(found.group().codePointAt(0)) + "_"));
    }

    private static Metric renewed(Metric metric) {
        return metric.startsOn(CUSTOMER_CONTACT, AGENT_CONTACT, OTHER_CONTACT)
                .stopsOn(CUSTOMER_CONTACT, AGENT_CONTACT, OTHER_CONTACT)
                .each(Cycles.RENEWING);
    }
}
