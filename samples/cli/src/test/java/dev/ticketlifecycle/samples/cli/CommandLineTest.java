package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .contains("replay  Replay the history of a desk")
                .contains("java -jar samples/cli/target/lifecycle.jar replay log");
        assertThat(Cli.run("replay", "log", "--help").out())
                .contains("--map=MAPPING")
                .contains("--without=RULE")
                .contains("Exit codes:")
                .contains("docs/replay.md");
        assertThat(Cli.run("replay", "chats", "--help").out())
                .contains("--turns=TURNS")
                .contains("--automatic=AUTHOR");
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
