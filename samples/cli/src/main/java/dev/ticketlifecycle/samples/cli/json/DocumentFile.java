package dev.ticketlifecycle.samples.cli.json;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A file with one document: YAML if it is called so, else JSON.
 *
 * @param path the file
 * @param json the format, with what it has to know
 */
public record DocumentFile(Path path, Json json) {

    // What nothing else begins with, in this order; a command and an event both say their kind.
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

    /**
     * What the file holds, by the fields that it begins with.
     *
     * @return the name of a document; empty if it looks like none
     * @throws InputProblem if the file can't be read
     */
    public Optional<String> looksLike() {
        Set<String> fields = fields();
        Optional<String> like = SIGNS.entrySet().stream()
                .filter(sign -> fields.containsAll(sign.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        return like.map(name -> name.equals("command") && isEvent() ? "event" : name);
    }

    private Set<String> fields() {
        Set<String> fields = new HashSet<>();
        try (JsonParser parser = new YAMLFactory().createParser(text())) { // reads JSON as well
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

    private boolean isEvent() {
        try {
            read("command");
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
     * @param document the name of the document that it should be
     * @return of a definition and its parts all that is wrong, of anything else the first thing; empty if nothing is
     * @throws InputProblem if the file can't be read
     */
    public List<Problem> problems(String document) {
        try {
            read(document);
            return List.of();
        } catch (JsonException e) {
            return e.problems();
        }
    }

    private void read(String document) {
        Class<?> type = Objects.requireNonNull(json.documents().get(document), document);
        String name = path.toString();
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            Jackson2.of(json).read(type, text());
            return;
        }
        try (JsonParser parser = new YAMLFactory().createParser(text())) {
            json.read(type, Jackson2.tokens(parser));
        } catch (IOException e) {
            throw new InputProblem(path + " can't be read: " + e.getMessage(), e);
        }
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new InputProblem(path + " can't be read: " + (Files.exists(path) ? e : "there is no such file"), e);
        }
    }
}
