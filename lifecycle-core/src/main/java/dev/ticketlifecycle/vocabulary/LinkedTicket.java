package dev.ticketlifecycle.vocabulary;

import java.util.Objects;
import java.util.Set;

/**
 * What a decision on one ticket may know of another: just enough to judge a duplicate, a reply that repeats what was said
 * there, and a demand for what was waived or supplied there.
 *
 * @param id the other ticket's key
 * @param requester the one who asks there
 * @param phase where it stands, see {@link Phase}
 * @param said the digests of what the desk said there, as far as they are remembered
 * @param asks whether a question is open there
 * @param owed the ids of what is owed there: open questions, as far as they are kept in detail, and open obligations
 * @param waived the kinds of evidence that nobody demands there
 * @param unjudged whether evidence was supplied there that has no verdict yet
 */
public record LinkedTicket(
        TicketId id,
        String requester,
        Phase phase,
        Set<Long> said,
        boolean asks,
        Set<String> owed,
        Set<String> waived,
        boolean unjudged) {

    /** Copies the sets. */
    public LinkedTicket {
        Objects.requireNonNull(id, "id");
        Ids.check("requester", requester);
        Objects.requireNonNull(phase, "phase");
        said = Set.copyOf(said);
        owed = Set.copyOf(owed);
        waived = Set.copyOf(waived);
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
        return new LinkedTicket(id, requester, phase, Set.of(), false, Set.of(), Set.of(), false);
    }

    /**
     * The same with a question that is open there.
     *
     * @return a copy
     */
    public LinkedTicket asking() {
        return new LinkedTicket(id, requester, phase, said, true, owed, waived, unjudged);
    }

    /**
     * The same with other things that the desk has said there.
     *
     * @param digests of its texts
     * @return a copy
     */
    public LinkedTicket saying(Set<Long> digests) {
        return new LinkedTicket(id, requester, phase, digests, asks, owed, waived, unjudged);
    }

    /**
     * The same with something that is owed there.
     *
     * @param ids of open questions and open obligations
     * @return a copy
     */
    public LinkedTicket owing(Set<String> ids) {
        return new LinkedTicket(id, requester, phase, said, asks, ids, waived, unjudged);
    }

    /**
     * The same with evidence that was waived or supplied there.
     *
     * @param kinds the kinds that nobody demands there
     * @param verdictOwed whether something was supplied there that has no verdict yet
     * @return a copy
     */
    public LinkedTicket evidence(Set<String> kinds, boolean verdictOwed) {
        return new LinkedTicket(id, requester, phase, said, asks, owed, kinds, verdictOwed);
    }
}
