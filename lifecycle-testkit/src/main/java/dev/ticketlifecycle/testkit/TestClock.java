package dev.ticketlifecycle.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * A clock that moves only when a test moves it.
 *
 * <p>For whatever takes an {@link InstantSource}: a desk, a store, a poller. Whole milliseconds, like everything in the
 * library. It may be set back, since real clocks are. Thread-safe.
 */
public final class TestClock implements InstantSource {

    private Instant now;

    private TestClock(Instant start) {
        this.now = start.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A clock that stands at an instant.
     *
     * @param start where it stands
     * @return the clock
     */
    public static TestClock at(Instant start) {
        return new TestClock(start);
    }

    /**
     * A clock that stands at an instant.
     *
     * @param start where it stands, such as {@code 2026-03-02T09:00:00Z} or {@code 2026-03-02T12:00+03:00}
     * @return the clock
     * @throws IllegalArgumentException if the text isn't an instant
     */
    public static TestClock at(String start) {
        return new TestClock(Timeline.from(start).start());
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /**
     * Moves the clock on.
     *
     * @param elapsed by how much; a negative amount moves it back
     * @return where it stands now
     */
    public synchronized Instant advanceBy(Duration elapsed) {
        return set(now.plus(elapsed));
    }

    /**
     * Sets the clock.
     *
     * @param instant where it stands from now on; it may be earlier than before
     * @return where it stands now
     */
    public synchronized Instant set(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MILLIS);
        return now;
    }

    @Override
    public String toString() {
        return "TestClock " + instant();
    }
}
