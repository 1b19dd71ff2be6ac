package dev.ticketlifecycle.json;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.json.shape.Forms;
import dev.ticketlifecycle.json.shape.Shape;
import dev.ticketlifecycle.json.shape.Source;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The format: what the values of the library are as JSON, whoever reads and writes the tokens.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Json {

    private static final Json PLAIN = new Json(Forms.plain());

    private final Forms forms;

    private Json(Forms forms) {
        this.forms = forms;
    }

    /**
     * The format for a host that has no definition at hand.
     *
     * @return the format
     */
    public static Json plain() {
        return PLAIN;
    }

    /**
     * Writes a value.
     *
     * @param type its type
     * @param value the value
     * @param out where to
     * @param <T> its type
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> void write(Class<T> type, T value, TokenWriter out) {
        forms.of(type).write(value, out);
    }

    /**
     * Reads a value, from where the reader is or its first token to the last of the value.
     *
     * @param type its type
     * @param in where from
     * @param <T> its type
     * @return the value
     * @throws JsonException if the document is no such value; it names path, cause and remedy
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> T read(Class<T> type, TokenReader in) {
        Shape<T> shape = forms.of(type);
        if (in.current() == Token.END) {
            in.next();
        }
        return Objects.requireNonNull(shape.read(Source.of(in)), "the first problem ends the reading");
    }

    /**
     * What is a document of its own.
     *
     * @return the types by the names of their documents, such as {@code act}
     */
    public Map<String, Class<?>> documents() {
        ImmutableMap.Builder<String, Class<?>> byName = ImmutableMap.builder();
        forms.types().forEach(type -> byName.put(Forms.name(type), type));
        return byName.buildOrThrow();
    }

    /**
     * Writes the JSON Schema (2020-12) of a document: the same bytes at any time.
     *
     * @param type the type
     * @param out where to
     * @throws IllegalArgumentException if the format has no such type
     */
    public void schema(Class<?> type, TokenWriter out) {
        forms.schema(type, out);
    }

    /**
     * The document that a value of some type is.
     *
     * @param type a type, such as that of one command
     * @return the type to write and read it as; empty if the format has none
     */
    public Optional<Class<?>> document(Class<?> type) {
        return forms.types().stream().filter(one -> one.isAssignableFrom(type)).findFirst();
    }
}
