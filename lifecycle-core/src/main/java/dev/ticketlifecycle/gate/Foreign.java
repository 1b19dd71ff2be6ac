package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.closure.ClosureCommand;
import dev.ticketlifecycle.closure.ClosureEvent;
import dev.ticketlifecycle.consent.ConsentCommand;
import dev.ticketlifecycle.consent.ConsentEvent;
import dev.ticketlifecycle.conversation.ConversationCommand;
import dev.ticketlifecycle.conversation.ConversationEvent;
import dev.ticketlifecycle.escalation.EscalationCommand;
import dev.ticketlifecycle.escalation.EscalationEvent;
import dev.ticketlifecycle.finding.FindingCommand;
import dev.ticketlifecycle.finding.FindingEvent;
import dev.ticketlifecycle.obligation.ObligationCommand;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.operation.OperationCommand;
import dev.ticketlifecycle.operation.OperationEvent;
import dev.ticketlifecycle.ownership.OwnershipCommand;
import dev.ticketlifecycle.ownership.OwnershipEvent;
import dev.ticketlifecycle.relation.RelationCommand;
import dev.ticketlifecycle.relation.RelationEvent;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.stage.StageEvent;
import dev.ticketlifecycle.ticket.TicketEvent;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;

/**
 * Turns away commands and events that aren't records of the rooms.
 *
 * <p>By kind, because asking a record for an interface that it doesn't have is the slowest question there is: done for
 * each room in turn, it was a quarter of the time of a decision.
 */
final class Foreign {

    private Foreign() {}

    static void refuse(Command command) {
        boolean ours = switch (command.kind()) {
            case OPEN, DESCRIBE, RELATE, MOVE, WAIT, IMPORT, MIGRATE, ADVANCE -> command instanceof StageCommand;
            case MERGE, SPLIT, ABSORB, SETTLE, JOIN, WATCH, HEAR -> command instanceof RelationCommand;
            case RECEIVE, REPLY, NOTE, RECEIPT, INTERACTION, ASK_FOR_PERSON, ASKS_NOTHING, WARN ->
                command instanceof ConversationCommand;
            case CLAIM, ASSIGN, OFFER, ACCEPT_OFFER, DECLINE_OFFER, RECALL_OFFER -> command instanceof OwnershipCommand;
            case PROPOSE, ACCEPT, WITHDRAW, CLOSE -> command instanceof ClosureCommand;
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
                    RATE -> command instanceof ObligationCommand;
            case FIND -> command instanceof FindingCommand;
            case CONSENT, REVOKE_CONSENT, OFFER_OPTIONS, CHOOSE, NOTICE -> command instanceof ConsentCommand;
            case PERFORM -> command instanceof OperationCommand;
            case ACKNOWLEDGE, DEESCALATE -> command instanceof EscalationCommand;
        };
        if (!ours) {
            throw new IllegalArgumentException("a command of a foreign class "
                    + command.getClass().getName() + ": only the records of the rooms can be decided");
        }
        if (command.then().isPresent()) {
            refuse(command.then().get());
        }
    }

    static void refuse(Event event) {
        boolean ours = switch (event.kind()) {
            case OPENED, DESCRIBED, LINKED, MOVED, MIGRATED -> event instanceof StageEvent;
            case MERGE_STARTED,
                    MERGED,
                    MERGE_FAILED,
                    SPLIT_STARTED,
                    SPLIT_OFF,
                    SPLIT_FAILED,
                    ABSORBED,
                    JOINED,
                    AWAITED,
                    WATCHED,
                    TOLD -> event instanceof RelationEvent;
            case RECEIVED,
                    REPLIED,
                    NOTED,
                    WARNED,
                    ASKED_NOTHING,
                    HANDED_OVER,
                    ANSWER_ACCEPTED,
                    DELIVERED,
                    DELIVERY_FAILED,
                    NEXT_UPDATE_MISSED -> event instanceof ConversationEvent;
            case OWNER_CHANGED, OFFERED, OFFER_ENDED -> event instanceof OwnershipEvent;
            case PROPOSED, WINDOW_STARTED, WINDOW_CANCELLED, PROPOSAL_REJECTED, ENDED, REOPENED ->
                event instanceof ClosureEvent;
            case IMPOSED,
                    SUPPLIED,
                    JUDGED,
                    FULFILLED,
                    RELEASED,
                    EXTENDED,
                    BLOCKED,
                    UNBLOCKED,
                    REMINDED,
                    MISSED,
                    MISS_WITHDRAWN,
                    WAIVED,
                    WAIVER_REVOKED,
                    READ,
                    RATED -> event instanceof ObligationEvent;
            case FOUND -> event instanceof FindingEvent;
            case CONSENTED, CONSENT_ENDED, OPTIONS_OFFERED, OPTION_CHOSEN, NOTICED -> event instanceof ConsentEvent;
            case PERFORMED -> event instanceof OperationEvent;
            case THRESHOLD_REACHED, BREACHED, BREACH_WITHDRAWN, DUE_SET, DUE_TAKEN_OVER, CLOCK_CANCELLED ->
                event instanceof ClockEvent;
            case ESCALATION_DUE, ACKNOWLEDGED, DEESCALATED -> event instanceof EscalationEvent;
            case OVERRIDDEN -> event instanceof TicketEvent;
        };
        if (!ours) {
            throw new IllegalArgumentException("an event of a foreign class "
                    + event.getClass().getName() + ": only the records of the rooms can be folded");
        }
    }
}
