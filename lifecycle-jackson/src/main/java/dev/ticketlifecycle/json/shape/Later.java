package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of a type that contains itself, until that is derived. */
final class Later<T> implements Shape<T> {

    private @Nullable Shape<T> shape;

    @SuppressWarnings("unchecked")
    void set(Shape<?> derived) {
        shape = (Shape<T>) derived;
    }

    private Shape<T> shape() {
        return Objects.requireNonNull(shape, "derived");
    }

    @Override
    public void write(T value, TokenWriter out) {
        shape().write(value, out);
    }

    @Override
    public @Nullable T read(Source in) {
        return shape().read(in);
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return shape().schema(all);
    }
}
