package dev.ticketlifecycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Timeline moscow = Timeline.from("2026-03-02 12:00", MOSCOW);

    @ParameterizedTest
    @CsvSource({
        "+24 min, 2026-03-02T09:24:00Z",
        "+0 min, 2026-03-02T09:00:00Z",
        "+5 h, 2026-03-02T14:00:00Z",
        "+2 d, 2026-03-04T09:00:00Z",
        "+90 s, 2026-03-02T09:01:30Z",
        "+1 ms, 2026-03-02T09:00:00.001Z",
        "+89:59, 2026-03-02T10:29:59Z",
        "12:20, 2026-03-02T09:20:00Z",
        "12:20:30, 2026-03-02T09:20:30Z",
        "2026-03-05 00:00, 2026-03-04T21:00:00Z",
        "2026-03-02T09:20:00Z, 2026-03-02T09:20:00Z",
        "2026-03-02T12:20+03:00, 2026-03-02T09:20:00Z"
    })
    void aMomentIsReadAsPeopleWriteIt(String moment, Instant instant) {
        assertThat(moscow.at(moment)).isEqualTo(instant);
    }

    @Test
    void aTimeOfDayIsTheNextOneFromThePresentOn() {
        Instant evening = moscow.at("2026-03-02 18:54");

        assertThat(moscow.at("18:54", evening)).isEqualTo(evening);
        assertThat(moscow.at("02:00", evening)).isEqualTo(moscow.at("2026-03-03 02:00"));
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsLaterByTheGap() {
        assertThat(Timeline.from("2026-03-29 02:30", BERLIN).start()).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void aTimeThatHappensTwiceIsTheEarlier() {
        assertThat(Timeline.from("2026-10-25 02:30", BERLIN).start()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24 min", "+24", "+24 minutes", "+89:60", "25:00", "2026-02-30 12:00", "soon", ""})
    void whatIsNoMomentIsRefusedWithTheFormsThereAre(String moment) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moscow.at(moment))
                .withMessage("'" + moment + "' is no moment of a story: write '+24 min', '+89:59', '12:20',"
                        + " '2026-03-02 12:20' or '2026-03-02T09:20:00Z'");
    }

    @ParameterizedTest
    @CsvSource({
        "+24 min, +24 min = 2026-03-02 12:24 Europe/Moscow",
        "+89:59, +89:59 = 2026-03-02 13:29:59.000 Europe/Moscow",
        "+5 ms, 2026-03-02 12:00:00.005 Europe/Moscow",
        "+1 d, 2026-03-03 12:00 Europe/Moscow",
        "2026-03-02 11:00, 2026-03-02 11:00 Europe/Moscow"
    })
    void aMomentIsToldFromTheStartAndOnTheWall(String moment, String told) {
        assertThat(moscow.tell(moscow.at(moment))).isEqualTo(told);
    }

    @Test
    void withoutAZoneTheClocksShowUtc() {
        Timeline utc = Timeline.from("2026-03-02T09:00:00Z");

        assertThat(utc.tell(utc.at("+5 min"))).isEqualTo("+5 min = 2026-03-02 09:05 UTC");
        assertThat(utc.in(MOSCOW)).isEqualTo(moscow);
    }
}
