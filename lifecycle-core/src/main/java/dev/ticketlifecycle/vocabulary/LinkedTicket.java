package dev.ticketlifecycle.vocabulary;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

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
 * @param waivers the kinds of evidence that nobody demands there, each with the ticket where that was said: this one, or
 *     one that it goes on from, such as what it follows, was split from or merged with, however many tickets lie between
 * @param unjudged whether evidence was supplied there that has no verdict yet
 */
public record LinkedTicket(
        TicketId id,
        String requester,
        Phase phase,
        Set<Long> said,
        boolean asks,
        Set<String> owed,
        Map<String, TicketId> waivers,
        boolean unjudged) {

    /** Checks the names and copies the collections, sorted, so that equal tickets read equally everywhere. */
    public LinkedTicket {
        Objects.requireNonNull(id, "id");
        Ids.check("requester", requester);
        Objects.requireNonNull(phase, "phase");
        Ids.check("owed", owed);
        Ids.check("evidence", waivers.keySet());
        said = ImmutableSortedSet.copyOf(said);
        owed = ImmutableSortedSet.copyOf(owed);
        waivers = ImmutableSortedMap.copyOf(waivers);
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
        return new LinkedTicket(id, requester, phase, Set.of(), false, Set.of(), Map.of(), false);
    }

    /**
     * The same with a question that is open there.
     *
     * @return a copy
     */
    public LinkedTicket asking() {
        return asking(true);
    }

    /**
     * The same with a question that is open there, or without one.
     *
     * @param open whether there is one
     * @return a copy
     */
    public LinkedTicket asking(boolean open) {
        return new LinkedTicket(id, requester, phase, said, open, owed, waivers, unjudged);
    }

    /**
     * The same with other things that the desk has said there.
     *
     * @param digests of its texts
     * @return a copy
     */
    public LinkedTicket saying(Set<Long> digests) {
        return new LinkedTicket(id, requester, phase, digests, asks, owed, waivers, unjudged);
    }

    /**
     * The same with something that is owed there.
     *
     * @param ids of open questions and open obligations
     * @return a copy
     */
    public LinkedTicket owing(Set<String> ids) {
        return new LinkedTicket(id, requester, phase, said, asks, ids, waivers, unjudged);
    }

    /**
     * The same with evidence that was waived or supplied there.
     *
     * @param kinds the kinds that nobody demands there
     * @param verdictOwed whether something was supplied there that has no verdict yet
     * @return a copy
     */
    public LinkedTicket evidence(Set<String> kinds, boolean verdictOwed) {
        return new LinkedTicket(id, requester, phase, said, asks, owed, Map.of(), verdictOwed).inheriting(kinds, id);
    }

    /**
     * The same with evidence that was waived on a ticket that it goes on from. What was waived nearer stays.
     *
     * @param kinds the kinds that nobody demands there
     * @param from the ticket where that was said
     * @return a copy
     */
    public LinkedTicket inheriting(Set<String> kinds, TicketId from) {
        if (kinds.isEmpty()) {
            return this;
        }
        Map<String, TicketId> all = new TreeMap<>(waivers);
        kinds.forEach(kind -> all.putIfAbsent(kind, from));
        return new LinkedTicket(id, requester, phase, said, asks, owed, all, unjudged);
    }

    /**
     * The kinds of evidence that nobody demands there.
     *
     * @return the kinds, wherever they were waived
     */
    public Set<String> waived() {
        return waivers.keySet();
    }
}
