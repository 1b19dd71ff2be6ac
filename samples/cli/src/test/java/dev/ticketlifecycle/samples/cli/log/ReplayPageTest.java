package dev.ticketlifecycle.samples.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ticketlifecycle.samples.cli.Cli;
import dev.ticketlifecycle.samples.cli.clocks.Measure;
import dev.ticketlifecycle.samples.cli.story.Story.What;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/replay.md says what is true. */
class ReplayPageTest {

    private static String page;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../../docs/replay.md"));
    }

    @Test
    void theMappingOnThePageIsOneThatIsReadAndHasEveryKey() throws IOException {
        String json = page.substring(page.indexOf("```json") + 7);
        Path file = Files.writeString(folder.resolve("page.json"), json.substring(0, json.indexOf("```")));

        Mapping mapping = MappingReader.read(file);

        assertThat(mapping.statuses()).hasSize(7);
        assertThat(mapping.columns().tieBreak()).hasValue("Revision");
        assertThat(keys(Cli.parse(Files.readString(file)))).containsExactlyElementsOf(MappingReader.KEYS);
        for (String key : MappingReader.KEYS) {
            assertThat(page).contains(key.equals("time") ? "`time.format`" : "`" + key + "`");
        }
    }

    @Test
    void eachSubjectIsOnThePageWithItsRules() {
        for (Subject subject : Subject.values()) {
            String line = page.lines()
                    .filter(l -> l.startsWith("| `")
                            && l.substring(0, l.indexOf('|', 2)).contains("`" + subject.word() + "`"))
                    .findFirst()
                    .orElseThrow();
            Arrays.stream(RuleId.values())
                    .filter(subject::covers)
                    .forEach(rule -> assertThat(line).contains("`" + rule.id() + "`"));
        }
    }

    @Test
    void eachKeyOfTheReportIsOnThePage() {
        JsonNode report = Cli.chats("--json", "-").json();

        keys(report).forEach(key -> assertThat(page).contains("`" + key + "`"));
        keys(report.get("firstReply")).forEach(key -> assertThat(page).contains("`" + key + "`"));
        keys(report.at("/crossChecks/0")).forEach(key -> assertThat(page).contains("`" + key + "`"));
        keys(report.at("/worst/0")).forEach(key -> assertThat(page).contains("`" + key + "`"));
        keys(report.at("/worst/0/timeline/0")).forEach(key -> assertThat(page).contains("`" + key + "`"));
        for (What what : What.values()) {
            assertThat(page).contains("`" + what.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`");
        }
    }

    @Test
    void eachKeyOfTheClocksIsOnThePage() {
        JsonNode report = Cli.log("--json", "-").json();
        JsonNode clocks = report.get("clocks");

        for (JsonNode object : List.of(
                clocks,
                clocks.at("/metrics/resolution/all"),
                clocks.at("/verdicts").iterator().next(),
                clocks.at("/explained").iterator().next(),
                clocks.at("/explained").iterator().next().at("/elapsed/opened-to-ended"),
                report.at("/worst/0/clocks/0"))) {
            assertThat(keys(object))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
        }
        for (String key : PromiseReader.KEYS) {
            assertThat(page).contains("`sla." + key + "`");
        }
        for (Measure measure : Measure.values()) {
            assertThat(page).contains("`" + measure.word() + "`");
        }
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
