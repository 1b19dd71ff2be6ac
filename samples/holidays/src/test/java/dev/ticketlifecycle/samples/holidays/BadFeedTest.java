package dev.ticketlifecycle.samples.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed that is broken, or made to hurt, is refused as a whole, with the value and what would help. */
class BadFeedTest {

    private static void isRefused(String feed, String... said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayFeed.parse(feed))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(said));
    }

    private static final String GOOD = Feeds.event("DTSTART;VALUE=DATE:20260101", "SUMMARY:New Year");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Please log in</body></html>",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nEND:VEVENT\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nEND:VCALENDAR\r\n"
            })
    void whatIsNoFeedOrOnlyHalfOfOneIsRefused(String text) {
        isRefused(text, "not a feed that can be read: Error at line ", "export it again");
    }

    @Test
    void twoCalendarsInOneTextAreRefused() {
        isRefused(Feeds.of(GOOD) + Feeds.of(GOOD), "more than one VCALENDAR", "parse each by itself");
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART;VALUE=DATE:20260231, no such date: 20260231 in DTSTART;VALUE=DATE:20260231",
        "DTSTART;VALUE=DATE:20250229, no such date: 20250229",
        "DTSTART:20260931T100000, no such date: 20260931",
        "DTSTART;VALUE=DATE:tomorrow, Text 'tomorrow'",
        "DTSTART:20260101T250000, Text '20260101T250000'",
        "DTSTART;TZID=Mars/Base:20260101T100000, Mars/Base",
    })
    void aBeginningThatIsNoneIsRefused(String line, String said) {
        isRefused(Feeds.of(GOOD, Feeds.event(line)), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=NEVER | NEVER",
                "RRULE:FREQ=YEARLY;BYMONTH=13 | 13",
                "RRULE:FREQ=YEARLY;UNTIL=20270231 | no such date: 20270231",
                "RRULE:FREQ=SECONDLY | recurs within a day (FREQ=SECONDLY): say each of its times",
                "RRULE:FREQ=DAILY;BYMINUTE=1,2,3 | recurs within a day",
                "EXDATE;VALUE=DATE:20260230 | no such date: 20260230",
                "EXRULE:FREQ=YEARLY | leaves out by a rule (FREQ=YEARLY): list the dates as EXDATE",
                "DTEND;VALUE=DATE:20251231 | ends before it begins, at 2025-12-31",
                "DTEND;VALUE=DATE:20990101 | lasts 26663 days, which no holiday does",
                "DTEND:20260102T100000Z | begins with a date and ends with a time in a zone",
                "RDATE;VALUE=PERIOD:20260301T100000Z/PT1H | recurs by periods",
                "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260101 | changes THISANDFUTURE at once",
            })
    void anEventThatCannotBeFollowedIsRefusedByName(String line, String said) {
        isRefused(Feeds.of(GOOD, Feeds.event("SUMMARY:Fair", "DTSTART;VALUE=DATE:20260101", line)), said);
    }

    @Test
    void theEventIsNamed() {
        isRefused(Feeds.of(GOOD, Feeds.event("SUMMARY:Fair")), "event 'Fair' has no DTSTART");
        isRefused(
                Feeds.of(Feeds.event("SUMMARY:Fair", "DTSTART:20260101T100000", "DTEND:20260101T110000Z")),
                "event 'Fair' begins with a time without a zone and ends with a time in a zone");
    }

    @Test
    void aRuleThatNeverComesTrueEnds() {
        HolidayFeed feed = HolidayFeed.parse(
                Feeds.ofEvent("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        assertThat(feed.between(Year.of(2026), Year.of(2100), ZoneOffset.UTC).days())
                .containsOnlyKeys(LocalDate.of(2026, 1, 1));
    }

    @Test
    void aRuleFromLongAgoReachesTheYearsThatAreAskedFor() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.ofEvent("DTSTART;VALUE=DATE:16010105", "RRULE:FREQ=DAILY"));
        assertThat(feed.between(Year.of(2026), Year.of(2026), ZoneOffset.UTC).days())
                .hasSize(365);
    }

    @Test
    void linesMayEndInAnyWayAndATextMayBeginWithAMark() {
        String feed = "\uFEFF" + Feeds.of(GOOD).replace("\r\n", "\n");
        assertThat(HolidayFeed.parse(feed)
                        .between(Year.of(2026), Year.of(2026), ZoneOffset.UTC)
                        .days())
                .containsOnlyKeys(LocalDate.of(2026, 1, 1));
    }

    @Test
    void boundsThatAreTurnedRoundAreRefused() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.of(GOOD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed.between(Year.of(2027), Year.of(2026), ZoneOffset.UTC))
                .withMessage("holidays from 2027 to 2026: turn the years round");
    }
}
