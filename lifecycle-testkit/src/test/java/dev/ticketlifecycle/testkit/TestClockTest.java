package dev.ticketlifecycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClockTest {

    private final TestClock clock = TestClock.at("2026-03-02T12:00+03:00");

    @Test
    void itStandsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(clock.advanceBy(Duration.ofMinutes(5))).isEqualTo("2026-03-02T09:05:00Z");
        assertThat(clock.instant()).isEqualTo("2026-03-02T09:05:00Z");
    }

    @Test
    void itCanBeSetBack() {
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(clock).hasToString("TestClock 2026-03-01T00:00:00Z");
    }

    @Test
    void itHasWholeMilliseconds() {
        assertThat(clock.set(Instant.parse("2026-03-02T09:00:00.123456789Z"))).isEqualTo("2026-03-02T09:00:00.123Z");
    }

    @Test
    void itNeedsAnInstantToStandAt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClock.at("nine"))
                .withMessageStartingWith("'nine' is no moment of a story");
    }
}
