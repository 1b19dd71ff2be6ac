package dev.ticketlifecycle.json.token;

/**
 * A document that is sound as far as anybody can tell, and that whoever reads it doesn't know enough to understand: a newer
 * version of the library wrote it, or it rests on a lifecycle that isn't known here.
 *
 * <p>In a rolling upgrade that is no damage: whoever meets it leaves the ticket to a node that knows more and comes back
 * later.
 */
public class NotYetKnownException extends JsonException {

    private static final long serialVersionUID = 1L;

    /**
     * Something that isn't known.
     *
     * @param problem where it stands; its cause names what isn't known
     */
    public NotYetKnownException(Problem problem) {
        super(problem);
    }
}
