package dev.ticketlifecycle.relation;

import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.closure.ClosureRoom;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Join;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.relation.RelationCommand.Watch;
import dev.ticketlifecycle.relation.RelationEvent.Joined;
import dev.ticketlifecycle.relation.RelationEvent.MergeFailed;
import dev.ticketlifecycle.relation.RelationEvent.MergeStarted;
import dev.ticketlifecycle.relation.RelationEvent.Merged;
import dev.ticketlifecycle.relation.RelationEvent.SplitFailed;
import dev.ticketlifecycle.relation.RelationEvent.SplitOff;
import dev.ticketlifecycle.relation.RelationEvent.SplitStarted;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageEvent.Linked;
import dev.ticketlifecycle.stage.StageRoom;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the gate enters this room; no host calls it.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class RelationRoom {

    private RelationRoom() {}

    /**
     * The rules of this room that refuse a command, whichever room carries it out.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param relations what becomes of it together with others
     * @return their bits
     */
    public static long refusing(Call call, Stage stage, Relations relations) {
        boolean fits = switch (call.kind()) {
            case MERGE -> obstacle(call, stage).isEmpty();
            case ABSORB ->
                stage.requester()
                        .equals(Optional.of(((Absorb) call.command()).handed().requester()));
            default -> true;
        };
        return fits && goesOn(call.kind(), relations) ? 0 : RuleId.MERGED.bit();
    }

    /**
     * Whether a ticket is still the place for a command: a merged one is for nothing but what concerns its own past, and
     * one about to be merged takes in what its requester says.
     *
     * @param kind the command
     * @param relations what becomes of the ticket together with others
     * @return false if the command belongs to the survivor
     */
    public static boolean goesOn(CommandKind kind, Relations relations) {
        if (relations.merge().isEmpty()) {
            return true;
        }
        return switch (kind) {
            case RECEIPT, IMPORT, MIGRATE, ADVANCE, SETTLE, WATCH, HEAR -> true;
            case RECEIVE, ASK_FOR_PERSON -> !relations.merged();
            default -> false;
        };
    }

    /**
     * Whether a command of this room has something to act on.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param relations what becomes of it together with others
     * @return false if it makes no sense, whoever wants it
     */
    public static boolean meaningful(Call call, Stage stage, Conversation conversation, Relations relations) {
        boolean free = relations.merge().isEmpty() && relations.split().isEmpty();
        return switch (call.kind()) {
            case MERGE -> free && another(((Merge) call.command()).into(), call);
            case SPLIT -> free && splits((Split) call.command(), call, conversation);
            case ABSORB -> {
                Handed handed = ((Absorb) call.command()).handed();
                yield another(handed.from(), call) && hasRoom(handed, call, stage);
            }
            case SETTLE -> relations.awaits(((Settle) call.command()).other());
            case WATCH -> Watching.fits((Watch) call.command(), relations);
            default -> true;
        };
    }

    private static boolean another(TicketId other, Call call) {
        return !other.equals(call.id()) && other.tenant().equals(call.id().tenant());
    }

    private static boolean splits(Split split, Call call, Conversation conversation) {
        Set<String> open = new HashSet<>();
        conversation.open().detail().forEach(question -> open.add(question.message()));
        return another(split.into(), call) && find(split.into(), call).isEmpty() && open.containsAll(split.questions());
    }

    private static boolean hasRoom(Handed handed, Call call, Stage stage) {
        Set<Link> all = new HashSet<>(stage.links());
        all.addAll(links(handed, call.id()));
        return all.size() < Stage.MAX_LINKS;
    }

    private static List<Link> links(Handed handed, TicketId here) {
        return handed.links().stream().filter(link -> !link.to().equals(here)).toList();
    }

    private static Optional<LinkedTicket> find(TicketId id, Call call) {
        return call.linked().stream().filter(other -> other.id().equals(id)).findFirst();
    }

    static Optional<Obstacle> obstacle(Call call, Stage stage) {
        Optional<LinkedTicket> into = find(((Merge) call.command()).into(), call);
        if (into.isEmpty()) {
            return Optional.of(Obstacle.UNKNOWN);
        }
        if (!stage.requester().equals(Optional.of(into.get().requester()))) {
            return Optional.of(Obstacle.OTHER_REQUESTER);
        }
        return into.get().phase() == Phase.CLOSED ? Optional.of(Obstacle.ENDED) : Optional.empty();
    }

    /**
     * Hands over what is open to the survivor.
     *
     * @param merge the command
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param obligations what is owed
     * @param clocks its clocks
     */
    public static void merge(
            Merge merge, Call call, Stage stage, Conversation conversation, Obligations obligations, Clocks clocks) {
        List<Link> links = stage.links().stream()
                .filter(link -> !link.to().equals(merge.into()))
                .toList();
        call.emit(new MergeStarted(
                merge.into(),
                new Handed(
                        call.id(),
                        stage.requester().orElseThrow(),
                        conversation.open(),
                        !conversation.answerStands(),
                        links,
                        clocks.handed(call.at()),
                        obligations.waived(),
                        Debts.of(obligations))));
    }

    /**
     * Hands some questions to a ticket that is opened for them.
     *
     * @param split the command
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param ownership who is accountable
     * @param obligations what is owed
     * @param clocks its clocks
     */
    public static void split(
            Split split,
            Call call,
            Stage stage,
            Conversation conversation,
            Ownership ownership,
            Obligations obligations,
            Clocks clocks) {
        List<Question> moved = conversation.open().detail().stream()
                .filter(question -> split.questions().contains(question.message()))
                .toList();
        call.emit(new SplitStarted(
                split.into(),
                stage.category(),
                ownership.queue().orElse(call.terms().homeQueue()),
                stage.attributes(),
                new Handed(
                        call.id(),
                        stage.requester().orElseThrow(),
                        new Questions(moved, 0, Optional.empty()),
                        false,
                        List.of(),
                        clocks.handed(call.at()),
                        obligations.waived(),
                        List.of())));
    }

    /**
     * Takes over what another ticket hands on.
     *
     * @param absorb the command
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param obligations what is owed
     */
    public static void absorb(
            Absorb absorb, Call call, Stage stage, Conversation conversation, Obligations obligations) {
        Names names = new Names(absorb.handed(), conversation, obligations);
        call.emit(new RelationEvent.Absorbed(names.own(), absorb.whole()));
        Set<Link> links = new HashSet<>(stage.links());
        if (absorb.whole()) {
            link(new Link(LinkKind.ABSORBED, absorb.handed().from()), links, call);
        }
        links(absorb.handed(), call.id()).forEach(link -> link(link, links, call));
        Debts.takeOver(names.own(), call, obligations);
    }

    private static void link(Link link, Set<Link> links, Call call) {
        if (links.add(link)) {
            call.emit(new Linked(link));
        }
    }

    /**
     * What the other ticket made of it.
     *
     * @param settle the command
     * @param call the call
     * @param relations what becomes of the ticket together with others
     */
    public static void settle(Settle settle, Call call, Relations relations) {
        boolean refused = !settle.refusedBy().isEmpty();
        if (relations.split().isPresent() && relations.split().get().into().equals(settle.other())) {
            call.emit(
                    refused
                            ? new SplitFailed(settle.other(), settle.refusedBy())
                            : new SplitOff(
                                    settle.other(), relations.split().get().questions()));
            return;
        }
        call.emit(refused ? new MergeFailed(settle.other(), settle.refusedBy()) : new Merged(settle.other()));
    }

    /**
     * What follows from a merge that is done: the ticket ends for its survivor.
     *
     * @param into the survivor
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     * @param closure how far it is from its end
     */
    public static void followMerged(TicketId into, Call call, Stage stage, Ownership ownership, Closure closure) {
        if (stage.links().size() < Stage.MAX_LINKS) {
            StageRoom.link(call, stage, new Link(LinkKind.MERGED_INTO, into));
        }
        if (closure.ending().isEmpty()) {
            ClosureRoom.endFor(into, call, stage, ownership);
        }
    }

    /**
     * What follows from a split that is done.
     *
     * @param into the new ticket
     * @param call the call
     * @param stage where the ticket stands
     */
    public static void followSplit(TicketId into, Call call, Stage stage) {
        if (stage.links().size() < Stage.MAX_LINKS) {
            StageRoom.link(call, stage, new Link(LinkKind.SPLIT_INTO, into));
        }
    }

    /**
     * Whether something came up since the last hand-over that the survivor doesn't have yet.
     *
     * @param conversation what has been said
     * @param relations what becomes of the ticket together with others
     * @return true if a question is open that was not handed over
     */
    public static boolean leavesOver(Conversation conversation, Relations relations) {
        return relations.merge().isPresent()
                && !relations.merge().get().left(conversation.open()).isEmpty();
    }

    /**
     * Hands over what came up since the last hand-over.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param relations what becomes of the ticket together with others
     * @param clocks its clocks
     */
    public static void handOverTheRest(
            Call call, Stage stage, Conversation conversation, Relations relations, Clocks clocks) {
        Relations.Merge merge = relations.merge().orElseThrow();
        call.emit(new MergeStarted(
                merge.into(),
                new Handed(
                        call.id(),
                        stage.requester().orElseThrow(),
                        merge.left(conversation.open()),
                        false,
                        List.of(),
                        clocks.handed(call.at()),
                        Set.of(),
                        List.of())));
    }

    /**
     * Counts a further contact.
     *
     * @param join the command
     * @param call the call
     */
    public static void join(Join join, Call call) {
        call.emit(new Joined(join.contact()));
    }

    /**
     * When something told by another ticket took effect here: not before the opening.
     *
     * @param told the instant there
     * @param stage where the ticket stands
     * @return the instant here
     */
    public static Instant heardAt(Instant told, Stage stage) {
        Instant opened = stage.openedAt().orElse(told);
        return told.isBefore(opened) ? opened : told;
    }
}
