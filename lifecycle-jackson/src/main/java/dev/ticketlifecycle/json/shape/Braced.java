package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of values that are one object, of which somebody else may have written and read the first fields.
 *
 * @param <T> the type
 */
interface Braced<T> extends Shape<T> {

    /** Writes the fields without their braces. */
    void writeParts(T value, TokenWriter out);

    /** Reads the fields; the first of them, or the end of the object, is reached. */
    @Nullable
    T readParts(Source in);

    /** Describes the object with the fields that somebody else writes first: always these values. */
    Map<String, Object> schema(Schemas all, Map<String, Object> first);

    @Override
    default void write(T value, TokenWriter out) {
        out.object();
        writeParts(value, out);
        out.endObject();
    }

    @Override
    default @Nullable T read(Source in) {
        if (in.current() != Token.OBJECT) {
            in.wanted("an object");
            return null;
        }
        in.next();
        return readParts(in);
    }
}
