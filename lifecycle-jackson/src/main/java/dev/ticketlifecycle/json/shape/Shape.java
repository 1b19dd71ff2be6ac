package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of the values of one type. Immutable; safe for use by any number of threads.
 *
 * @param <T> the type
 */
public interface Shape<T> {

    /**
     * Writes a value.
     *
     * @param value the value
     * @param out where to
     */
    void write(T value, TokenWriter out);

    /**
     * Reads a value, from its first token, which the source has reached, to its last.
     *
     * @param in where from
     * @return the value; null if it is none, which the source has been told
     */
    @Nullable
    T read(Source in);

    /**
     * Says in words of JSON Schema what is read and written.
     *
     * @param all where shared parts are put
     * @return the schema, or a reference to one of the shared parts
     */
    Map<String, Object> schema(Schemas all);
}
