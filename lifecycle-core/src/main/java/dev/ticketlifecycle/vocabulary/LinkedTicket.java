package dev.ticketlifecycle.vocabulary;

import java.util.Objects;
import java.util.Set;

/**
 * What a decision on one ticket may know of another: just enough to judge a duplicate, or a reply that repeats what was
 * said there.
 *
 * @param id the other ticket's key
 * @param requester the one who asks there
 * @param phase where it stands, see {@link Phase}
 * @param said the digests of what the desk said there, as far as they are remembered
 * @param asks whether a question is open there
 */
public record LinkedTicket(TicketId id, String requester, Phase phase, Set<Long> said, boolean asks) {

    /** Copies the digests. */
    public LinkedTicket {
        Objects.requireNonNull(id, "id");
        Ids.check("requester", requester);
        Objects.requireNonNull(phase, "phase");
        said = Set.copyOf(said);
    }

    /**
     * A ticket on which nobody has said anything.
     *
     * @param id its key
     * @param requester the one who asks there
     * @param phase where it stands
     * @return the digest
     */
    public static LinkedTicket of(TicketId id, String requester, Phase phase) {
        return new LinkedTicket(id, requester, phase, Set.of(), false);
    }

    /**
     * The same with a question that is open there.
     *
     * @return a copy
     */
    public LinkedTicket asking() {
        return new LinkedTicket(id, requester, phase, said, true);
    }
}
