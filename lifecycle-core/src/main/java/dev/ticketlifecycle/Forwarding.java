package dev.ticketlifecycle;

import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/** Where acts go that are sent to a merged ticket: to the one that goes on in its place. */
final class Forwarding {

    /** What is about this ticket and no other. */
    private static final Set<CommandKind> STAYS =
            EnumSet.of(CommandKind.OPEN, CommandKind.MERGE, CommandKind.SPLIT, CommandKind.ABSORB, CommandKind.SETTLE);

    private final Execution execution;

    Forwarding(Execution execution) {
        this.execution = execution;
    }

    Decision of(TicketId ticket, Act act) {
        Decision decision = execution.of(ticket, act);
        Act forwarded = act;
        while (goesOn(decision, act)) {
            Ticket merged = decision.ticket();
            forwarded = from(merged.id(), forwarded);
            decision = execution.of(merged.relations().survivor().orElseThrow(), forwarded);
        }
        return decision;
    }

    private static boolean goesOn(Decision decision, Act act) {
        return decision instanceof Refused refused
                && refused.refusal().by(RuleId.MERGED)
                && refused.ticket().relations().survivor().isPresent()
                && !STAYS.contains(act.command().kind());
    }

    // Two tickets may know two acts by one id; and what the actor saw was another ticket.
    private static Act from(TicketId merged, Act act) {
        return new Act(
                Ids.joined(merged.value(), ":" + act.id()),
                act.command(),
                act.initiator(),
                act.executor(),
                OptionalLong.empty(),
                act.override(),
                act.onBehalf());
    }
}
