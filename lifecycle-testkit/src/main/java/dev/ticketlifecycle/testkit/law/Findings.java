package dev.ticketlifecycle.testkit.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the check of one law writes down what it finds. */
public final class Findings {

    private final Law law;
    private final List<Finding> all = new ArrayList<>();

    Findings(Law law) {
        this.law = law;
    }

    /**
     * Writes down that the law doesn't hold.
     *
     * @param step the step after which it doesn't hold
     * @param facts what was seen: names and values in turns
     */
    public void add(Step step, Object... facts) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            byName.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        all.add(new Finding(law, step.number(), byName));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
