package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.closure.ClosureEvent;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.ownership.OwnershipEvent;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.stage.StageEvent;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.ticket.Changes.Subject;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.Optional;

/** What somebody else may not have seen of a ticket, and whose doing it was. */
final class WhoseChange {

    private WhoseChange() {}

    static Changes after(Changes changes, Recorded recorded, long version) {
        EventKind kind = recorded.event().kind();
        Actor by = kind == EventKind.RECEIVED && recorded.executor().party() == Party.STAFF
                ? recorded.executor() // who logs a message knows it
                : recorded.initiator();
        if (by.equals(Actor.system()) && happensByItself(recorded.event())) {
            return changes; // nobody's change: it makes no act stale
        }
        return switch (kind) {
            case RECEIVED ->
                ((Received) recorded.event()).by() == ActorKind.AUTOMATIC
                        ? changes
                        : changes.with(Subject.MESSAGE, version, by);
            case REPLIED ->
                ((Replied) recorded.event()).by() == ActorKind.AUTOMATIC
                        ? changes
                        : changes.with(Subject.MESSAGE, version, by);
            case ABSORBED -> changes.with(Subject.MESSAGE, version, by);
            case OWNER_CHANGED -> changes.with(Subject.OWNER, version, by);
            case MOVED, PROPOSED, PROPOSAL_REJECTED, ENDED, REOPENED -> changes.with(Subject.PHASE, version, by);
            case IMPOSED, SUPPLIED, JUDGED, FULFILLED, RELEASED, EXTENDED, WAIVED, WAIVER_REVOKED ->
                changes.with(Subject.OBLIGATION, version, by);
            case FOUND -> changes.with(Subject.FINDING, version, by);
            case CONSENTED, CONSENT_ENDED, OPTION_CHOSEN -> changes.with(Subject.CONSENT, version, by);
            default -> changes;
        };
    }

    // What timers and receipts bring about is nobody's; what the host's machinery does of its own accord is its own.
    private static boolean happensByItself(Event event) {
        return switch (event.kind()) {
            case OWNER_CHANGED -> {
                Means means = ((OwnershipEvent.OwnerChanged) event).means();
                yield means == Means.INTAKE || means == Means.INELIGIBLE || means == Means.REOPENING;
            }
            case MOVED -> {
                Phase from = ((StageEvent.Moved) event).from().phase();
                yield from == Phase.RESOLVED || from == Phase.CLOSED;
            }
            case ENDED -> ((ClosureEvent.Ended) event).outcome().equals(Optional.of(Outcome.SILENT));
            case RELEASED -> ((ObligationEvent.Released) event).how() == ObligationEvent.Let.CANCELLED;
            case PROPOSAL_REJECTED, REOPENED, CONSENT_ENDED, OPTION_CHOSEN -> true;
            default -> false;
        };
    }
}
