package dev.ticketlifecycle.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody else's validator with the schemas that are checked in. */
final class Checker {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Checker() {}

    static Path file(String document) {
        return Path.of("src/main/resources/dev/ticketlifecycle/json/schema", document + ".schema.json");
    }

    /** What is wrong with a document. */
    static List<String> problems(String document, String text, InputFormat format) {
        return SCHEMAS
                .computeIfAbsent(document, Checker::schema)
                .validate(
                        text,
                        format,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    static List<String> problems(String document, String text) {
        return problems(document, text, InputFormat.JSON);
    }

    private static Schema schema(String document) {
        try {
            return REGISTRY.getSchema(Files.readString(file(document)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
