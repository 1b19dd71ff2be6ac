package dev.ticketlifecycle.json.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The shared parts of a schema, by name. Not thread-safe. */
public final class Schemas {

    private final boolean strict;
    private final SortedMap<String, Map<String, Object>> shared = new TreeMap<>();
    private final Map<String, Object> owners = new LinkedHashMap<>();

    /**
     * No parts yet.
     *
     * @param strict whether a field that isn't known is a mistake
     */
    public Schemas(boolean strict) {
        this.strict = strict;
    }

    /**
     * Whether a field that isn't known is a mistake.
     *
     * @return whether the document is read strictly
     */
    public boolean strict() {
        return strict;
    }

    /**
     * Shares a part, so that it is described once and may contain itself.
     *
     * @param name its name; if another owner in this schema has it, a number follows
     * @param owner whose part it is
     * @param description describes it, if nobody has
     * @return a reference to it
     */
    public Map<String, Object> shared(String name, Object owner, Supplier<Map<String, Object>> description) {
        String own = name;
        for (int next = 2; owners.computeIfAbsent(own, unclaimed -> owner) != owner; next++) {
            own = name + next;
        }
        if (!shared.containsKey(own)) {
            shared.put(own, new LinkedHashMap<>()); // so that a part that contains itself ends
            shared.put(own, description.get());
        }
        return Map.of("$ref", "#/$defs/" + own);
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
