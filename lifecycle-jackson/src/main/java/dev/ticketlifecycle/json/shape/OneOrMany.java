package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists that mostly have one element, which then needs no array around it. */
record OneOrMany<E>(Shape<E> element) implements Shape<List<E>> {

    @Override
    public void write(List<E> value, TokenWriter out) {
        if (value.size() == 1) {
            element.write(value.get(0), out);
        } else {
            Many.list(element).write(value, out);
        }
    }

    @Override
    public @Nullable List<E> read(Source in) {
        if (in.current() == Token.ARRAY) {
            return Many.list(element).read(in);
        }
        @Nullable E one = element.read(in);
        return one == null ? null : List.of(one);
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return Map.of("oneOf", List.of(element.schema(all), Many.list(element).schema(all)));
    }
}
