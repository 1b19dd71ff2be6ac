package dev.ticketlifecycle.json.shape;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Instants as ISO-8601 in UTC with milliseconds, amounts of time as ISO-8601. */
final class Times {

    private static final long DAY = 86_400_000L;
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    static final Plain<Instant> INSTANT = new Plain<>(
            "instant like 2026-03-02T09:00:00.000Z",
            Map.of("format", "date-time", "maxLength", 40),
            Times::text,
            Times::instant);

    // Not the format "duration" of JSON Schema, which knows neither parts of a second nor less than nothing.
    private static final String AMOUNT =
            "^[-+]?P(?=.)([-+]?[0-9]+D)?(T(?=.)([-+]?[0-9]+H)?([-+]?[0-9]+M)?" + "([-+]?[0-9]+([.,][0-9]{0,9})?S)?)?$";

    static final Plain<Duration> DURATION = new Plain<>(
            "amount of time like PT4H",
            Map.of("pattern", AMOUNT, "maxLength", 64),
            Duration::toString,
            Duration::parse);

    private Times() {}

    // By hand: a formatter takes longer than the rest of the event.
    static String text(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST || second > LAST || instant.getNano() % 1_000_000 != 0) {
            return instant.toString(); // what a caller claims may be finer; the library floors it when it decides
        }
        long millis = instant.toEpochMilli();
        long day = Math.floorDiv(millis, DAY);
        int rest = (int) Math.floorMod(millis, DAY);
        // Days to year, month and day in the proleptic Gregorian calendar, years from March on.
        long shifted = day + 719_468;
        long era = Math.floorDiv(shifted, 146_097);
        long ofEra = shifted - era * 146_097;
        long year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * year + year / 4 - year / 100);
        long month = (5 * ofYear + 2) / 153;
        int date = (int) (ofYear - (153 * month + 2) / 5 + 1);
        int calendarMonth = (int) (month < 10 ? month + 3 : month - 9);
        int calendarYear = (int) (year + era * 400 + (calendarMonth <= 2 ? 1 : 0));
        char[] out = new char[24];
        digits(out, 0, 4, calendarYear);
        out[4] = '-';
        digits(out, 5, 2, calendarMonth);
        out[7] = '-';
        digits(out, 8, 2, date);
        out[10] = 'T';
        digits(out, 11, 2, rest / 3_600_000);
        out[13] = ':';
        digits(out, 14, 2, rest / 60_000 % 60);
        out[16] = ':';
        digits(out, 17, 2, rest / 1_000 % 60);
        out[19] = '.';
        digits(out, 20, 3, rest % 1_000);
        out[23] = 'Z';
        return new String(out);
    }

    private static void digits(char[] out, int at, int count, int value) {
        int left = value;
        for (int i = at + count - 1; i >= at; i--) {
            out[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }

    static Instant instant(String text) {
        boolean ours = text.length() == 24
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == '.'
                && text.charAt(23) == 'Z';
        return ours ? ours(text) : others(text);
    }

    private static Instant ours(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int date = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        int milli = number(text, 20, 3);
        boolean digits = (year | month | date | hour | minute | second | milli) >= 0;
        if (!digits || month < 1 || month > 12 || date < 1 || date > 28 || hour > 23 || minute > 59 || second > 59) {
            return others(text); // the last days of a month, and what is wrong, are looked at closely
        }
        long shiftedYear = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(shiftedYear, 400);
        long ofEraYear = shiftedYear - era * 400;
        long ofYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1;
        long ofEra = ofEraYear * 365 + ofEraYear / 4 - ofEraYear / 100 + ofYear;
        long day = era * 146_097 + ofEra - 719_468;
        return Instant.ofEpochMilli(day * DAY + hour * 3_600_000L + minute * 60_000L + second * 1_000L + milli);
    }

    // Less than nothing if there is something else than digits.
    private static int number(String text, int at, int count) {
        int value = 0;
        int wrong = 0;
        for (int i = at; i < at + count; i++) {
            int digit = text.charAt(i) - '0';
            wrong |= digit | 9 - digit;
            value = value * 10 + digit;
        }
        return wrong < 0 ? -1 : value;
    }

    private static Instant others(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.parse(text); // years of more than four digits
        }
    }
}
