package dev.ticketlifecycle.samples.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.samples.cli.picture.Axis.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-03-02T07:13:21Z");

    private static Axis axis(Instant from, Duration time) {
        return new Axis(from, from.plus(time), 100, 1000);
    }

    @Test
    void equalTimesAreEquallyLong() {
        Axis axis = axis(MONDAY, Duration.ofHours(10));

        assertThat(axis.x(MONDAY)).isEqualTo(100);
        assertThat(axis.x(MONDAY.plus(Duration.ofHours(4)))).isEqualTo(500);
        assertThat(axis.x(MONDAY.plus(Duration.ofHours(11)))).isEqualTo(1100);
        assertThat(axis.time(50)).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, 08:13:25",
        "PT10M, 08:14",
        "PT1H, 08:15",
        "PT10H, 09:00",
        "PT60H, 12:00",
        "P10D, 2026-03-03",
        "P20D, 2026-03-04",
        "P60D, 2026-03-09",
        "P300D, 2026-04",
        "P1000D, 2026-04",
        "P3000D, 2027",
        "P30000D, 2040"
    })
    void ticksAreAtRoundTimesOfTheZone(Duration time, String first) {
        List<Tick> ticks = axis(MONDAY, time).ticks(BERLIN);

        assertThat(ticks.get(0).label()).isEqualTo(first);
        assertThat(ticks).hasSizeBetween(2, 13);
        assertThat(ticks).allSatisfy(tick -> assertThat(tick.at()).isAfterOrEqualTo(MONDAY));
    }

    @Test
    void aDateStandsBelowTheFirstTimeOfEachDay() {
        List<Tick> ticks = axis(MONDAY, Duration.ofDays(2)).ticks(BERLIN);

        assertThat(ticks).extracting(Tick::label).startsWith("12:00", "18:00", "00:00", "06:00");
        assertThat(ticks).extracting(Tick::date).startsWith("2026-03-02", "", "2026-03-03", "");
    }

    @Test
    void anHourThatClocksSkipOrRepeatHasOneTick() {
        List<Tick> spring =
                axis(Instant.parse("2026-03-29T00:00:00Z"), Duration.ofHours(4)).ticks(BERLIN);
        List<Tick> autumn =
                axis(Instant.parse("2026-10-24T23:00:00Z"), Duration.ofHours(4)).ticks(BERLIN);

        assertThat(spring).extracting(Tick::at).doesNotHaveDuplicates().isSorted();
        assertThat(spring)
                .extracting(Tick::label)
                .containsExactly("01:00", "01:30", "03:00", "03:30", "04:00", "04:30", "05:00", "05:30", "06:00");
        assertThat(autumn).extracting(Tick::at).doesNotHaveDuplicates().isSorted();
    }
}
