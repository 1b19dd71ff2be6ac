package dev.ticketlifecycle.benchmarks.json;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of an enum, as one writes them down who wants to be fast: looked up by the constant and by the word.
 *
 * @param byConstant the words
 * @param byWord the constants
 * @param <E> the enum
 */
record Word<E extends Enum<E>>(Map<E, String> byConstant, Map<String, E> byWord) {

    static <E extends Enum<E>> Word<E> of(Class<E> type) {
        Map<E, String> words = new EnumMap<>(type);
        Map<String, E> constants = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            words.put(constant, word);
            constants.put(word, constant);
        }
        return new Word<>(words, constants);
    }

    String of(E constant) {
        return Objects.requireNonNull(byConstant.get(constant));
    }

    E of(String word) {
        E constant = byWord.get(word);
        if (constant == null) {
            throw new IllegalArgumentException(word);
        }
        return constant;
    }
}
