package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.samples.cli.words.Sentences;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a replay judges: those that the log can show, unless somebody switched them off.
 *
 * @param unseen rules that the log can't show, each with the reason
 * @param without ids of rules that somebody switched off
 */
public record Judged(Map<RuleId, String> unseen, Set<String> without) {

    /** Copies the collections. */
    public Judged {
        unseen = new LinkedHashMap<>(unseen);
        without = Set.copyOf(without);
    }

    /** The rules that the lifecycle of the replay switches off. */
    public Set<RuleId> off() {
        Set<RuleId> off = EnumSet.noneOf(RuleId.class);
        for (RuleId rule : RuleId.values()) {
            if (unseen.containsKey(rule) || without.contains(rule.id())) {
                off.add(rule);
            }
        }
        return off;
    }

    /** A tally with a row for each rule that the log can show; what refuses definitions only shows in no log. */
    public Tally tally(Sentences sentences, int examples) {
        EnumSet<RuleId> rows = EnumSet.allOf(RuleId.class);
        rows.removeIf(rule -> rule.effect() == RuleId.Effect.AT_BUILD);
        rows.removeAll(unseen.keySet());
        return new Tally(rows, sentences, examples);
    }

    /** Why a rule isn't judged; empty if it is. */
    public Optional<String> why(RuleId rule) {
        @Nullable String reason = unseen.get(rule);
        return reason != null
                ? Optional.of(reason)
                : without.contains(rule.id()) ? Optional.of("the rule is switched off") : Optional.empty();
    }

    /** What the log can't show, by rule id. */
    public Map<String, String> notObservable() {
        return unseen.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().id(), Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
