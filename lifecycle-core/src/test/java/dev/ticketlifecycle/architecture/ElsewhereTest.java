package dev.ticketlifecycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The build runs this suite again under other zones and locales, and those are what the JVM then really has. */
class ElsewhereTest {

    private static final String HERE = ZoneId.systemDefault() + "," + Locale.getDefault();

    @Test
    void theZoneAndTheLocaleAreThoseThatTheBuildAskedFor() {
        String asked = System.getProperty("elsewhere", HERE).replace('-', '_');
        assertThat(HERE.replace('-', '_')).isEqualTo(asked);
    }

    @Test
    void theBuildAsksForThreeZonesAndLocalesAtLeast() throws IOException {
        List<MatchResult> asked = Pattern.compile("-Delsewhere=([^,]+),(\\S+)<")
                .matcher(Files.readString(Path.of("..", "pom.xml")))
                .results()
                .toList();
        assertThat(groups(asked, 1)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(groups(asked, 2)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Set<String> groups(List<MatchResult> results, int group) {
        return results.stream().map(result -> result.group(group)).collect(Collectors.toSet());
    }

    /** Or a text with digits of the default locale would look right everywhere. */
    @Test
    void oneOfTheLocalesHasDigitsOfItsOwn() {
        assertThat(String.format(Locale.forLanguageTag("ar-SA"), "%d", 2026)).isNotEqualTo("2026");
    }
}
