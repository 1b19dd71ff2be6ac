package dev.ticketlifecycle.testkit.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A place in a history where a law doesn't hold.
 *
 * @param law the law
 * @param step the number of the act after which it doesn't hold, from 1
 * @param facts what was seen, by name, in the order of reading
 */
public record Finding(Law law, int step, Map<String, Object> facts) {

    /** Copies the facts. */
    public Finding {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("after act " + step + " this doesn't hold: " + law);
        facts.forEach(
                (name, value) -> text.append("\n    ").append(name).append(": ").append(value));
        return text.toString();
    }
}
