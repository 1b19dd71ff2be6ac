package dev.ticketlifecycle.samples.cli.replay;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where the report is printed: at most {@value #WIDTH} columns. */
final class Page {

    /** How wide it is. */
    static final int WIDTH = 96;

    private final PrintWriter out;
    private final UnaryOperator<String> bold;

    Page(PrintWriter out, UnaryOperator<String> bold) {
        this.out = out;
        this.bold = bold;
    }

    void heading(String text) {
        line("");
        line(bold.apply(text));
    }

    void line(String text) {
        out.println(text);
    }

    /**
     * Prints a text in as many lines as it takes.
     *
     * @param text the text
     * @param first what the first line begins with
     * @param others what the others begin with
     */
    void wrapped(String text, String first, String others) {
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

    void flush() {
        out.flush();
    }
}
