package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.clock.ClockEvent.DueTakenOver;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a clock under way makes of one that measured the same on another ticket. */
final class Inheriting {

    private Inheriting() {}

    static Optional<ClockEvent> of(
            Clock clock, List<HandedClock> handed, Optional<Instant> asked, Traits traits, Instant at) {
        Optional<Instant> now = clock.at(at).due();
        @Nullable Instant there = there(clock, handed, asked, traits, at);
        if (now.isEmpty() || there == null || clock.breached().isPresent()) {
            return Optional.empty();
        }
        // What was due there already is due at once.
        Instant due = NextClock.later(there, NextClock.later(clock.since(), at));
        return due.isBefore(now.get())
                ? Optional.of(new DueTakenOver(clock.id(), clock.cycle(), length(clock, due), due))
                : Optional.empty();
    }

    private static @Nullable Instant there(
            Clock clock, List<HandedClock> handed, Optional<Instant> asked, Traits traits, Instant at) {
        for (HandedClock other : handed) {
            if (other.clock().equals(clock.id())) {
                return other.due();
            }
        }
        return asked.isPresent() && clock.startedAt().equals(at)
                ? Dues.from(clock.target(), traits, asked.get())
                : null;
    }

    private static Duration length(Clock clock, Instant due) {
        return clock.goal().isPresent() && clock.goal().get() instanceof Goal.Budget budget
                ? budget.amount()
                : Duration.ofMillis(new NextClock(clock).working(clock.startedAt(), due));
    }
}
