package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.Offered;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of tickets that are given back. */
final class ReturnLaws {

    private ReturnLaws() {}

    static List<Law> all(Bounds bounds) {
        return List.of(new Law(
                "returns",
                "a ticket isn't given back to those who had it more often than allowed, but by a supervisor",
                Set.of(RuleId.PING_PONG, RuleId.TRANSFER_IN_PROGRESS),
                (history, findings) -> returns(history, bounds.returns(), findings)));
    }

    private static void returns(History history, int most, Findings findings) {
        Holders holders = new Holders();
        boolean permitted = false;
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                Event event = recorded.event();
                Optional<Owner> back = given(event, permitted).filter(holders::wouldReturn);
                if (back.isPresent() && holders.returns() >= most && !supervised(step)) {
                    findings.add(step, "returned so far", holders.returns(), "once more to", back.get());
                }
                if (event instanceof Offered offered) {
                    permitted = offered.to() instanceof Owner.Agent || supervised(step);
                }
                holders.hear(event);
            }
        }
    }

    // An offer to an agent is judged when it is made; who gets it by an offer to a queue shows at the acceptance.
    private static Optional<Owner> given(Event event, boolean permitted) {
        if (event instanceof Offered offered) {
            return Optional.of(offered.to());
        }
        return event instanceof OwnerChanged changed
                        && (changed.means() == Means.ASSIGNMENT || (changed.means() == Means.OFFER && !permitted))
                ? Optional.of(changed.to())
                : Optional.empty();
    }

    private static boolean supervised(Step step) {
        return step.given()
                .directory()
                .person(step.act().initiator().id())
                .filter(p -> p.roles().contains(Person.SUPERVISOR))
                .isPresent();
    }
}
