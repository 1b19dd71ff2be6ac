package dev.ticketlifecycle.samples.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.UnknownKindException;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A file with one document: YAML if it is called so, else JSON; or with one a line, if it is called {@code .jsonl}.
 *
 * @param path the file
 * @param json the format, with what it has to know
 */
public record DocumentFile(Path path, Json json) {

    // What nothing else begins with, in this order; a command and an event both say their kind.
    private static final String JOURNAL_LINE = "journal-line";
    private static final Set<String> DEFINES = Set.of("kind", "lifecycle");
    private static final Map<String, List<String>> SIGNS = ImmutableMap.<String, List<String>>builder()
            .put("act", List.of("command", "initiator"))
            .put("recorded", List.of("event", "initiator"))
            .put("refusal", List.of("reasons"))
            .put("reading", List.of("clock", "state"))
            .put("lifecycle", List.of("statuses"))
            .put("sla-policy", List.of("promises"))
            .put("business-calendar", List.of("week"))
            .put("ticket-view", List.of("id", "party"))
            .put("ticket", List.of("id", "recordedAt"))
            .put("command", List.of("kind"))
            .build();

    /** The file of many documents, a line each, is called so. */
    private static final String LINES = ".jsonl";

    /**
     * What the file holds, by the fields that it begins with; of a file of lines, the first one says it.
     *
     * @return the name of a document; empty if it looks like none
     * @throws InputProblem if the file can't be read
     */
    public Optional<String> looksLike() {
        String text = text();
        return looksLike(isLines() ? text.lines().findFirst().orElse("") : text);
    }

    /** Whether each line is a document of its own. */
    public boolean isLines() {
        return path.toString().endsWith(LINES);
    }

    private boolean isYaml() {
        return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
    }

    private Optional<String> looksLike(String text) {
        Set<String> fields = fields(text);
        Optional<String> like = SIGNS.entrySet().stream()
                .filter(sign -> fields.containsAll(sign.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (fields.equals(DEFINES) || ofAJournal(fields)) {
            return Optional.of(JOURNAL_LINE);
        }
        return like.map(name -> name.equals("command") && isEvent(text) ? "event" : name);
    }

    private static boolean ofAJournal(Set<String> fields) {
        return fields.contains("ticket") && (fields.contains("entry") || fields.contains("snapshot"));
    }

    private Set<String> fields(String text) {
        Set<String> fields = new HashSet<>();
        try (JsonParser parser = (isYaml() ? new YAMLFactory() : new JsonFactory()).createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    fields.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return fields; // as far as it goes; what is wrong is told by whoever reads it as something
        }
        return fields;
    }

    private boolean isEvent(String text) {
        try {
            read("command", text, json);
            return false;
        } catch (UnknownKindException e) {
            return true;
        } catch (JsonException e) {
            return false;
        }
    }

    /**
     * What is wrong with the file.
     *
     * @param document the name of the document that it should be, or each of its lines
     * @return of a definition and its parts all that is wrong, of anything else the first thing; empty if nothing is
     * @throws InputProblem if the file can't be read
     */
    public List<Problem> problems(String document) {
        if (isLines()) {
            return new DocumentLines(this, document).problems(text().lines().toList());
        }
        try {
            read(document, text(), json);
            return List.of();
        } catch (JsonException e) {
            return e.problems();
        }
    }

    /** Reads one document of the file. */
    Object read(String document, String text, Json by) {
        Class<?> type = Objects.requireNonNull(by.documents().get(document), document);
        if (!isYaml()) {
            return Jackson2.of(by).read(type, text);
        }
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            return by.read(type, Jackson2.tokens(parser));
        } catch (IOException e) {
            throw new InputProblem(path + " can't be read: " + e.getMessage(), e);
        }
    }

    private String text() {
        return InputText.of(path);
    }
}
