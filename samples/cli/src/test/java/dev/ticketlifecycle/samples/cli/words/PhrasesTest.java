package dev.ticketlifecycle.samples.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.EscalationReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    private final Phrases english = new Phrases(Locale.ENGLISH, ZoneOffset.UTC);
    private final Phrases russian = new Phrases(Locale.forLanguageTag("ru"), ZoneId.of("Europe/Moscow"));

    @ParameterizedTest
    @CsvSource({
        "PT0S, under 1 min, менее 1 мин",
        "PT0.5S, under 1 min, менее 1 мин",
        "PT14S, 14 s, 14 с",
        "PT2M, 2 min, 2 мин",
        "PT2M5S, 2 min 5 s, 2 мин 5 с",
        "PT3H, 3 h, 3 ч",
        "PT3H4M5S, 3 h 4 min, 3 ч 4 мин",
        "PT76H, 3 d 4 h, 3 д 4 ч",
        "PT72H59M, 3 d, 3 д"
    })
    void aDurationHasItsLargestUnitAndTheOneBelow(Duration time, String inEnglish, String inRussian) {
        assertThat(english.time(time)).isEqualTo(inEnglish);
        assertThat(russian.time(time)).isEqualTo(inRussian);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 вопросов",
        "1, 1 вопрос",
        "2, 2 вопроса",
        "4, 4 вопроса",
        "5, 5 вопросов",
        "11, 11 вопросов",
        "12, 12 вопросов",
        "21, 21 вопрос",
        "22, 22 вопроса",
        "111, 111 вопросов",
        "101, 101 вопрос"
    })
    void russianCountsInThreeForms(long count, String words) {
        assertThat(russian.count("asked.questions", count)).isEqualTo(words);
    }

    @Test
    void aWordOfTheLogThatLooksLikeAPlaceStaysAsItIs() {
        assertThat(english.say("held", "who", "{time}", "time", "$1")).isEqualTo("{time} has it for $1");
    }

    @Test
    void timesAreInTheZoneOfTheLog() {
        assertThat(russian.at(Instant.parse("2024-01-01T22:00:00Z"))).isEqualTo("2024-01-02 01:00");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void eachOutcomeHasItsWords(Outcome outcome) {
        String key = "status.closed." + outcome.name().toLowerCase(Locale.ROOT);

        assertThat(english.has(key)).isTrue();
        assertThat(russian.has(key)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(EscalationReason.class)
    void eachReasonToEscalateHasItsWords(EscalationReason reason) {
        String key = "escalated." + reason.name().toLowerCase(Locale.ROOT);

        assertThat(english.has(key)).isTrue();
        assertThat(russian.has(key)).isTrue();
    }

    @Test
    void bothLanguagesHaveTheSamePhrasesWithTheSamePlaces() throws IOException {
        Properties en = read("story.properties");
        Properties ru = read("story_ru.properties");

        Set<String> keys = ru.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".few"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(en.stringPropertyNames())).isEqualTo(keys);
        assertThat(keys)
                .allSatisfy(key -> assertThat(places(en.getProperty(key))).isEqualTo(places(ru.getProperty(key))));
    }

    private static Set<String> places(String phrase) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(phrase)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Phrases.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
