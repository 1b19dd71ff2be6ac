package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.closure.ClosureEvent;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationEvent;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipEvent;
import dev.ticketlifecycle.sla.ClockEvent;
import dev.ticketlifecycle.sla.Clocks;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Meters;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageEvent;
import dev.ticketlifecycle.ticket.Changes;
import dev.ticketlifecycle.ticket.Changes.Subject;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket while events are folded into it, facet by facet; consults no rules.
 *
 * <p>Rooms hand out facets; the facets here are replaced as events come in.
 */
final class Folding {

    private final Meters meters;
    private Ticket ticket;

    Stage stage;
    Conversation conversation;
    Ownership ownership;
    Closure closure;
    Clocks clocks;
    Changes changes;

    private Optional<String> lifecycle;
    private int lifecycleVersion;
    private long version;
    private Instant recordedAt;
    private int overrides;

    Folding(Ticket start, Meters meters) {
        this.meters = meters;
        this.ticket = start;
        this.stage = start.stage();
        this.conversation = start.conversation();
        this.ownership = start.ownership();
        this.closure = start.closure();
        this.clocks = start.clocks();
        this.changes = start.changes();
        this.lifecycle = start.lifecycle();
        this.lifecycleVersion = start.lifecycleVersion();
        this.version = start.version();
        this.recordedAt = start.recordedAt();
        this.overrides = start.overrides();
    }

    /** The ticket as it stands; made at most once between two events. */
    Ticket ticket() {
        if (ticket.version() != version) {
            ticket = new Ticket(
                    ticket.id(),
                    lifecycle,
                    lifecycleVersion,
                    version,
                    recordedAt,
                    stage,
                    conversation,
                    ownership,
                    closure,
                    clocks,
                    changes,
                    overrides);
        }
        return ticket;
    }

    void fold(Recorded recorded) {
        Event event = recorded.event();
        EventKind kind = event.kind();
        Instant at = recorded.effectiveAt();
        version++;
        recordedAt = recorded.recordedAt();
        switch (kind) {
            case RECEIVED, REPLIED, NOTED, DELIVERED, DELIVERY_FAILED, NEXT_UPDATE_MISSED -> {
                conversation = conversation.after((ConversationEvent) event, at);
                if (event instanceof ConversationEvent.Delivered delivered) {
                    closure = closure.after(delivered);
                }
            }
            case OPENED, DESCRIBED, MOVED -> {
                stage = stage.after((StageEvent) event, at);
                if (event instanceof StageEvent.Opened opened) {
                    lifecycle = Optional.of(opened.lifecycle());
                    lifecycleVersion = opened.lifecycleVersion();
                }
            }
            case OWNER_CHANGED, OFFERED, OFFER_ENDED -> ownership = ownership.after((OwnershipEvent) event, at);
            case PROPOSED, WINDOW_STARTED, WINDOW_CANCELLED, PROPOSAL_REJECTED, ENDED, REOPENED -> {
                closure = closure.after((ClosureEvent) event, at);
                if (event instanceof ClosureEvent.Ended) {
                    conversation = conversation.ended();
                }
            }
            case THRESHOLD_REACHED, BREACHED, CLOCK_CANCELLED -> clocks = clocks.after((ClockEvent) event);
            case OVERRIDDEN -> overrides++;
        }
        if (!recorded.initiator().equals(Actor.system())) {
            change(kind, recorded); // what happens by itself is nobody's change: it makes no act stale
        }
        if (!meters.isEmpty()) {
            clocks = clocks.hearing(happened(kind, recorded) | holds(), at, meters);
        }
    }

    private void change(EventKind kind, Recorded recorded) {
        switch (kind) {
            case RECEIVED -> {
                if (((Received) recorded.event()).by() != ActorKind.AUTOMATIC) {
                    changes = changes.with(Subject.MESSAGE, version, recorded.initiator());
                }
            }
            case REPLIED -> {
                if (((Replied) recorded.event()).by() != ActorKind.AUTOMATIC) {
                    changes = changes.with(Subject.MESSAGE, version, recorded.initiator());
                }
            }
            case OWNER_CHANGED -> changes = changes.with(Subject.OWNER, version, recorded.initiator());
            case MOVED, PROPOSED, PROPOSAL_REJECTED, ENDED, REOPENED -> {
                changes = changes.with(Subject.PHASE, version, recorded.initiator());
            }
            default -> {}
        }
    }

    private static long happened(EventKind kind, Recorded recorded) {
        return switch (kind) {
            case OPENED -> Fact.OPENED.bit();
            case RECEIVED -> ((Received) recorded.event()).requesterSpoke() ? Fact.REQUESTER_MESSAGE.bit() : 0;
            case REPLIED -> ((Replied) recorded.event()).counting() ? Fact.COUNTING_REPLY.bit() : 0;
            case ENDED -> Fact.ENDED.bit();
            // The message that brings a ticket back came while it was ended, when no clock listens.
            case REOPENED ->
                recorded.initiator().party() == Party.REQUESTER
                        ? Fact.REOPENED.bit() | Fact.REQUESTER_MESSAGE.bit()
                        : Fact.REOPENED.bit();
            default -> 0;
        };
    }

    private long holds() {
        long facts = switch (stage.phase()) {
            case WAITING ->
                stage.status().awaits().filter(p -> p == Party.REQUESTER).isPresent()
                        ? Fact.WAITING_FOR_REQUESTER.bit()
                        : Fact.WAITING_FOR_THIRD_PARTY.bit();
            case RESOLVED -> Fact.RESOLVED.bit();
            case CLOSED -> Fact.CLOSED.bit();
            case NEW, ACTIVE -> 0;
        };
        // An ending comes before its change of status: what starts on an open ticket must not start in between.
        if (closure.ending().isPresent()) {
            facts |= Fact.CLOSED.bit();
        }
        if (ownership.owner().isPresent()) {
            facts |= ownership.inQueue() ? Fact.IN_QUEUE.bit() : Fact.OWNED_BY_PERSON.bit();
        }
        if (!conversation.open().isEmpty()) {
            facts |= Fact.QUESTION_OPEN.bit();
        }
        if (conversation.waitsForRequester()) {
            facts |= Fact.REQUESTER_ASKED.bit();
        }
        return ownership.offer().isPresent() ? facts | Fact.OFFER_OPEN.bit() : facts;
    }
}
