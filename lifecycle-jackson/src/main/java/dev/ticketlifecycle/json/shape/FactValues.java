package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a refusal: strings, whole numbers, truth values and lists as they are; instants, amounts of time and words of
 * the library as an object with one field that says what they are.
 */
final class FactValues implements Shape<Object> {

    private static final String INSTANT = "instant";
    private static final String DURATION = "duration";

    private final Map<String, Plain<Object>> words;

    /**
     * The facts of a refusal.
     *
     * @param words the enums among them
     */
    @SuppressWarnings("unchecked")
    FactValues(List<Class<?>> words) {
        ImmutableMap.Builder<String, Plain<Object>> byName = ImmutableMap.builder();
        words.forEach(type -> byName.put(Shapes.kebab(type), (Plain<Object>) Shapes.words(type)));
        this.words = byName.buildOrThrow();
    }

    @Override
    public void write(Object value, TokenWriter out) {
        if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof Boolean flag) {
            out.flag(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            out.whole(((Number) value).longValue());
        } else if (value instanceof List<?> all) {
            out.array();
            all.forEach(one -> write(one, out));
            out.endArray();
        } else if (value instanceof Instant at) {
            tagged(INSTANT, Instants.spelled(at), out);
        } else if (value instanceof Duration amount) {
            tagged(DURATION, amount.toString(), out);
        } else {
            String name = Shapes.kebab(value.getClass());
            @Nullable Plain<Object> word = words.get(name);
            if (word == null) {
                throw new IllegalArgumentException(
                        "a fact of " + value.getClass().getName()
                                + ": use a string, a whole number, an instant, a duration or one of " + words.keySet());
            }
            tagged(name, word.text(value), out);
        }
    }

    private static void tagged(String tag, String text, TokenWriter out) {
        out.object();
        out.field(tag);
        out.text(text);
        out.endObject();
    }

    @Override
    public @Nullable Object read(Source in) {
        return switch (in.current()) {
            case TEXT -> in.kept();
            case TRUE, FALSE -> in.current() == Token.TRUE;
            case NUMBER -> number(in);
            case ARRAY -> list(in);
            case OBJECT -> tagged(in);
            default -> {
                in.wanted("a fact: a string, a number, true, false, an array or an object,", "write one of these");
                yield null;
            }
        };
    }

    private static @Nullable Object number(Source in) {
        @Nullable Long whole = Numbers.LONG.read(in);
        if (whole == null) {
            return null;
        }
        return whole == whole.intValue() ? (Object) whole.intValue() : whole;
    }

    private @Nullable Object list(Source in) {
        in.enter(null, 0);
        ImmutableList.Builder<Object> all = ImmutableList.builder();
        boolean failed = false;
        for (int i = 0; in.next() != Token.END_ARRAY; i++) {
            in.limit(i, "elements");
            @Nullable Object one = read(in);
            failed |= one == null;
            if (one != null) {
                all.add(one);
            }
        }
        in.leave();
        return failed ? null : all.build();
    }

    private @Nullable Object tagged(Source in) {
        if (in.next() != Token.FIELD) {
            in.fail("an empty object", "use one field that says what the fact is");
            return null;
        }
        String tag = in.text();
        in.next();
        @Nullable Object value;
        if (tag.equals(INSTANT)) {
            value = Times.INSTANT.read(in);
        } else if (tag.equals(DURATION)) {
            value = Times.DURATION.read(in);
        } else {
            @Nullable Plain<Object> word = words.get(tag);
            if (word == null) {
                in.fail(
                        "unknown fact '" + Source.shortened(tag) + "'",
                        "use one of instant, duration, " + String.join(", ", words.keySet()));
                in.skip();
            }
            value = word == null ? null : word.read(in);
        }
        if (in.next() == Token.END_OBJECT) {
            return value;
        }
        in.fail("a fact that is two things", "keep one field");
        in.rest();
        return null;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared("Fact", this, () -> {
            ImmutableMap.Builder<String, Object> tags = ImmutableMap.builder();
            tags.put(INSTANT, Times.INSTANT.schema(all));
            tags.put(DURATION, Times.DURATION.schema(all));
            words.forEach((name, word) -> tags.put(name, word.schema(all)));
            return Map.of(
                    "oneOf",
                    List.of(
                            Shapes.TEXT.schema(all),
                            Numbers.LONG.schema(all),
                            Map.of("type", "boolean"),
                            Map.of(
                                    "type",
                                    "array",
                                    "items",
                                    Map.of("$ref", "#/$defs/Fact"),
                                    "maxItems",
                                    Limits.ELEMENTS),
                            Map.of(
                                    "type",
                                    "object",
                                    "properties",
                                    tags.buildOrThrow(),
                                    "additionalProperties",
                                    false,
                                    "minProperties",
                                    1,
                                    "maxProperties",
                                    1)));
        });
    }
}
