package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Folds a journal once more, and tells of every event what it made of every clock. */
final class Turns {

    private Turns() {}

    /**
     * What one event made of one clock.
     *
     * @param step the act that led to it
     * @param recorded the event
     * @param was the clock before it; empty if it had not started
     * @param now the clock after it
     * @param after the ticket after it
     */
    record Turn(Step step, Recorded recorded, Optional<Clock> was, Clock now, Ticket after) {

        Event event() {
            return recorded.event();
        }

        /** Whether it is the same cycle of the clock before and after. */
        boolean within() {
            return was.isPresent() && was.get().cycle() == now.cycle();
        }

        /** When it took effect on the clock: what is learnt late counts as the last thing that happened to it. */
        Instant at() {
            Instant earliest = within() ? was.get().since() : now.startedAt();
            return recorded.effectiveAt().isBefore(earliest) ? earliest : recorded.effectiveAt();
        }

        /** Whether the event is about this clock and nothing else. */
        boolean about(EventKind kind) {
            return event().kind() == kind && ((ClockEvent) event()).clock().equals(now.id());
        }

        /** Whether the clock may have got another goal or calendar. */
        boolean retargets() {
            return about(EventKind.DUE_SET)
                    || about(EventKind.DUE_TAKEN_OVER)
                    || about(EventKind.CLOCK_CANCELLED)
                    || event().kind() == EventKind.MIGRATED;
        }
    }

    static void of(History history, Consumer<Turn> each) {
        Ticket ticket = Ticket.unopened(history.script().ticket());
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                Ticket before = ticket;
                ticket = history.engine().evolve(before, recorded);
                for (Clock clock : ticket.clocks().tracks()) {
                    each.accept(new Turn(step, recorded, track(before, clock.id()), clock, ticket));
                }
            }
        }
    }

    static Optional<Clock> track(Ticket ticket, String id) {
        return ticket.clocks().tracks().stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
