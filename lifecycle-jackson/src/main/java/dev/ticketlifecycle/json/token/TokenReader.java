package dev.ticketlifecycle.json.token;

/**
 * Reads a document token by token.
 *
 * <p>Used by one thread at a time. Whatever is wrong with the document itself, and whatever is beyond a limit of the
 * reader, is a {@link JsonException}.
 */
public interface TokenReader {

    /**
     * Goes on to the next token.
     *
     * @return it; {@link Token#END} once the document is over, however often it is asked
     * @throws JsonException if the document is malformed here, or beyond a limit
     */
    Token next();

    /**
     * The token that {@link #next()} has reached.
     *
     * @return the token; {@link Token#END} before the first
     */
    Token current();

    /**
     * The name of a {@link Token#FIELD}, the characters of a {@link Token#TEXT}, the digits of a {@link Token#NUMBER} as
     * they are written.
     *
     * @return the text
     * @throws JsonException if it is beyond a limit
     */
    String text();

    /**
     * Where the current token begins.
     *
     * @return its place
     */
    Place place();
}
