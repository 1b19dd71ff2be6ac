package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Tally;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** For each law of clocks an engine that breaks it. */
final class ClockTwins {

    private static final String BATCH = "incremental is batch";
    private static final Duration WEEK = Duration.ofDays(7);

    private ClockTwins() {}

    static List<Twin> all() {
        return List.of(
                Twin.of(12, "a pause moves the due instant by all its length", new Remade(Desks.TIMED) {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                return resumed(before, after)
                                        ? due(
                                                after,
                                                d -> before.due()
                                                        .orElse(d)
                                                        .plus(Duration.between(before.since(), after.since())))
                                        : after;
                            }
                        })
                        .andSo(14, "a due instant moves by more than the working time of a pause")
                        .andSo(BATCH, "the journal knows how long the pause was"),
                Twin.of(13, "going on costs a minute", new Remade(Desks.TIMED) {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                return resumed(before, after) ? due(after, d -> d.plusSeconds(60)) : after;
                            }
                        })
                        .andSo(12, "a pause outside working time costs one as well")
                        .andSo(14, "the due instant moves by more than the pause")
                        .andSo(BATCH, "the journal knows of no such minute"),
                Twin.of(14, "each reply buys ten minutes", new Remade(Desks.TIMED) {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                boolean runsOn = before.cycle() == after.cycle()
                                        && before.mode() == Mode.RUNNING
                                        && after.mode() == Mode.RUNNING;
                                return runsOn
                                                && event.event().kind() == EventKind.REPLIED
                                                && event.initiator().human()
                                        ? due(after, d -> d.plusSeconds(600))
                                        : after;
                            }
                        })
                        .andSo(BATCH, "the journal knows of no such minutes"),
                Twin.of(15, "who takes a ticket late took it in time", new Remade(Desks.TIMED) {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                return after.id().endsWith("time-to-own") && after.mode() == Mode.STOPPED
                                        ? new Parts(after)
                                                .breached(Optional.empty())
                                                .clock()
                                        : after;
                            }
                        })
                        .andSo(BATCH, "the journal knows that it was late"),
                Twin.of(16, "a description lets thresholds fire again", new Remade(Desks.TIMED) {
                    @Override
                    Clock next(Clock before, Clock after, Recorded event) {
                        return event.event().kind() == EventKind.DESCRIBED
                                        && after.mode() == Mode.RUNNING
                                        && after.fired() != 0
                                ? new Parts(after)
                                        .firingAgain(event.effectiveAt())
                                        .clock()
                                : after;
                    }
                }),
                Twin.of(25, "a change of priority gives an hour more than its mode says", new Doctored(Desks.TIMED) {
                            @Override
                            List<Recorded> events(Step step) {
                                return step.events().stream()
                                        .map(e -> e.event() instanceof DueSet set ? Twins.like(e, anHourMore(set)) : e)
                                        .toList();
                            }
                        })
                        .andSo(BATCH, "the journal counts by the mode"),
                Twin.of(26, "a description adds to what is kept of earlier cycles", new Remade(Desks.TIMED) {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                return event.event().kind() == EventKind.DESCRIBED
                                                && !after.tally().equals(Tally.NONE)
                                        ? new Parts(after).aMinuteMore().clock()
                                        : after;
                            }
                        })
                        .andSo(BATCH, "the journal keeps nothing of the kind"),
                Twin.of(34, "in every second week goals are a minute longer", new Remade(Desks.TIMED) {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                return before.cycle() == after.cycle() ? after : first(after);
                            }

                            @Override
                            Clock first(Clock clock) {
                                boolean second = clock.startedAt().toEpochMilli() / WEEK.toMillis() % 2 == 1;
                                return second ? due(clock, d -> d.plusSeconds(60)) : clock;
                            }
                        })
                        .andSo(BATCH, "the journal knows of no such minute"));
    }

    private static DueSet anHourMore(DueSet set) {
        return new DueSet(
                set.clock(),
                set.cycle(),
                set.goal(),
                set.elapsed(),
                set.paused(),
                set.length(),
                set.due().map(d -> d.plusSeconds(3_600)));
    }

    private static boolean resumed(Clock before, Clock after) {
        return before.cycle() == after.cycle() && before.mode() == Mode.PAUSED && after.mode() == Mode.RUNNING;
    }

    /** The clock with another due instant, if it counts to one that moves and isn't late. */
    private static Clock due(Clock clock, UnaryOperator<Instant> other) {
        boolean counts = clock.mode() == Mode.RUNNING
                && clock.target().thresholds().isEmpty() // whose alarms hang on the due instant too
                && clock.goal().filter(Goal::moves).isPresent()
                && clock.breached().isEmpty();
        return counts ? new Parts(clock).due(clock.due().map(other)).clock() : clock;
    }

    /** An engine whose clocks come out otherwise. */
    private abstract static class Remade extends Doctored {

        Remade(Engine real) {
            super(real);
        }

        /** A clock that was there before. */
        abstract Clock next(Clock before, Clock after, Recorded event);

        /** A cycle that has just begun. */
        Clock first(Clock clock) {
            return clock;
        }

        @Override
        Ticket folded(Ticket before, Recorded event, Ticket after) {
            List<Clock> clocks = after.clocks().tracks().stream()
                    .map(c -> Turns.track(before, c.id())
                            .map(b -> next(b, c, event))
                            .orElseGet(() -> first(c)))
                    .toList();
            return Tickets.clocks(after, new Clocks(clocks, after.clocks().held()));
        }
    }

    /** A clock with one part changed. */
    private static final class Parts {
        private final Clock clock;
        private Optional<Instant> due;
        private Optional<Instant> breached;
        private long fired;
        private Tally tally;
        private Optional<Timer> next;

        Parts(Clock clock) {
            this.clock = clock;
            this.due = clock.due();
            this.breached = clock.breached();
            this.fired = clock.fired();
            this.tally = clock.tally();
            this.next = clock.next();
        }

        Parts due(Optional<Instant> other) {
            due = other;
            next = next.filter(timer -> timer.kind() == Timer.Kind.THRESHOLD)
                    .or(() -> other.map(at -> Timer.due(clock.id(), at)));
            return this;
        }

        Parts breached(Optional<Instant> other) {
            breached = other;
            return this;
        }

        Parts firingAgain(Instant at) {
            fired = 0;
            next = Optional.of(Timer.over(Timer.Kind.THRESHOLD, clock.id(), at));
            return this;
        }

        Parts aMinuteMore() {
            tally = new Tally(tally.met(), tally.late(), tally.cancelled(), tally.worked() + 60_000, tally.longest());
            return this;
        }

        Clock clock() {
            return new Clock(
                    clock.target(),
                    clock.cycle(),
                    clock.startedAt(),
                    clock.goal(),
                    clock.length(),
                    clock.firstDue(),
                    due,
                    clock.mode(),
                    clock.since(),
                    clock.worked(),
                    clock.paused(),
                    breached,
                    fired,
                    clock.rest(),
                    tally,
                    next);
        }
    }
}
