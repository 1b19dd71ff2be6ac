package dev.ticketlifecycle.json;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.json.shape.Forms;
import dev.ticketlifecycle.json.shape.Known;
import dev.ticketlifecycle.json.shape.Source;
import dev.ticketlifecycle.json.token.Encoding;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.NotYetKnownException;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.store.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a file of journals line by line; of the file no more is held than one line and the lifecycles.
 *
 * <p>Used by one thread at a time; the stream is closed by whoever opened it.
 */
public final class JournalReader {

    private final Forms forms;
    private final Encoding encoding;
    private final Lines lines;
    private Known known;
    private long line;
    private String why = "";

    JournalReader(Forms forms, Known known, Encoding encoding, InputStream in) {
        this.forms = forms;
        this.known = known;
        this.encoding = encoding;
        this.lines = new Lines(in);
    }

    /**
     * Reads the next line.
     *
     * @return the line; empty after the last
     * @throws IOException if the stream can't be read
     * @throws UnreadableException if the line is none of a file of journals, or rests on what no earlier line defines; it
     *     names the line, and the next call goes on with the one after it
     */
    public Optional<JournalLine> next() throws IOException {
        Optional<byte[]> bytes = lines.next();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        line++;
        try {
            if (lines.tooLong()) {
                throw new IllegalArgumentException("more than " + Limits.DOCUMENT + " bytes");
            }
            JournalLine read = encoding.read(bytes.get(), this::read);
            if (read instanceof JournalLine.Definition definition) {
                known = known.and(
                        definition.lifecycle().lifecycle(known.lifecycles().toArray(Lifecycle[]::new)));
            }
            return Optional.of(read);
        } catch (JsonException e) {
            throw unreadable(words(e.problems()), e instanceof NotYetKnownException, e);
        } catch (IllegalArgumentException e) { // a definition that can't be built, or another of the same name
            throw unreadable(String.valueOf(e.getMessage()), false, e);
        }
    }

    /**
     * The number of the line that was read last.
     *
     * @return the number, counted from 1; 0 before the first
     */
    public long line() {
        return line;
    }

    /** What is wrong with the line that couldn't be read last. */
    String why() {
        return why;
    }

    private UnreadableException unreadable(String because, boolean laterMaybe, RuntimeException e) {
        why = "can't be read: " + because;
        return new UnreadableException("line " + line + " of a file of journals " + why, laterMaybe, e);
    }

    // Without the places: each line is a document of its own, whose only line is its first.
    private static String words(List<Problem> problems) {
        Problem first = problems.get(0);
        String column =
                first.place().column() == 0 ? "" : "column " + first.place().column() + ", ";
        return column + (first.path().isEmpty() ? "the line" : first.path()) + ": " + first.cause()
                + (first.remedy().isEmpty() ? "" : "; " + first.remedy());
    }

    private JournalLine read(TokenReader tokens) {
        tokens.next();
        return Objects.requireNonNull(
                forms.journalLine().read(Source.exact(tokens, known)), "the first problem ends the reading");
    }
}
