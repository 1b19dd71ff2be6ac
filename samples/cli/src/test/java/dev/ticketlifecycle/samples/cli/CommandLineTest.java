package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees who types something else than the right thing. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void helpSaysWhatThereIs() {
        Cli help = Cli.run("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("Usage: lifecycle [-hV] COMMAND")
                .containsPattern("replay +Replay the history of a desk")
                .containsPattern("vectors +Check vectors")
                .contains("java -jar samples/cli/target/lifecycle.jar replay log");
        assertThat(Cli.run("replay", "log", "--help").out())
                .contains("--map=MAPPING")
                .contains("--without=RULE")
                .contains("Exit codes:")
                .contains("docs/replay.md");
        assertThat(Cli.run("replay", "chats", "--help").out())
                .contains("--turns=TURNS")
                .contains("--automatic=AUTHOR");
        assertThat(Cli.run("vectors", "--help").out())
                .contains("FILE...")
                .contains("Exit codes:")
                .contains("docs/testing.md");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(96));
    }

    @Test
    void nothingAskedIsAnsweredWithHelp() {
        assertThat(Cli.run())
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("Usage: lifecycle"));
        assertThat(Cli.run("replay"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err())
                        .contains("Usage: lifecycle replay")
                        .contains("chats"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replay log x.csv|Missing required option: '--map=MAPPING'",
                "replay log|Missing required",
                "replay lag|Unmatched argument at index 1: 'lag'",
                "replay chats x.csv|Missing required option: '--turns=TURNS'",
                "replay log x.csv --map y.json|the mapping y.json can't be read: there is no such file",
                "replay log x.csv --map data/uci498.json|x.csv can't be read: there is no such file",
                "replay log x.csv --map data/uci498.json --zone Mars|--zone Mars: no such zone",
                "replay log x.csv --map data/uci498.json --lang de|expected one of [EN, RU]",
                "replay log x.csv --map data/uci498.json --examples -1|--examples -1: give 0 or more",
                "replay log x.csv --map data/uci498.json --without owner|There is no rule 'owner' to switch off; the rules are unanswered-question",
                "replay log x.csv --map data/uci498.json --json none/x.json|there is no folder",
                "replay log data/uci498.json --map data/uci498.json|no column 'number'"
            })
    void whatCantBeDoneIsSaidInALineAndEndsWithTwo(String args, String message) {
        Cli run = Cli.run(args.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theJsonFileHasWhatTheOutputWouldHave() throws IOException {
        Path file = folder.resolve("report.json");

        Cli run = Cli.chats("--json", file.toString(), "--lang", "RU");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("What the log says");
        assertThat(Cli.parse(Files.readString(file)))
                .isEqualTo(Cli.chats("--json", "-", "--lang", "ru").json());
    }

    @Test
    void aReportNeverOverwritesWhatTheReplayReads() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), "number\n1\n");
        Path map = Files.writeString(folder.resolve("map.json"), "{}");
        Path link = Files.createLink(folder.resolve("link.json"), map);
        for (Path target : List.of(log, map, link, folder.resolve("../" + folder.getFileName() + "/log.csv"))) {
            Cli run = Cli.run("replay", "log", log.toString(), "--map", map.toString(), "--json", target.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("the report would overwrite it");
        }
        Cli chats = Cli.run("replay", "chats", log.toString(), "--turns", map.toString(), "--json", map.toString());
        assertThat(chats.err()).contains("the report would overwrite it");
        assertThat(log).hasContent("number\n1\n");
        assertThat(map).hasContent("{}");
    }

    @Test
    void aReportHasToHaveAFileToGoTo() {
        assertThat(Cli.log("--json", folder.toString()).err()).contains("that is a directory");
        Cli nameless = Cli.log("--json", "");
        assertThat(nameless.code()).isEqualTo(2);
        assertThat(nameless.err()).contains("the name is empty");
    }

    @Test
    void anEarlierReportIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "an earlier one");

        assertThat(Cli.chats("--json", file.toString()).code()).isZero();

        assertThat(Cli.parse(Files.readString(file)).get("tickets").asInt()).isEqualTo(360);
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void anOutputThatTakesNoMoreIsSaidAndEndsWithThree() {
        Cli run = Cli.runOnFullDisk("replay", "log", Cli.UCI, "--map", Cli.UCI_MAPPING);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("the report can't be written to the output in full");
    }

    @Test
    void twoReplaysGiveTheSameReport() {
        assertThat(Cli.chats("--json", "-").out())
                .isEqualTo(Cli.chats("--json", "-").out());
    }

    @Test
    void noExamplesAreShownWhenNoneAreWanted() {
        Cli run = Cli.chats("--examples", "0");

        assertThat(run.out()).contains("unanswered-question").doesNotContain("Examples");
    }
}
