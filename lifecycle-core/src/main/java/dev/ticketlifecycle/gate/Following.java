package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.closure.Closure.Proposal;
import dev.ticketlifecycle.closure.ClosureRoom;
import dev.ticketlifecycle.consent.ConsentRoom;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationEvent;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.Raising;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.Imposing;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.obligation.ObligationEvent.Rated;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.obligation.Settlement;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.Ownership.OpenOffer;
import dev.ticketlifecycle.relation.Watching;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.stage.StageEvent.Moved;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Instant;
import java.util.Optional;

/** What one event brings about at once in other rooms, and what of theirs it changes. */
final class Following {

    private Following() {}

    /** Lets follow what follows; the ticket of the draft knows the event already. */
    static void of(Event event, Draft draft, Conversation said, Ownership owned) {
        Ticket ticket = draft.ticket();
        switch (event.kind()) {
            case OPENED -> draft.intake();
            case RECEIVED ->
                ClosureRoom.follow(
                        (ConversationEvent.Received) event,
                        draft,
                        ticket.stage(),
                        ticket.ownership(),
                        ticket.closure());
            case REPLIED -> {
                ConversationEvent.Replied replied = (ConversationEvent.Replied) event;
                ClosureRoom.follow(replied, draft, ticket.stage(), ticket.conversation(), ticket.closure());
                raising(draft).follow(replied, said, ticket.conversation());
            }
            case THRESHOLD_REACHED -> escalations((ThresholdReached) event, draft);
            case NEXT_UPDATE_MISSED -> raising(draft).because(EscalationReason.UPDATE_MISSED);
            case OWNER_CHANGED -> raising(draft).followOwner(owned, draft.ownership());
            case DELIVERED ->
                ClosureRoom.followDelivery(draft, ticket.stage(), ticket.conversation(), ticket.closure());
            case DELIVERY_FAILED -> {
                if (ticket.relations().merged()) {
                    Relating.followBounce(draft);
                    break;
                }
                ClosureRoom.follow(
                        (ConversationEvent.DeliveryFailed) event,
                        draft,
                        ticket.stage(),
                        ticket.ownership(),
                        ticket.closure(),
                        ticket.obligations().survive());
            }
            case MERGED, SPLIT_OFF, ABSORBED -> Relating.follow(event, draft);
            case IMPOSED -> {
                ClosureRoom.followDebt(draft, ticket.closure(), ticket.obligations(), false);
                Watching.followImposed((Imposed) event, draft);
            }
            case MISSED -> missed((Missed) event, draft);
            case REOPENED -> {
                ConsentRoom.followReopening(draft, ticket.consents());
                raising(draft).followReopening(ticket.closure().reopenings());
            }
            case ENDED -> {
                Settlement.followEnd(draft, ticket.obligations());
                Obligations left = draft.ticket().obligations();
                ConsentRoom.followEnd(
                        draft,
                        ticket.consents(),
                        operation -> left.promised(operation).isPresent());
            }
            case RATED -> rated((Rated) event, draft);
            case FOUND -> found((Found) event, draft);
            case MOVED -> {
                Moved moved = (Moved) event;
                ClosureRoom.follow(
                        moved.from().phase(), moved.to().phase(), draft, ticket.ownership(), ticket.closure());
                raising(draft).followMove();
            }
            default -> {}
        }
        if (!draft.ticket().relations().watchers().isEmpty()) {
            Watching.follow(
                    draft,
                    draft.conversation(),
                    draft.closure(),
                    draft.ticket().obligations(),
                    draft.ticket().relations());
        }
        if (!draft.ticket().obligations().open().isEmpty()) {
            Settlement.followBlockers(
                    draft,
                    draft.conversation(),
                    draft.ticket().obligations(),
                    draft.plan().obliging());
        }
    }

    private static void missed(Missed missed, Draft draft) {
        Obligation one = draft.ticket().obligations().find(missed.obligation()).orElseThrow();
        if (one.terms().debtor() == Party.STAFF) {
            ClosureRoom.followDebt(draft, draft.closure(), draft.ticket().obligations(), true);
        }
        if (one.terms().onClose() == OnClose.REOPEN) {
            draft.reopenMissed();
        }
        // Silence is no verdict, whatever the end does to what is owed.
        if (one.terms().onClose() == OnClose.ESCALATE || one.terms().settling() == Settling.DECIDED) {
            raising(draft).because(EscalationReason.OBLIGATION_MISSED);
        }
    }

    private static void rated(Rated rated, Draft draft) {
        if (rated.score() <= draft.plan().obliging().lowRating()) {
            Imposing.followUp(draft, draft.ticket().obligations(), draft.plan().obliging());
            raising(draft).because(EscalationReason.LOW_RATING);
        }
    }

    private static void found(Found found, Draft draft) {
        if (found.superseded().isPresent()) {
            raising(draft).because(EscalationReason.CONTRADICTION);
        }
        if (found.finding().equals(FindingKind.FAULT.name()) && found.value().equals(FindingKind.ADMITTED)) {
            Imposing.remedy(draft, draft.ticket().obligations(), draft.plan().obliging());
        }
    }

    static Raising raising(Draft draft) {
        return Raising.on(
                draft,
                draft.ticket().escalation(),
                draft.plan().escalating(),
                draft.closure().ending().isPresent());
    }

    private static void escalations(ThresholdReached reached, Draft draft) {
        for (Intent intent : reached.intents()) {
            if (intent instanceof Intent.Escalate to) {
                raising(draft).to(to.level(), EscalationReason.CLOCK);
            }
        }
    }

    /** Since when there is what an event changes: the status and the proposal, the owner and the offer. */
    static Instant changes(EventKind event, Ticket ticket) {
        return switch (event) {
            case MOVED,
                    PROPOSED,
                    WINDOW_STARTED,
                    WINDOW_CANCELLED,
                    PROPOSAL_REJECTED,
                    ENDED,
                    REOPENED,
                    CLOCK_CANCELLED ->
                later(ticket.stage().since(), ticket.closure().proposal().map(Proposal::at));
            case OWNER_CHANGED, OFFERED, OFFER_ENDED ->
                later(ticket.ownership().since(), ticket.ownership().offer().map(OpenOffer::since));
            default -> Instant.MIN; // words and what they prove stand beside each other
        };
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.isPresent() && one.isBefore(other.get()) ? other.get() : one;
    }
}
