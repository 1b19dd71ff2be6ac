package dev.ticketlifecycle.samples.cli.journal;

import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Owner;
import java.util.Locale;

/** A ticket in a line: where it stands, whose it is, how much has happened to it, how it ended. */
public final class TicketLine {

    private TicketLine() {}

    /** The line. */
    public static String of(Ticket ticket) {
        return String.join(
                "  ",
                ticket.id().value(),
                "status " + ticket.stage().status().name(),
                ticket.ownership().owner().map(TicketLine::owner).orElse("no owner"),
                "lines " + ticket.version(),
                ticket.closure().ending().map(TicketLine::ended).orElse("not ended"));
    }

    private static String owner(Owner owner) {
        return (owner instanceof Owner.Agent ? "agent " : "queue ") + owner.id();
    }

    private static String ended(Closure.Ending ending) {
        String how = ending.outcome()
                .map(outcome -> " " + outcome.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return "ended" + how + " at " + ending.at();
    }
}
