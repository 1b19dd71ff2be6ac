package dev.ticketlifecycle.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.ticketlifecycle.clock.HandedClock;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one ticket hands to another: all that is open on it, or some of its questions.
 *
 * @param from the ticket it comes from
 * @param requester the one who asks there
 * @param open the open questions, each with the instant at which it was asked
 * @param answerOwed whether an answering reply is owed there, whatever is open
 * @param links what the ticket is to others
 * @param clocks its clocks under way
 * @param waived the kinds of evidence that nobody demands
 * @param owed what is owed
 */
public record Handed(
        TicketId from,
        String requester,
        Questions open,
        boolean answerOwed,
        List<Link> links,
        List<HandedClock> clocks,
        Set<String> waived,
        List<Owed> owed) {

    /** Checks the names and copies the collections. */
    public Handed {
        Objects.requireNonNull(from, "from");
        Ids.check("requester", requester);
        Ids.check("evidence", waived);
        Objects.requireNonNull(open, "open");
        links = ImmutableList.copyOf(links);
        clocks = ImmutableList.copyOf(clocks);
        waived = ImmutableSortedSet.copyOf(waived);
        owed = ImmutableList.copyOf(owed);
    }

    /**
     * Something that is owed.
     *
     * @param terms what, by whom, to whom and by when
     * @param by whose act imposed it
     */
    public record Owed(Imposed terms, Actor by) {

        /** Checks that nothing is missing. */
        public Owed {
            Objects.requireNonNull(terms, "terms");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Whether something has to be answered because of it.
     *
     * @return true if a question or an answer is owed
     */
    public boolean asks() {
        return answerOwed || !open.isEmpty();
    }

    Handed with(Questions questions) {
        return new Handed(from, requester, questions, answerOwed, links, clocks, waived, owed);
    }
}
