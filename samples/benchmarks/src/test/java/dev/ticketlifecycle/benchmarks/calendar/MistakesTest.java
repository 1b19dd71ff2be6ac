package dev.ticketlifecycle.benchmarks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured answers the question, and where it doesn't, the table says so. */
final class MistakesTest {

    @Test
    void eachContenderAnswersAsTheOracleOnWeekdaysInUtc() {
        assertThatCode(Mistakes::refuseAny).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "index", "sums", "days"})
    void overChangesOfClocksOurOwnWaysMakeNoMistake(String name) {
        assertThat(Mistakes.adding(name)).isEqualTo("office 0, nights 0");
        assertThat(Mistakes.measuring(name)).isEqualTo("office 0, nights 0");
    }

    @Test
    void aCalendarWithoutAZoneIsWrongForNightShifts() {
        assertThat(Mistakes.adding("mpxj")).startsWith("office 0, nights ").doesNotEndWith(" 0");
    }

    @Test
    void aCalendarThatKnowsOneSpanADayCannotBeToldOfNightShifts() {
        TimeZone before = TimeZone.getDefault();
        assertThat(Mistakes.adding("jbpm")).isEqualTo("office 0, nights can't");
        assertThat(TimeZone.getDefault()).isEqualTo(before);
    }
}
