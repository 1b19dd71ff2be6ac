package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps whose keys are one string, as objects. */
record Pairs<K, V>(Plain<K> key, Shape<V> value) implements Shape<Map<K, V>> {

    @Override
    public void write(Map<K, V> map, TokenWriter out) {
        out.object();
        for (Map.Entry<K, V> entry : ordered(map)) {
            out.field(key.text(entry.getKey()));
            value.write(entry.getValue(), out);
        }
        out.endObject();
    }

    private Collection<Map.Entry<K, V>> ordered(Map<K, V> map) {
        boolean ordered = map.size() < 2
                || map instanceof ImmutableMap
                || map instanceof SortedMap
                || map instanceof LinkedHashMap
                || map instanceof EnumMap;
        if (ordered) {
            return map.entrySet();
        }
        List<Map.Entry<K, V>> sorted = new ArrayList<>(map.entrySet());
        sorted.sort(Comparator.comparing(entry -> key.text(entry.getKey())));
        return sorted;
    }

    @Override
    public @Nullable Map<K, V> read(Source in) {
        if (in.current() != Token.OBJECT) {
            in.wanted("an object");
            return null;
        }
        Map<K, V> all = new LinkedHashMap<>();
        boolean failed = false;
        for (int i = 0; in.next() == Token.FIELD; i++) {
            in.limit(i, "fields");
            String name = in.kept();
            in.enter(name, 0);
            @Nullable K by = key.of(name, in);
            in.next();
            @Nullable V one = value.read(in);
            if (by == null || one == null) {
                failed = true;
            } else if (all.put(by, one) != null) {
                in.fail("field '" + name + "' stands there twice", "keep one");
                failed = true;
            }
            in.leave();
        }
        return failed ? null : ImmutableMap.copyOf(all);
    }

    /** Reads each entry for itself; one that is wrong has null as its value. */
    void each(Source in, Consumer<Element> heard, String field) {
        Set<String> names = new HashSet<>();
        for (int i = 0; in.next() == Token.FIELD; i++) {
            in.limit(i, "fields");
            String name = in.text();
            in.enter(name, 0);
            @Nullable K by = key.of(name, in);
            in.next();
            @Nullable V one = value.read(in);
            if (!names.add(name)) {
                in.fail("field '" + name + "' stands there twice", "keep one");
                one = null;
            }
            heard.accept(new Element(field, by == null ? name : by, by == null ? null : one, in.path()));
            in.leave();
        }
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        Map<String, Object> names = new LinkedHashMap<>(key.schema(all));
        names.remove("type");
        names.computeIfPresent("maxLength", (word, most) -> Limits.NAME);
        schema.put("propertyNames", names);
        schema.put("maxProperties", Limits.ELEMENTS);
        schema.put("additionalProperties", value.schema(all));
        return schema;
    }
}
