package dev.ticketlifecycle.ticket;

import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.closure.Closure.Ending;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one side of a ticket may see of it: a view hides, it never alters.
 *
 * <p>What is present is the ticket's own; what is empty is hidden or isn't there. The desk and its machinery see
 * everything. The requester sees who holds the ticket, what is owed and how it ended, and neither the host's attributes
 * nor what the desk does among itself. A third party sees where the ticket stands, whether it is waited for and what was
 * done to a named object such as an order, by whom and on what basis; nothing else about the requester. Views of tickets that differ only in what is hidden are equal. Immutable.
 *
 * @param party whose view it is
 * @param id the ticket's key
 * @param status where it stands
 * @param ball the party that must act next; a third party learns only that it is itself
 * @param endedAt when it ended, if it has
 * @param since for requester and desk, since when it stands there
 * @param opened for requester and desk, when it was opened
 * @param category for requester and desk, what it is about
 * @param matter for requester and desk, the matter it belongs to
 * @param links for requester and desk, the tickets it has to do with
 * @param owner for requester and desk, who holds it
 * @param openQuestions for requester and desk, what has no answer yet
 * @param nextUpdate for requester and desk, when the next word of the desk is due
 * @param endsInSilence for requester and desk, when it ends if nobody says anything
 * @param owed what is owed by this party or to it; for the desk, everything
 * @param waived for requester and desk, the kinds of evidence that nobody demands
 * @param ending for requester and desk, how it ended
 * @param whole for the desk, the ticket itself
 */
public record TicketView(
        Party party,
        TicketId id,
        Status status,
        Optional<Party> ball,
        Optional<Instant> endedAt,
        Optional<Instant> since,
        Optional<Instant> opened,
        Optional<String> category,
        Optional<String> matter,
        List<Link> links,
        Optional<Owner> owner,
        Optional<Questions> openQuestions,
        Optional<Instant> nextUpdate,
        Optional<Instant> endsInSilence,
        List<Owed> owed,
        Set<String> waived,
        Optional<Ending> ending,
        Optional<Ticket> whole) {

    /** Copies the collections. */
    public TicketView {
        links = List.copyOf(links);
        owed = List.copyOf(owed);
        waived = ImmutableSet.copyOf(waived);
    }

    /**
     * The next instant that the desk promised this party something for.
     *
     * @return the earliest due instant of what the desk owes it, as things stand; empty if it promised none
     */
    public Optional<Instant> nextPromised() {
        return owed.stream()
                .filter(one -> one.between().debtor() == Party.STAFF && !one.blocked())
                .flatMap(one -> one.due().stream())
                .min(Comparator.naturalOrder());
    }

    private static List<Owed> owed(Ticket ticket, Party party) {
        return ticket.owed().stream()
                .filter(one -> one.between().concerns(party))
                .toList();
    }

    static TicketView of(Ticket ticket, Party party) {
        return switch (party) {
            case THIRD_PARTY -> fromOutside(ticket);
            case REQUESTER -> of(ticket, party, Optional.empty());
            case STAFF, SYSTEM -> of(ticket, party, Optional.of(ticket));
        };
    }

    private static TicketView fromOutside(Ticket ticket) {
        return new TicketView(
                Party.THIRD_PARTY,
                ticket.id(),
                ticket.status(),
                ticket.ball().filter(Party.THIRD_PARTY::equals),
                ticket.closure().ending().map(Ending::at),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                owed(ticket, Party.THIRD_PARTY),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static TicketView of(Ticket ticket, Party party, Optional<Ticket> whole) {
        return new TicketView(
                party,
                ticket.id(),
                ticket.status(),
                ticket.ball(),
                ticket.closure().ending().map(Ending::at),
                Optional.of(ticket.stage().since()),
                ticket.stage().openedAt(),
                ticket.stage().category(),
                ticket.stage().matter(),
                ticket.stage().links(),
                ticket.owner(),
                Optional.of(ticket.conversation().open()),
                ticket.conversation().nextUpdate().map(Timer::at),
                ticket.closure().window().map(Timer::at),
                whole.isPresent() ? ticket.owed() : owed(ticket, party),
                ticket.obligations().waived(),
                ticket.closure().ending(),
                whole);
    }

    /**
     * What the status means.
     *
     * @return the phase
     */
    public Phase phase() {
        return status.phase();
    }

    /**
     * Whether this party may see something that happened, the way it is on the record: with its real initiator.
     *
     * @param recorded a line of the ticket's journal
     * @return true if it may
     */
    public boolean sees(Recorded recorded) {
        return Sight.of(party, recorded);
    }

    /**
     * What this party may see of the ticket's journal.
     *
     * @param journal the journal
     * @return the very same lines, in their order, without those that are hidden
     */
    public List<Recorded> of(List<Recorded> journal) {
        return journal.stream().filter(this::sees).toList();
    }
}
