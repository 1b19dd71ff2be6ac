package dev.ticketlifecycle.samples.cli.words;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where a report or a story is printed: at most {@value #WIDTH} columns. */
public final class Page {

    /** How wide it is. */
    public static final int WIDTH = 96;

    private final PrintWriter out;
    private final UnaryOperator<String> bold;

    public Page(PrintWriter out, UnaryOperator<String> bold) {
        this.out = out;
        this.bold = bold;
    }

    /** A line of its own, with an empty one before. */
    public void heading(String text) {
        line("");
        line(bold.apply(text));
    }

    /** A line as it is. */
    public void line(String text) {
        out.println(text);
    }

    /**
     * Prints a text in as many lines as it takes.
     *
     * @param text the text
     * @param first what the first line begins with
     * @param others what the others begin with
     */
    public void wrapped(String text, String first, String others) {
        StringBuilder line = new StringBuilder(first);
        int words = 0;
        for (String word : (Iterable<String>) text.lines().flatMap(l -> List.of(l.split(" ", -1)).stream())::iterator) {
            if (words > 0 && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(others);
                words = 0;
            }
            line.append(words++ > 0 ? " " : "").append(word);
        }
        line(line.toString());
    }

    /** Sends what was printed on its way. */
    public void flush() {
        out.flush();
    }
}
