package dev.ticketlifecycle.samples.cli.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads times as a log writes them.
 *
 * <p>A time with an offset is what it says. One without is of the zone given, and there has to be one: there is no
 * default. In the hour that a zone has twice the earlier instant is taken; in one that it hasn't the time moves later
 * by the gap.
 *
 * @param formats patterns of {@link DateTimeFormatter}, or one of the three words; the first that fits is taken
 * @param zone the zone of times without an offset
 * @param language the language of names of months and days
 */
public record Times(List<String> formats, Optional<ZoneId> zone, Locale language) {

    /** ISO 8601 as logs write it: a blank for the T, seconds or not, an offset or not. */
    public static final String ISO = "ISO";

    public static final String EPOCH_SECONDS = "EPOCH_SECONDS";

    public static final String EPOCH_MILLIS = "EPOCH_MILLIS";

    /** Sign, digits, fraction, and the exponent that a spreadsheet writes. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");

    // Nobody's desk is older, and what lies behind is another unit or a wrong digit
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("2201-01-01T00:00:00Z");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(:\\d\\d),(\\d)");

    private static final DateTimeFormatter LENIENT_ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' ']")
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .appendPattern("['['VV']']")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Copies the list. */
    public Times {
        formats = List.copyOf(formats);
    }

    /** What makes times of a log readable; keeps the compiled formats. */
    public Reader reader() {
        return new Reader(
                zone, formats, formats.stream().map(f -> formatter(f, language)).toList());
    }

    /**
     * Makes the formatter of a pattern.
     *
     * @throws IllegalArgumentException if the pattern isn't one
     */
    public static DateTimeFormatter formatter(String format, Locale language) {
        if (format.equals(ISO) || isEpoch(format)) {
            return LENIENT_ISO;
        }
        // 31 February is a mistake, not the 28th: strict, for which a year is a proleptic one
        String letters = QUOTED.matcher(format).replaceAll("");
        String pattern = letters.indexOf('G') >= 0 ? format : properYears(format);
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String properYears(String format) {
        StringBuilder pattern = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            literal ^= c == '\'';
            pattern.append(c == 'y' && !literal ? 'u' : c);
        }
        return pattern.toString();
    }

    private static boolean isEpoch(String format) {
        return format.equals(EPOCH_SECONDS) || format.equals(EPOCH_MILLIS);
    }

    /** A time that says nothing about its zone, where no zone is given. */
    public static final class ZoneMissing extends DateTimeException {
        private static final long serialVersionUID = 1L;

        ZoneMissing(String text) {
            super("'" + text + "' says nothing about its zone");
        }
    }

    /** Reads times. */
    public record Reader(Optional<ZoneId> zone, List<String> formats, List<DateTimeFormatter> formatters) {

        /**
         * Reads a time.
         *
         * @throws DateTimeException if it fits no format, or is one that no desk can have
         * @throws ZoneMissing if it has no offset and there is no zone
         */
        public Instant read(String text) {
            Optional<DateTimeException> implausible = Optional.empty();
            for (int i = 0; i < formats.size(); i++) {
                Optional<Instant> read = isEpoch(formats.get(i))
                        ? epoch(text, formats.get(i))
                        : calendar(text, formats.get(i), formatters.get(i));
                if (read.filter(Reader::within).isPresent()) {
                    return read.get();
                }
                if (read.isPresent() && implausible.isEmpty()) {
                    implausible = Optional.of(implausible(text, formats.get(i)));
                }
            }
            if (implausible.isPresent()) {
                throw implausible.get();
            }
            throw new DateTimeException("'" + text + "' is no time in the format " + String.join(" or ", formats));
        }

        private static DateTimeException implausible(String text, String format) {
            boolean millis = format.equals(EPOCH_SECONDS)
                    && epoch(text, EPOCH_MILLIS).filter(Reader::within).isPresent();
            return new DateTimeException(
                    "'" + text + "' is not in the years 1970 to 2200" + (millis ? ": is it EPOCH_MILLIS?" : ""));
        }

        private static boolean within(Instant read) {
            return !read.isBefore(FIRST) && read.isBefore(AFTER_LAST);
        }

        private static Optional<Instant> epoch(String text, String format) {
            if (!NUMBER.matcher(text).matches()) {
                return Optional.empty();
            }
            double number = Double.parseDouble(text);
            return Optional.of(Instant.ofEpochMilli(Math.round(format.equals(EPOCH_SECONDS) ? number * 1000 : number)));
        }

        private Optional<Instant> calendar(String text, String format, DateTimeFormatter formatter) {
            String tidy = format.equals(ISO) ? DECIMAL_COMMA.matcher(text).replaceFirst("$1.$2") : text;
            if (format.equals(ISO) && tidy.endsWith(" UTC")) {
                tidy = tidy.substring(0, tidy.length() - 4) + "Z";
            }
            TemporalAccessor parsed;
            try {
                parsed = formatter.parseBest(
                        tidy, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
            if (parsed instanceof ZonedDateTime zoned) {
                return Optional.of(zoned.toInstant());
            }
            if (parsed instanceof OffsetDateTime offset) {
                return Optional.of(offset.toInstant());
            }
            LocalDateTime local = parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
            ZoneId of = zone.orElseThrow(() -> new ZoneMissing(text));
            return Optional.of(local.atZone(of).toInstant());
        }
    }

    /** The zone in which people read the times. */
    public ZoneId shown() {
        return zone.orElse(ZoneOffset.UTC);
    }
}
