package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.ownership.OwnershipCommand.RecallOffer;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Commands that show whether a kind is open: if any instance of a kind would be accepted, one of these is.
 *
 * <p>They differ only in what rules look at: the owner named, the status named. Texts are placeholders.
 */
final class Probes {

    static final Message PLACEHOLDER = Message.text("...");

    private final Plan plan;
    private final Ticket ticket;
    private final Actor actor;
    private final Given given;

    Probes(Plan plan, Ticket ticket, Actor actor, Given given) {
        this.plan = plan;
        this.ticket = ticket;
        this.actor = actor;
        this.given = given;
    }

    List<Command> all() {
        List<Command> probes = new ArrayList<>();
        for (CommandKind kind : CommandKind.values()) {
            probes.addAll(of(kind));
        }
        return probes;
    }

    List<Command> of(CommandKind kind) {
        return switch (kind) {
            case OPEN -> List.of(Open.by(actor.id()));
            case DESCRIBE -> List.of(new Describe(Optional.empty(), Map.of()));
            case RELATE -> List.of(new Relate(link()));
            case MOVE ->
                plan.rows().values().stream()
                        .map(row -> (Command) new Move(row.status().name()))
                        .toList();
            case WAIT -> List.of(new Wait());
            case RECEIVE -> List.of(Receive.question("..."));
            case REPLY -> List.of(Reply.answer("..."));
            case NOTE -> List.of(new Note(PLACEHOLDER));
            case INTERACTION ->
                plan.channels().values().stream()
                        .filter(channel -> channel.delivery() == Channel.Delivery.IMMEDIATE)
                        .map(channel -> (Command) Interaction.of(channel.name(), "..."))
                        .toList();
            case ASK_FOR_PERSON -> List.of(new AskForPerson(PLACEHOLDER));
            case ASKS_NOTHING ->
                ticket.conversation().open().detail().stream()
                        .map(question -> (Command) new AsksNothing(question.message(), "..."))
                        .toList();
            case WARN -> List.of(new Warn(PLACEHOLDER));
            case RECEIPT -> List.of(new Receipt("unknown", true, given.now()));
            case CLAIM -> List.of(new Claim());
            case ASSIGN -> owners().stream().map(to -> (Command) new Assign(to)).toList();
            case OFFER -> owners().stream().map(to -> (Command) new Offer(to)).toList();
            case ACCEPT_OFFER -> List.of(new AcceptOffer());
            case DECLINE_OFFER -> List.of(new DeclineOffer("..."));
            case RECALL_OFFER -> List.of(new RecallOffer());
            case PROPOSE -> List.of(new Propose());
            case ACCEPT -> List.of(new Accept());
            case WITHDRAW -> List.of(new Withdraw());
            case CLOSE -> closings();
            case MIGRATE -> List.of(new Migrate());
            case ADVANCE -> List.of(new Advance());
        };
    }

    // One that is there already stays within the most that a ticket can have.
    private Link link() {
        List<Link> links = ticket.stage().links();
        String value = ticket.id().value().equals("another") ? "other" : "another";
        return links.isEmpty()
                ? new Link(LinkKind.RELATES_TO, new TicketId(ticket.id().tenant(), value))
                : links.get(0);
    }

    private List<Command> closings() {
        List<Command> closings = new ArrayList<>();
        given.linked().forEach(other -> closings.add(Close.duplicateOf(other.id())));
        closings.add(Close.declined("reason"));
        closings.add(Close.spam());
        closings.add(Close.abuse("..."));
        closings.add(Close.impossible("..."));
        closings.add(new Close());
        return closings;
    }

    private List<Owner> owners() {
        Set<String> queues = new TreeSet<>();
        queues.add(plan.homeQueue());
        ticket.ownership().queue().ifPresent(queues::add);
        ticket.stage()
                .category()
                .ifPresent(
                        category -> queues.addAll(given.directory().listings().getOrDefault(category, Set.of())));
        List<Owner> owners = new ArrayList<>();
        new TreeSet<>(given.directory().people().keySet()).forEach(id -> owners.add(Owner.agent(id)));
        queues.forEach(queue -> owners.add(Owner.queue(queue)));
        return owners;
    }
}
