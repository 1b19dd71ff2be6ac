package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.timer.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the next act comes: soon, later, or right where something is about to happen by itself. */
final class Moments {

    private Moments() {}

    /** The instant of the next act; the last acts of a history may come after the ticket is sealed. */
    static Instant next(Scene scene, boolean nearTheEnd) {
        Chance chance = scene.chance;
        Instant now = scene.now();
        Optional<Closure.Ending> ending = scene.ticket().closure().ending();
        if (ending.isPresent() && nearTheEnd && chance.percent(30)) {
            return later(now, near(chance, ending.get().at().plus(scene.world.reopeningWindow())));
        }
        List<Timer> timers = scene.ticket().timers();
        if (!timers.isEmpty() && chance.percent(22)) {
            Timer timer = chance.percent(75) ? timers.get(0) : chance.of(timers);
            return later(now, near(chance, timer.alarm()));
        }
        int kind = chance.below(100);
        if (kind < 15) {
            return now;
        }
        if (kind < 50) {
            return now.plusMillis(chance.between(1, 120_000));
        }
        if (kind < 90) {
            return now.plusSeconds(chance.between(60, 40 * 60));
        }
        if (kind < 95) {
            return now.plusSeconds(chance.between(3_600, 6 * 3_600));
        }
        if (kind < 97) {
            return now.plusNanos(chance.between(1, 3_000_000)); // not a whole millisecond
        }
        return kind < 99
                ? now.minusSeconds(chance.between(1, 5)) // the clock of another machine
                : now.plusSeconds(chance.between(1, 3) * 86_400);
    }

    private static Instant near(Chance chance, Instant instant) {
        return instant.plusMillis(chance.between(-1, 1));
    }

    private static Instant later(Instant now, Instant other) {
        return other.isBefore(now) ? now : other;
    }
}
