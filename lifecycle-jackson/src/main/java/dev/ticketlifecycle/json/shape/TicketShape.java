package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.ticket.Ticket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tickets, whose clocks refer to what their lifecycle measures. */
record TicketShape(Braced<Ticket> fields) implements Braced<Ticket> {

    @Override
    public void writeParts(Ticket ticket, TokenWriter out) {
        if (out instanceof Referring referring) {
            referring.begin(ticket);
        }
        fields.writeParts(ticket, out);
    }

    @Override
    public @Nullable Ticket readParts(Source in) {
        return fields.readParts(in);
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return fields.schema(all);
    }

    @Override
    public Map<String, Object> schema(Schemas all, Map<String, Object> first) {
        return fields.schema(all, first);
    }
}
