package dev.ticketlifecycle.samples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final Optional<ZoneId> MOSCOW = Optional.of(ZoneId.of("Europe/Moscow"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05T10:20:30Z",
                "2024-03-05 10:20:30Z",
                "2024-03-05 10:20:30 UTC",
                "2024-03-05 10:20:30+00:00",
                "2024-03-05 10:20:30+00",
                "2024-03-05T12:20:30+0200",
                "2024-03-05T12:20:30 +02:00",
                "2024-03-05T10:20:30.000Z",
                "2024-03-05 10:20:30,000Z",
                "2024-03-05T11:20:30+01:00[Europe/Berlin]"
            })
    void isoTimesWithAnOffsetNeedNoZone(String text) {
        assertThat(times(Optional.empty(), Times.ISO).read(text)).isEqualTo("2024-03-05T10:20:30Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05 13:20", "2024-03-05T13:20:00", "2024-03-05 13:20:00.0"})
    void isoTimesWithoutAnOffsetAreOfTheZone(String text) {
        assertThat(times(MOSCOW, Times.ISO).read(text)).isEqualTo("2024-03-05T10:20:00Z");
    }

    @Test
    void anOffsetBeatsTheZone() {
        assertThat(times(MOSCOW, Times.ISO).read("2024-03-05 10:20+00:00")).isEqualTo("2024-03-05T10:20:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d/M/uuuu HH:mm|5/3/2024 13:20",
                "d/M/yyyy HH:mm|05/03/2024 13:20",
                "dd.MM.yyyy HH:mm|05.03.2024 13:20",
                "M/d/yy h:mm a|3/5/24 1:20 PM",
                "M/d/yy h:mm a|3/5/24 1:20 pm",
                "dd-MMM-yyyy HH:mm|05-Mar-2024 13:20",
                "dd-MMM-yyyy HH:mm|05-MAR-2024 13:20",
                "yyyyMMdd'y'HHmm|20240305y1320",
                "uuuu/MM/dd HH:mm[:ss] xxx|2024/03/05 11:20 +01:00",
                "EPOCH_SECONDS|1709634000",
                "EPOCH_MILLIS|1709634000000",
                "EPOCH_SECONDS|1.709634E9"
            })
    void aPatternReadsTimesAsTheLogWritesThem(String pattern, String text) {
        assertThat(times(MOSCOW, pattern).read(text)).isEqualTo("2024-03-05T10:20:00Z");
    }

    @Test
    void aDateIsItsFirstInstant() {
        assertThat(times(MOSCOW, "dd.MM.yyyy").read("05.03.2024")).isEqualTo("2024-03-04T21:00:00Z");
        assertThat(times(MOSCOW, Times.ISO).read("2024-03-05")).isEqualTo("2024-03-04T21:00:00Z");
    }

    @Test
    void theFirstOfSeveralFormatsThatFitsIsTaken() {
        Times.Reader reader = times(MOSCOW, "d/M/uuuu HH:mm", Times.ISO);

        assertThat(reader.read("5/3/2024 13:20")).isEqualTo(reader.read("2024-03-05 13:20"));
        assertThatThrownBy(() -> reader.read("soon"))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("'soon' is no time in the format d/M/uuuu HH:mm or ISO");
    }

    @Test
    void monthsHaveNamesInTheLanguageOfTheLog() {
        Times times = new Times(List.of("d MMMM uuuu HH:mm"), MOSCOW, Locale.forLanguageTag("ru"));

        assertThat(times.reader().read("5 марта 2024 13:20")).isEqualTo("2024-03-05T10:20:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2024 10:00", "1/13/2024 10:00", "1/1/2024 24:00", "1/1/2024", "", "?"})
    void whatTheCalendarDoesntHaveIsNoTime(String text) {
        assertThatThrownBy(() -> times(MOSCOW, "d/M/yyyy HH:mm").read(text))
                .isInstanceOf(DateTimeException.class)
                .isNotInstanceOf(Times.ZoneMissing.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "EPOCH_SECONDS|1709634000000|'1709634000000' is not in the years 1970 to 2200: is it EPOCH_MILLIS?",
                "EPOCH_SECONDS|-1|'-1' is not in the years 1970 to 2200",
                "EPOCH_MILLIS|9e99|'9e99' is not in the years 1970 to 2200",
                "EPOCH_SECONDS|0x1p3|'0x1p3' is no time in the format EPOCH_SECONDS",
                "EPOCH_SECONDS|1709634000d|'1709634000d' is no time in the format EPOCH_SECONDS",
                "EPOCH_SECONDS|NaN|'NaN' is no time in the format EPOCH_SECONDS",
                "dd.MM.yyyy|05.03.0024|'05.03.0024' is not in the years 1970 to 2200",
                "dd.MM.yyyy|05.03.2924|'05.03.2924' is not in the years 1970 to 2200"
            })
    void aTimeThatNoDeskCanHaveIsRefused(String pattern, String text, String message) {
        assertThatThrownBy(() -> times(MOSCOW, pattern).read(text)).hasMessage(message);
    }

    @Test
    void aFormatThatGivesATimeThatNoDeskCanHaveLeavesItToTheNext() {
        assertThat(times(MOSCOW, "EPOCH_SECONDS", "EPOCH_MILLIS").read("1709634000000"))
                .isEqualTo("2024-03-05T10:20:00Z");
    }

    @Test
    void aTimeWithoutOffsetAndZoneIsNoInstant() {
        assertThatThrownBy(() -> times(Optional.empty(), Times.ISO).read("2024-03-05 10:20"))
                .isInstanceOf(Times.ZoneMissing.class);
    }

    @Test
    void inTheHourThatAZoneHasTwiceTheEarlierInstantIsTakenAndInTheGapTheTimeMovesOn() {
        Times.Reader berlin = times(Optional.of(ZoneId.of("Europe/Berlin")), Times.ISO);

        assertThat(berlin.read("2024-10-27 02:30")).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
        assertThat(berlin.read("2024-03-31 02:30")).isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
    }

    private static Times.Reader times(Optional<ZoneId> zone, String... formats) {
        return new Times(List.of(formats), zone, Locale.ENGLISH).reader();
    }
}
