package dev.ticketlifecycle.clock;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockEvent.BreachWithdrawn;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockEvent.ClockCancelled;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.clock.ClockEvent.DueTakenOver;
import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.clock.Meters.Meter;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket, each in its current cycle.
 *
 * @param tracks the clocks that have started at least once, in the order of their policies, those included that have no
 *     goal for this ticket; behind them those that only the lifecycle asked for from which the ticket was migrated last
 * @param held the bits of what held when they heard something last. It only saves asking again: it follows from the ticket
 *     and from what is measured, so two that differ in nothing else are equal, and whoever writes them down leaves it
 *     out. {@link #UNKNOWN} for clocks that were read again
 */
public record Clocks(List<Clock> tracks, long held) {

    /** Nobody knows what held: on a ticket that is just being opened even what doesn't hold is news. */
    public static final long UNKNOWN = ~0L;

    /** No clock has started. */
    public static final Clocks NONE = new Clocks(List.of(), UNKNOWN);

    // What never holds, so that the next moment brings something new to whoever listens.
    private static final long CHANGED = Fact.ENDED.bit();

    /** Copies the list. */
    public Clocks {
        tracks = ImmutableList.copyOf(tracks);
    }

    /**
     * The same clocks, knowing what held before the event that they are about to hear.
     *
     * @param holding the bits of what held
     * @return the clocks
     */
    public Clocks knowing(long holding) {
        return new Clocks(tracks, holding);
    }

    /**
     * The clocks that have, or had, a goal for this ticket.
     *
     * @return the clocks, in the order of their policies
     */
    public List<Clock> all() {
        for (int i = 0; i < tracks.size(); i++) {
            if (!tracks.get(i).asked()) {
                return tracks.stream().filter(Clock::asked).toList();
            }
        }
        return tracks;
    }

    /**
     * A clock by id.
     *
     * @param id policy and metric, such as {@code standard/first-reply}
     * @return the clock, or empty if it has not started or has no goal for this ticket
     */
    public Optional<Clock> find(String id) {
        @Nullable Clock track = track(id);
        return track != null && track.asked() ? Optional.of(track) : Optional.empty();
    }

    private @Nullable Clock track(String id) {
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).id().equals(id)) {
                return tracks.get(i);
            }
        }
        return null;
    }

    /**
     * What every clock shows at an instant.
     *
     * @param now the instant
     * @return one reading a clock, in the order of their policies
     */
    public List<Reading> at(Instant now) {
        return all().stream().map(clock -> clock.at(now)).toList();
    }

    /**
     * What another ticket has to know of them when it takes over what they measure.
     *
     * @param at when it does
     * @return the clocks under way that are due
     */
    public List<HandedClock> handed(Instant at) {
        return all().stream()
                .filter(Clock::underWay)
                .flatMap(clock -> clock.at(at).due().stream().map(due -> new HandedClock(clock.id(), due)))
                .toList();
    }

    /**
     * What to write down because the ticket has taken over what another one measured: a clock under way is due no later
     * than it was there, and one that was started by that no later than if it had been started by the oldest question.
     *
     * @param handed the clocks of the other ticket
     * @param asked when the oldest question was asked that was taken over
     * @param metrics the names of the metrics that are inherited
     * @param traits what goals are chosen by now
     * @param at since when
     * @return one event for each clock that is due earlier by that
     */
    public List<ClockEvent> takingOver(
            List<HandedClock> handed, Optional<Instant> asked, Set<String> metrics, Traits traits, Instant at) {
        List<ClockEvent> events = List.of();
        for (int i = 0; i < tracks.size(); i++) {
            Clock clock = tracks.get(i);
            if (clock.underWay() && metrics.contains(clock.target().metric().name())) {
                events = plus(events, Inheriting.of(clock, handed, asked, traits, at));
            }
        }
        return events;
    }

    /**
     * Whether an event is nothing to these clocks.
     *
     * @param happened the bits of what happened
     * @param holds the bits of what holds now
     * @param meters what is measured
     * @return true if no clock listens to what happened, nor to what changed
     */
    public boolean deafTo(long happened, long holds, Meters meters) {
        return (happened & meters.heard()) == 0 && ((holds ^ held) & meters.heard()) == 0;
    }

    /**
     * The clocks after one event.
     *
     * @param moment what happened and what holds now
     * @param meters what is measured
     * @return the next clocks
     */
    @SuppressWarnings("ReferenceEquality") // an unchanged clock is the same object
    public Clocks hearing(Moment moment, Meters meters) {
        if (deafTo(moment.happened(), moment.holds(), meters)) {
            return this;
        }
        ImmutableList.@Nullable Builder<Clock> next = null;
        int old = 0;
        for (int i = 0; i < meters.size(); i++) {
            Meter meter = meters.at(i);
            boolean known = old < tracks.size()
                    && tracks.get(old).id().equals(meter.target().clock());
            @Nullable Clock before = known ? tracks.get(old) : null;
            @Nullable Clock after = before == null ? Hearing.first(meter, moment) : Hearing.next(before, meter, moment);
            if (next == null && before != after) {
                next = ImmutableList.<Clock>builderWithExpectedSize(meters.size())
                        .addAll(tracks.subList(0, old));
            }
            if (next != null && after != null) {
                next.add(after);
            }
            old += known ? 1 : 0;
        }
        long holding = moment.holds() & meters.heard();
        return next == null
                ? new Clocks(tracks, holding)
                : new Clocks(next.addAll(tracks.subList(old, tracks.size())).build(), holding);
    }

    /**
     * The clocks of a ticket that comes under other policies. Those that both ask for go on; those that only the older
     * ask for stop and stay to be read until the next such change.
     *
     * @param older what was measured so far
     * @param newer what is measured from now on
     * @param at since when
     * @return the next clocks, in the order of the newer policies; what their goals are from now on the events tell that
     *     {@link #retargeted} foretold
     */
    public Clocks under(Meters older, Meters newer, Instant at) {
        ImmutableList.Builder<Clock> next = ImmutableList.builder();
        for (int i = 0; i < newer.size(); i++) {
            Target target = newer.at(i).target();
            @Nullable Clock clock = track(target.clock());
            if (clock != null) {
                next.add(target.changes() == ChangeMode.KEEP && clock.asked() ? clock : asked(clock, target, at));
            }
        }
        for (Clock clock : tracks) {
            if (newer.target(clock.id()) == null && older.target(clock.id()) != null) {
                next.add(clock.underWay() ? Hearing.entering(clock, Mode.ENDED, at) : clock);
            }
        }
        return new Clocks(next.build(), CHANGED);
    }

    private static Clock asked(Clock clock, Target target, Instant at) {
        if (!clock.underWay() || clock.target().equals(target)) {
            return clock;
        }
        NextClock next = new NextClock(clock);
        next.enter(clock.mode(), at);
        next.fired = next.fired(target);
        next.target = target;
        return next.clock();
    }

    /**
     * What to write down because goals are chosen by other traits, or by other policies, from now on.
     *
     * @param traits the traits
     * @param meters what is measured
     * @param at since when
     * @return one event for each clock under way for which something changes
     */
    public List<ClockEvent> retargeted(Traits traits, Meters meters, Instant at) {
        List<ClockEvent> events = List.of();
        for (int i = 0; i < tracks.size(); i++) {
            Clock clock = tracks.get(i);
            @Nullable Target target = clock.underWay() ? meters.target(clock.id()) : null;
            if (target != null) {
                events = plus(events, Retargeting.of(clock, target, traits, at));
            }
        }
        return events;
    }

    /**
     * What to write down because of what these clocks have just heard.
     *
     * @param before the clocks before they heard it
     * @param traits what goals are chosen by now
     * @param source what they heard
     * @param version the version of the ticket that it made
     * @return what was cancelled, which breach was none, what the host's own goals are
     */
    @SuppressWarnings("ReferenceEquality") // an unchanged clock is the same object
    public List<ClockEvent> following(Clocks before, Traits traits, EventKind source, long version) {
        List<ClockEvent> events = List.of();
        for (int i = 0; i < tracks.size(); i++) {
            Clock clock = tracks.get(i);
            @Nullable Clock was = i < before.tracks.size() ? before.tracks.get(i) : null;
            was = was != null && was.id().equals(clock.id()) ? was : before.track(clock.id());
            if (clock == was) {
                continue;
            }
            if (was != null && was.cycle() == clock.cycle()) {
                if (was.breached().isPresent() && clock.breached().isEmpty()) {
                    events = plus(
                            events,
                            Optional.of(new BreachWithdrawn(
                                    clock.id(), clock.cycle(), was.breached().get(), source, version)));
                }
                if (was.underWay()
                        && was.state() != ClockState.CANCELLED
                        && clock.mode() == Mode.ENDED
                        && clock.asked()
                        && clock.state() == ClockState.CANCELLED) {
                    events = plus(events, Optional.of(new ClockCancelled(clock.id(), clock.cycle())));
                }
            } else {
                if (was != null
                        && was.breached().isPresent()
                        && clock.tally().late() == was.tally().late()) {
                    // The cycle that was late is over, and was in time.
                    events = plus(
                            events,
                            Optional.of(new BreachWithdrawn(
                                    clock.id(), was.cycle(), was.breached().get(), source, version)));
                }
                if (clock.underWay()) {
                    events = plus(events, Retargeting.first(clock, traits));
                }
            }
        }
        return events;
    }

    /**
     * What to write down for clocks that were over and go on: their tickets may be asked for something else by now.
     *
     * @param before the clocks before they heard what lets them go on
     * @param traits what goals are chosen by now
     * @param meters what is measured
     * @param at since when
     * @return one event for each clock that goes on with another goal or in another calendar
     */
    public List<ClockEvent> goingOn(Clocks before, Traits traits, Meters meters, Instant at) {
        List<ClockEvent> events = List.of();
        for (int i = 0; i < tracks.size(); i++) {
            Clock clock = tracks.get(i);
            @Nullable Clock was = clock.underWay() ? before.track(clock.id()) : null;
            @Nullable
            Target target =
                    was == null || was.underWay() || was.cycle() != clock.cycle() ? null : meters.target(clock.id());
            if (target != null) {
                events = plus(events, Retargeting.of(clock, target, traits, at));
            }
        }
        return events;
    }

    // Mostly none, and then one.
    private static List<ClockEvent> plus(List<ClockEvent> events, Optional<? extends ClockEvent> event) {
        if (event.isEmpty()) {
            return events;
        }
        List<ClockEvent> more = new ArrayList<>(events);
        more.add(event.get());
        return more;
    }

    /**
     * The clocks after something happened to one of them by itself.
     *
     * @param event the event
     * @param at when
     * @param traits what goals are chosen by
     * @param meters what is measured
     * @return the next clocks
     */
    public Clocks after(ClockEvent event, Instant at, Traits traits, Meters meters) {
        ImmutableList.Builder<Clock> next = ImmutableList.builderWithExpectedSize(tracks.size());
        for (Clock clock : tracks) {
            next.add(clock.id().equals(event.clock()) ? after(clock, event, at, traits, meters) : clock);
        }
        return new Clocks(next.build(), held);
    }

    private static Clock after(Clock clock, ClockEvent event, Instant at, Traits traits, Meters meters) {
        if (event instanceof BreachWithdrawn) {
            return clock; // what was learnt, which every clock heard, has done it; the event says so
        }
        NextClock next = new NextClock(clock);
        if (event instanceof Breached breached) {
            next.breach(breached.due());
        } else if (event instanceof ThresholdReached reached) {
            next.fire(reached.threshold());
        } else if (event instanceof ClockCancelled) {
            next.unasked();
        } else if (event instanceof DueTakenOver taken) {
            next.takeOver(taken, at);
        } else {
            next.aim((DueSet) event, meters.find(clock.id()).orElse(clock.target()), traits, at);
        }
        return next.clock();
    }

    /**
     * What to write down when the next timer of a clock has come.
     *
     * @param id the clock
     * @return the threshold that is reached
     */
    public ThresholdReached reached(String id) {
        Clock clock = find(id).orElseThrow();
        Threshold threshold = clock.target().thresholds().get(clock.firing());
        Instant at = clock.next().orElseThrow().at();
        return new ThresholdReached(
                id,
                clock.cycle(),
                threshold.name(),
                clock.due().orElseThrow(),
                threshold.intents(),
                clock.target().tellDuring().map(hours -> hours.nextOpening(at)).orElse(at));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clocks that && tracks.equals(that.tracks);
    }

    @Override
    public int hashCode() {
        return tracks.hashCode();
    }
}
