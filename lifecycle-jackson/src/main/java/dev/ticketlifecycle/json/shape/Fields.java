package dev.ticketlifecycle.json.shape;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records, as objects with a field a component.
 *
 * <p>A component that has the value it has when nothing is said is left out.
 */
final class Fields<R> implements Braced<R> {

    private final String name;
    private final Part[] parts;
    private final Name[] names;
    private final @Nullable Object[] absent; // what each is that isn't there
    private final long needed; // a bit for each that has to be there
    private final int[] next; // which one was met last after each of them, and first: only a guess, whoever reads
    private final Map<String, Integer> byName;
    private final @Nullable MethodHandle make; // Object(Object[]); null if it is only read element by element

    /**
     * One component.
     *
     * @param named its field
     * @param shape its form
     * @param get reads it from the record
     * @param absent its value when its field is left out; null if it can't be
     * @param same the component whose value it has when its field is left out; -1 for none
     */
    record Part(
            Name named,
            Shape<Object> shape,
            Function<Object, Object> get,
            @Nullable Object absent,
            int same) {

        Part(String name, Shape<Object> shape, Function<Object, Object> get, @Nullable Object absent, int same) {
            this(new Name(name), shape, get, absent, same);
        }

        String name() {
            return named.text();
        }

        boolean needed() {
            return absent == null && same < 0;
        }
    }

    Fields(String name, List<Part> parts) {
        this(name, parts, null);
    }

    Fields(String name, List<Part> parts, @Nullable MethodHandle make) {
        this.name = name;
        this.parts = parts.toArray(Part[]::new);
        this.make = make;
        this.names = parts.stream().map(Part::named).toArray(Name[]::new);
        checkArgument(this.parts.length <= Long.SIZE, "%s has more components than a long has bits", name);
        this.absent = parts.stream().map(Part::absent).toArray();
        long bits = 0;
        for (int i = 0; i < this.parts.length; i++) {
            bits |= this.parts[i].needed() ? 1L << i : 0;
        }
        this.needed = bits;
        this.next = IntStream.rangeClosed(0, this.parts.length)
                .map(i -> i == this.parts.length ? -1 : i)
                .toArray();
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        for (int i = 0; i < this.parts.length; i++) {
            places.put(this.parts[i].name(), i);
        }
        this.byName = places.buildOrThrow();
    }

    @Override
    public void writeParts(R value, TokenWriter out) {
        for (Part part : parts) {
            writePart(part, value, out);
        }
    }

    /** Writes one field, unless it goes without saying. */
    void writePart(Part part, Object value, TokenWriter out) {
        Object one = part.get().apply(value);
        Object usual =
                part.same() < 0 ? part.absent() : parts[part.same()].get().apply(value);
        if (one != usual && (usual == null || !usual.equals(one))) {
            out.field(part.named());
            part.shape().write(one, out);
        }
    }

    /** The fields, in order. */
    List<Part> parts() {
        return List.of(parts);
    }

    @Override
    public @Nullable R readParts(Source in) {
        return readParts(in, false);
    }

    /** Reads the fields; the first of them, or the end of the object, is reached, and maybe the kind has been read. */
    @Nullable
    R readParts(Source in, boolean kind) {
        @Nullable Object[] values = absent.clone();
        long seen = 0;
        boolean failed = false;
        int last = -1; // of the fields that are known
        int met = -1; // the one that is reached, if that is known already
        for (int i = 0; in.current() == Token.FIELD; i++) {
            int at = met < 0 ? place(in.name(), last + 1) : met;
            if (at < 0) {
                in.limit(i, "fields");
                failed |= !passed(in, kind);
            } else {
                in.enter(parts[at].name(), 0);
                in.next();
                if ((seen & 1L << at) != 0) {
                    twice(parts[at].name(), in);
                    failed = true;
                } else {
                    values[at] = parts[at].shape().read(in);
                    failed |= values[at] == null;
                    seen |= 1L << at;
                }
                in.leave();
                if (at != met) {
                    next[last + 1] = at;
                }
                last = at;
            }
            int probably = next[last + 1];
            met = probably > last && in.next(names[probably]) ? probably : -1;
            if (probably <= last) {
                in.next();
            }
        }
        for (long missing = needed & ~seen; missing != 0; missing &= missing - 1) {
            missing(parts[Long.numberOfTrailingZeros(missing)], in);
            failed = true;
        }
        return failed ? null : made(values, in);
    }

    // A field that nobody knows, or the kind once more; false if it may not stand there.
    private boolean passed(Source in, boolean kind) {
        String field = in.name();
        in.enter(field, 0);
        in.next();
        boolean again = kind && field.equals(Kinds.KIND);
        if (again) {
            twice(field, in);
        } else {
            in.unknown(field, byName.keySet());
        }
        in.leave();
        return !again;
    }

    private static void twice(String field, Source in) {
        in.fail("field '" + field + "' stands there twice", "keep one");
        in.skip();
    }

    private void missing(Part part, Source in) {
        in.refusedAt(
                in.path(),
                new Sentence(
                        "missing field '" + part.name() + "'",
                        "add it: " + Wording.a(Wording.noun(name)) + " has one"));
    }

    /**
     * Reads each element of each field for itself, so that one that is wrong hides no other; the object is reached.
     *
     * @param heard is told of each, in the order of the document
     * @return the fields that are there, if only with nothing in them
     */
    Set<String> each(Source in, Consumer<Element> heard) {
        Set<String> there = new HashSet<>();
        while (in.next() == Token.FIELD) {
            String field = in.text();
            int at = place(field, 0);
            in.enter(field, 0);
            in.next();
            if (at < 0) {
                in.unknown(field, byName.keySet());
            } else if (!there.add(field)) {
                twice(field, in);
            } else {
                each(parts[at], in, heard);
            }
            in.leave();
        }
        for (Part part : parts) {
            if (part.needed() && !there.contains(part.name())) {
                missing(part, in);
            }
        }
        return there;
    }

    private static void each(Part part, Source in, Consumer<Element> heard) {
        Object shape = part.shape();
        String field = part.name();
        if (shape instanceof Many<?, ?> many && in.current() == Token.ARRAY) {
            many.each(in, (path, value) -> heard.accept(new Element(field, null, value, path)));
        } else if (shape instanceof Pairs<?, ?> pairs && in.current() == Token.OBJECT) {
            pairs.each(in, heard, field);
        } else if (shape instanceof Fields<?> group && in.current() == Token.OBJECT) {
            group.each(in, one -> heard.accept(new Element(field, one.field(), one.value(), one.path())));
        } else {
            heard.accept(new Element(field, null, part.shape().read(in), in.path()));
        }
    }

    // Fields mostly stand in their order, some of them left out.
    private int place(String field, int expected) {
        for (int i = expected; i < names.length; i++) {
            if (names[i].met(field)) {
                return i;
            }
        }
        @Nullable Integer at = byName.get(field);
        return at == null || !names[at].is(field) ? -1 : at;
    }

    @SuppressWarnings("unchecked")
    private @Nullable R made(@Nullable Object[] values, Source in) {
        for (int i = 0; i < parts.length; i++) {
            if (values[i] == null) {
                values[i] = values[parts[i].same()];
            }
        }
        try {
            return (R) (Object) Objects.requireNonNull(make, name).invokeExact(values);
        } catch (RuntimeException e) { // its constructor says what is wrong with the values
            in.refused(e);
            return null;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a constructor that declares what it throws: " + name, e);
        }
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared(name, this, () -> schema(all, Map.of()));
    }

    @Override
    public Map<String, Object> schema(Schemas all, Map<String, Object> first) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        first.forEach((field, said) -> {
            properties.put(field, Map.of("const", said));
            required.add(field);
        });
        for (Part part : parts) {
            properties.put(part.name(), described(part, all));
            if (part.needed()) {
                required.add(part.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (all.strict()) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private Map<String, Object> described(Part part, Schemas all) {
        Map<String, Object> schema = part.shape().schema(all);
        if (part.same() < 0) {
            return schema;
        }
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", "If it is left out, what '" + parts[part.same()].name() + "' says");
        return described;
    }
}
