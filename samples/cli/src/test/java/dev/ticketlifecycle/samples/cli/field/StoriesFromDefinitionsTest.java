package dev.ticketlifecycle.samples.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.samples.cli.Cli;
import dev.ticketlifecycle.samples.cli.definition.DefinitionFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each story has its desk as a document, and gets the same answers under it. */
class StoriesFromDefinitionsTest {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    static List<FieldStory> stories() {
        return FieldStories.all();
    }

    private static Path file(FieldStory story) {
        return Cli.DATA.resolve("stories/" + story.plot().letter().toLowerCase(Locale.ROOT) + ".yaml");
    }

    private static String written(Lifecycle lifecycle) throws IOException {
        StringWriter text = new StringWriter();
        try (YAMLGenerator generator = YAML.createGenerator(text)) {
            Json.plain().write(LifecycleDocument.class, LifecycleDocument.of(lifecycle), Jackson2.tokens(generator));
        }
        return text.toString();
    }

    /** With {@code -Dgolden.write=true} it is written. */
    @ParameterizedTest
    @MethodSource("stories")
    void theDeskOfAStoryIsTheOneOfItsDocument(FieldStory story) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file(story), written(story.lifecycle()));
        }

        assertThat(file(story)).hasContent(written(story.lifecycle()));
        assertThat(DefinitionFile.read(file(story)).definition())
                .isEqualTo(story.lifecycle().definition());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aStoryGetsTheSameAnswersUnderItsDocument(FieldStory story) {
        String letter = story.plot().letter();
        Cli told = Cli.run("story", letter, "--lifecycle", file(story).toString());

        assertThat(told.code()).isZero();
        assertThat(told.out()).isEqualTo(Cli.run("story", letter).out());
    }

    @Test
    void aDefinitionWithMistakesTellsNothingAndNamesThemAll(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("desk.yaml"), "name: desk\nversion: x\nrulesOff: [no-such]\n");
        Cli run = Cli.run("story", "A", "--lifecycle", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("line 2, column 10, /version: the string 'x' where a whole number is wanted")
                .contains("line 3, column 12, /rulesOff/0: no rule 'no-such' to switch off");
    }

    @Test
    void aDefinitionThatIsNotThereIsNamed() {
        Cli run = Cli.run("story", "A", "--lifecycle", "no-such-file.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no-such-file.json can't be read");
    }
}
