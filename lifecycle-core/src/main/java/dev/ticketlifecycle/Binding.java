package dev.ticketlifecycle;

import dev.ticketlifecycle.gate.Plan;
import dev.ticketlifecycle.ticket.Ticket;
import java.util.List;

/** Which definition a ticket is bound to: the one it was opened under or migrated to, and no other. */
final class Binding {

    private Binding() {}

    static void check(Plan plan, Ticket ticket) {
        if (ticket.lifecycle().isPresent() && !plan.binds(ticket)) {
            throw new IllegalArgumentException("ticket " + ticket.id().value() + " is bound to lifecycle "
                    + ticket.lifecycle().get() + " v" + ticket.lifecycleVersion() + ", this is " + plan.name() + " v"
                    + plan.version() + ": decide it by the one it was opened under");
        }
    }

    static void migrates(Plan plan, Ticket ticket) {
        if (ticket.lifecycle().isPresent() && plan.origin(ticket).isEmpty()) {
            List<String> origins = plan.origins().stream()
                    .map(origin -> origin.older().name() + " v" + origin.older().version())
                    .toList();
            throw new IllegalArgumentException("ticket " + ticket.id().value() + " is bound to lifecycle "
                    + ticket.lifecycle().get() + " v" + ticket.lifecycleVersion() + ", and " + plan.name() + " v"
                    + plan.version() + " migrates from " + origins + ": migrate it to one of these first, or declare"
                    + " migratesFrom for the one it is bound to");
        }
    }
}
