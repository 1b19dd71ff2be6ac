package dev.ticketlifecycle.json.token;

import java.util.function.Consumer;
import java.util.function.Function;

/** How tokens are bytes. Safe for use by any number of threads. */
public interface Encoding {

    /**
     * Writes a document.
     *
     * @param document writes its tokens
     * @return its bytes, without white space, in UTF-8
     */
    byte[] bytes(Consumer<TokenWriter> document);

    /**
     * Reads a document.
     *
     * @param bytes a whole document in UTF-8
     * @param value reads its tokens, from the first to the last
     * @param <T> what the value is
     * @return the value
     * @throws JsonException if the document is malformed, beyond a limit, or has more after it
     */
    <T> T read(byte[] bytes, Function<TokenReader, T> value);
}
