package dev.ticketlifecycle.json.token;

import java.io.Serializable;

/**
 * A place in a document.
 *
 * @param line its line, counted from 1; 0 if nobody knows
 * @param column its column in that line, counted from 1; 0 if nobody knows
 */
public record Place(int line, int column) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Somewhere in a document without lines. */
    public static final Place UNKNOWN = new Place(0, 0);

    @Override
    public String toString() {
        return line == 0 ? "an unknown place" : "line " + line + ", column " + column;
    }
}
