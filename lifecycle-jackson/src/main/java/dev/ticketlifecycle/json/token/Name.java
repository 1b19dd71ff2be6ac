package dev.ticketlifecycle.json.token;

/**
 * The name of a field that is written and read over and over.
 *
 * <p>Safe for use by any number of threads: what a writer or a reader leaves here only saves work, and whoever comes too
 * early for it does that work again.
 */
public final class Name {

    private final String text;
    private Object written;
    private String met;

    /**
     * A name.
     *
     * @param text its characters
     */
    public Name(String text) {
        this.text = text;
        this.met = text;
        this.written = text;
    }

    /**
     * The characters.
     *
     * @return the name as it stands in a document
     */
    public String text() {
        return text;
    }

    /**
     * Whether a field is called so.
     *
     * @param field the name of the field
     * @return whether it is this name
     */
    public boolean is(String field) {
        if (met(field)) {
            return true;
        }
        boolean same = text.equals(field);
        if (same) {
            met = field;
        }
        return same;
    }

    /**
     * Whether a field is called so by the very string that was met last: parsers hand out the same one again and again.
     *
     * @param field the name of the field
     * @return true if it certainly is this name
     */
    @SuppressWarnings("ReferenceEquality") // that is the point
    public boolean met(String field) {
        return field == met;
    }

    /**
     * What the last writer has left here: the name as that writer writes it.
     *
     * @return it; the characters if none has left anything
     */
    public Object written() {
        return written;
    }

    /**
     * Leaves the name as a writer writes it.
     *
     * @param form an immutable form of it
     */
    public void written(Object form) {
        written = form;
    }

    @Override
    public String toString() {
        return text;
    }
}
