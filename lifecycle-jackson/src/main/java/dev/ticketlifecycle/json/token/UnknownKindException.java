package dev.ticketlifecycle.json.token;

/** A command or event of a kind that this version of the library doesn't know. */
public final class UnknownKindException extends NotYetKnownException {

    private static final long serialVersionUID = 1L;

    /** Its name. */
    private final String kind;

    /**
     * An unknown kind.
     *
     * @param kind its name
     * @param problem where it stands
     */
    public UnknownKindException(String kind, Problem problem) {
        super(problem);
        this.kind = kind;
    }

    /**
     * The kind.
     *
     * @return its name, as the document has it
     */
    public String kind() {
        return kind;
    }
}
