package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself runs, with nothing beside it. */
class LifecycleJarIT {

    @TempDir
    private Path folder;

    @Test
    void theJarReplaysTheSampleLogInRussianOnAMachineThatKnowsNoUtf8() throws Exception {
        Path json = folder.resolve("report.json");

        Cli run = jar("replay", "log", Cli.UCI, "--map", Cli.UCI_MAPPING, "--lang", "ru", "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.flat())
                .contains("2,468 tickets, 14,132 rows")
                .containsPattern("INC0003090 [^(]*[а-я]+ New [^(]*\\(owner");
        assertThat(Cli.parse(Files.readString(json))
                        .at("/transitions/New -> Active")
                        .asInt())
                .isEqualTo(775);
    }

    @Test
    void theJarReplaysTheSampleChats() throws Exception {
        Path picture = folder.resolve("ticket.svg");

        Cli run = jar(
                "replay",
                "chats",
                Cli.MESSAGES,
                "--turns",
                Cli.TURNS,
                "--json",
                "-",
                "--ticket",
                "1004444",
                "--picture",
                picture.toString());

        assertThat(run.code()).isZero();
        assertThat(picture).content().contains("<title id=\"tl-title\">Ticket 1004444</title>", "Owner: 4sii");
        assertThat(run.json().at("/firstReply/p99Seconds").asInt()).isEqualTo(525_416);
    }

    @Test
    void theJarChecksVectors() throws Exception {
        Cli run = jar("vectors", Cli.VECTORS);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).endsWith("166 passed, 0 failed, 7 skipped");
        assertThat(jar("vectors", Cli.TIMELINES).out().lines()).containsExactly("22 passed, 0 failed, 0 skipped");
        assertThat(jar("vectors").code()).isEqualTo(2);
    }

    @Test
    void theJarTellsAStoryInRussian() throws Exception {
        Cli run = jar("story", "D", "--lang", "ru");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("D. «Ответ дан», а ответа нет");
    }

    @Test
    void theExitCodeTellsOfBrokenLines() throws Exception {
        Path log = Files.writeString(folder.resolve("log.csv"), "id,at,state\n1,2024-01-01,Open\n1,never,Open\n");
        Path map = Files.writeString(folder.resolve("map.json"), """
                {
                  "columns": {"ticket": "id", "time": "at", "status": "state"},
                  "time": {"zone": "UTC"},
                  "statuses": {"Open": "ACTIVE"}
                }
                """);

        assertThat(jar("replay", "log", log.toString(), "--map", map.toString()).code())
                .isEqualTo(1);
        assertThat(jar("replay", "log", log.toString()).code()).isEqualTo(2);
        assertThat(jar("--help").code()).isZero();
    }

    private Cli jar(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/lifecycle.jar"));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Cli(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
