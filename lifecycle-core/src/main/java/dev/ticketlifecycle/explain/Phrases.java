package dev.ticketlifecycle.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;

/** The sentences of explanations in one language; by the locale asked for alone, never by the machine's. */
final class Phrases {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final long MINUTE = 60_000;

    private final PropertyResourceBundle sentences;

    Phrases(Locale locale) {
        String file = locale.getLanguage().equals("ru") ? "explanations_ru.properties" : "explanations.properties";
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            sentences = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sentences in " + file, e);
        }
    }

    /** A sentence with its places filled: names and values in turns. */
    String say(String key, Object... places) {
        String sentence = sentences.getString(key);
        for (int i = 0; i < places.length; i += 2) {
            sentence = sentence.replace("{" + places[i] + "}", String.valueOf(places[i + 1]));
        }
        return sentence;
    }

    String word(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    static String time(Instant instant, ZoneId zone) {
        boolean whole = instant.toEpochMilli() % MINUTE == 0;
        return (whole ? MINUTES : EXACT).format(instant.atZone(zone));
    }

    /** All of it, to the millisecond. */
    String length(Duration duration) {
        if (duration.isNegative()) {
            return "-" + length(duration.negated());
        }
        StringBuilder text = new StringBuilder();
        unit(text, duration.toHours(), "hours");
        unit(text, duration.toMinutesPart(), "minutes");
        long millis = duration.toMillis() % MINUTE;
        if (millis % 1000 == 0) {
            unit(text, millis / 1000, "seconds");
        } else {
            text.append(text.isEmpty() ? "" : " ")
                    .append(say("seconds", "n", String.format(Locale.ROOT, "%.3f", millis / 1000.0)));
        }
        return text.isEmpty() ? say("minutes", "n", 0) : text.toString();
    }

    private void unit(StringBuilder text, long amount, String key) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(say(key, "n", amount));
        }
    }
}
