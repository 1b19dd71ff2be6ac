package dev.ticketlifecycle.testkit.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of an object, each asked for by its name and type; what nobody asked for is unknown, and found by {@link
 * #nothingElse()}. Every error names the field with its path and the value.
 */
final class Fields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    // About three hundred million years: far more than any calendar, and no trouble to multiply.
    private static final BigDecimal LONGEST = BigDecimal.valueOf(9_000_000_000_000_000L);
    private static final int FINEST = 100; // digits

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000); // milliseconds

    private final String path;
    private final JsonNode node;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    static Fields of(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new NoVector("the line isn't JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new NoVector("the line is " + node + ": a vector is an object in braces");
        }
        return new Fields("", node);
    }

    /** What the object calls itself, if it does so in a way that can be read. */
    Optional<String> name() {
        return Optional.of(node.path("id")).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** Whether there is a field; from then on it is known. */
    boolean has(String field) {
        return !ask(field).isMissingNode();
    }

    private JsonNode ask(String field) {
        known.add(field);
        return node.path(field);
    }

    private JsonNode needed(String field) {
        JsonNode value = ask(field);
        if (value.isMissingNode()) {
            throw new NoVector("field '" + path + field + "' is missing; there are " + String.join(", ", names()));
        }
        return value;
    }

    private NoVector wrong(String field, JsonNode value, String allowed) {
        return new NoVector("field '" + path + field + "' is " + value + ": it should be " + allowed);
    }

    String text(String field) {
        return text(field, needed(field));
    }

    private String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong(field, value, "text");
        }
        return value.asText();
    }

    Optional<String> optionalText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /** The words of a list; none if the field is missing. */
    List<String> texts(String field) {
        return list(field, ask(field), value -> text(field, value));
    }

    boolean flag(String field) {
        JsonNode value = needed(field);
        if (!value.isBoolean()) {
            throw wrong(field, value, "true or false");
        }
        return value.booleanValue();
    }

    Optional<Boolean> optionalFlag(String field) {
        return has(field) ? Optional.of(flag(field)) : Optional.empty();
    }

    /** What a field holds; nothing if it holds null. */
    <T> Optional<T> nullable(String field, Function<String, T> reader) {
        return needed(field).isNull() ? Optional.empty() : Optional.of(reader.apply(field));
    }

    /** A field that may be there, but holds nothing. */
    void nothing(String field) {
        JsonNode value = ask(field);
        if (!value.isMissingNode() && !value.isNull()) {
            throw wrong(field, value, "null");
        }
    }

    /** The word in a field, one of those in an enum. */
    <E extends Enum<E>> E word(String field, Class<E> words) {
        return word(field, text(field), words);
    }

    /** A word, one of those in an enum. */
    <E extends Enum<E>> E word(String what, String word, Class<E> words) {
        List<String> allowed = Arrays.stream(words.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = allowed.indexOf(word);
        if (index < 0) {
            String where = path.isEmpty() ? "" : " in '" + path.substring(0, path.length() - 1) + "'";
            throw new NoVector(
                    "unknown " + what + " '" + word + "'" + where + ": known are " + String.join(", ", allowed));
        }
        return words.getEnumConstants()[index];
    }

    int whole(String field) {
        JsonNode value = needed(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(field, value, "a whole number between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
        }
        return value.intValue();
    }

    BigDecimal number(String field) {
        JsonNode value = needed(field);
        if (!value.isNumber()) {
            throw wrong(field, value, "a number");
        }
        BigDecimal number = value.decimalValue();
        if (number.abs().compareTo(LONGEST) > 0 || number.scale() > FINEST) {
            throw wrong(
                    field, value, "a number up to " + LONGEST + " with at most " + FINEST + " digits after the point");
        }
        return number;
    }

    /** An amount in seconds, cut off after the milliseconds. */
    Duration seconds(String field) {
        return Duration.ofMillis(number(field).movePointRight(3).longValue());
    }

    /** A target in minutes, cut off after the milliseconds; one of no time at all isn't any. */
    Duration target(String field) {
        BigDecimal millis = number(field).multiply(MINUTE);
        if (millis.compareTo(BigDecimal.ONE) < 0) {
            throw wrong(field, needed(field), "more than 0, at least a millisecond in minutes, or null for no target");
        }
        // More than a long holds is more than any calendar has.
        return Duration.ofMillis(millis.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue());
    }

    Instant instant(String field) {
        return parsed(
                field, text -> OffsetDateTime.parse(text).toInstant(), "an instant such as 2026-03-02T09:00:00+01:00");
    }

    LocalDateTime local(String field) {
        return parsed(field, LocalDateTime::parse, "a local time without an offset, such as 2026-03-02T09:00:00");
    }

    /** A field made of text by something that throws if it can't. */
    <T> T parsed(String field, Function<String, T> parser, String allowed) {
        return parsed(field, needed(field), parser, allowed);
    }

    private <T> T parsed(String field, JsonNode value, Function<String, T> parser, String allowed) {
        String text = text(field, value);
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw wrong(field, value, allowed);
        }
    }

    /** The items of a list of text, each parsed; none if the field is missing. */
    <T> List<T> all(String field, Function<String, T> parser, String allowed) {
        return list(field, ask(field), value -> parsed(field, value, parser, allowed));
    }

    /** The pairs of a list of pairs of text, each made one value. */
    <T> List<T> pairs(String field, Pair<T> maker, String allowed) {
        return list(field, needed(field), pair -> {
            if (!pair.isArray() || pair.size() != 2) {
                throw wrong(field, pair, allowed);
            }
            try {
                return maker.of(text(field, pair.path(0)), text(field, pair.path(1)));
            } catch (DateTimeException e) {
                throw wrong(field, pair, allowed);
            } catch (IllegalArgumentException e) {
                throw new NoVector("field '" + path + field + "' is wrong: " + e.getMessage());
            }
        });
    }

    /** What makes a value of two words. */
    interface Pair<T> {
        T of(String first, String second);
    }

    private <T> List<T> list(String field, JsonNode value, Function<JsonNode, T> reader) {
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(field, value, "a list");
        }
        List<T> items = new ArrayList<>();
        value.forEach(item -> items.add(reader.apply(item)));
        return items;
    }

    /** The fields of the object in a field. */
    Fields object(String field) {
        JsonNode value = needed(field);
        if (!value.isObject()) {
            throw wrong(field, value, "an object in braces");
        }
        return new Fields(path + field + ".", value);
    }

    /** The objects in the list of a field. */
    List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        return list(field, needed(field), value -> {
            String place = field + "[" + objects.size() + "]";
            if (!value.isObject()) {
                throw wrong(place, value, "an object in braces");
            }
            objects.add(new Fields(path + place + ".", value));
            return objects.get(objects.size() - 1);
        });
    }

    /** The names of all fields, for an object whose keys are data. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = node.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    /** Says that a word isn't one of those that are allowed. */
    NoVector unknown(String what, String word, String allowed) {
        return new NoVector("unknown " + what + " '" + path + word + "': known are " + allowed);
    }

    /** Says that a name isn't what it should be, in an object whose keys are data. */
    NoVector misnamed(String name, String allowed) {
        return new NoVector("'" + path + name + "' should be " + allowed);
    }

    /** Fails if there is a field that was never asked for. */
    void nothingElse() {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw unknown("field", name, String.join(", ", known));
            }
        }
    }
}
