package dev.ticketlifecycle.benchmarks.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants with milliseconds, digit by digit: the formatter of the JDK takes longer than all the rest. */
final class Stamp {

    private Stamp() {}

    static String of(Instant instant) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        byte[] out = new byte[24];
        digits(out, 0, 4, at.getYear());
        out[4] = '-';
        digits(out, 5, 2, at.getMonthValue());
        out[7] = '-';
        digits(out, 8, 2, at.getDayOfMonth());
        out[10] = 'T';
        digits(out, 11, 2, at.getHour());
        out[13] = ':';
        digits(out, 14, 2, at.getMinute());
        out[16] = ':';
        digits(out, 17, 2, at.getSecond());
        out[19] = '.';
        digits(out, 20, 3, at.getNano() / 1_000_000);
        out[23] = 'Z';
        return new String(out, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static void digits(byte[] out, int at, int count, int value) {
        int left = value;
        for (int i = at + count - 1; i >= at; i--) {
            out[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    static Instant of(String text) {
        LocalDateTime at = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 2),
                number(text, 8, 2),
                number(text, 11, 2),
                number(text, 14, 2),
                number(text, 17, 2),
                number(text, 20, 3) * 1_000_000);
        return at.toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
