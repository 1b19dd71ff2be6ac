package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees who checks vectors. */
class VectorsCommandTest {

    private static final String GOOD = """
            {"id":"a-1","kind":"is_open","zone":"Etc/UTC","week":{"mon":[["09:00","17:00"]]},\
            "start":"2026-03-02T10:00:00Z","expected":true,"status":"core"}
            """;
    private static final String WRONG = GOOD.replace("a-1", "a-2").replace("true", "false");
    private static final String QUIRK = WRONG.replace("a-2", "a-3").replace("core", "quirk");

    @TempDir
    private Path folder;

    @Test
    void theVectorsOfOtherSystemsPassButForSevenThatAreNamed() {
        Cli run = Cli.run("vectors", Cli.VECTORS);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSize(8)
                .endsWith("166 passed, 0 failed, 7 skipped")
                .contains("skipped " + Cli.VECTORS
                        + ":114 wh-114: convention elapsed: wall; the library counts the time" + " that really passes");
    }

    @Test
    void theTimelinesOfOtherSystemsPass() {
        Cli run = Cli.run("vectors", Cli.TIMELINES, Cli.VECTORS);

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(8).endsWith("188 passed, 0 failed, 7 skipped");
        assertThat(Cli.run("vectors", Cli.TIMELINES).out().lines()).containsExactly("22 passed, 0 failed, 0 skipped");
    }

    @Test
    void aFailureIsPrintedBeforeTheSumAndTheExitCodeTellsOfIt() throws IOException {
        String file = file("v.jsonl", GOOD + "\n" + WRONG + QUIRK + "garbage\n");

        Cli run = Cli.run("vectors", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("failed " + file + ":3 a-2: expected closed, got open"),
                        line -> assertThat(line).startsWith("skipped " + file + ":4 a-3: status quirk"),
                        line -> assertThat(line).startsWith("failed " + file + ":5: the line isn't JSON"),
                        line -> assertThat(line).isEqualTo("1 passed, 2 failed, 1 skipped"));
    }

    @Test
    void severalFilesAreSummedUpPlainOrGzip() throws IOException {
        Path packed = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((GOOD + GOOD).getBytes(StandardCharsets.UTF_8));
        }

        Cli run = Cli.run("vectors", file("a", GOOD), packed.toString(), file("b", QUIRK), file("none", ""));

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).endsWith("3 passed, 0 failed, 1 skipped");
    }

    @Test
    void aFileThatCantBeReadEndsWithTwoAndNoSum() throws IOException {
        Path torn = folder.resolve("torn");
        Files.write(torn, new byte[] {0x1f, (byte) 0x8b, 8, 0});

        assertThat(Cli.run("vectors", file("a", GOOD), torn.toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.out()).isEmpty())
                .satisfies(run -> assertThat(run.err()).contains("torn can't be read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vectors|Missing required parameter: 'FILE'",
                "vectors none.jsonl|none.jsonl can't be read: there is no such file",
                "vectors data|data is a directory: name the file in it",
                "vectors --loud x|Unknown option: '--loud'"
            })
    void whatCantBeDoneEndsWithTwo(String args, String message) {
        Cli run = Cli.run(args.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
