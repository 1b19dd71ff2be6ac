package dev.ticketlifecycle.json.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The shared parts of a schema, by name. Not thread-safe. */
public final class Schemas {

    private final SortedMap<String, Map<String, Object>> shared = new TreeMap<>();

    /**
     * Shares a part, so that it is described once and may contain itself.
     *
     * @param name its name
     * @param description describes it, if nobody has
     * @return a reference to it
     */
    public Map<String, Object> shared(String name, Supplier<Map<String, Object>> description) {
        if (!shared.containsKey(name)) {
            shared.put(name, new LinkedHashMap<>()); // so that a part that contains itself ends
            shared.put(name, description.get());
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    /**
     * What has been shared.
     *
     * @return the parts by name, sorted
     */
    public SortedMap<String, Map<String, Object>> shared() {
        return shared;
    }
}
