package dev.ticketlifecycle.json.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on definitions names every field, and its example is one. */
class DefinitionsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "definitions.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(page());
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    @Test
    void theExampleIsADefinitionThatBuilds() throws IOException {
        Lifecycle lifecycle = Yaml.readByTwo(Json.plain(), example()).lifecycle();

        assertThat(lifecycle.name()).isEqualTo("support");
        assertThat(lifecycle.definition().operations()).hasSize(2);
    }

    @Test
    void theCodeOnThePageRunsADeskUnderTheExample(@TempDir Path folder) throws IOException {
        Matcher code = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(page());
        assertThat(code.find()).isTrue();
        Path compiled = Path.of("src/test/java/dev/ticketlifecycle/json/definition/DefinitionsPage.java");
        assertThat(Files.readString(compiled)).containsIgnoringWhitespaces(code.group(1));

        Path file = Files.writeString(folder.resolve("support.yaml"), example());
        Instant monday = Instant.parse("2026-03-02T08:00:00Z");
        Helpdesk desk = DefinitionsPage.desk(
                file.toFile(),
                new InMemoryStore(() -> monday),
                (people, category) -> DirectoryFacts.of(Person.of("anna")),
                Notifier.nobody());
        Decision opened = desk.handle(
                TicketId.of("T-1"),
                Act.of("c-1", Actor.requester("rita"), Open.by("rita").then(Receive.question("?"))));
        assertThat(opened.accepted()).isTrue();
        assertThat(opened.ticket().clocks().find("standard/first-reply")).isPresent();
    }

    @Test
    void theMistakeOnThePageReadsLikeThat() throws IOException {
        String mistaken = """
                name: support
                statuses:
                  - {name: new, phase: new}
                  - {name: open, phase: busy}
                """;
        List<String> told = new ArrayList<>();
        try {
            Yaml.readByThree(Json.plain(), mistaken);
        } catch (JsonException e) {
            e.problems().forEach(problem -> told.add(problem.toString()));
        }

        assertThat(told).hasSize(1);
        assertThat(page()).contains(told.get(0));
    }

    @Test
    void everyFieldOfTheSchemaStandsInATable() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (InputStream schema = Json.class.getResourceAsStream("schema/lifecycle.schema.json")) {
            collect(new ObjectMapper().readTree(Objects.requireNonNull(schema, "schema")), fields);
        }
        String tables = page().lines().filter(line -> line.startsWith("|")).reduce("", String::concat);

        assertThat(fields)
                .hasSizeGreaterThan(80)
                .allSatisfy(field -> assertThat(tables).containsPattern("`\\{?" + Pattern.quote(field) + "\\b"));
    }

    private static void collect(JsonNode schema, Set<String> fields) {
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        schema.forEach(part -> collect(part, fields));
    }
}
