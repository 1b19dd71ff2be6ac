package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.relation.Handed;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Hear;
import dev.ticketlifecycle.relation.RelationCommand.Join;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.relation.RelationCommand.Watch;
import dev.ticketlifecycle.relation.Relations;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The instances that show whether acts on a ticket together with others are open. */
final class RelationProbes {

    private static final String TICKET = "ticket";

    private final Ticket ticket;
    private final Given given;

    RelationProbes(Ticket ticket, Given given) {
        this.ticket = ticket;
        this.given = given;
    }

    List<Choice> of(CommandKind kind) {
        return switch (kind) {
            case MERGE -> merges();
            case SPLIT ->
                ticket.conversation().open().detail().stream()
                        .map(Question::message)
                        .map(question -> Choice.of(new Split(another(), List.of(question)), TICKET))
                        .toList();
            case ABSORB -> List.of(Choice.of(new Absorb(nothing(), true, given.now()), TICKET));
            case SETTLE -> settlements();
            case WATCH -> List.of(Choice.of(new Watch("something", another(), "something", false), TICKET));
            case HEAR -> List.of(Choice.of(new Hear(another(), "something", "something", false, given.now()), TICKET));
            default -> List.of(Choice.of(new Join(another(), Optional.empty()), TICKET));
        };
    }

    private List<Choice> merges() {
        List<Choice> merges = new ArrayList<>();
        given.linked().forEach(other -> merges.add(Choice.of(new Merge(other.id()))));
        merges.add(Choice.of(new Merge(another()), TICKET));
        return merges;
    }

    private List<Choice> settlements() {
        List<Choice> settlements = new ArrayList<>();
        ticket.relations().survivor().ifPresent(other -> settlements.add(settled(other)));
        ticket.relations().split().map(Relations.Split::into).ifPresent(other -> settlements.add(settled(other)));
        settlements.add(settled(another()));
        return settlements;
    }

    private Choice settled(TicketId other) {
        return Choice.of(new Settle(other, List.of(), given.now()));
    }

    // Neither the ticket itself nor one that is known: another one, on which nothing is open.
    private Handed nothing() {
        return new Handed(
                another(),
                ticket.stage().requester().orElse("somebody"),
                Questions.NONE,
                false,
                List.of(),
                List.of(),
                Set.of(),
                List.of());
    }

    private TicketId another() {
        return Probes.another(ticket.id());
    }
}
