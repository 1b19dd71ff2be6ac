package dev.ticketlifecycle.samples.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The public holidays of a country close a desk, and a slip in a code is told. */
class PublicHolidaysTest {

    private static final Year YEAR = Year.of(2026);

    @Test
    void aCountryHasThoseThatHoldEverywhere() {
        assertThat(PublicHolidays.in("DE").between(YEAR, YEAR).days())
                .contains(
                        entry(LocalDate.of(2026, 4, 3), "Good Friday"),
                        entry(LocalDate.of(2026, 10, 3), "German Unity Day"))
                .hasSize(9)
                .doesNotContainKey(LocalDate.of(2026, 1, 6));
    }

    @Test
    void codesAreReadTheSameInEveryLocale() {
        assertThat(PublicHolidays.in("IN").between(YEAR, YEAR))
                .isEqualTo(PublicHolidays.in("in").between(YEAR, YEAR));
        assertThat(PublicHolidays.in("it").between(YEAR, YEAR).days()).isNotEmpty();
        assertThat(PublicHolidays.in("nyse").between(YEAR, YEAR).days()).containsKey(LocalDate.of(2026, 12, 25));
    }

    @Test
    void aRegionHasItsOwnToo() {
        assertThat(PublicHolidays.in("de", "BY").between(YEAR, YEAR).days())
                .contains(entry(LocalDate.of(2026, 1, 6), "Epiphany"))
                .hasSizeGreaterThan(9);
    }

    @Test
    void aHolidayThatIsMovedCountsOnBothDates() {
        assertThat(PublicHolidays.in("gb").between(Year.of(2027), Year.of(2027)).days())
                .containsKeys(LocalDate.of(2027, 12, 25), LocalDate.of(2027, 12, 27), LocalDate.of(2027, 12, 28));
    }

    @Test
    void severalYearsHaveTheHolidaysOfEach() {
        assertThat(PublicHolidays.in("de").between(Year.of(2026), Year.of(2030)).days())
                .hasSize(45);
    }

    @Test
    void aSlipInACodeIsTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.in("germany"))
                .withMessageStartingWith("no country 'germany'; there are [")
                .withMessageContaining(", de, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.in("de", "bavaria"))
                .withMessageStartingWith("no region of de 'bavaria'; there are [")
                .withMessageContaining(", by, ");
    }

    @Test
    void yearsThatAreTurnedRoundAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.in("de").between(Year.of(2027), YEAR))
                .withMessage("holidays from 2027 to 2026: turn the years round");
    }

    @Test
    void aCalendarIsClosedOnThem() {
        BusinessCalendar munich = PublicHolidays.in("de", "by")
                .between(YEAR, YEAR)
                .addTo(BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                        .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("09:00", "18:00")))
                .build();

        // Thursday before Easter; Friday and Monday are holidays.
        assertThat(munich.add(Instant.parse("2026-04-02T15:00:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-04-07T08:00:00Z"));
    }
}
