package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is code of the host, as its name: no document contains code, so it has to be registered by whoever reads.
 *
 * @param what a noun for error messages
 * @param name its name
 * @param registered what there is
 */
record Registered<T>(String what, Function<T, String> name, Function<Known, Map<String, ? extends T>> registered)
        implements Shape<T> {

    @Override
    public void write(T value, TokenWriter out) {
        out.text(name.apply(value));
    }

    @Override
    public @Nullable T read(Source in) {
        if (in.current() != Token.TEXT) {
            in.wanted("a string, the name of " + Wording.a(what) + ",");
            return null;
        }
        Map<String, ? extends T> there = registered.apply(in.known());
        @Nullable T one = there.get(in.text());
        if (one == null) {
            in.fail(
                    "no " + what + " '" + Source.shortened(in.text()) + "' is registered",
                    "register it with Json.knowing(...)"
                            + (there.isEmpty() ? "" : ", or use one of " + String.join(", ", there.keySet())));
        }
        return one;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return Shapes.TEXT.schema(all);
    }
}
