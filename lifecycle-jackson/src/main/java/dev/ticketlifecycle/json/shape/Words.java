package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constants of an enum, as words. */
final class Words<E> extends Brief<E> {

    private final Name[] words; // by ordinal
    private final Lookup<E> constants;

    /**
     * The constants of an enum, as words.
     *
     * @param what a noun for error messages
     * @param byWord all constants, in their order
     */
    Words(String what, Map<String, E> byWord) {
        this(what, byWord, byWord.keySet().stream().map(Name::new).toArray(Name[]::new));
    }

    private Words(String what, Map<String, E> byWord, Name[] words) {
        super(
                what,
                Map.of("enum", List.copyOf(byWord.keySet())),
                constant -> words[ordinal(constant)].text(),
                word -> Optional.ofNullable(byWord.get(word))
                        .orElseThrow(() -> new IllegalArgumentException(Wording.oneOf(byWord.keySet()))));
        this.words = words;
        this.constants = new Lookup<>(byWord);
    }

    @SuppressWarnings("EnumOrdinal") // the place in a table, which is written nowhere
    private static int ordinal(Object constant) {
        return ((Enum<?>) constant).ordinal();
    }

    @Override
    public void write(E constant, TokenWriter out) {
        out.text(words[ordinal(constant)]);
    }

    @Override
    @Nullable
    E of(char[] text, int length) {
        return constants.of(text, length);
    }
}
