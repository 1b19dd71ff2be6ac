package dev.ticketlifecycle.samples.cli.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of the stories, from {@code story.properties}, in a language and a zone.
 *
 * <p>Values stand in braces. What is counted has one phrase a form: {@code one} and {@code many}, in Russian also
 * {@code few}.
 */
public final class Phrases {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Properties phrases;
    private final boolean russian;
    private final DateTimeFormatter instants;

    public Phrases(Locale language, ZoneId zone) {
        this.russian = language.getLanguage().equals("ru");
        this.phrases = read(russian ? "story_ru.properties" : "story.properties");
        this.instants =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    private static Properties read(String file) {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the phrases in " + file, e);
        }
    }

    /** Whether there is a phrase. */
    public boolean has(String key) {
        return phrases.containsKey(key);
    }

    /**
     * A phrase with its values.
     *
     * @param key the phrase
     * @param values names and values in turn
     */
    public String say(String key, String... values) {
        List<String> all = List.of(values);
        // In one go: a word of the log may look like a place for another
        return PLACE.matcher(Objects.requireNonNull(phrases.getProperty(key), key))
                .replaceAll(place -> Matcher.quoteReplacement(all.get(all.indexOf(place.group(1)) + 1)));
    }

    /** So many of something. */
    public String count(String key, long count) {
        return say(key + "." + form(count), "n", String.format(Locale.ROOT, "%,d", count));
    }

    private String form(long count) {
        if (!russian) {
            return count == 1 ? "one" : "many";
        }
        boolean teen = count % 100 / 10 == 1;
        long last = count % 10;
        return !teen && last == 1 ? "one" : !teen && last >= 2 && last <= 4 ? "few" : "many";
    }

    /** A time of day, in the zone of the log. */
    public String at(Instant instant) {
        return instants.format(instant);
    }

    /** Working time in hours and minutes, however many: it has no days of 24 hours. */
    public String hours(Duration time) {
        String minutes = time.toMinutesPart() + " " + say("time.min");
        if (time.toHours() == 0) {
            return time.isZero() || time.toMinutes() > 0 ? minutes : say("time.none");
        }
        String hours = String.format(Locale.ROOT, "%,d", time.toHours()) + " " + say("time.h");
        return time.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    /** A duration in its largest unit and the one below: 3 d 4 h. */
    public String time(Duration time) {
        long[] units = {time.toDays(), time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart()};
        String[] names = {"time.d", "time.h", "time.min", "time.s"};
        for (int i = 0; i < units.length; i++) {
            if (units[i] > 0) {
                List<String> parts = new ArrayList<>();
                parts.add(units[i] + " " + say(names[i]));
                if (i + 1 < units.length && units[i + 1] > 0) {
                    parts.add(units[i + 1] + " " + say(names[i + 1]));
                }
                return String.join(" ", parts);
            }
        }
        return say("time.none");
    }
}
