package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A kind of obligation. Who owes it to whom and what the end does to it follow from what settles it, unless they are said:
 * as a promise, a demand for evidence, a verdict or what a note hands over has them.
 */
record ObligationForm(
        String name,
        Settling settling,
        Optional<Party> debtor,
        Optional<Party> creditor,
        List<String> verdicts,
        Optional<OnClose> onClose,
        Optional<Duration> within,
        Optional<BusinessCalendar> calendar,
        boolean fixed,
        Optional<Duration> reminder) {

    private static ObligationKind usual(Settling settling) {
        return switch (settling) {
            case KEPT -> ObligationKind.promise("usual");
            case SUPPLIED -> ObligationKind.evidence("usual");
            case DECIDED -> ObligationKind.verdict("usual", "yes", "no");
            case READ -> ObligationKind.HAND_OVER;
        };
    }

    static ObligationForm of(ObligationKind kind) {
        ObligationKind usual = usual(kind.settling());
        return new ObligationForm(
                kind.name(),
                kind.settling(),
                Optional.of(kind.debtor()).filter(party -> party != usual.debtor()),
                Optional.of(kind.creditor()).filter(party -> party != usual.creditor()),
                kind.verdicts(),
                Optional.of(kind.onClose()).filter(effect -> effect != usual.onClose()),
                kind.within(),
                kind.calendar(),
                kind.fixed(),
                kind.reminder());
    }

    ObligationKind kind() {
        ObligationKind usual = usual(settling);
        return new ObligationKind(
                name,
                debtor.orElse(usual.debtor()),
                creditor.orElse(usual.creditor()),
                settling,
                verdicts,
                onClose.orElse(usual.onClose()),
                within,
                calendar,
                fixed,
                reminder);
    }
}
