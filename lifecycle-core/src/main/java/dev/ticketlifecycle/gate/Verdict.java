package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that refuse an act.
 *
 * @param builtIn the bits of the built-in ones
 * @param own the bits of the host's, by their place in the plan
 * @param meaningful whether the act has something to act on, so that an override could let it pass
 */
record Verdict(long builtIn, long own, boolean meaningful) {

    private static final Verdict CLEAR = new Verdict(0, 0, true);

    static Verdict of(long builtIn, long own, boolean meaningful) {
        return (builtIn | own) == 0 ? CLEAR : new Verdict(builtIn, own, meaningful);
    }

    boolean clear() {
        return (builtIn | own) == 0;
    }

    /** What still refuses when the act's override is honoured: it needs the role, and has to be in time. */
    Verdict under(Act act, Draft draft, Plan plan) {
        if (act.override().isEmpty() || !meaningful) {
            return this;
        }
        RuleOverride override = act.override().get();
        if (!draft.holds(override.role()) || !draft.now().isBefore(override.expires())) {
            return this;
        }
        long left = builtIn;
        for (RuleId rule : RuleId.values()) {
            if (override.rules().contains(rule.id())) {
                left &= ~rule.bit();
            }
        }
        long ownLeft = own;
        List<Rule> rules = plan.own();
        for (int i = 0; i < rules.size(); i++) {
            if (override.rules().contains(rules.get(i).name())) {
                ownLeft &= ~(1L << i);
            }
        }
        return new Verdict(left, ownLeft, meaningful);
    }

    List<String> rules(Plan plan) {
        List<String> ids = new ArrayList<>();
        for (RuleId rule : RuleId.values()) {
            if ((builtIn & rule.bit()) != 0) {
                ids.add(rule.id());
            }
        }
        ids.addAll(ownIds(plan));
        return ids;
    }

    List<String> ownIds(Plan plan) {
        if (own == 0) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < plan.own().size(); i++) {
            if ((own & (1L << i)) != 0) {
                ids.add(plan.own().get(i).name());
            }
        }
        return ids;
    }
}
