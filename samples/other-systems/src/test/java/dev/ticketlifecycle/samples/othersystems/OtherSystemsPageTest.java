package dev.ticketlifecycle.samples.othersystems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/other-systems.md shows what is compiled here, and names every system that has a class. */
class OtherSystemsPageTest {

    @Test
    void aDeskTakesAPolicyWithItsOwnAmountsAndHours() {
        SlaPolicy zammad = Zammad.current(Desk.OFFICE, Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(8));
        Lifecycle desk = Lifecycle.preset("helpdesk").sla(zammad).build();

        assertThat(desk.statuses()).isNotEmpty();
        assertThat(zammad.targets()).hasSize(3);
    }

    @Test
    void thePageShowsWhatIsCompiled() throws IOException {
        String sources = flat(sources().map(OtherSystemsPageTest::read).reduce("", String::concat));
        List<String> shown = Pattern.compile("(?s)```java\n(.*?)```")
                .matcher(page())
                .results()
                .map(block -> flat(block.group(1)))
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(snippet -> assertThat(sources).contains(snippet));
    }

    @Test
    void thePageNamesEachSystemThatHasAClass() throws IOException {
        List<String> classes = sources()
                .filter(path -> path.toString().contains("main"))
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .toList();

        assertThat(classes).hasSize(8);
        assertThat(page())
                .contains(classes.stream().map(name -> "`" + name + "`").toList());
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String page() {
        return read(Path.of("..", "..", "docs", "other-systems.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", "");
    }
}
