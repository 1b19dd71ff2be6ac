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
     * Goes on to the next token, which probably is a certain field.
     *
     * @param expected the name of the field
     * @return true if it is that field, which some readers find out faster than which field it is
     * @throws JsonException as {@link #next()} does
     */
    default boolean next(Name expected) {
        return next() == Token.FIELD && expected.is(text());
    }

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
     * Copies the characters of a {@link Token#TEXT} or {@link Token#NUMBER}, for whoever looks at them and doesn't keep them.
     *
     * @param into where to, from its first place
     * @return how many they are; -1 if more than there is room for, of which none is copied
     * @throws JsonException if the text is beyond a limit
     */
    default int characters(char[] into) {
        String text = text();
        if (text.length() > into.length) {
            return -1;
        }
        text.getChars(0, text.length(), into, 0);
        return text.length();
    }

    /**
     * Where the current token begins.
     *
     * @return its place
     */
    Place place();
}
