package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are one string of few characters, read from these, so that no string is made of what isn't kept. */
abstract class Brief<T> extends Plain<T> {

    Brief(String what, Map<String, Object> schema, Function<T, String> toText, Function<String, T> fromText) {
        super(what, schema, toText, fromText);
    }

    /**
     * Reads the usual form.
     *
     * @param text where the characters stand, from its first place
     * @param length how many they are
     * @return the value; null if it is of another form, or none
     */
    abstract @Nullable T of(char[] text, int length);

    @Override
    public @Nullable T read(Source in) {
        if (in.current() == Token.TEXT) {
            int length = in.characters();
            @Nullable T value = length < 0 ? null : of(in.scratch(), length);
            if (value != null) {
                return value;
            }
        }
        return super.read(in);
    }
}
