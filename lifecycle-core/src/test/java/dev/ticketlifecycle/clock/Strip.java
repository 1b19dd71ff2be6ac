package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clocks without a ticket: facts come in at instants moved by hand, and what happens by itself happens in between. */
final class Strip {

    /** What was written down, and the instant it happened at. */
    record Written(ClockEvent event, Instant at) {}

    private final List<Written> written = new ArrayList<>();
    private final Set<Fact> holding = new LinkedHashSet<>();
    private Meters meters;
    private Clocks clocks = Clocks.NONE;
    private Traits traits = Traits.NONE;
    private Instant now = Instant.MIN;
    private long version;

    private Strip(List<Target> targets) {
        this.meters = Meters.of(targets);
    }

    static Strip of(SlaPolicy... policies) {
        return of(targets(policies));
    }

    static Strip of(List<Target> targets) {
        return new Strip(targets);
    }

    private static List<Target> targets(SlaPolicy... policies) {
        return Arrays.stream(policies).flatMap(p -> p.targets().stream()).toList();
    }

    Strip at(String instant) {
        return at(Instant.parse(instant));
    }

    /** Lets time pass, and what is due happen. */
    Strip at(Instant instant) {
        now = instant;
        Optional<Timer> next = next();
        while (next.isPresent() && !next.get().alarm().isAfter(now)) {
            Timer timer = next.get();
            write(
                    timer.kind() == Timer.Kind.THRESHOLD
                            ? clocks.reached(timer.subject())
                            : new Breached(
                                    timer.subject(), clock(timer.subject()).cycle(), timer.at()),
                    timer.at());
            next = next();
        }
        return this;
    }

    private Optional<Timer> next() {
        return clocks.all().stream().flatMap(clock -> clock.next().stream()).min(Timer::compareTo);
    }

    private void write(ClockEvent event, Instant at) {
        written.add(new Written(event, at));
        version++;
        clocks = clocks.after(event, at, traits, meters);
    }

    /** Something happens, or holds from now on. */
    Strip hears(Fact... facts) {
        return learns(now, facts);
    }

    /** Something holds no longer. */
    Strip without(Fact... facts) {
        Arrays.asList(facts).forEach(holding::remove);
        return learns(now);
    }

    /** What happened earlier becomes known. */
    Strip learns(Instant effective, Fact... facts) {
        Set<Fact> happened = new LinkedHashSet<>();
        for (Fact fact : facts) {
            (fact.holds() ? holding : happened).add(fact);
        }
        Clocks before = clocks;
        version++;
        clocks = clocks.hearing(new Moment(effective, meters.bits(happened), meters.bits(holding), traits), meters);
        clocks.following(before, traits, EventKind.MOVED, version).forEach(event -> write(event, effective));
        clocks.goingOn(before, traits, meters, effective).forEach(event -> write(event, effective));
        return at(now);
    }

    /** What goals are chosen by becomes something else. */
    Strip describes(Traits other) {
        traits = other;
        learns(now);
        clocks.retargeted(traits, meters, now).forEach(event -> write(event, now));
        return at(now);
    }

    /** Other policies apply. */
    Strip under(SlaPolicy... policies) {
        return under(targets(policies));
    }

    /** Other targets apply. */
    Strip under(List<Target> targets) {
        Meters newer = Meters.of(targets);
        List<ClockEvent> events = clocks.retargeted(traits, newer, now);
        Clocks before = clocks;
        clocks = clocks.under(meters, newer, now);
        meters = newer;
        clocks = clocks.hearing(new Moment(now, 0, meters.bits(holding), traits), meters);
        clocks.following(before, traits, EventKind.MIGRATED, version).forEach(event -> write(event, now));
        for (ClockEvent event : events) {
            if (clocks.find(event.clock()).filter(Clock::underWay).isPresent()) {
                write(event, now);
            }
        }
        return at(now);
    }

    Clocks clocks() {
        return clocks;
    }

    Clock clock(String id) {
        return clocks.find(id).orElseThrow(() -> new AssertionError("no clock " + id + " among " + clocks.all()));
    }

    Reading reading(String id) {
        return clock(id).at(now);
    }

    ClockState state(String id) {
        return reading(id).state();
    }

    Instant due(String id) {
        return reading(id).due().orElseThrow();
    }

    Instant now() {
        return now;
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    <E extends ClockEvent> List<Written> written(Class<E> type) {
        return written.stream().filter(w -> type.isInstance(w.event())).toList();
    }
}
