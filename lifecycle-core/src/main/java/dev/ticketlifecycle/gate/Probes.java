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
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.EscalationCommand.Acknowledge;
import dev.ticketlifecycle.escalation.EscalationCommand.Deescalate;
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
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an actor could try: if any instance of a kind would be accepted, one of these is.
 *
 * <p>They differ only in what rules look at: who or which status is named, what a reply is, by which code a ticket ends.
 * Texts are placeholders.
 */
final class Probes {

    private static final String TEXT = "text";
    private static final String REASON = "reason";
    private static final String DOTS = "...";
    private static final Message PLACEHOLDER = Message.text(DOTS);
    private static final Owner SOMEBODY = Owner.agent("somebody");
    private static final Owner SOMEWHERE = Owner.queue("somewhere");
    private static final Duration SOON = Duration.ofHours(1);

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

    List<Choice> of(CommandKind kind) {
        return switch (kind) {
            case OPEN -> openings();
            case DESCRIBE -> descriptions();
            case RELATE -> List.of(relation());
            case MOVE ->
                plan.rows().keySet().stream().map(to -> Choice.of(new Move(to))).toList();
            case WAIT -> waits();
            case RECEIVE ->
                Arrays.stream(Expects.values())
                        .map(expects -> Choice.of(Receive.of(PLACEHOLDER, expects), TEXT))
                        .toList();
            case REPLY -> replies();
            case NOTE -> List.of(Choice.of(new Note(PLACEHOLDER), TEXT));
            case INTERACTION -> talks();
            case ASK_FOR_PERSON -> List.of(Choice.of(new AskForPerson(PLACEHOLDER), TEXT));
            case ASKS_NOTHING ->
                ticket.conversation().open().detail().stream()
                        .map(question -> Choice.of(new AsksNothing(question.message(), DOTS), REASON))
                        .toList();
            case WARN -> List.of(Choice.of(new Warn(PLACEHOLDER), TEXT));
            case RECEIPT -> List.of(receipt());
            case CLAIM -> List.of(Choice.of(new Claim()));
            case ASSIGN -> assignments();
            case OFFER -> offers();
            case ACCEPT_OFFER -> List.of(Choice.of(new AcceptOffer()));
            case DECLINE_OFFER -> List.of(Choice.of(new DeclineOffer(DOTS), REASON));
            case RECALL_OFFER -> List.of(Choice.of(new RecallOffer()));
            case PROPOSE -> List.of(Choice.of(new Propose()));
            case ACCEPT -> List.of(Choice.of(new Accept()));
            case WITHDRAW -> List.of(Choice.of(new Withdraw()));
            case CLOSE -> closings();
            case PROMISE,
                    DEMAND,
                    REQUEST,
                    SUPPLY,
                    JUDGE,
                    FULFIL,
                    WAIVE,
                    REVOKE_WAIVER,
                    RELEASE,
                    EXTEND,
                    CONTEST,
                    RATE,
                    FIND,
                    CONSENT,
                    REVOKE_CONSENT,
                    OFFER_OPTIONS,
                    CHOOSE,
                    NOTICE,
                    PERFORM -> new AgreementProbes(plan, ticket, soon().minus(SOON)).of(kind);
            case MERGE, SPLIT, ABSORB, SETTLE, JOIN, WATCH, HEAR -> new RelationProbes(ticket, given).of(kind);
            case ACKNOWLEDGE -> List.of(Choice.of(new Acknowledge()));
            case DEESCALATE -> List.of(Choice.of(new Deescalate(DOTS), REASON));
            case IMPORT -> imports();
            case MIGRATE -> List.of(Choice.of(new Migrate()));
            case ADVANCE -> List.of(Choice.of(new Advance()));
        };
    }

    // The requester opens for himself, the desk for whom it names.
    private List<Choice> openings() {
        boolean own = actor.party() == Party.REQUESTER;
        Open open = Open.by(own ? actor.id() : SOMEBODY.id());
        List<String> missing = own ? List.of() : List.of("requester");
        List<Choice> openings = new ArrayList<>();
        openings.add(new Choice(open, missing));
        openings.add(Choice.of(open.then(Receive.question(DOTS)), TEXT));
        new TreeMap<>(given.directory().listings())
                .forEach((category, queues) -> new TreeSet<>(queues)
                        .forEach(queue ->
                                openings.add(new Choice(open.about(category).in(queue), missing))));
        return openings;
    }

    private List<Choice> descriptions() {
        List<Choice> descriptions = new ArrayList<>();
        descriptions.add(Choice.of(new Describe(Optional.empty(), Map.of()), "attributes"));
        new TreeSet<>(given.directory().listings().keySet())
                .forEach(category -> descriptions.add(Choice.of(new Describe(Optional.of(category), Map.of()))));
        return descriptions;
    }

    // One that is there already stays within the most that a ticket can have.
    private Choice relation() {
        List<Link> links = ticket.stage().links();
        if (!links.isEmpty()) {
            return Choice.of(new Relate(links.get(0)), "ticket");
        }
        return Choice.of(new Relate(new Link(LinkKind.RELATES_TO, another(ticket.id()))), "ticket");
    }

    /** A stand-in for a ticket that may be opened instead of one, or linked to it. */
    static TicketId another(TicketId than) {
        return new TicketId(than.tenant(), than.value().equals("another") ? "other" : "another");
    }

    // One of what can be entered: before the opening, until the end and after it.
    private List<Choice> imports() {
        Instant at = ticket.stage().openedAt().orElse(given.now());
        return Stream.of(openings().get(0), Choice.of(new Note(PLACEHOLDER), TEXT), receipt())
                .map(choice -> new Choice(
                        new Import(choice.command(), at),
                        Stream.concat(Stream.of("command", "at"), choice.missing().stream())
                                .toList()))
                .toList();
    }

    // For an answer of the one usually waited for, and of each party; other reasons of that party are open as well.
    private static List<Choice> waits() {
        return List.of(
                Choice.of(new Wait()),
                Choice.of(new Wait(PauseReason.usual(Party.REQUESTER))),
                Choice.of(new Wait(PauseReason.usual(Party.THIRD_PARTY))));
    }

    // By phone, at the counter: whatever delivers at once.
    private List<Choice> talks() {
        List<Choice> talks = new ArrayList<>();
        for (Channel channel : new TreeMap<>(plan.channels()).values()) {
            if (channel.delivery() == Channel.Delivery.IMMEDIATE) {
                Receive said = Receive.of(PLACEHOLDER, Expects.NOTHING);
                talks.add(Choice.of(Interaction.of(channel.name(), DOTS), TEXT));
                talks.add(Choice.of(new Interaction(channel.name(), List.of(said), Optional.empty()), TEXT));
            }
        }
        return talks;
    }

    private List<Choice> replies() {
        List<Choice> replies = new ArrayList<>();
        for (ReplyKind kind : ReplyKind.values()) {
            switch (kind) {
                case ANSWER -> {
                    Reply answer = Reply.answer(DOTS);
                    replies.add(Choice.of(answer, TEXT));
                    replies.add(Choice.of(answer.then(new Propose()), TEXT));
                    replies.add(Choice.of(answer.then(new Wait()), TEXT));
                    replies.add(Choice.of(answer.then(Close.declined(REASON)), TEXT, REASON));
                }
                case HOLDING -> replies.add(Choice.of(Reply.holding(DOTS, soon()), TEXT, "next-update"));
                case REFERRAL -> referrals(replies);
                case QUESTION, COURTESY, SUGGESTION -> replies.add(Choice.of(Reply.of(kind, PLACEHOLDER), TEXT));
            }
        }
        return replies;
    }

    private Instant soon() {
        Instant now = given.now().isBefore(ticket.recordedAt()) ? ticket.recordedAt() : given.now();
        return now.plus(SOON);
    }

    private void referrals(List<Choice> replies) {
        ticket.ownership().offer().ifPresent(offer -> replies.add(Choice.of(Reply.referral(DOTS, offer.to()), TEXT)));
        for (Owner to : owners()) {
            replies.add(Choice.of(Reply.referral(DOTS, to).then(new Offer(to)), TEXT));
        }
        replies.add(Choice.of(Reply.referral(DOTS, SOMEBODY).then(new Offer(SOMEBODY)), TEXT, "agent"));
    }

    // Delivered or bounced, both are open or none is.
    private Choice receipt() {
        return ticket.conversation()
                .latestReply()
                .map(sent -> Choice.of(new Receipt(sent.message(), true, given.now())))
                .orElseGet(() -> Choice.of(new Receipt("unknown", true, given.now()), "message"));
    }

    private List<Choice> assignments() {
        List<Choice> assignments = new ArrayList<>();
        owners().forEach(to -> assignments.add(Choice.of(new Assign(to))));
        assignments.add(Choice.of(new Assign(SOMEWHERE), "queue"));
        return assignments;
    }

    private List<Choice> offers() {
        List<Choice> offers = new ArrayList<>();
        owners().forEach(to -> offers.add(Choice.of(new Offer(to))));
        offers.add(Choice.of(new Offer(SOMEBODY), "agent"));
        return offers;
    }

    private List<Choice> closings() {
        List<Choice> closings = new ArrayList<>();
        given.linked().forEach(other -> closings.add(Choice.of(Close.duplicateOf(other.id()))));
        closings.add(Choice.of(Close.declined(REASON), REASON));
        closings.add(Choice.of(Close.spam()));
        closings.add(Choice.of(Close.abuse(DOTS), REASON));
        closings.add(Choice.of(Close.impossible(DOTS), REASON));
        closings.add(Choice.of(new Close()));
        return closings;
    }

    // The people the directory was asked about, and every queue it has told of.
    private List<Owner> owners() {
        Set<String> queues = new TreeSet<>();
        queues.add(plan.homeQueue());
        ticket.ownership().queue().ifPresent(queues::add);
        given.directory().listings().values().forEach(queues::addAll);
        given.directory().people().values().forEach(person -> queues.addAll(person.queues()));
        List<Owner> owners = new ArrayList<>();
        new TreeSet<>(given.directory().people().keySet()).forEach(id -> owners.add(Owner.agent(id)));
        queues.forEach(queue -> owners.add(Owner.queue(queue)));
        return owners;
    }
}
