package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.sla.Clock.Mode;
import dev.ticketlifecycle.sla.ClockEvent.Breached;
import dev.ticketlifecycle.sla.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.sla.Meters.Meter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket, each in its current cycle.
 *
 * @param all the clocks that have started at least once, in the order of their policies; behind them those that only
 *     the lifecycle asked for from which the ticket was migrated last
 */
public record Clocks(List<Clock> all) {

    /** No clock has started. */
    public static final Clocks NONE = new Clocks(List.of());

    /** Copies the list. */
    public Clocks {
        all = ImmutableList.copyOf(all);
    }

    /**
     * A clock by id.
     *
     * @param id policy and metric, such as {@code standard/first-reply}
     * @return the clock, or empty if it has not started
     */
    public Optional<Clock> find(String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * The clocks after one event, heard as facts.
     *
     * @param facts the bits of what happened and of what holds now, see {@link Fact#bit()}
     * @param at the instant of the event
     * @param meters what the lifecycle measures
     * @return the next clocks
     */
    @SuppressWarnings("ReferenceEquality") // an unchanged clock is the same object
    public Clocks hearing(long facts, Instant at, Meters meters) {
        ImmutableList.@Nullable Builder<Clock> next = null;
        int old = 0;
        for (int i = 0; i < meters.size(); i++) {
            Meter meter = meters.at(i);
            boolean known =
                    old < all.size() && all.get(old).id().equals(meter.target().clock());
            @Nullable Clock before = known ? all.get(old) : null;
            @Nullable Clock after = before == null ? first(meter, facts, at) : next(before, meter, facts, at);
            if (next == null && before != after) {
                next = ImmutableList.<Clock>builderWithExpectedSize(meters.size())
                        .addAll(all.subList(0, old));
            }
            if (next != null && after != null) {
                next.add(after);
            }
            old += known ? 1 : 0;
        }
        return next == null
                ? this
                : new Clocks(next.addAll(all.subList(old, all.size())).build());
    }

    /**
     * The clocks of a ticket that comes under another policy. Those that both ask for go on as they are; those that only
     * the older asks for stop and stay to be read until the next such change.
     *
     * @param older what was measured so far
     * @param newer what is measured from now on
     * @param at since when
     * @return the next clocks, in the order of the newer policy
     */
    public Clocks under(Meters older, Meters newer, Instant at) {
        ImmutableList.Builder<Clock> next = ImmutableList.builder();
        for (int i = 0; i < newer.size(); i++) {
            find(newer.at(i).target().clock()).ifPresent(next::add);
        }
        for (Clock clock : all) {
            if (!newer.measures(clock.id()) && older.measures(clock.id())) {
                next.add(clock.underWay() ? clock.entering(Mode.ENDED, at) : clock);
            }
        }
        return new Clocks(next.build());
    }

    private static @Nullable Clock first(Meter meter, long facts, Instant at) {
        return starts(meter.starts(), meter, facts) ? started(meter, 1, facts, at) : null;
    }

    private static Clock next(Clock clock, Meter meter, long facts, Instant at) {
        if (clock.underWay()) {
            if ((facts & meter.stops()) != 0) {
                return clock.entering(Mode.STOPPED, at);
            }
            if (has(facts, Fact.ENDED)) {
                return clock.entering(Mode.ENDED, at);
            }
            Mode mode = (facts & meter.pauses()) != 0 ? Mode.PAUSED : Mode.RUNNING;
            return mode == clock.mode() ? clock : clock.entering(mode, at);
        }
        if (starts(meter.restarts(), meter, facts)) {
            return started(meter, clock.cycle() + 1, facts, at);
        }
        boolean withdrawn = clock.mode() == Mode.STOPPED
                && meter.provisional()
                && (facts & (meter.stops() | Fact.ENDED.bit() | Fact.CLOSED.bit())) == 0;
        if (!withdrawn) {
            return clock;
        }
        Clock running = clock.entering(Mode.RUNNING, at);
        return (facts & meter.pauses()) != 0 ? running.entering(Mode.PAUSED, at) : running;
    }

    private static boolean starts(long conditions, Meter meter, long facts) {
        return (facts & conditions) != 0
                && (facts & meter.stops()) == 0
                && (!has(facts, Fact.CLOSED) || has(facts, Fact.REOPENED));
    }

    private static Clock started(Meter meter, int cycle, long facts, Instant at) {
        Clock clock = Clock.start(meter.target(), cycle, at);
        return (facts & meter.pauses()) != 0 ? clock.entering(Mode.PAUSED, at) : clock;
    }

    private static boolean has(long facts, Fact fact) {
        return (facts & fact.bit()) != 0;
    }

    /**
     * The clocks after something happened to one of them by itself.
     *
     * @param event the event
     * @return the next clocks
     */
    public Clocks after(ClockEvent event) {
        if (event instanceof ClockEvent.ClockCancelled) {
            return this; // the ending, which every clock hears, has done it; the event says so
        }
        return new Clocks(all.stream()
                .map(c -> c.id().equals(event.clock()) ? after(c, event) : c)
                .toList());
    }

    private static Clock after(Clock clock, ClockEvent event) {
        if (event instanceof Breached) {
            return clock.breach();
        }
        return event instanceof ThresholdReached ? clock.fire() : clock;
    }
}
