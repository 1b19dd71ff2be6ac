package dev.ticketlifecycle.samples.cli.log;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON file of which each complaint names the line. Comments and trailing commas are welcome. */
final class MappingFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    private MappingFile(String file, JsonNode root, Map<String, Integer> lines) {
        this.file = file;
        this.root = root;
        this.lines = lines;
    }

    static MappingFile read(Path path) {
        String file = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            throw new InputProblem("the mapping " + path + " is a directory: name the file in it");
        }
        if (!Files.exists(path)) {
            throw new InputProblem("the mapping " + path + " can't be read: there is no such file");
        }
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            JsonNode root = JSON.readTree(unmarked);
            if (!root.isObject()) {
                throw new InputProblem(path + " is no mapping: it has to be a JSON object { ... }, see docs/replay.md");
            }
            return new MappingFile(file, root, lines(unmarked));
        } catch (JsonParseException e) {
            throw new InputProblem(
                    file + ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": not JSON: " + e.getOriginalMessage(),
                    e);
        } catch (CharacterCodingException e) {
            throw new InputProblem("the mapping " + path + " isn't UTF-8: save it as UTF-8", e);
        } catch (IOException e) {
            throw new InputProblem("the mapping " + path + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                String at = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(at, parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** A complaint about a place in the file. */
    InputProblem problem(JsonPointer at, String what) {
        @Nullable Integer line = lines.get(at.toString());
        return new InputProblem(file + (line == null ? "" : ", line " + line) + ": " + what);
    }

    String file() {
        return file;
    }

    /** The keys of an object; none if it isn't there. */
    List<String> keys(JsonPointer at) {
        List<String> keys = new ArrayList<>();
        JsonNode node = root.at(at);
        if (!node.isMissingNode() && !node.isNull()) {
            if (!node.isObject()) {
                throw problem(at, "\"" + key(at) + "\" has to be an object { ... }");
            }
            node.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** Refuses keys that nobody reads. */
    void allow(JsonPointer at, List<String> known) {
        for (String key : keys(at)) {
            if (!known.contains(key)) {
                throw problem(
                        at.appendProperty(key), "unknown key \"" + key + "\": use one of " + String.join(", ", known));
            }
        }
    }

    /** A zone, if it is there. */
    Optional<ZoneId> zone(JsonPointer at) {
        Optional<String> name = text(at);
        try {
            return name.map(ZoneId::of).map(ZoneId::normalized);
        } catch (DateTimeException e) {
            throw problem(
                    at,
                    "no zone '" + name.orElse("") + "': use a name such as \"Europe/Moscow\", \"UTC\" or \"+03:00\"");
        }
    }

    boolean isObject(JsonPointer at) {
        return root.at(at).isObject();
    }

    /** A text or a number, if it is there and not empty. */
    Optional<String> text(JsonPointer at) {
        JsonNode node = root.at(at);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isValueNode()) {
            throw problem(at, "\"" + key(at) + "\" has to be a text");
        }
        return Optional.of(node.asText()).filter(text -> !text.isEmpty());
    }

    /** A text that has to be there. */
    String required(JsonPointer at, String what) {
        return text(at).orElseThrow(() -> problem(at.head(), "\"" + key(at) + "\" is missing: " + what));
    }

    /** A list of texts, or one text. */
    List<String> texts(JsonPointer at) {
        JsonNode node = root.at(at);
        if (!node.isArray()) {
            return text(at).stream().toList();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            texts.add(text(at.appendIndex(i)).orElse(""));
        }
        return texts;
    }

    /** Texts by key. */
    Map<String, String> textsByKey(JsonPointer at) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys(at).forEach(key -> texts.put(key, required(at.appendProperty(key), "say why")));
        return texts;
    }

    private static String key(JsonPointer at) {
        return at.last() == null ? "" : String.valueOf(at.last().getMatchingProperty());
    }
}
