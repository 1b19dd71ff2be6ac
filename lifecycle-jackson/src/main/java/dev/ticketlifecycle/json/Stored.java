package dev.ticketlifecycle.json;

import dev.ticketlifecycle.json.shape.Forms;
import dev.ticketlifecycle.json.shape.Known;
import dev.ticketlifecycle.json.shape.Shape;
import dev.ticketlifecycle.json.shape.Source;
import dev.ticketlifecycle.json.token.Encoding;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.NotYetKnownException;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.store.UnreadableException;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.Objects;

/** Tickets and lines of journals as compact JSON. */
final class Stored implements StoredForm {

    private final Forms forms;
    private final Known known;
    private final Encoding encoding;

    Stored(Forms forms, Known known, Encoding encoding) {
        this.forms = forms;
        this.known = known;
        this.encoding = encoding;
    }

    @Override
    public byte[] write(Ticket ticket) {
        return encoding.bytes(out -> forms.storedTicket().write(ticket, known.referring(out)));
    }

    @Override
    public byte[] write(Recorded entry) {
        return encoding.bytes(out -> forms.storedEntry().write(entry, out));
    }

    @Override
    public Ticket readTicket(byte[] stored) {
        return read("ticket", forms.storedTicket(), stored);
    }

    @Override
    public Recorded readEntry(byte[] stored) {
        return read("line of a journal", forms.storedEntry(), stored);
    }

    private <T> T read(String what, Shape<T> shape, byte[] stored) {
        try {
            return encoding.read(stored, tokens -> read(shape, tokens));
        } catch (JsonException e) {
            throw new UnreadableException(
                    "a stored " + what + " can't be read: " + e.getMessage(), e instanceof NotYetKnownException, e);
        }
    }

    private <T> T read(Shape<T> shape, TokenReader tokens) {
        tokens.next();
        return Objects.requireNonNull(shape.read(Source.exact(tokens, known)), "the first problem ends the reading");
    }
}
