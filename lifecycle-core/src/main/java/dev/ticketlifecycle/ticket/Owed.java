package dev.ticketlifecycle.ticket;

import dev.ticketlifecycle.conversation.Conversation.Sent;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.obligation.Between;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.ownership.Ownership.OpenOffer;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that one party owes another on a ticket: an obligation that was imposed, or one that follows from what was
 * said and offered and is written down nowhere else.
 *
 * @param kind the name of the obligation's kind; {@value #ANSWER}, {@value #CLARIFICATION}, {@value #NEXT_UPDATE} or
 *     {@value #ACCEPTANCE} for what follows
 * @param id of the obligation, question, reply or agent that it is about
 * @param between who owes it to whom
 * @param person the one who owes it, where somebody is named
 * @param since since when
 * @param due when it is due, as things stand
 * @param blocked whether the other side has to settle something first, so that its clock stands still
 */
public record Owed(
        String kind,
        String id,
        Between between,
        Optional<String> person,
        Instant since,
        Optional<Instant> due,
        boolean blocked) {

    /** The desk owes the requester an answer. */
    public static final String ANSWER = "answer";

    /** The requester owes the desk an answer to its own question. */
    public static final String CLARIFICATION = "clarification";

    /** The desk owes the requester the word that it promised. */
    public static final String NEXT_UPDATE = "next-update";

    /** To whom a ticket is offered owes the desk a yes or no. */
    public static final String ACCEPTANCE = "acceptance";

    private static final Between TO_REQUESTER = new Between(Party.STAFF, Party.REQUESTER);
    private static final Between TO_DESK = new Between(Party.REQUESTER, Party.STAFF);
    private static final Between AMONG_DESK = new Between(Party.STAFF, Party.STAFF);

    static List<Owed> on(Ticket ticket) {
        List<Owed> owed = new ArrayList<>();
        for (Question question : ticket.conversation().open().detail()) {
            owed.add(derived(ANSWER, question.message(), TO_REQUESTER, question.askedAt(), Optional.empty()));
        }
        ticket.conversation()
                .asksRequester()
                .filter(asked -> !demanded(asked, ticket))
                .ifPresent(asked ->
                        owed.add(derived(CLARIFICATION, asked.message(), TO_DESK, asked.at(), Optional.empty())));
        ticket.conversation()
                .nextUpdate()
                .ifPresent(update -> owed.add(derived(
                        NEXT_UPDATE,
                        ticket.conversation().latestReply().map(Sent::message).orElse(NEXT_UPDATE),
                        TO_REQUESTER,
                        ticket.conversation().latestReply().map(Sent::at).orElse(update.at()),
                        Optional.of(update.at()))));
        ticket.ownership().offer().ifPresent(offer -> owed.add(acceptance(offer)));
        ticket.obligations().open().forEach(one -> owed.add(imposed(one)));
        return List.copyOf(owed);
    }

    // What evidence was asked with is the demand's, which is owed already.
    private static boolean demanded(Sent asked, Ticket ticket) {
        return ticket.obligations().open().stream()
                .anyMatch(one ->
                        one.terms().debtor() == Party.REQUESTER && one.since().equals(asked.at()));
    }

    private static Owed derived(String kind, String id, Between between, Instant since, Optional<Instant> due) {
        return new Owed(kind, id, between, Optional.empty(), since, due, false);
    }

    private static Owed acceptance(OpenOffer offer) {
        Optional<String> person = offer.to() instanceof Owner.Agent agent ? Optional.of(agent.id()) : Optional.empty();
        return new Owed(
                ACCEPTANCE,
                offer.to().id(),
                AMONG_DESK,
                person,
                offer.since(),
                Optional.of(offer.expiry().at()),
                false);
    }

    private static Owed imposed(Obligation one) {
        return new Owed(
                one.kind(), one.id(), one.between(), one.terms().person(), one.since(), one.due(), one.blocked());
    }
}
