package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.consent.ConsentRoom;
import dev.ticketlifecycle.obligation.ObligationRoom;
import dev.ticketlifecycle.relation.RelationRoom;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that belong to no room: whose act it can be, whether it has a place, whether it was decided on old facts. */
final class Permission {

    /** Commands that make no sense without the right other ticket. */
    private static final Set<CommandKind> NEEDS_OTHERS = EnumSet.of(
            CommandKind.RELATE,
            CommandKind.CLOSE,
            CommandKind.MERGE,
            CommandKind.SPLIT,
            CommandKind.ABSORB,
            CommandKind.SETTLE,
            CommandKind.WATCH);

    private Permission() {}

    static long refusing(Draft draft, Ticket at) {
        Actor actor = draft.initiator();
        CommandKind kind = draft.kind();
        if (kind == CommandKind.IMPORT) {
            return importing(draft, at);
        }
        boolean named = namesNobodyElse(draft);
        if (!at.stage().opened() || kind == CommandKind.OPEN) {
            return opening(draft, at, actor) | (named ? 0 : RuleId.ACTOR_ATTRIBUTION.bit());
        }
        if (NEEDS_OTHERS.contains(kind) && !meaningful(draft, at)) {
            return RuleId.NOT_PERMITTED.bit();
        }
        boolean theirs = switch (kind) {
            case ACCEPT, WITHDRAW -> isRequester(actor, at) && inPerson(draft);
            case ASK_FOR_PERSON -> isRequester(actor, at) && actor.kind() != ActorKind.AUTOMATIC;
            case RECEIVE -> actor.party() == Party.THIRD_PARTY || isRequester(actor, at);
            case CONSENT, REVOKE_CONSENT, CHOOSE, RATE -> isRequester(actor, at) && inPerson(draft);
            case SUPPLY -> actor.party() == Party.THIRD_PARTY || isRequester(actor, at);
            case CONTEST -> (actor.party() == Party.THIRD_PARTY || isRequester(actor, at)) && inPerson(draft);
            case REQUEST, JOIN -> actor.party() != Party.REQUESTER || isRequester(actor, at);
            case RELEASE, EXTEND, FULFIL ->
                !fromOutside(actor)
                        || ((actor.party() == Party.THIRD_PARTY || isRequester(actor, at)) && inPerson(draft));
            default -> true;
        };
        boolean ofDesk = switch (kind) {
            case ACCEPT,
                    WITHDRAW,
                    RECEIVE,
                    ASK_FOR_PERSON,
                    CONSENT,
                    REVOKE_CONSENT,
                    CHOOSE,
                    RATE,
                    SUPPLY,
                    CONTEST,
                    ADVANCE -> true;
            case MERGE -> ofDesk(draft, actor) && actor.human(); // who ends a ticket for another is a person
            case ABSORB, SETTLE, WATCH, HEAR -> draft.byMachinery() && !fromOutside(actor);
            case JOIN -> actor.party() == Party.REQUESTER || ofDesk(draft, actor);
            case REQUEST, RELEASE, EXTEND, FULFIL -> fromOutside(actor) || ofDesk(draft, actor);
            case MIGRATE -> ofDesk(draft, actor) && (actor.party() == Party.SYSTEM || draft.bySupervisor());
            default -> ofDesk(draft, actor);
        };
        return (theirs && named ? 0 : RuleId.ACTOR_ATTRIBUTION.bit())
                | (ofDesk && draft.hasPlace() ? 0 : RuleId.NOT_PERMITTED.bit());
    }

    // Asking for a person is never refused, whatever else the act claims; of a claim nothing is recorded.
    private static boolean namesNobodyElse(Draft draft) {
        return draft.act().onBehalf().isEmpty()
                || draft.kind() == CommandKind.PERFORM
                || draft.kind() == CommandKind.ASK_FOR_PERSON;
    }

    private static long opening(Draft draft, Ticket at, Actor actor) {
        if (!(draft.command() instanceof StageCommand.Open open) || !meaningful(draft, at)) {
            return draft.kind() == CommandKind.ADVANCE ? 0 : RuleId.NOT_PERMITTED.bit();
        }
        if (actor.party() == Party.REQUESTER) {
            return open.requester().equals(actor.id()) ? 0 : RuleId.ACTOR_ATTRIBUTION.bit();
        }
        return ofDesk(draft, actor) ? 0 : RuleId.NOT_PERMITTED.bit();
    }

    // Who enters it stands behind the instant; the act itself is judged as whose it is.
    private static long importing(Draft draft, Ticket at) {
        boolean may = draft.byMachinery() || draft.holds(Person.IMPORTER);
        return may && !beforeOpening(draft, at) ? 0 : RuleId.NOT_PERMITTED.bit();
    }

    static boolean beforeOpening(Draft draft, Ticket at) {
        return draft.command() instanceof StageCommand.Import imported
                && at.stage().opened()
                && imported.at().isBefore(at.stage().openedAt().get());
    }

    private static boolean isRequester(Actor actor, Ticket at) {
        return actor.party() == Party.REQUESTER
                && at.stage().requester().isPresent()
                && at.stage().requester().get().equals(actor.id());
    }

    private static boolean fromOutside(Actor actor) {
        return actor.party() == Party.REQUESTER || actor.party() == Party.THIRD_PARTY;
    }

    // What ends a ticket or a debt is typed by whoever it is up to: no machine of theirs and nobody of the desk does it
    // for
    // them.
    private static boolean inPerson(Draft draft) {
        return draft.initiator().human() && draft.act().executor().party() != Party.STAFF;
    }

    // The host's machinery needs no entry in the directory; people and bots of the desk do.
    private static boolean ofDesk(Draft draft, Actor actor) {
        @Nullable Person facts = draft.initiatorFacts();
        boolean gone = facts != null && facts.presence() == Presence.DEACTIVATED;
        return !gone && (actor.party() == Party.SYSTEM || (actor.party() == Party.STAFF && facts != null));
    }

    /**
     * Whether a command has something to act on at all; where it hasn't, no override gives it a meaning: a ticket is
     * opened once, nothing happens before that, only an open offer is accepted, and no ticket is linked to itself, to one of
     * another tenant, or to more than it has room for.
     */
    static boolean meaningful(Draft draft, Ticket at) {
        if (at.stage().opened()
                && draft.plan().on(RuleId.MERGED)
                && !RelationRoom.goesOn(draft.kind(), at.relations())) {
            return false;
        }
        return switch (draft.kind()) {
            case OPEN -> !at.stage().opened() && toOthers(draft.command(), at);
            case RELATE ->
                at.stage().opened()
                        && toAnother(
                                ((StageCommand.Relate) draft.command()).link().to(), at)
                        && at.stage().takes(((StageCommand.Relate) draft.command()).link());
            case CLOSE -> at.stage().opened() && toOthers(draft.command(), at);
            case MERGE, SPLIT, ABSORB, SETTLE, WATCH ->
                at.stage().opened() && RelationRoom.meaningful(draft, at.stage(), at.conversation(), at.relations());
            case ADVANCE, IMPORT -> true;
            case NOTE,
                    PROMISE,
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
                    RATE ->
                at.stage().opened()
                        && ObligationRoom.meaningful(
                                draft, at.obligations(), draft.plan().obliging());
            case CONSENT, REVOKE_CONSENT, OFFER_OPTIONS, CHOOSE, NOTICE ->
                at.stage().opened() && ConsentRoom.meaningful(draft, at.consents());
            case ACKNOWLEDGE -> at.escalation().unacknowledged();
            case DEESCALATE -> at.escalation().raised().isPresent();
            case ACCEPT_OFFER, DECLINE_OFFER, RECALL_OFFER ->
                at.ownership().offer().isPresent();
            default -> at.stage().opened();
        };
    }

    private static boolean toOthers(Command command, Ticket at) {
        for (TicketId other : command.tickets()) {
            if (!toAnother(other, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean toAnother(TicketId other, Ticket at) {
        return !other.equals(at.id()) && other.tenant().equals(at.id().tenant());
    }

    static long stale(Draft draft, Ticket at) {
        Act act = draft.act();
        return act.seen().isPresent()
                        && act.command().kind() != CommandKind.ASK_FOR_PERSON
                        && !ObligationRoom.asksException(act.command())
                        && !at.changes()
                                .unseen(act.initiator(), act.seen().getAsLong())
                                .isEmpty()
                ? RuleId.STALE_COMMAND.bit()
                : 0;
    }
}
