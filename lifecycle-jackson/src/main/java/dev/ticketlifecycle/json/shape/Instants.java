package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Instants as ISO-8601 in UTC with milliseconds.
 *
 * <p>By hand, because a formatter takes longer than all else of an event; what isn't of that form is left to one.
 */
final class Instants extends Brief<Instant> {

    private static final int LENGTH = 24;
    private static final long DAY = 86_400; // seconds
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    Instants() {
        super(
                "instant like 2026-03-02T09:00:00.000Z",
                Map.of("format", "date-time", "maxLength", 40),
                Instants::spelled,
                Instants::instant);
    }

    @Override
    public void write(Instant instant, TokenWriter out) {
        if (plain(instant)) {
            out.plain(bytes(instant));
        } else {
            out.text(instant.toString());
        }
    }

    @Override
    @Nullable
    Instant of(char[] text, int length) {
        return length == LENGTH ? ours(text) : null;
    }

    static String spelled(Instant instant) {
        return plain(instant) ? new String(bytes(instant), StandardCharsets.ISO_8859_1) : instant.toString();
    }

    // What a caller claims may be finer than a millisecond; the library floors it when it decides.
    private static boolean plain(Instant instant) {
        long second = instant.getEpochSecond();
        return second >= FIRST && second <= LAST && instant.getNano() % 1_000_000 == 0;
    }

    private static byte[] bytes(Instant instant) {
        int day = (int) Math.floorDiv(instant.getEpochSecond(), DAY);
        int second = (int) (instant.getEpochSecond() - day * DAY);
        // Days to year, month and day in the proleptic Gregorian calendar, years from March on.
        int shifted = day + 719_468;
        int era = Math.floorDiv(shifted, 146_097);
        int ofEra = shifted - era * 146_097;
        int year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * year + year / 4 - year / 100);
        int month = (5 * ofYear + 2) / 153;
        int date = ofYear - (153 * month + 2) / 5 + 1;
        int calendarMonth = month < 10 ? month + 3 : month - 9;
        int calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0);
        byte[] out = new byte[LENGTH];
        two(out, 0, calendarYear / 100);
        two(out, 2, calendarYear % 100);
        out[4] = '-';
        two(out, 5, calendarMonth);
        out[7] = '-';
        two(out, 8, date);
        out[10] = 'T';
        int minute = second / 60;
        two(out, 11, minute / 60);
        out[13] = ':';
        two(out, 14, minute % 60);
        out[16] = ':';
        two(out, 17, second % 60);
        out[19] = '.';
        int milli = instant.getNano() / 1_000_000;
        out[20] = (byte) ('0' + milli / 100);
        two(out, 21, milli % 100);
        out[23] = 'Z';
        return out;
    }

    private static void two(byte[] out, int at, int value) {
        int tens = value / 10;
        out[at] = (byte) ('0' + tens);
        out[at + 1] = (byte) ('0' + value - tens * 10);
    }

    static Instant instant(String text) {
        @Nullable Instant ours = text.length() == LENGTH ? ours(text.toCharArray()) : null;
        return ours == null ? others(text) : ours;
    }

    // Null if it is of another form, or one of the last days of a month, which are looked at closely.
    private static @Nullable Instant ours(char[] text) {
        boolean form = text[4] == '-'
                && text[7] == '-'
                && text[10] == 'T'
                && text[13] == ':'
                && text[16] == ':'
                && text[19] == '.'
                && text[23] == 'Z';
        if (!form) {
            return null;
        }
        int century = two(text, 0);
        int ofCentury = two(text, 2);
        int month = two(text, 5);
        int date = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        int tenth = digit(text, 20);
        int rest = two(text, 21);
        boolean digits = (century | ofCentury | month | date | hour | minute | second | tenth | rest) >= 0;
        if (!digits || month < 1 || month > 12 || date < 1 || date > 28 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int year = century * 100 + ofCentury - (month <= 2 ? 1 : 0); // years from March on, as above
        int era = Math.floorDiv(year, 400);
        int ofEraYear = year - era * 400;
        int ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1;
        int ofEra = ofEraYear * 365 + ofEraYear / 4 - ofEraYear / 100 + ofYear;
        long day = era * 146_097L + ofEra - 719_468;
        long ofDay = (hour * 60L + minute) * 60 + second;
        return Instant.ofEpochSecond(day * DAY + ofDay, (tenth * 100 + rest) * 1_000_000L);
    }

    // Less than nothing if there is something else than digits.
    private static int two(char[] text, int at) {
        int tens = digit(text, at);
        int ones = digit(text, at + 1);
        return (tens | ones) < 0 ? -1 : tens * 10 + ones;
    }

    private static int digit(char[] text, int at) {
        int digit = text[at] - '0';
        return digit > 9 ? -1 : digit;
    }

    private static Instant others(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.parse(text); // years of more than four digits
        }
    }
}
