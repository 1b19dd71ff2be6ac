package dev.ticketlifecycle.vocabulary;

import java.util.Objects;
import java.util.Optional;

/**
 * Checks that a text in somebody's own words can be held by every store.
 *
 * <p>Such a text, a reason or the value of an attribute, has at most {@value #MAX_LENGTH} characters, may be empty, and is
 * any text in Unicode without U+0000, which not every database keeps, and without halves of characters, which UTF-8
 * can't write. Longer texts belong to the host; {@link Ids} name things.
 */
public final class FreeText {

    /** The longest text that is accepted, in UTF-16 units. */
    public static final int MAX_LENGTH = 256;

    private FreeText() {}

    /**
     * Returns the text unchanged if every store can hold it.
     *
     * @param what what the text says, for the message
     * @param text the text to check
     * @return {@code text}
     * @throws IllegalArgumentException if the text is longer than {@value #MAX_LENGTH} characters, or has U+0000 or half a
     *     character in it
     */
    public static String check(String what, String text) {
        Objects.requireNonNull(text, what);
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(what + " of " + text.length() + " characters: at most " + MAX_LENGTH
                    + "; keep longer texts in the host");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(
                        what + " with U+0000 at position " + i + ", which not every store can hold: leave it out");
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new IllegalArgumentException(what + " with half a character at position " + i
                            + ", which no store can hold: cut texts between characters");
                }
                i++;
            }
        }
        return text;
    }

    /**
     * Checks a text that may be left out.
     *
     * @param what what the text says, for the message
     * @param text the text to check, if there is one
     * @throws IllegalArgumentException if there is one, and not every store can hold it
     */
    public static void check(String what, Optional<String> text) {
        if (text.isPresent()) {
            check(what, text.get());
        }
    }
}
