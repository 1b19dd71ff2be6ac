package dev.ticketlifecycle.ticket;

import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.stage.StageEvent.Described;
import dev.ticketlifecycle.stage.StageEvent.Opened;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;

/** Which lines of a journal a party may see. A line is shown as it stands or not at all, so a new event has to decide. */
final class Sight {

    private Sight() {}

    static boolean of(Party party, Recorded recorded) {
        return switch (party) {
            case STAFF, SYSTEM -> true;
            case REQUESTER -> requester(recorded);
            case THIRD_PARTY -> thirdParty(recorded);
        };
    }

    private static boolean requester(Recorded recorded) {
        return switch (recorded.event().kind()) {
            case LINKED,
                    MOVED,
                    REPLIED,
                    WARNED,
                    ASKED_NOTHING,
                    HANDED_OVER,
                    ANSWER_ACCEPTED,
                    DELIVERED,
                    DELIVERY_FAILED,
                    NEXT_UPDATE_MISSED,
                    OWNER_CHANGED,
                    PROPOSED,
                    WINDOW_STARTED,
                    WINDOW_CANCELLED,
                    PROPOSAL_REJECTED,
                    ENDED,
                    REOPENED,
                    WAIVED,
                    WAIVER_REVOKED,
                    RATED,
                    FOUND,
                    CONSENTED,
                    CONSENT_ENDED,
                    OPTIONS_OFFERED,
                    OPTION_CHOSEN,
                    NOTICED,
                    PERFORMED,
                    MERGED,
                    SPLIT_OFF,
                    JOINED -> true;
            // What one colleague owes another is the desk's own affair.
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
                    READ -> concerns(Party.REQUESTER, recorded);
            // Attributes are the host's own facts; those that requesters gave themselves they know.
            case OPENED ->
                ((Opened) recorded.event()).attributes().isEmpty()
                        || recorded.initiator().party() == Party.REQUESTER;
            case DESCRIBED -> ((Described) recorded.event()).attributes().isEmpty();
            case RECEIVED -> ((Received) recorded.event()).from() == Party.REQUESTER;
            case NOTED,
                    AWAITED,
                    WATCHED,
                    TOLD,
                    OFFERED,
                    OFFER_ENDED,
                    ESCALATION_DUE,
                    ACKNOWLEDGED,
                    DEESCALATED,
                    THRESHOLD_REACHED,
                    BREACHED,
                    BREACH_WITHDRAWN,
                    DUE_SET,
                    DUE_TAKEN_OVER,
                    CLOCK_CANCELLED,
                    MIGRATED,
                    MERGE_STARTED, // what one ticket tells another holds more than is the requester's
                    MERGE_FAILED,
                    SPLIT_STARTED,
                    SPLIT_FAILED,
                    ABSORBED,
                    OVERRIDDEN -> false;
        };
    }

    // Who did it stands on each line, so what the requester did isn't shown at all.
    private static boolean thirdParty(Recorded recorded) {
        if (recorded.initiator().party() == Party.REQUESTER
                || recorded.executor().party() == Party.REQUESTER) {
            return false;
        }
        return switch (recorded.event().kind()) {
            case MOVED -> true;
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
                    READ -> concerns(Party.THIRD_PARTY, recorded);
            case RECEIVED -> ((Received) recorded.event()).from() == Party.THIRD_PARTY;
            // What was done to an object, such as an order, everybody who has to do with it is told alike.
            case PERFORMED -> ((Performed) recorded.event()).about().isPresent();
            case OPENED,
                    DESCRIBED,
                    LINKED,
                    REPLIED,
                    NOTED,
                    WARNED,
                    ASKED_NOTHING,
                    HANDED_OVER,
                    ANSWER_ACCEPTED,
                    DELIVERED,
                    DELIVERY_FAILED,
                    NEXT_UPDATE_MISSED,
                    OWNER_CHANGED,
                    OFFERED,
                    OFFER_ENDED,
                    ESCALATION_DUE,
                    ACKNOWLEDGED,
                    DEESCALATED,
                    PROPOSED,
                    WINDOW_STARTED,
                    WINDOW_CANCELLED,
                    PROPOSAL_REJECTED,
                    ENDED,
                    REOPENED,
                    WAIVED,
                    WAIVER_REVOKED,
                    RATED,
                    FOUND,
                    CONSENTED,
                    CONSENT_ENDED,
                    OPTIONS_OFFERED,
                    OPTION_CHOSEN,
                    NOTICED,
                    THRESHOLD_REACHED,
                    BREACHED,
                    BREACH_WITHDRAWN,
                    DUE_SET,
                    DUE_TAKEN_OVER,
                    CLOCK_CANCELLED,
                    MIGRATED,
                    MERGE_STARTED,
                    MERGED,
                    MERGE_FAILED,
                    SPLIT_STARTED,
                    SPLIT_OFF,
                    SPLIT_FAILED,
                    ABSORBED,
                    JOINED,
                    AWAITED,
                    WATCHED,
                    TOLD,
                    OVERRIDDEN -> false;
        };
    }

    private static boolean concerns(Party party, Recorded recorded) {
        return ((ObligationEvent) recorded.event())
                .affair()
                .filter(affair -> affair.concerns(party))
                .isPresent();
    }
}
