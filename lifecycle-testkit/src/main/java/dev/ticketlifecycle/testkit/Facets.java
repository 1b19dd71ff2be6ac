package dev.ticketlifecycle.testkit;

import dev.ticketlifecycle.ticket.Ticket;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The components in which two tickets differ, so that a report needn't print them whole. */
final class Facets {

    private Facets() {}

    static List<String> differing(Ticket ticket, Ticket other) {
        List<String> facets = new ArrayList<>();
        for (RecordComponent component : Ticket.class.getRecordComponents()) {
            String mine = value(component, ticket);
            if (!mine.equals(value(component, other))) {
                facets.add(component.getName() + " = " + mine);
            }
        }
        return facets;
    }

    private static String value(RecordComponent component, Ticket ticket) {
        try {
            return String.valueOf(component.getAccessor().invoke(ticket));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of a ticket", e);
        }
    }
}
