package dev.ticketlifecycle.json.shape;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds by characters what has a word, without a string of them being made. Immutable. */
final class Lookup<V> {

    private static final char[] NONE = {};

    // Each word stands at what its characters come to, or at the next free place.
    private final char[][] words;
    private final @Nullable Object[] values;

    Lookup(Map<String, V> byWord) {
        words = new char[Integer.highestOneBit(Math.max(byWord.size(), 1)) * 4][];
        Arrays.fill(words, NONE);
        values = new @Nullable Object[words.length];
        byWord.forEach((word, value) -> {
            char[] characters = word.toCharArray();
            int at = place(characters, characters.length);
            while (words[at].length > 0) {
                at = after(at);
            }
            words[at] = characters;
            values[at] = value;
        });
    }

    /**
     * What has a word.
     *
     * @param text where its characters stand, from the first place
     * @param length how many they are
     * @return it; null if there is nothing of that word
     */
    @SuppressWarnings("unchecked")
    @Nullable
    V of(char[] text, int length) {
        for (int at = place(text, length); words[at].length > 0; at = after(at)) {
            char[] word = words[at];
            if (Arrays.equals(word, 0, word.length, text, 0, length)) {
                return (V) values[at];
            }
        }
        return null;
    }

    private int place(char[] text, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        return (hash ^ hash >>> 16) & words.length - 1;
    }

    private int after(int at) {
        return at + 1 & words.length - 1;
    }
}
