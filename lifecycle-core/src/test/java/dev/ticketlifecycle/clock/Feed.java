package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clocks without a ticket: facts are handed in at hand-moved instants, what falls due happens on the way. */
public final class Feed {

    /** A Monday. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private Meters meters;
    private Clocks clocks = Clocks.NONE;
    private Traits traits = Traits.NONE;
    private final Set<Fact> holding = new LinkedHashSet<>();
    private Instant now = START;
    private long version;
    private final List<ClockEvent> events = new ArrayList<>();

    public Feed(SlaPolicy... policies) {
        meters = meters(policies);
    }

    private static Meters meters(SlaPolicy... policies) {
        return Meters.of(List.of(policies).stream()
                .flatMap(policy -> policy.targets().stream())
                .toList());
    }

    public Feed at(Duration sinceStart) {
        return at(START.plus(sinceStart));
    }

    /** Lets time pass; what falls due by itself happens in order. */
    public Feed at(Instant instant) {
        now = instant;
        for (Optional<Timer> timer = next();
                timer.isPresent() && !timer.get().alarm().isAfter(now);
                timer = next()) {
            Timer due = timer.get();
            Clock clock = clocks.find(due.subject()).orElseThrow();
            fold(
                    due.kind() == Timer.Kind.BREACH
                            ? new ClockEvent.Breached(clock.id(), clock.cycle(), due.at())
                            : clocks.reached(clock.id()),
                    due.at());
        }
        return this;
    }

    private Optional<Timer> next() {
        return clocks.all().stream()
                .flatMap(clock -> clock.next().stream())
                .sorted()
                .findFirst();
    }

    private void fold(ClockEvent event, Instant at) {
        version++;
        events.add(event);
        clocks = clocks.after(event, at, traits, meters);
    }

    public Feed holds(Fact... facts) {
        holding.addAll(List.of(facts));
        return hear(now, Set.of());
    }

    public Feed noLonger(Fact... facts) {
        holding.removeAll(List.of(facts));
        return hear(now, Set.of());
    }

    public Feed happens(Fact... facts) {
        return hear(now, Set.of(facts));
    }

    /** Hears late of what happened earlier. */
    public Feed happened(Duration sinceStart, Fact... facts) {
        return hear(START.plus(sinceStart), Set.of(facts));
    }

    /** Hears late of what held from an earlier instant on. */
    public Feed heldFrom(Duration sinceStart, Fact fact) {
        holding.add(fact);
        return hear(START.plus(sinceStart), Set.of());
    }

    /** Hears late of what no longer held from an earlier instant on. */
    public Feed heldUntil(Duration sinceStart, Fact fact) {
        holding.remove(fact);
        return hear(START.plus(sinceStart), Set.of());
    }

    private Feed hear(Instant at, Set<Fact> facts) {
        version++;
        Clocks before = clocks;
        clocks = clocks.hearing(new Moment(at, meters.bits(facts), meters.bits(holding), traits), meters);
        clocks.following(before, traits, EventKind.RECEIVED, version).forEach(event -> fold(event, at));
        return this;
    }

    public Feed has(String attribute, String value) {
        traits = traits.with(attribute, value);
        clocks.retargeted(traits, meters, now).forEach(event -> fold(event, now));
        return this;
    }

    public Feed under(SlaPolicy... policies) {
        Meters newer = meters(policies);
        List<ClockEvent> retargeted = clocks.retargeted(traits, newer, now);
        clocks = clocks.under(meters, newer, now);
        meters = newer;
        retargeted.forEach(event -> fold(event, now));
        return this;
    }

    public Reading reads(String metric) {
        return clocks.find("s/" + metric).orElseThrow().at(now);
    }

    public Optional<Clock> find(String metric) {
        return clocks.find("s/" + metric);
    }

    public ClockState state(String metric) {
        return reads(metric).state();
    }

    public Instant due(String metric) {
        return reads(metric).due().orElseThrow();
    }

    public List<ClockEvent> events() {
        return events;
    }

    public List<EventKind> kinds() {
        return events.stream().map(ClockEvent::kind).toList();
    }
}
