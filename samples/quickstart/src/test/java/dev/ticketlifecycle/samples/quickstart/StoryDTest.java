package dev.ticketlifecycle.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryDTest {

    private static String told(String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new StoryD(out, Locale.forLanguageTag(language)).tell();
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void theStoryIsToldWordForWord(String language) throws IOException {
        assertThat(told(language)).isEqualTo(Transcripts.in(language));
    }

    @Test
    void bothLanguagesTellTheSameSteps() {
        assertThat(steps("ru")).isNotEmpty().isEqualTo(steps("en"));
    }

    private static List<String> steps(String language) {
        return Pattern.compile("(?m)^\\d\\d:\\d\\d(:\\d\\d)?")
                .matcher(told(language))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void everyRefusalNamesItsRuleInBothLanguages() {
        for (String rule : new String[] {"unanswered-question", "competence", "consent-or-silence"}) {
            assertThat(told("en")).contains("(" + rule + ")");
            assertThat(told("ru")).contains("(" + rule + ")");
        }
    }
}
