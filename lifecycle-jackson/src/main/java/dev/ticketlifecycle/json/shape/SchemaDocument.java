package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schema of a document: the same bytes whenever and wherever it is written. */
final class SchemaDocument {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    // What is said first of each part; what isn't named here follows by its name.
    private static final List<String> ORDER = List.of(
            "$schema",
            "$id",
            "title",
            "description",
            "$ref",
            "type",
            "const",
            "enum",
            "format",
            "pattern",
            "properties");

    // Below these stand names of the format, not words of JSON Schema.
    private static final List<String> NAMES = List.of("properties", "$defs");

    private static final Comparator<String> BY_ORDER =
            Comparator.comparingInt(SchemaDocument::place).thenComparing(Comparator.naturalOrder());

    private SchemaDocument() {}

    private static int place(String word) {
        int at = ORDER.indexOf(word);
        return at < 0 ? ORDER.size() : at;
    }

    /**
     * Writes the schema of a document.
     *
     * @param name the name of the document
     * @param description what it is
     * @param shape its form
     * @param strict whether a field that isn't known is a mistake
     * @param out where to
     */
    static void write(String name, String description, Shape<?> shape, boolean strict, TokenWriter out) {
        Schemas all = new Schemas(strict);
        Map<String, Object> schema = new LinkedHashMap<>(shape.schema(all));
        schema.put("$schema", DIALECT);
        schema.put("$id", "urn:ticketlifecycle:schema:" + name);
        schema.put("title", name.replace('-', ' '));
        schema.put("description", description);
        if (!all.shared().isEmpty()) {
            schema.put("$defs", all.shared());
        }
        words(schema, out);
    }

    private static void words(Map<?, ?> schema, TokenWriter out) {
        out.object();
        schema.keySet().stream().map(String.class::cast).sorted(BY_ORDER).forEach(word -> {
            out.field(word);
            Object value = Objects.requireNonNull(schema.get(word), word);
            if (NAMES.contains(word)) {
                names((Map<?, ?>) value, out);
            } else {
                value(value, out);
            }
        });
        out.endObject();
    }

    private static void names(Map<?, ?> parts, TokenWriter out) {
        out.object();
        parts.forEach((name, part) -> {
            out.field((String) name);
            value(part, out);
        });
        out.endObject();
    }

    private static void value(Object value, TokenWriter out) {
        if (value instanceof Map<?, ?> schema) {
            words(schema, out);
        } else if (value instanceof Collection<?> all) {
            out.array();
            all.forEach(one -> value(one, out));
            out.endArray();
        } else if (value instanceof Boolean flag) {
            out.flag(flag);
        } else if (value instanceof Number number) {
            out.whole(number.longValue());
        } else {
            out.text((String) value);
        }
    }
}
