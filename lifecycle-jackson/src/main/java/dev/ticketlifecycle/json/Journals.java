package dev.ticketlifecycle.json;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.journal.Finding;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.json.journal.Verification;
import dev.ticketlifecycle.json.shape.Forms;
import dev.ticketlifecycle.json.shape.Known;
import dev.ticketlifecycle.json.token.Encoding;
import dev.ticketlifecycle.store.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Files of journals: JSON lines that stand for themselves, for moving a desk or keeping its history.
 *
 * <p>Nothing that the host has registered is needed to read one, except its rules and computed goals, which are code.
 * Immutable; safe for use by any number of threads.
 */
public final class Journals {

    private final Forms forms;
    private final Known known;
    private final Encoding encoding;
    private final Lifecycle[] here;

    Journals(Forms forms, Known known, Encoding encoding) {
        this.forms = forms;
        this.known = known.code();
        this.encoding = encoding;
        this.here = known.lifecycles().toArray(Lifecycle[]::new);
    }

    /**
     * A writer of one file.
     *
     * @param out where to; each line is written in two calls, so a buffer pays
     * @return the writer
     */
    public JournalWriter writer(OutputStream out) {
        return new JournalWriter(forms, known, encoding, out);
    }

    /**
     * A reader of one file of any size.
     *
     * @param in where from
     * @return the reader
     */
    public JournalReader reader(InputStream in) {
        return new JournalReader(forms, known, encoding, in);
    }

    /**
     * What is wrong with a file, lines that can't be read included. Where it defines a lifecycle otherwise than the format
     * knows it, by that name and version, that is a finding too.
     *
     * @param in where from
     * @return the findings by line; none if the file is whole
     * @throws IOException if the stream can't be read
     * @see Verification
     */
    public List<Finding> verify(InputStream in) throws IOException {
        return verify(in, line -> {});
    }

    /**
     * What is wrong with a file, and what it says: whoever takes it over waits for the findings.
     *
     * @param in where from
     * @param each told of every line that can be read, in the order of the file
     * @return the findings by line; none if the file is whole
     * @throws IOException if the stream can't be read
     * @see Verification
     */
    public List<Finding> verify(InputStream in, Consumer<JournalLine> each) throws IOException {
        JournalReader reader = reader(in);
        Verification verification = new Verification(here);
        while (true) {
            try {
                Optional<JournalLine> line = reader.next();
                if (line.isEmpty()) {
                    return verification.findings();
                }
                verification.line(line.get());
                each.accept(line.get());
            } catch (UnreadableException e) {
                verification.unreadable(reader.why());
            }
        }
    }
}
