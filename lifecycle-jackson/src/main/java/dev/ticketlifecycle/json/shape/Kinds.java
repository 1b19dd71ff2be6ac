package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One of a closed set of records, as an object that says first of which kind it is. */
final class Kinds<T> implements Shape<T> {

    static final String KIND = "kind";

    private static final Name NAME = new Name(KIND);

    private final String name;
    private final ImmutableMap<String, Fields<?>> byKind;
    private final Lookup<Fields<?>> lookup;
    private final Map<Class<?>, Kind> kinds = new HashMap<>();

    private record Kind(Name word, Fields<?> fields) {}

    /**
     * A closed set.
     *
     * @param name its name in a schema
     * @param byKind its records by kind
     * @param classes the kind of each record
     */
    Kinds(String name, Map<String, Fields<?>> byKind, Map<Class<?>, String> classes) {
        this.name = name;
        this.byKind = ImmutableMap.copyOf(new TreeMap<>(byKind)); // a compiler chooses the order of what a set permits
        this.lookup = new Lookup<>(byKind);
        classes.forEach((record, kind) ->
                this.kinds.put(record, new Kind(new Name(kind), Objects.requireNonNull(byKind.get(kind)))));
    }

    @Override
    public void write(T value, TokenWriter out) {
        @Nullable Kind kind = kinds.get(value.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("a " + value.getClass().getName() + " is no " + name
                    + " of this library: use one of " + byKind.keySet());
        }
        out.object();
        out.field(NAME);
        out.text(kind.word());
        parts(kind).writeParts(value, out);
        out.endObject();
    }

    @SuppressWarnings("unchecked")
    private Fields<T> parts(Kind kind) {
        return (Fields<T>) kind.fields();
    }

    @Override
    public @Nullable T read(Source in) {
        if (in.current() != Token.OBJECT) {
            in.wanted("an object with a kind");
            return null;
        }
        if (in.next(NAME)) {
            if (in.next() != Token.TEXT) {
                in.fail("a kind that is " + in.current().words(), Wording.oneOf(byKind.keySet()));
                in.rest();
                return null;
            }
            int length = in.characters();
            @Nullable Fields<?> fields = length < 0 ? null : lookup.of(in.scratch(), length);
            String kind = fields == null ? in.text() : "";
            in.next();
            return fields == null ? of(kind, in) : read(fields, in);
        }
        return looking(in);
    }

    // The kind stands further down, as it does after somebody else's tool has sorted the fields.
    private @Nullable T looking(Source in) {
        Replay replay = Replay.without(KIND, in);
        @Nullable String kind = replay.found();
        TokenReader before = in.from(replay);
        try {
            if (kind == null) {
                @Nullable Token other = replay.otherwise(KIND);
                in.refusedAt(
                        in.path(),
                        new Sentence(
                                other == null ? "missing field '" + KIND + "'" : "a kind that is " + other.words(),
                                Wording.oneOf(byKind.keySet())));
                return null;
            }
            return of(kind, in);
        } finally {
            in.from(before);
        }
    }

    private @Nullable T of(String kind, Source in) {
        @Nullable Fields<?> fields = byKind.get(kind);
        if (fields == null) {
            in.unknownKind(kind, name, byKind.keySet());
            return null;
        }
        return read(fields, in);
    }

    @SuppressWarnings("unchecked")
    private @Nullable T read(Fields<?> fields, Source in) {
        return (T) fields.readParts(in, true);
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared(name, this, () -> {
            List<Map<String, Object>> each = new ArrayList<>();
            byKind.forEach((kind, fields) -> each.add(fields.schema(all, Map.of(KIND, kind))));
            return Map.of("oneOf", each);
        });
    }
}
