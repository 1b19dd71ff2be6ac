package dev.ticketlifecycle.json.version;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document as a tree, so that an older one can be changed before it is read. Immutable. */
public sealed interface Node {

    /**
     * A string.
     *
     * @param value its characters
     */
    record Text(String value) implements Node {}

    /**
     * A number.
     *
     * @param value as it is written
     */
    record Digits(String value) implements Node {}

    /** {@code true}, {@code false} or {@code null}. */
    enum Word implements Node {
        /** {@code true}. */
        TRUE,
        /** {@code false}. */
        FALSE,
        /** {@code null}. */
        NULL
    }

    /**
     * An array.
     *
     * @param elements its elements
     */
    record Many(ImmutableList<Node> elements) implements Node {}

    /**
     * An object.
     *
     * @param byName its fields, in order
     */
    record Fields(ImmutableMap<String, Node> byName) implements Node {

        /**
         * A field.
         *
         * @param name its name
         * @return its value, if it is there
         */
        public Optional<Node> get(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        /**
         * The object with a field, in the place of one of its name or behind all others.
         *
         * @param name its name
         * @param value its value
         * @return a copy
         */
        public Fields with(String name, Node value) {
            Map<String, Node> fields = new LinkedHashMap<>(byName);
            fields.put(name, value);
            return new Fields(ImmutableMap.copyOf(fields));
        }

        /**
         * The object without a field.
         *
         * @param name its name
         * @return a copy
         */
        public Fields without(String name) {
            Map<String, Node> fields = new LinkedHashMap<>(byName);
            fields.remove(name);
            return new Fields(ImmutableMap.copyOf(fields));
        }

        /**
         * The object in which a field is called otherwise, if it is there.
         *
         * @param from its name
         * @param to its other name
         * @return a copy
         */
        public Fields renamed(String from, String to) {
            ImmutableMap.Builder<String, Node> fields = ImmutableMap.builder();
            byName.forEach((name, value) -> fields.put(name.equals(from) ? to : name, value));
            return new Fields(fields.buildOrThrow());
        }
    }

    /**
     * Reads a value.
     *
     * @param in where from; its first token is reached, and in the end its last
     * @return the value
     * @throws JsonException if it is beyond a limit, or a field stands there twice
     */
    static Node read(TokenReader in) {
        return read(in, 0);
    }

    private static Node read(TokenReader in, int depth) {
        if (depth > Limits.DEPTH) {
            throw wrong(in, "more than " + Limits.DEPTH + " levels", "use a flatter document");
        }
        return switch (in.current()) {
            case TEXT -> new Text(in.text());
            case NUMBER -> new Digits(in.text());
            case TRUE -> Word.TRUE;
            case FALSE -> Word.FALSE;
            case NULL -> Word.NULL;
            case ARRAY -> elements(in, depth);
            case OBJECT -> {
                in.next();
                yield fields(in, depth);
            }
            case FIELD, END_OBJECT, END_ARRAY, END ->
                throw wrong(in, in.current().words() + " where a value is wanted", "");
        };
    }

    private static Many elements(TokenReader in, int depth) {
        ImmutableList.Builder<Node> elements = ImmutableList.builder();
        for (int i = 0; in.next() != Token.END_ARRAY; i++) {
            limit(in, i);
            elements.add(read(in, depth + 1));
        }
        return new Many(elements.build());
    }

    /**
     * Reads what is left of an object.
     *
     * @param in where from; a field, or the end of the object, is reached
     * @return the fields
     * @throws JsonException as for {@link #read(TokenReader)}
     */
    static Fields fields(TokenReader in) {
        return fields(in, 0);
    }

    private static Fields fields(TokenReader in, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (int i = 0; in.current() == Token.FIELD; i++) {
            limit(in, i);
            String name = in.text();
            in.next();
            @Nullable Node twice = fields.put(name, read(in, depth + 1));
            if (twice != null) {
                throw wrong(in, "field '" + name + "' stands there twice", "keep one");
            }
            in.next();
        }
        return new Fields(ImmutableMap.copyOf(fields));
    }

    private static void limit(TokenReader in, int count) {
        if (count == Limits.ELEMENTS) {
            throw wrong(in, "more than " + Limits.ELEMENTS + " in one place", "use fewer");
        }
    }

    private static JsonException wrong(TokenReader in, String cause, String remedy) {
        return new JsonException(new Problem(in.place(), "", cause, remedy));
    }

    /**
     * The tree as a document that is read once more.
     *
     * @return its tokens, standing at the first
     */
    default TokenReader tokens() {
        return new Walk(this);
    }
}
