package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;
import java.util.Set;

/** What holds of refusals. */
final class RefusalLaws {

    private RefusalLaws() {}

    static List<Law> all() {
        return List.of(new Law(
                36,
                "every refusal names a rule, and each of its remedies is accepted when tried",
                Set.of(),
                RefusalLaws::remedies));
    }

    private static void remedies(History history, Findings findings) {
        for (Step step : history.steps()) {
            if (step.decision() instanceof Refused refused) {
                List<String> rules = refused.refusal().rules();
                List<String> reasons =
                        refused.refusal().reasons().stream().map(Reason::rule).toList();
                if (rules.isEmpty() || !rules.equals(reasons)) {
                    findings.add(step, "rules", rules, "reasons", reasons);
                }
                for (Reason reason : refused.refusal().reasons()) {
                    for (Remedy remedy : reason.remedies()) {
                        tryOut(history, step, reason, remedy, findings);
                        named(step, remedy, findings);
                    }
                }
            }
        }
    }

    private static void named(Step step, Remedy remedy, Findings findings) {
        Set<String> unnamed = Placeholders.unnamed(remedy.command(), remedy.missing());
        if (!unnamed.isEmpty()) {
            findings.add(step, "remedy", remedy, "doesn't say that it lacks", unnamed);
        }
    }

    private static void tryOut(History history, Step step, Reason reason, Remedy remedy, Findings findings) {
        Actor actor = remedy.who().actor();
        Given given = step.given().when(remedy.at().orElse(step.given().now()));
        boolean known = given.directory().person(actor.id()).isPresent()
                || actor.equals(step.act().initiator())
                || step.before().ownership().ownedBy(actor.id());
        if (!known) {
            given = given.with(remedy.who().person());
        }
        Ticket on = remedy.kind() == CommandKind.OPEN ? Ticket.unopened(TicketId.of("remedy")) : step.before();
        Decision decision = history.engine().decide(on, Act.of("remedy", actor, remedy.command()), given);
        if (decision instanceof Refused again) {
            findings.add(
                    step,
                    "refused by",
                    reason.rule(),
                    "remedy",
                    remedy,
                    "which is refused by",
                    again.refusal().rules());
        }
    }
}
