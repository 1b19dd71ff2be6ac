package dev.ticketlifecycle.samples.cli.replay;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/** One line on a terminal that says how far a long replay has come; nothing anywhere else. */
public final class Progress {

    private static final int EVERY = 1 << 12;

    private final PrintWriter terminal;
    private final boolean shown;
    private long rows;
    private int width;

    /**
     * A line on a terminal.
     *
     * @param terminal where it is written
     * @param shown false if that is no terminal
     */
    public Progress(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** No line at all. */
    public static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()), false);
    }

    /** One more row of a file has been read, and so many lines in all. */
    public void read(String file, long lines) {
        if (shown && ++rows % EVERY == 0) {
            show(String.format(Locale.ROOT, "reading %s: %,d lines", file, lines));
        }
    }

    /** So many tickets of all have been replayed. */
    public void replayed(int tickets, int of) {
        if (shown && (tickets % 64 == 0 || tickets == of)) {
            show(String.format(Locale.ROOT, "replaying: %,d of %,d tickets", tickets, of));
        }
    }

    private void show(String text) {
        clear();
        terminal.print(text);
        terminal.flush();
        width = text.length();
    }

    /** Takes the line away, so that something else can be written. */
    public void clear() {
        if (width > 0) {
            terminal.print("\r" + " ".repeat(width) + "\r");
            terminal.flush();
            width = 0;
        }
    }
}
