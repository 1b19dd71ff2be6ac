package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are written as other ones. */
final class As<T, O> implements Shape<O> {

    private final Shape<T> value;
    private final Function<O, T> get;
    private final Function<T, O> of;

    /**
     * Values that are written as other ones.
     *
     * @param value the form of the others
     * @param get makes one of the others
     * @param of makes it of one of the others
     */
    As(Shape<T> value, Function<O, T> get, Function<T, O> of) {
        this.value = value;
        this.get = get;
        this.of = of;
    }

    @Override
    public void write(O wrapped, TokenWriter out) {
        value.write(get.apply(wrapped), out);
    }

    @Override
    public @Nullable O read(Source in) {
        @Nullable T read = value.read(in);
        if (read == null) {
            return null;
        }
        try {
            return of.apply(read);
        } catch (RuntimeException e) {
            in.refused(e);
            return null;
        }
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return value.schema(all);
    }
}
