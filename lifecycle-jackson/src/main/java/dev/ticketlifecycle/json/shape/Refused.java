package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A refusal as a document.
 *
 * @param reasons one a rule
 */
record Refused(List<Reason> reasons) {

    Refused {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a reason: each rule that refuses has one");
        }
    }

    static Refused of(Refusal refusal) {
        return new Refused(refusal.reasons());
    }

    Refusal refusal() {
        long builtIn = 0;
        List<String> own = new ArrayList<>();
        for (Reason reason : reasons) {
            Optional<RuleId> rule = RuleId.find(reason.rule());
            builtIn |= rule.map(RuleId::bit).orElse(0L);
            if (rule.isEmpty()) {
                own.add(reason.rule());
            }
        }
        return new Refusal(builtIn, own, () -> reasons);
    }
}
