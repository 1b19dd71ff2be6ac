package dev.ticketlifecycle.json;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.json.shape.Forms;
import dev.ticketlifecycle.json.shape.Known;
import dev.ticketlifecycle.json.token.Encoding;
import dev.ticketlifecycle.ticket.Ticket;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a file of journals line by line. Used by one thread at a time; the stream is closed by whoever opened it. */
public final class JournalWriter {

    private final Forms forms;
    private final Encoding encoding;
    private final OutputStream out;
    private Known known;

    JournalWriter(Forms forms, Known known, Encoding encoding, OutputStream out) {
        this.forms = forms;
        this.known = known;
        this.encoding = encoding;
        this.out = out;
    }

    /**
     * Writes a line.
     *
     * @param line the line
     * @throws IOException if the stream can't be written to
     * @throws IllegalArgumentException if a snapshot is under a lifecycle that no earlier line defines, or a definition can't
     *     be built from those before it, or differs from one of its name and version; nothing has been written then
     */
    public void write(JournalLine line) throws IOException {
        if (line instanceof JournalLine.Definition definition) {
            known = known.and(
                    definition.lifecycle().lifecycle(known.lifecycles().toArray(Lifecycle[]::new)));
        } else if (line instanceof JournalLine.Snapshot snapshot) {
            check(snapshot.snapshot());
        }
        byte[] bytes = encoding.bytes(tokens -> forms.journalLine().write(line, known.referring(tokens)));
        out.write(bytes);
        out.write('\n');
    }

    private void check(Ticket ticket) {
        ticket.lifecycle().ifPresent(name -> {
            if (known.lifecycle(name, ticket.lifecycleVersion()).isEmpty()) {
                throw new IllegalArgumentException(
                        "the snapshot of " + ticket.id().value() + " is under lifecycle " + name + " v"
                                + ticket.lifecycleVersion() + ": write that definition first");
            }
        });
    }
}
