package dev.ticketlifecycle.relation;

import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Waived;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.relation.Handed.Owed;
import dev.ticketlifecycle.room.Call;
import java.util.List;
import java.util.Optional;

/** What is owed, on its way from one ticket to another. */
final class Debts {

    private Debts() {}

    static List<Owed> of(Obligations obligations) {
        return obligations.open().stream()
                .map(one -> new Owed(asItStands(one), one.imposedBy()))
                .toList();
    }

    // What was missed there is not missed once more here; what it stood in the way of then it stands in the way of.
    private static Imposed asItStands(Obligation one) {
        Imposed terms = one.terms();
        boolean missed = one.missed();
        return new Imposed(
                one.id(),
                terms.of(),
                terms.settling(),
                missed && one.blocksClosing() ? OnClose.BLOCK : terms.onClose(),
                terms.fixed(),
                terms.debtor(),
                terms.person(),
                terms.creditor(),
                missed ? Optional.empty() : one.due(),
                missed ? Optional.empty() : one.remindAt(),
                terms.about(),
                terms.fact(),
                terms.operation(),
                terms.follows(),
                terms.barred(),
                terms.blockedBy(),
                one.standing());
    }

    static void takeOver(Handed handed, Call call, Obligations obligations) {
        for (String evidence : handed.waived()) {
            if (!obligations.waived().contains(evidence) && obligations.waived().size() < Obligations.MAX_WAIVED) {
                call.emit(new Waived(evidence, Optional.empty()));
            }
        }
        handed.owed().forEach(owed -> call.emitBy(owed.by(), owed.terms()));
    }
}
