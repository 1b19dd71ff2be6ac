package dev.ticketlifecycle.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show is so: their documents are valid, their code compiles and does what they say. */
class PagesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(json|yaml|java)([^\\n]*)\\n(.*?)^```");

    /** JSON that is none of the format: the mapping of a log, and vectors. */
    private static final List<String> OTHERS = List.of("replay.md", "testing.md");

    /** A block of a page. */
    record Block(Path page, String language, String name, String text) {}

    static List<Block> documents() throws IOException {
        return blocks().stream()
                .filter(block -> !block.language().equals("java"))
                .toList();
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            List<Path> pages = Stream.concat(files, Stream.of(ROOT.resolve("README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !OTHERS.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
            for (Path page : pages) {
                Matcher block = BLOCK.matcher(Files.readString(page));
                while (block.find()) {
                    blocks.add(new Block(page, block.group(1), block.group(2).strip(), block.group(3)));
                }
            }
        }
        return blocks;
    }

    /** A block that doesn't say what it is, such as {@code json act}, is the definition of a lifecycle. */
    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentOnAPageIsValid(Block block) {
        InputFormat format = block.language().equals("json") ? InputFormat.JSON : InputFormat.YAML;
        String document = block.name().isEmpty() ? "lifecycle" : block.name();
        assertThat(Checker.problems(document, block.text(), format)).isEmpty();
    }

    @Test
    void theWholeExampleOfADefinitionIsValid() throws IOException {
        String example = Files.readString(ROOT.resolve("docs/examples/support.yaml"));
        assertThat(Checker.problems("lifecycle", example, InputFormat.YAML)).isEmpty();
    }

    @Test
    void theCodeOfThePageOfJsonIsCompiled() throws IOException {
        String code = squeezed(Files.readString(Path.of("src/test/java/dev/ticketlifecycle/json/JsonPage.java")));
        List<Block> java = blocks().stream()
                .filter(block -> block.page().endsWith("json.md"))
                .filter(block -> block.language().equals("java"))
                .toList();
        assertThat(java).isNotEmpty().allSatisfy(block -> assertThat(code).contains(squeezed(block.text())));
    }

    @Test
    void theCodeOfThePageOfWhatIsStoredIsCompiled() throws IOException {
        String code =
                squeezed(Files.readString(Path.of("src/test/java/dev/ticketlifecycle/json/shape/VersionsTest.java")));
        List<Block> java = blocks().stream()
                .filter(block -> block.page().endsWith("storage-format.md"))
                .filter(block -> block.language().equals("java"))
                .toList();
        assertThat(java).isNotEmpty().allSatisfy(block -> assertThat(code).contains(squeezed(block.text())));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void theCodeOfThePageOfJsonDoesWhatThePageSays() throws Exception {
        Act act = JsonPage.there();
        assertThat(act.initiator()).isEqualTo(Actor.agent("anna"));
        String text = Examples.THREE.text(Act.class, act);
        assertThat(blocks())
                .anySatisfy(block -> assertThat(squeezed(block.text())).isEqualTo(squeezed(text)));
        assertThat(JsonPage.within("{\"from\":\"web\",\"act\":" + text + "}").act())
                .isEqualTo(act);
        List<String> later = new ArrayList<>();
        assertThat(JsonPage.mistakes(text.replace("reply\",\"m", "rely\",\"m").getBytes(UTF_8), later::add))
                .isEmpty();
        assertThat(later).containsExactly("rely");
        assertThat(JsonPage.mistakes("{}".getBytes(UTF_8), later::add))
                .containsExactly("line 1, column 2, the document: missing field 'id'; add it: an act has one");
    }
}
