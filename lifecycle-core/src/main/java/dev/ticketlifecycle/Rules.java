package dev.ticketlifecycle;

import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a definition: the host's own, and which of the built-in ones are off. */
final class Rules {

    private final List<Rule> own = new ArrayList<>();
    private final Set<String> off = new LinkedHashSet<>();

    void add(Rule rule) {
        Optional<Rule> earlier =
                own.stream().filter(r -> r.name().equals(rule.name())).findFirst();
        if (earlier.isPresent()) {
            throw new IllegalArgumentException("rule '" + rule.name() + "' is declared twice, on "
                    + earlier.get().kinds() + " and on " + rule.kinds() + ": give one another name");
        }
        if (own.size() == LifecycleBuilder.MAX_RULES) {
            throw new IllegalArgumentException("rule '" + rule.name() + "' is one more than the "
                    + LifecycleBuilder.MAX_RULES + " that fit, the last of which is '"
                    + own.get(own.size() - 1).name()
                    + "': join rules that look at the same commands");
        }
        own.add(rule);
    }

    void without(String rule) {
        RuleId id = RuleId.find(rule)
                .orElseThrow(() -> new IllegalArgumentException("no rule '" + rule
                        + "' to switch off: name a built-in one, and leave a rule of your own out of the definition"));
        if (id == RuleId.NOT_PERMITTED) {
            throw new IllegalArgumentException(
                    "rule 'not-permitted' can't be switched off: it is the moves themselves; declare more moves");
        }
        off.add(id.id());
    }

    List<Rule> own() {
        return own;
    }

    Set<String> off() {
        return off;
    }

    long on() {
        return Arrays.stream(RuleId.values())
                .filter(rule -> !off.contains(rule.id()))
                .mapToLong(RuleId::bit)
                .sum();
    }
}
