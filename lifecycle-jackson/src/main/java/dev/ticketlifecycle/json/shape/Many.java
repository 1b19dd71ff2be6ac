package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Lists and sets, as arrays; sets in the order of their elements. */
final class Many<E, C extends Collection<E>> implements Shape<C> {

    private static final int FEW = 64; // are compared one by one, so that each has its place

    private final Shape<E> element;
    private final boolean distinct;

    private Many(Shape<E> element, boolean distinct) {
        this.element = element;
        this.distinct = distinct;
    }

    static <E> Shape<List<E>> list(Shape<E> element) {
        return new Many<>(element, false);
    }

    static <E> Shape<Set<E>> set(Shape<E> element) {
        return new Many<>(element, true);
    }

    @Override
    public void write(C value, TokenWriter out) {
        out.array();
        for (E one : ordered(value)) {
            element.write(one, out);
        }
        out.endArray();
    }

    /** Reads each element for itself; one that is wrong is null. */
    void each(Source in, BiConsumer<String, @Nullable E> heard) {
        List<E> all = new ArrayList<>();
        for (int i = 0; in.next() != Token.END_ARRAY; i++) {
            in.limit(i, "elements");
            in.enter(null, i);
            @Nullable E one = element.read(in);
            boolean wrong = one == null || (distinct && twice(one, all, in));
            heard.accept(in.path(), wrong ? null : one);
            in.leave();
            if (one != null) {
                all.add(one);
            }
        }
        if (distinct && all.size() > FEW && new HashSet<>(all).size() < all.size()) {
            toldTwice(all, in);
        }
    }

    // A set has no order: equal ones are the same bytes, however they were filled.
    @SuppressWarnings("unchecked")
    private Collection<E> ordered(C value) {
        if (!distinct || value.size() < 2) {
            return value;
        }
        List<E> sorted = new ArrayList<>(value);
        sorted.sort(
                sorted.get(0) instanceof Comparable
                        ? (Comparator<E>) Comparator.naturalOrder()
                        : Comparator.comparing(String::valueOf));
        return sorted;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable C read(Source in) {
        if (in.current() != Token.ARRAY) {
            in.wanted("a list");
            return null;
        }
        List<E> all = new ArrayList<>();
        boolean failed = false;
        for (int i = 0; in.next() != Token.END_ARRAY; i++) {
            in.limit(i, "elements");
            in.enter(null, i);
            @Nullable E one = element.read(in);
            failed |= one == null || (distinct && twice(one, all, in));
            in.leave();
            if (one != null) {
                all.add(one);
            }
        }
        if (failed) {
            return null;
        }
        if (!distinct) {
            return (C) ImmutableList.copyOf(all);
        }
        ImmutableSet<E> set = ImmutableSet.copyOf(all);
        if (set.size() < all.size()) {
            toldTwice(all, in);
            return null;
        }
        return (C) set;
    }

    // The first of those that twice(...) has left to the set.
    private static <E> void toldTwice(List<E> all, Source in) {
        Set<E> met = new HashSet<>();
        all.stream()
                .filter(one -> !met.add(one))
                .findFirst()
                .ifPresent(one -> in.refused(new IllegalArgumentException(words(one))));
    }

    private static String words(Object one) {
        return "'" + one + "' stands there twice; name it once";
    }

    private boolean twice(E one, List<E> all, Source in) {
        // Of more than these the set itself says whether one is there twice.
        if (all.size() > FEW || !all.contains(one)) {
            return false;
        }
        in.fail("'" + one + "' stands there twice", "name it once");
        return true;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", element.schema(all));
        schema.put("maxItems", Limits.ELEMENTS);
        if (distinct) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }
}
