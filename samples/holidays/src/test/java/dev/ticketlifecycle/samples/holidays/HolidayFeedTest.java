package dev.ticketlifecycle.samples.holidays;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a feed says, and nothing else, closes a desk. */
class HolidayFeedTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static HolidayFeed office() throws IOException {
        try (InputStream in = HolidayFeedTest.class.getResourceAsStream("office.ics")) {
            return HolidayFeed.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Closings of(String... lines) {
        return of(BERLIN, 2026, 2026, lines);
    }

    private static Closings of(ZoneId zone, int first, int last, String... lines) {
        return HolidayFeed.parse(Feeds.ofEvent(lines)).between(Year.of(first), Year.of(last), zone);
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void theDatesOfAYearAreThoseOfItsEvents() throws IOException {
        assertThat(office().between(Year.of(2026), Year.of(2026), BERLIN).days())
                .containsExactly(
                        entry(date("2026-01-01"), "New Year"),
                        entry(date("2026-06-17"), "Outing, a week later"),
                        entry(date("2026-11-26"), "Day of Thanks"),
                        entry(date("2026-12-28"), "Between the years"),
                        entry(date("2026-12-29"), "Between the years"),
                        entry(date("2026-12-30"), "Between the years"),
                        entry(date("2026-12-31"), "Between the years"));
    }

    @Test
    void anEventThatBeginsBeforeTheBoundsIsCutAndARuleEndsWithItsUntil() throws IOException {
        assertThat(office().between(Year.of(2027), Year.of(2028), BERLIN).days())
                .containsExactly(
                        entry(date("2027-01-01"), "New Year, Between the years"),
                        entry(date("2027-01-02"), "Between the years"),
                        entry(date("2027-11-25"), "Day of Thanks"),
                        entry(date("2028-01-01"), "New Year"),
                        entry(date("2028-06-10"), "Outing"));
    }

    @Test
    void aDateThatIsLeftOutOfARuleIsNoHoliday() throws IOException {
        assertThat(office().between(Year.of(2025), Year.of(2025), BERLIN).days())
                .doesNotContainKey(date("2025-06-10"));
    }

    @Test
    void anEventWithTimesClosesJustThoseAsTheCalendarsZoneTellsThem() throws IOException {
        assertThat(office().between(Year.of(2026), Year.of(2026), BERLIN).hours())
                .containsExactly(
                        entry(date("2026-07-03"), List.of(Hours.of("10:00", "12:00"))),
                        entry(date("2026-07-04"), List.of(Hours.of("22:00", "24:00"))),
                        entry(date("2026-07-05"), List.of(Hours.of("00:00", "04:00"))),
                        entry(date("2026-07-06"), List.of(Hours.of("12:00", "13:30"))),
                        entry(date("2026-12-24"), List.of(Hours.of("13:00", "18:00"))));
        assertThat(office().between(Year.of(2026), Year.of(2026), NEW_YORK).hours())
                .containsExactly(
                        entry(date("2026-07-03"), List.of(Hours.of("04:00", "06:00"))),
                        entry(date("2026-07-04"), List.of(Hours.of("16:00", "22:00"))),
                        entry(date("2026-07-06"), List.of(Hours.of("12:00", "13:30"))),
                        entry(date("2026-12-24"), List.of(Hours.of("07:00", "12:00"))));
    }

    @Test
    void aRuleOfATimedEventKeepsItsLocalTimeOverChangesOfClocksAndItsUntilIncluded() {
        Closings closings = of(
                ZoneId.of("UTC"),
                2026,
                2026,
                "DTSTART;TZID=Europe/Berlin:20260328T090000",
                "DTEND;TZID=Europe/Berlin:20260328T100000",
                "RRULE:FREQ=DAILY;UNTIL=20260330T070000Z");
        assertThat(closings.hours())
                .containsExactly(
                        entry(date("2026-03-28"), List.of(Hours.of("08:00", "09:00"))),
                        entry(date("2026-03-29"), List.of(Hours.of("07:00", "08:00"))),
                        entry(date("2026-03-30"), List.of(Hours.of("07:00", "08:00"))));
    }

    @Test
    void anEndInAnHourThatComesTwiceClosesBothOfThem() {
        assertThat(of("DTSTART:20261024T230000Z", "DTEND:20261025T013000Z").hours())
                .containsExactly(entry(date("2026-10-25"), List.of(Hours.of("01:00", "03:00"))));
    }

    @Test
    void anEventInTheHourThatIsSkippedMovesLater() {
        assertThat(of("DTSTART:20260329T021500", "DTEND:20260329T031000").hours())
                .isEmpty();
        assertThat(of("DTSTART:20260329T021500", "DTEND:20260329T040000").hours())
                .containsExactly(entry(date("2026-03-29"), List.of(Hours.of("03:15", "04:00"))));
    }

    @Test
    void eventsThatOverlapAreOneClosing() {
        String feed = Feeds.of(
                Feeds.event("DTSTART:20260401T100000", "DTEND:20260401T120000"),
                Feeds.event("DTSTART:20260401T103000", "DTEND:20260401T110000"),
                Feeds.event("DTSTART:20260401T113000", "DTEND:20260401T130000"),
                Feeds.event("DTSTART:20260401T150000", "DTEND:20260401T160000"));
        assertThat(HolidayFeed.parse(feed)
                        .between(Year.of(2026), Year.of(2026), BERLIN)
                        .hours())
                .containsExactly(
                        entry(date("2026-04-01"), List.of(Hours.of("10:00", "13:00"), Hours.of("15:00", "16:00"))));
    }

    @Test
    void aSingleDateIsOneDayWithoutAnEndAndWithItselfAsItsEnd() {
        assertThat(of("DTSTART;VALUE=DATE:20260501").days()).containsOnlyKeys(date("2026-05-01"));
        assertThat(of("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260501")
                        .days())
                .containsOnlyKeys(date("2026-05-01"));
        assertThat(of("DTSTART;VALUE=DATE:20260501", "DURATION:P2D").days())
                .containsOnlyKeys(date("2026-05-01"), date("2026-05-02"));
    }

    @Test
    void aTimeWithoutALengthClosesNothing() {
        assertThat(of("DTSTART:20260501T100000").hours()).isEmpty();
    }

    @Test
    void aRuleByItsCountEndsWhereverTheBoundsBegin() {
        assertThat(of(BERLIN, 2022, 2030, "DTSTART;VALUE=DATE:20200301", "RRULE:FREQ=YEARLY;COUNT=4")
                        .days())
                .containsOnlyKeys(date("2022-03-01"), date("2023-03-01"));
    }

    @Test
    void theTwentyNinthOfFebruaryRecursWhereThereIsOne() {
        assertThat(of(BERLIN, 2021, 2032, "DTSTART;VALUE=DATE:20200229", "RRULE:FREQ=YEARLY")
                        .days())
                .containsOnlyKeys(date("2024-02-29"), date("2028-02-29"), date("2032-02-29"));
    }

    @Test
    void furtherDatesCountToo() {
        assertThat(of("DTSTART;VALUE=DATE:20260105", "RDATE;VALUE=DATE:20260210,20260311")
                        .days())
                .containsOnlyKeys(date("2026-01-05"), date("2026-02-10"), date("2026-03-11"));
    }

    @Test
    void nothingIsSaidOfYearsThatAFeedDoesNotReach() {
        assertThat(of(BERLIN, 2027, 2040, "DTSTART;VALUE=DATE:20260105").days()).isEmpty();
    }

    @Test
    void transparentEventsCountUnlessTheyAreLeftOut() throws IOException {
        assertThat(office().withoutTransparent()
                        .between(Year.of(2028), Year.of(2028), BERLIN)
                        .days())
                .containsOnlyKeys(date("2028-06-10"));
    }

    @Test
    void eventsAreChosenByName() throws IOException {
        assertThat(office().named("New Year"::equals)
                        .between(Year.of(2026), Year.of(2026), BERLIN)
                        .days())
                .containsOnlyKeys(date("2026-01-01"));
    }

    @Test
    void aCalendarIsClosedWhenTheFeedSaysSo() throws IOException {
        Closings closings = office().between(Year.of(2026), Year.of(2027), BERLIN);
        BusinessCalendar calendar = closings.addTo(
                        BusinessCalendar.in(BERLIN).open(MONDAY, FRIDAY, Hours.of("09:00", "18:00")))
                .valid(date("2026-01-01"), date("2027-12-31"))
                .build();

        // Wednesday the 17th of June is the outing.
        assertThat(calendar.add(Instant.parse("2026-06-16T14:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(Instant.parse("2026-06-18T09:00:00Z"));
        assertThat(calendar.working(Instant.parse("2026-12-23T23:00:00Z"), Instant.parse("2026-12-24T23:00:00Z")))
                .isEqualTo(Duration.ofHours(4));
    }
}
