package dev.ticketlifecycle.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as people run it, on a machine of any locale. */
class QuickstartJarIT {

    private record Run(int exit, String output) {}

    private static Run run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=de",
                "-Dfile.encoding=US-ASCII",
                "-jar",
                Path.of("target", "quickstart.jar").toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output.replace(System.lineSeparator(), "\n"));
    }

    @Test
    void withoutArgumentsItTellsTheStoryInEnglish() throws Exception {
        assertThat(run()).isEqualTo(new Run(0, Transcripts.in("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void itTellsTheStoryInTheLanguageAskedFor(String language) throws Exception {
        assertThat(run("--lang", language)).isEqualTo(new Run(0, Transcripts.in(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang", "--lang de", "story"})
    void anythingElseGetsTheUsage(String args) throws Exception {
        assertThat(run(args.split(" ", -1)))
                .isEqualTo(new Run(2, "usage: java -jar quickstart.jar [--lang en|ru]" + "\n"));
    }
}
