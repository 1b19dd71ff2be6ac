package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipRoom;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The guards of what is owed; what acts change stands in {@link Imposing} and {@link Settlement}.
 *
 * <p>All guards of the room stand here, long as that is: what refuses an act is read in one place.
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class ObligationRoom {

    private ObligationRoom() {}

    /**
     * Which rules of this room refuse the call.
     *
     * @param call the act
     * @param ownership who is accountable
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     * @return a mask of rules
     */
    public static long refusing(Call call, Ownership ownership, Obligations obligations, Obliging obliging) {
        return switch (call.kind()) {
            case REPLY -> unread(call, ownership, obligations);
            case ACCEPT, CLOSE, WITHDRAW -> closing(call, obligations);
            case PROMISE -> promising((Promise) call.command(), call, ownership, obligations, obliging);
            case DEMAND ->
                unread(call, ownership, obligations) | demanding((Demand) call.command(), call, obligations, obliging);
            case REQUEST -> requesting((Request) call.command(), call, obligations, obliging);
            case SUPPLY, JUDGE, FULFIL, RELEASE, EXTEND, CONTEST ->
                settling((ObligationCommand) call.command(), call, obligations, obliging);
            case WAIVE -> waiving((Waive) call.command(), obligations);
            case NOTE -> handingOver((Note) call.command(), call, obligations);
            case REVOKE_WAIVER -> revoking((RevokeWaiver) call.command(), call, obligations);
            default -> 0;
        };
    }

    private static long waiving(Waive waive, Obligations obligations) {
        return obligations.waived().size() < Obligations.MAX_WAIVED
                        || obligations.waived().contains(waive.evidence())
                ? 0
                : never();
    }

    private static long handingOver(Note note, Call call, Obligations obligations) {
        return note.handsOver() ? room(call.act().id(), obligations) : 0;
    }

    private static long closing(Call call, Obligations obligations) {
        if (!obligations.blocksClosing()) {
            return 0;
        }
        long mask = 0;
        for (Obligation one : inTheWay(call, obligations)) {
            mask |= one.is(ObligationKind.REMEDY) ? RuleId.ADMISSION_NEEDS_REMEDY.bit() : RuleId.OPEN_OBLIGATION.bit();
        }
        return mask;
    }

    // Who withdraws does without what is owed to him, and not without what others are owed.
    static List<Obligation> inTheWay(Call call, Obligations obligations) {
        List<Obligation> blocking = obligations.blocking();
        return call.kind() != CommandKind.WITHDRAW
                ? blocking
                : blocking.stream()
                        .filter(one -> one.terms().creditor() != Party.REQUESTER)
                        .toList();
    }

    // The owner reads before he replies; anybody else may reply once before he reads.
    private static long unread(Call call, Ownership ownership, Obligations obligations) {
        if (obligations.open().isEmpty() || !call.initiator().human()) {
            return 0;
        }
        boolean unread = obligations.open().stream().anyMatch(one -> leftUnread(one, call.initiator()));
        return unread
                        && (holds(call, ownership)
                                || obligations.spoke().contains(call.initiator().id()))
                ? RuleId.HANDOVER_UNACKNOWLEDGED.bit()
                : 0;
    }

    static boolean leftUnread(Obligation one, Actor reader) {
        return one.terms().settling() == Settling.READ
                && !one.imposedBy().equals(reader)
                && !one.readers().contains(reader.id());
    }

    private static boolean holds(Call call, Ownership ownership) {
        @Nullable Person facts = call.initiatorFacts();
        return ownership.ownedBy(call.initiator().id())
                || (facts != null
                        && ownership.inQueue()
                        && facts.queues().contains(ownership.owner().get().id()));
    }

    private static long promising(
            Promise promise, Call call, Ownership ownership, Obligations obligations, Obliging obliging) {
        ObligationKind kind = obliging.kind(promise.of());
        boolean somebodyElse = promise.person().isPresent()
                && !promise.person().get().equals(call.initiator().id());
        boolean due = promise.due().isPresent()
                ? promise.due().get().isAfter(call.at())
                : kind.within().isPresent();
        Optional<Obligation> earlier = promise.replaces().flatMap(obligations::find);
        boolean replaces = promise.replaces().isEmpty()
                || earlier.filter(one -> weighsAsMuch(kind, one)).isPresent();
        boolean remedy = earlier.filter(one -> one.is(ObligationKind.REMEDY)).isPresent();
        return (due ? 0 : RuleId.PROMISE_NEEDS_DUE.bit())
                | (somebodyElse && !OwnershipRoom.actsAsOwner(call, ownership) ? RuleId.NOT_OWNER.bit() : 0)
                | (remedy ? RuleId.ADMISSION_NEEDS_REMEDY.bit() : 0)
                | (kind.settling() == Settling.KEPT && kind.debtor() == Party.STAFF && replaces ? 0 : never())
                | room(Imposing.id(promise.id(), call), obligations);
    }

    // To the same creditor, and not with less weight at the end.
    private static boolean weighsAsMuch(ObligationKind kind, Obligation earlier) {
        return earlier.promise()
                && earlier.terms().creditor() == kind.creditor()
                && kind.onClose().compareTo(earlier.terms().onClose()) <= 0;
    }

    private static long demanding(Demand demand, Call call, Obligations obligations, Obliging obliging) {
        ObligationKind kind = obliging.kind(demand.of());
        boolean stated = !demand.fact().isBlank();
        boolean had =
                demand.until().isPresent() && !call.at().isBefore(demand.until().get());
        boolean late = demand.due().isPresent() && !demand.due().get().isAfter(call.at());
        return (waived(demand, call, obligations).isPresent() ? RuleId.WAIVED_EVIDENCE.bit() : 0)
                | (unjudged(call, obligations) ? RuleId.VERDICT_BEFORE_MORE_EVIDENCE.bit() : 0)
                | (stated && !had ? 0 : RuleId.EVIDENCE_NEEDS_FACT.bit())
                | (kind.settling() == Settling.SUPPLIED && !late ? 0 : never())
                | room(Imposing.id(demand.id(), call), obligations)
                | room(Imposing.verdict(Imposing.id(demand.id(), call)), obligations);
    }

    /** What of a demand was waived, here or elsewhere: the evidence, or the kind of obligation that it is. */
    static Optional<String> waived(Demand demand, Call call, Obligations obligations) {
        return Stream.of(demand.evidence(), demand.of())
                .filter(kind -> obligations.waived().contains(kind)
                        || elsewhere(kind, call).isPresent())
                .findFirst();
    }

    /** The linked ticket, or the one behind it, on which a kind of evidence was waived. */
    static Optional<TicketId> elsewhere(String kind, Call call) {
        return call.linked().stream()
                .flatMap(other -> Stream.ofNullable(other.waivers().get(kind)))
                .findFirst();
    }

    private static boolean unjudged(Call call, Obligations obligations) {
        return obligations.unjudged() || call.linked().stream().anyMatch(LinkedTicket::unjudged);
    }

    private static long requesting(Request request, Call call, Obligations obligations, Obliging obliging) {
        ObligationKind kind = obliging.kind(request.of());
        boolean timely = request.due().isEmpty() || timely(request.due().get(), kind, call, obliging);
        boolean decided = kind.settling() == Settling.DECIDED
                && !kind.is(ObligationKind.EVIDENCE_VERDICT)
                && !kind.is(ObligationKind.RELEVANCE);
        boolean appeals = !kind.is(ObligationKind.APPEAL)
                || Imposing.againstEnd(request, call)
                || (request.about().isPresent()
                        && obligations.judged(request.about().get()).isPresent());
        boolean theirs = call.initiator().party() != Party.THIRD_PARTY
                || kind.creditor() == Party.THIRD_PARTY
                || kind.is(ObligationKind.EXCEPTION);
        return (decided && appeals && theirs && timely ? 0 : never())
                | asking(Imposing.id(request.id(), call), kind, call, obligations);
    }

    // Who asks may leave more time than the kind does, and who owes it take less; neither the other way round.
    private static boolean timely(Instant due, ObligationKind kind, Call call, Obliging obliging) {
        boolean asks =
                call.initiator().party() == Party.REQUESTER || call.initiator().party() == Party.THIRD_PARTY;
        Optional<Instant> usual =
                kind.within().map(amount -> obliging.calendar(kind.name()).add(call.at(), amount));
        return due.isAfter(call.at())
                && (asks
                        ? usual.filter(at -> !due.isBefore(at)).isPresent()
                        : usual.filter(due::isAfter).isEmpty());
    }

    private static long room(String id, Obligations obligations) {
        return obligations.open().size() < Obligations.MAX_OPEN && obligations.unused(id) ? 0 : never();
    }

    // Nobody keeps others from asking by asking for much, and the way to an exception is open however much is owed.
    private static long asking(String id, ObligationKind kind, Call call, Obligations obligations) {
        boolean exception = kind.is(ObligationKind.EXCEPTION);
        boolean desk =
                call.initiator().party() == Party.STAFF || call.initiator().party() == Party.SYSTEM;
        boolean fits =
                (!exception && desk) || obligations.asked(call.initiator().party(), exception) < Obligations.MAX_ASKED;
        return exception
                ? (fits && obligations.unused(id) ? 0 : never())
                : room(id, obligations) | (fits ? 0 : never());
    }

    private static long settling(ObligationCommand command, Call call, Obligations obligations, Obliging obliging) {
        String id = command.settles().orElseThrow();
        Obligation one = obligations.find(id).orElse(null);
        if (one == null) {
            boolean contradicts = command instanceof Judge judge
                    && obligations
                            .judged(id)
                            .filter(given -> !given.verdict().equals(judge.verdict()))
                            .isPresent();
            return never() | (contradicts ? RuleId.CONTRADICTING_FINDING.bit() : 0);
        }
        return switch (command.kind()) {
            case SUPPLY -> one.terms().settling() == Settling.SUPPLIED && owes(one, call.initiator()) ? 0 : never();
            case JUDGE -> judging((Judge) command, one, call, obliging);
            case FULFIL -> fulfilling(one, call);
            case RELEASE -> releasing((Release) command, one, call);
            case EXTEND -> extending((Extend) command, one, call);
            default ->
                one.terms().settling() == Settling.SUPPLIED && owes(one, call.initiator()) && !one.contested()
                        ? 0
                        : never();
        };
    }

    // Who asked from outside, or of colleagues, is the creditor in person; of the requester there is one only.
    private static boolean creditor(Obligation one, Actor actor) {
        boolean asked = one.terms().settling() == Settling.DECIDED
                && one.imposedBy().party() == one.terms().creditor()
                && actor.party() != Party.REQUESTER;
        return one.terms().creditor() == actor.party()
                && (!asked || one.imposedBy().id().equals(actor.id()));
    }

    // Who asked for a verdict may do without it; whom it is about has no part in that.
    private static boolean letsHimselfOff(Obligation one, Call call) {
        boolean asker = one.imposedBy().id().equals(call.initiator().id())
                && call.act().executor().id().equals(call.initiator().id());
        return one.terms().settling() == Settling.DECIDED && !asker && barred(one, call);
    }

    private static boolean owes(Obligation one, Actor actor) {
        return one.terms().debtor() == actor.party();
    }

    private static long judging(Judge judge, Obligation one, Call call, Obliging obliging) {
        if (one.terms().settling() != Settling.DECIDED) {
            return never();
        }
        ObligationKind kind = obliging.kind(one.kind());
        if (!kind.verdicts().contains(judge.verdict())) {
            throw new IllegalArgumentException("verdict '" + judge.verdict() + "' on '" + one.id() + "' of kind '"
                    + kind.name() + "': use one of " + kind.verdicts());
        }
        boolean person =
                call.initiator().party() == Party.STAFF && call.initiator().human();
        return (judge.reason().isBlank() ? RuleId.VERDICT_OWED.bit() : 0)
                | (barred(one, call) ? RuleId.INDEPENDENT_REVIEWER.bit() : 0)
                | (person ? 0 : never());
    }

    // Nobody decides in his own cause, and nobody has it decided by entering a colleague's word.
    private static boolean barred(Obligation one, Call call) {
        return one.terms().barred().contains(call.initiator().id())
                || (call.act().executor().human()
                        && one.terms().barred().contains(call.act().executor().id()));
    }

    private static long fulfilling(Obligation one, Call call) {
        return switch (one.terms().settling()) {
            case KEPT -> one.is(ObligationKind.REMEDY) ? remedying(one, call) : keeping(one, call);
            case READ -> call.initiator().human() && leftUnread(one, call.initiator()) ? 0 : never();
            case DECIDED -> RuleId.VERDICT_OWED.bit();
            case SUPPLIED -> never();
        };
    }

    private static long keeping(Obligation one, Call call) {
        return (owes(one, call.initiator()) || confirms(one, call))
                        && one.terms().operation().isEmpty()
                ? 0
                : never();
    }

    // A person says that what went wrong was made good: one of the desk, or the one to whom it was done.
    private static long remedying(Obligation one, Call call) {
        boolean person = call.initiator().human() && (owes(one, call.initiator()) || creditor(one, call.initiator()));
        return person ? 0 : RuleId.ADMISSION_NEEDS_REMEDY.bit();
    }

    // To whom it was promised may say that it was kept, and so may the machinery that sees it.
    private static boolean confirms(Obligation one, Call call) {
        return (creditor(one, call.initiator()) && call.initiator().human())
                || (call.initiator().party() == Party.SYSTEM && one.terms().debtor() == Party.STAFF);
    }

    // The creditor by his own will; for the desk's own debts somebody with the right to it, and never without a word.
    private static long releasing(Release release, Obligation one, Call call) {
        if (creditor(one, call.initiator()) && one.terms().settling() != Settling.READ) {
            return (one.is(ObligationKind.EVIDENCE_VERDICT) || one.is(ObligationKind.RELEVANCE)
                            ? RuleId.VERDICT_OWED.bit()
                            : 0)
                    | (letsHimselfOff(one, call) ? RuleId.INDEPENDENT_REVIEWER.bit() : 0);
        }
        if (one.terms().settling() == Settling.DECIDED) {
            return RuleId.VERDICT_OWED.bit();
        }
        boolean may = call.bySupervisor()
                && !release.reason().isBlank()
                && one.terms().settling() == Settling.KEPT
                && !barred(one, call);
        return may ? 0 : one.is(ObligationKind.REMEDY) ? RuleId.ADMISSION_NEEDS_REMEDY.bit() : never();
    }

    private static long extending(Extend extend, Obligation one, Call call) {
        boolean may = creditor(one, call.initiator()) || (call.bySupervisor() && !owesHimself(one, call));
        boolean later = extend.due().isAfter(call.at())
                && one.due().isPresent()
                && extend.due().isAfter(one.due().get());
        return may && later && !one.missed() && !extend.reason().isBlank() ? 0 : never();
    }

    // Nobody puts off what he promised himself, and nobody has it put off by entering a colleague's word.
    private static boolean owesHimself(Obligation one, Call call) {
        Optional<String> debtor = one.terms().person();
        return debtor.equals(Optional.of(call.initiator().id()))
                || debtor.equals(Optional.of(call.act().executor().id()))
                || (one.promise() && one.imposedBy().equals(call.initiator()));
    }

    private static long revoking(RevokeWaiver revoke, Call call, Obligations obligations) {
        if (!obligations.waived().contains(revoke.evidence())) {
            return never();
        }
        return call.bySupervisor() && !revoke.reason().isBlank() ? 0 : RuleId.WAIVED_EVIDENCE.bit();
    }

    private static long never() {
        return RuleId.NOT_PERMITTED.bit();
    }

    /**
     * Whether a command makes somebody owe something.
     *
     * @param command the command
     * @return true for promises, demands, requests and notes that hand over
     */
    public static boolean imposes(Command command) {
        return command instanceof Promise
                || command instanceof Demand
                || command instanceof Request
                || (command instanceof Note note && note.handsOver());
    }

    /**
     * Whether a command asks for an exception to a rule.
     *
     * @param command the command
     * @return true for such a request
     */
    public static boolean asksException(Command command) {
        return command instanceof Request request && ObligationKind.EXCEPTION.names(request.of());
    }

    /**
     * Whether the act has its place on a ticket that has ended.
     *
     * @param call the act
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     * @return true if it settles an open obligation, promises in the place of one what lives on as well, or asks for an
     *     appeal or an exception
     */
    public static boolean afterEnd(Call call, Obligations obligations, Obliging obliging) {
        if (!(call.command() instanceof ObligationCommand command)) {
            return false;
        }
        if (command instanceof Promise promise) {
            return promise.replaces().flatMap(obligations::find).isPresent()
                    && obliging.kind(promise.of()).survives();
        }
        if (command instanceof Request request) {
            return ObligationKind.APPEAL.names(request.of()) || asksException(request);
        }
        return command.kind() == CommandKind.RATE
                || command.settles().flatMap(obligations::find).isPresent();
    }

    /**
     * Whether the act has a meaning, whatever else refuses it: something that is settled must be open.
     *
     * @param call the act
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     * @return false if there is nothing that could be carried out
     */
    public static boolean meaningful(Call call, Obligations obligations, Obliging obliging) {
        if (call.command() instanceof Note note) {
            return handingOver(note, call, obligations) == 0;
        }
        if (!(call.command() instanceof ObligationCommand command)) {
            return true;
        }
        boolean open = command.settles().isEmpty()
                || obligations.find(command.settles().get()).isPresent();
        return open
                && switch (command.kind()) {
                    case PROMISE ->
                        (promising((Promise) command, call, Ownership.NONE, obligations, obliging) & never()) == 0;
                    case DEMAND -> (demanding((Demand) command, call, obligations, obliging) & never()) == 0;
                    case REQUEST -> (requesting((Request) command, call, obligations, obliging) & never()) == 0;
                    case SUPPLY, JUDGE, CONTEST, EXTEND ->
                        (settling(command, call, obligations, obliging) & never()) == 0;
                    case WAIVE -> waiving((Waive) command, obligations) == 0;
                    case REVOKE_WAIVER -> obligations.waived().contains(((RevokeWaiver) command).evidence());
                    default -> true;
                };
    }
}
