package dev.ticketlifecycle.json.token;

import java.nio.charset.StandardCharsets;

/**
 * Writes a document token by token, in the order in which it is read.
 *
 * <p>Used by one thread at a time; whoever asks for a document asks for a whole one.
 */
public interface TokenWriter {

    /** Begins an object. */
    void object();

    /** Ends an object. */
    void endObject();

    /** Begins an array. */
    void array();

    /** Ends an array. */
    void endArray();

    /**
     * Names the value that follows.
     *
     * @param name the name of the field
     */
    void field(String name);

    /**
     * Names the value that follows.
     *
     * @param name the name of the field, one that is written over and over
     */
    default void field(Name name) {
        field(name.text());
    }

    /**
     * Writes a string.
     *
     * @param value its characters
     */
    void text(String value);

    /**
     * Writes a string.
     *
     * @param value its characters, of a word that is written over and over
     */
    default void text(Name value) {
        text(value.text());
    }

    /**
     * Writes a string whose characters are the printable ones of ASCII but the quote and the backslash.
     *
     * @param value its characters; not kept
     */
    default void plain(byte[] value) {
        text(new String(value, StandardCharsets.ISO_8859_1));
    }

    /**
     * Writes a whole number.
     *
     * @param value the number
     */
    void whole(long value);

    /**
     * Writes a number with a fraction.
     *
     * @param value the number; finite
     */
    void number(double value);

    /**
     * Writes {@code true} or {@code false}.
     *
     * @param value which
     */
    void flag(boolean value);
}
