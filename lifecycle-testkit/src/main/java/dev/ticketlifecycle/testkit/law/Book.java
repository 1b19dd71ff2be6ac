package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.testkit.law.Turns.Turn;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A second book on one cycle of a clock: from what it did and its calendar alone, in the words of the laws.
 *
 * @param mode what the clock does
 * @param since since when
 * @param worked the working time it ran until then
 * @param paused the working time it stood still until then
 * @param due when it is due
 */
record Book(Mode mode, Instant since, Duration worked, Duration paused, Optional<Instant> due) {

    /** The book on a cycle that has just begun. */
    static Book opened(Clock clock) {
        return new Book(clock.mode(), clock.startedAt(), Duration.ZERO, Duration.ZERO, clock.due());
    }

    /** The same at a later instant, if nothing happens to the clock until then. */
    Book at(Instant instant, Clock clock) {
        Instant later = instant.isBefore(since) ? since : instant;
        if (mode == Mode.PAUSED) {
            Optional<Instant> end = pauseEnds(clock).filter(e -> e.isBefore(later));
            return end.isPresent()
                    ? stoodStill(end.get(), clock).with(Mode.RUNNING).at(later, clock)
                    : stoodStill(later, clock);
        }
        if (mode == Mode.RUNNING) {
            return new Book(mode, later, worked.plus(clock.target().calendar().working(since, later)), paused, due);
        }
        return this; // it is over: no time counts
    }

    private Optional<Instant> pauseEnds(Clock clock) {
        return clock.target().metric().maximumPause().map(most -> {
            Duration left = most.minus(paused);
            return clock.target().calendar().add(since, left.isNegative() ? Duration.ZERO : left);
        });
    }

    private Book stoodStill(Instant until, Clock clock) {
        Duration held = clock.target().calendar().working(since, until);
        return new Book(mode, until, worked, paused.plus(held), moved(until, clock));
    }

    private Book with(Mode next) {
        return new Book(next, since, worked, paused, due);
    }

    // A breach is for good: what is late already moves no more.
    private Optional<Instant> moved(Instant until, Clock clock) {
        if (clock.goal().filter(Goal::moves).isEmpty() || clock.breached().isPresent()) {
            return due;
        }
        return due.map(instant -> moved(instant, since, until, clock.target()));
    }

    static Instant moved(Instant due, Instant from, Instant until, Target target) {
        if (target.metric().hold() == Hold.ELAPSED) {
            return due.plus(Duration.between(from, until));
        }
        return later(due, target.calendar().working(from, until), target);
    }

    /** The instant at which an amount of working time has passed since another. */
    static Instant later(Instant start, Duration amount, Target target) {
        if (amount.isZero()) {
            return start;
        }
        return target.atOpening()
                ? target.calendar().addLatest(start, amount)
                : target.calendar().add(start, amount);
    }

    /** The book after something happened to the clock, before another goal is considered. */
    Book after(Turn turn) {
        Clock was = turn.was().orElseThrow();
        Clock now = turn.now();
        Instant at = turn.at();
        if (turn.about(EventKind.BREACHED) || turn.about(EventKind.THRESHOLD_REACHED)) {
            // What is learnt later may still have come before it; only a pause that was over by then is over for good.
            return was.mode() == Mode.PAUSED && now.mode() == Mode.RUNNING
                    ? pauseEnds(was)
                            .map(end -> stoodStill(end, was))
                            .orElse(this)
                            .with(Mode.RUNNING)
                    : this;
        }
        if (was.mode() == now.mode() && was.since().equals(now.since())) {
            return this;
        }
        if (was.underWay() || !now.underWay()) {
            Book then = at(at, was);
            return new Book(now.mode(), was.underWay() ? at : since, then.worked, then.paused, then.due);
        }
        // It was over, and goes on in the same cycle.
        boolean counts = turn.event().kind() == EventKind.REOPENED
                ? was.target().metric().reopening() == Reopening.CONTINUE_COUNTING
                : was.target().metric().undoneCounts();
        Book gone = counts
                ? new Book(mode, at, worked.plus(was.target().calendar().working(since, at)), paused, due)
                : new Book(mode, at, worked, paused, moved(at, was));
        return gone.with(now.mode());
    }

    /** The book with another due instant. */
    Book aimed(Optional<Instant> next) {
        return new Book(mode, since, worked, paused, next);
    }

    /** The book on a cycle that was counted anew from its start. */
    Book recounted(DueSet set) {
        return new Book(mode, since, set.elapsed(), set.paused(), due);
    }
}
