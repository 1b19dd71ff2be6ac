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
import org.jspecify.annotations.Nullable;

/** The guards of what is owed; what acts change stands in {@link Imposing} and {@link Settlement}. */
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
            case ACCEPT, CLOSE -> closing(obligations);
            case PROMISE -> promising((Promise) call.command(), call, ownership, obligations, obliging);
            case DEMAND ->
                unread(call, ownership, obligations) | demanding((Demand) call.command(), call, obligations, obliging);
            case REQUEST -> requesting((Request) call.command(), call, obligations, obliging);
            case SUPPLY, JUDGE, FULFIL, RELEASE, EXTEND, CONTEST ->
                settling((ObligationCommand) call.command(), call, obligations, obliging);
            case WAIVE ->
                obligations.waived().size() < Obligations.MAX_WAIVED
                                || obligations.waived().contains(((Waive) call.command()).evidence())
                        ? 0
                        : RuleId.NOT_PERMITTED.bit();
            case NOTE -> ((Note) call.command()).handsOver() ? room(call.act().id(), obligations) : 0;
            case REVOKE_WAIVER -> revoking((RevokeWaiver) call.command(), call, obligations);
            default -> 0;
        };
    }

    private static long closing(Obligations obligations) {
        if (!obligations.blocksClosing()) {
            return 0;
        }
        long mask = 0;
        for (Obligation one : obligations.blocking()) {
            mask |= one.is(ObligationKind.REMEDY) ? RuleId.ADMISSION_NEEDS_REMEDY.bit() : RuleId.OPEN_OBLIGATION.bit();
        }
        return mask;
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
        boolean replaces = promise.replaces().isEmpty()
                || obligations
                        .find(promise.replaces().get())
                        .filter(earlier -> earlier.terms().settling() == Settling.KEPT)
                        .isPresent();
        return (due ? 0 : RuleId.PROMISE_NEEDS_DUE.bit())
                | (somebodyElse && !OwnershipRoom.actsAsOwner(call, ownership) ? RuleId.NOT_OWNER.bit() : 0)
                | (kind.settling() == Settling.KEPT && kind.debtor() == Party.STAFF && replaces ? 0 : never())
                | room(Imposing.id(promise.id(), call), obligations);
    }

    private static long demanding(Demand demand, Call call, Obligations obligations, Obliging obliging) {
        ObligationKind kind = obliging.kind(demand.of());
        boolean stated = !demand.fact().isBlank();
        boolean had =
                demand.until().isPresent() && !call.at().isBefore(demand.until().get());
        boolean late = demand.due().isPresent() && !demand.due().get().isAfter(call.at());
        return (waived(demand.evidence(), call, obligations) ? RuleId.WAIVED_EVIDENCE.bit() : 0)
                | (unjudged(call, obligations) ? RuleId.VERDICT_BEFORE_MORE_EVIDENCE.bit() : 0)
                | (stated && !had ? 0 : RuleId.EVIDENCE_NEEDS_FACT.bit())
                | (kind.settling() == Settling.SUPPLIED && !late ? 0 : never())
                | room(Imposing.id(demand.id(), call), obligations)
                | room(Imposing.verdict(Imposing.id(demand.id(), call)), obligations);
    }

    static boolean waived(String evidence, Call call, Obligations obligations) {
        if (obligations.waived().contains(evidence)) {
            return true;
        }
        for (LinkedTicket other : call.linked()) {
            if (other.waived().contains(evidence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean unjudged(Call call, Obligations obligations) {
        return obligations.unjudged() || call.linked().stream().anyMatch(LinkedTicket::unjudged);
    }

    private static long requesting(Request request, Call call, Obligations obligations, Obliging obliging) {
        ObligationKind kind = obliging.kind(request.of());
        boolean late = request.due().isPresent() && !request.due().get().isAfter(call.at());
        boolean decided = kind.settling() == Settling.DECIDED
                && !kind.name().equals(ObligationKind.EVIDENCE_VERDICT.name())
                && !kind.name().equals(ObligationKind.RELEVANCE.name());
        boolean appeals = !kind.name().equals(ObligationKind.APPEAL.name())
                || Imposing.againstEnd(request, call)
                || (request.about().isPresent()
                        && obligations.judged(request.about().get()).isPresent());
        boolean theirs = call.initiator().party() != Party.THIRD_PARTY
                || kind.creditor() == Party.THIRD_PARTY
                || kind.name().equals(ObligationKind.EXCEPTION.name());
        return (decided && appeals && theirs && !late ? 0 : never())
                | room(Imposing.id(request.id(), call), obligations);
    }

    private static long room(String id, Obligations obligations) {
        boolean fits = obligations.open().size() < Obligations.MAX_OPEN
                && obligations.find(id).isEmpty()
                && obligations.judged(id).isEmpty();
        return fits ? 0 : never();
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
                one.terms().settling() == Settling.SUPPLIED
                                && owes(one, call.initiator())
                                && obligations.find(Imposing.contest(id)).isEmpty()
                                && obligations.judged(Imposing.contest(id)).isEmpty()
                        ? 0
                        : never();
        };
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
                | (one.terms().barred().contains(call.initiator().id()) ? RuleId.INDEPENDENT_REVIEWER.bit() : 0)
                | (person ? 0 : never());
    }

    private static long fulfilling(Obligation one, Call call) {
        return switch (one.terms().settling()) {
            case KEPT ->
                (owes(one, call.initiator()) || confirms(one, call))
                                && one.terms().operation().isEmpty()
                        ? 0
                        : never();
            case READ -> call.initiator().human() && leftUnread(one, call.initiator()) ? 0 : never();
            case DECIDED -> RuleId.VERDICT_OWED.bit();
            case SUPPLIED -> never();
        };
    }

    // To whom it was promised may say that it was kept, and so may the machinery that sees it.
    private static boolean confirms(Obligation one, Call call) {
        Party party = call.initiator().party();
        return (party == one.terms().creditor() && call.initiator().human())
                || (party == Party.SYSTEM && one.terms().debtor() == Party.STAFF);
    }

    // The creditor by his own will; for the desk's own debts somebody with the right to it, and never without a word.
    private static long releasing(Release release, Obligation one, Call call) {
        if (one.terms().creditor() == call.initiator().party() && one.terms().settling() != Settling.READ) {
            return one.is(ObligationKind.EVIDENCE_VERDICT) || one.is(ObligationKind.RELEVANCE)
                    ? RuleId.VERDICT_OWED.bit()
                    : 0;
        }
        if (one.terms().settling() == Settling.DECIDED) {
            return RuleId.VERDICT_OWED.bit();
        }
        boolean may =
                supervises(call) && !release.reason().isBlank() && one.terms().settling() == Settling.KEPT;
        return may ? 0 : one.is(ObligationKind.REMEDY) ? RuleId.ADMISSION_NEEDS_REMEDY.bit() : never();
    }

    private static long extending(Extend extend, Obligation one, Call call) {
        boolean may = one.terms().creditor() == call.initiator().party() || supervises(call);
        boolean later = extend.due().isAfter(call.at())
                && one.due().isPresent()
                && extend.due().isAfter(one.due().get());
        return may && later && !one.missed() && !extend.reason().isBlank() ? 0 : never();
    }

    private static long revoking(RevokeWaiver revoke, Call call, Obligations obligations) {
        if (!obligations.waived().contains(revoke.evidence())) {
            return never();
        }
        return supervises(call) && !revoke.reason().isBlank() ? 0 : RuleId.WAIVED_EVIDENCE.bit();
    }

    static boolean supervises(Call call) {
        @Nullable Person facts = call.initiatorFacts();
        return facts != null && facts.roles().contains(Person.SUPERVISOR);
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
            return request.of().equals(ObligationKind.APPEAL.name())
                    || request.of().equals(ObligationKind.EXCEPTION.name());
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
                    case REVOKE_WAIVER -> obligations.waived().contains(((RevokeWaiver) command).evidence());
                    default -> true;
                };
    }
}
