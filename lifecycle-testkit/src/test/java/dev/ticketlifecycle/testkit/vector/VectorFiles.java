package dev.ticketlifecycle.testkit.vector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The files of vectors that come along, their lines, and lines that somebody changed. */
final class VectorFiles {

    static final String OTHERS = "business_time.jsonl";
    static final String OWN = "own_business_time.jsonl";

    private static final JsonMapper JSON = new JsonMapper();

    private VectorFiles() {}

    static Path file(String name) {
        try {
            return Path.of(VectorFiles.class.getResource("/vectors/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode parsed(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    static String changed(String line, Consumer<ObjectNode> change) {
        ObjectNode node = parsed(line);
        change.accept(node);
        return node.toString();
    }

    static VectorReport check(List<String> lines) {
        try {
            return Vectors.check("lines", new StringReader(String.join("\n", lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Verdict check(String line) {
        return check(List.of(line)).verdicts().get(0);
    }
}
