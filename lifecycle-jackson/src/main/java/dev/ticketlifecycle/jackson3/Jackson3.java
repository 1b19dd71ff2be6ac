package dev.ticketlifecycle.jackson3;

import dev.ticketlifecycle.json.Journals;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.Encoding;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.json.token.WellFormed;
import dev.ticketlifecycle.store.StoredForm;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Reads and writes the format by Jackson 3.
 *
 * <p>Needs {@code jackson-core} of {@code tools.jackson}, and nothing else of it; {@link LifecycleModule}
 * is for a mapper. Immutable; safe for use by any number of threads. Documents are UTF-8, held to the {@link Limits}.
 */
@SuppressWarnings("exports") // a host that uses it requires the modules of its generation itself
public final class Jackson3 {

    private static final Encoding UTF_8 = new Utf8();

    private final Json json;

    private Jackson3(Json json) {
        this.json = json;
    }

    /**
     * A reader and writer of a format.
     *
     * @param json the format
     * @return the reader and writer
     */
    public static Jackson3 of(Json json) {
        return new Jackson3(json);
    }

    /**
     * Writes a value.
     *
     * @param type its type
     * @param value the value
     * @param <T> its type
     * @return a document without white space, in UTF-8
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> byte[] write(Class<T> type, T value) {
        return UTF_8.bytes(out -> json.write(type, value, out));
    }

    /**
     * Writes a value.
     *
     * @param type its type
     * @param value the value
     * @param <T> its type
     * @return a document without white space
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> String text(Class<T> type, T value) {
        return new String(write(type, value), StandardCharsets.UTF_8);
    }

    /**
     * Reads a value.
     *
     * @param type its type
     * @param document a whole document in UTF-8
     * @param <T> its type
     * @return the value
     * @throws JsonException if the document is no such value, or beyond a limit, or has more after it
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> T read(Class<T> type, byte[] document) {
        return UTF_8.read(document, tokens -> json.read(type, tokens));
    }

    /**
     * Reads a value.
     *
     * @param type its type
     * @param document a whole document
     * @param <T> its type
     * @return the value
     * @throws JsonException if the document is no such value, or beyond a limit, or has more after it
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> T read(Class<T> type, String document) {
        return read(type, WellFormed.bytes(document));
    }

    /**
     * The form in which tickets and journals are stored.
     *
     * @return the form, for every lifecycle that the format knows
     * @see Json#storedForm
     */
    public StoredForm storedForm() {
        return json.storedForm(UTF_8);
    }

    /**
     * Files of journals, as JSON lines.
     *
     * @return their reader and writer
     * @see Json#journals
     */
    public Journals journals() {
        return json.journals(UTF_8);
    }

    /**
     * The tokens of a parser of the host, with the limits of that parser.
     *
     * @param parser the parser
     * @return its tokens, from the one it has reached
     */
    public static TokenReader tokens(JsonParser parser) {
        return new ParserTokens(parser);
    }

    /**
     * The tokens for a generator of the host.
     *
     * @param generator the generator
     * @return its tokens
     */
    public static TokenWriter tokens(JsonGenerator generator) {
        return new GeneratorTokens(generator);
    }
}
