package dev.ticketlifecycle.json.token;

/** One step through a document. */
public enum Token {
    /** An object begins. */
    OBJECT("an object"),
    /** An object ends. */
    END_OBJECT("the end of an object"),
    /** An array begins. */
    ARRAY("an array"),
    /** An array ends. */
    END_ARRAY("the end of an array"),
    /** The name of a field; its value follows. */
    FIELD("a field"),
    /** A string. */
    TEXT("a string"),
    /** A number. */
    NUMBER("a number"),
    /** {@code true}. */
    TRUE("true"),
    /** {@code false}. */
    FALSE("false"),
    /** {@code null}. */
    NULL("null"),
    /** The document is over. */
    END("the end of the document");

    private final String words;

    Token(String words) {
        this.words = words;
    }

    /**
     * The token in an error message.
     *
     * @return a noun
     */
    public String words() {
        return words;
    }
}
