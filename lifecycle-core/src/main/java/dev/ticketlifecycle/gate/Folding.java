package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.clock.Moment;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.closure.ClosureEvent;
import dev.ticketlifecycle.consent.ConsentEvent;
import dev.ticketlifecycle.consent.ConsentEvent.Noticed;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationEvent;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Passing;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.escalation.EscalationEvent;
import dev.ticketlifecycle.finding.FindingEvent;
import dev.ticketlifecycle.finding.Findings;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.operation.Operations;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipEvent;
import dev.ticketlifecycle.relation.Handed;
import dev.ticketlifecycle.relation.RelationEvent;
import dev.ticketlifecycle.relation.RelationEvent.Absorbed;
import dev.ticketlifecycle.relation.RelationEvent.SplitOff;
import dev.ticketlifecycle.relation.Relations;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageEvent;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Folds events into tickets, each into a facet or two; consults no rules. */
final class Folding {

    private Folding() {}

    static Ticket after(Ticket ticket, Recorded recorded, Meters meters) {
        Event event = recorded.event();
        EventKind kind = event.kind();
        Instant at = recorded.effectiveAt();
        Optional<String> lifecycle = ticket.lifecycle();
        int lifecycleVersion = ticket.lifecycleVersion();
        Stage stage = ticket.stage();
        Conversation conversation = ticket.conversation();
        Ownership ownership = ticket.ownership();
        Closure closure = ticket.closure();
        Escalation escalation = ticket.escalation();
        Obligations obligations = ticket.obligations();
        Findings findings = ticket.findings();
        Consents consents = ticket.consents();
        Operations operations = ticket.operations();
        Relations relations = ticket.relations();
        Clocks clocks = ticket.clocks();
        int overrides = ticket.overrides();
        switch (kind) {
            case RECEIVED,
                    REPLIED,
                    NOTED,
                    WARNED,
                    ASKED_NOTHING,
                    HANDED_OVER,
                    ANSWER_ACCEPTED,
                    DELIVERED,
                    DELIVERY_FAILED,
                    NEXT_UPDATE_MISSED -> {
                conversation = conversation.after((ConversationEvent) event, at);
                if (newFact((ConversationEvent) event)) {
                    escalation = escalation.afterNewFact();
                }
                if (event instanceof ConversationEvent.Delivered delivered) {
                    closure = closure.after(delivered);
                    consents =
                            consents.delivered(delivered.message(), Optional.of(delivered.at()), recorded.recordedAt());
                    obligations = delivered(ticket, delivered.message(), Optional.of(delivered.at()));
                } else if (event instanceof ConversationEvent.DeliveryFailed failed) {
                    consents = consents.delivered(failed.message(), Optional.empty(), recorded.recordedAt());
                    obligations = delivered(ticket, failed.message(), Optional.empty());
                } else if (event instanceof Replied) {
                    obligations = obligations.replied(recorded.initiator());
                }
            }
            case OPENED, DESCRIBED, LINKED, MOVED, MIGRATED -> {
                stage = stage.after((StageEvent) event, at);
                if (event instanceof StageEvent.Moved moved) {
                    escalation = escalation.entering(moved.to().name());
                } else if (event instanceof StageEvent.Described && !stage.equals(ticket.stage())) {
                    escalation = escalation.afterNewFact();
                }
                if (event instanceof StageEvent.Opened opened) {
                    lifecycle = Optional.of(opened.lifecycle());
                    lifecycleVersion = opened.lifecycleVersion();
                } else if (event instanceof StageEvent.Migrated migrated) {
                    lifecycle = Optional.of(migrated.lifecycle());
                    lifecycleVersion = migrated.lifecycleVersion();
                }
            }
            case OWNER_CHANGED, OFFERED, OFFER_ENDED -> ownership = ownership.after((OwnershipEvent) event, at);
            case PROPOSED, WINDOW_STARTED, WINDOW_CANCELLED, PROPOSAL_REJECTED, ENDED, REOPENED -> {
                closure = closure.after((ClosureEvent) event, recorded.initiator(), at);
                if (event instanceof ClosureEvent.Ended) {
                    conversation = conversation.ended();
                    escalation = escalation.ended();
                    consents = consents.ended();
                } else if (event instanceof ClosureEvent.Reopened) {
                    conversation = conversation.reopened();
                }
            }
            case THRESHOLD_REACHED, BREACHED, BREACH_WITHDRAWN, DUE_SET, DUE_TAKEN_OVER, CLOCK_CANCELLED ->
                clocks = clocks.after((ClockEvent) event, at, traits(stage, ownership), meters);
            case ESCALATION_DUE, ACKNOWLEDGED, DEESCALATED -> {
                escalation = escalation.after((EscalationEvent) event);
                if (closure.ending().isPresent()) {
                    escalation = escalation.ended();
                }
            }
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
                    RATED -> {
                ObligationEvent owed = (ObligationEvent) event;
                if (kind == EventKind.RELEASED) {
                    conversation = owed.concerns()
                            .flatMap(obligations::find)
                            .map(one -> ticket.conversation().notAskingSince(one.since()))
                            .orElse(conversation);
                }
                obligations =
                        obligations.after(owed, recorded.initiator(), recorded.executor(), at, recorded.recordedAt());
            }
            case FOUND -> {
                findings = findings.after((FindingEvent) event, recorded.initiator(), at);
                escalation = findings.equals(ticket.findings()) ? escalation : escalation.afterNewFact();
            }
            case CONSENTED, CONSENT_ENDED, OPTIONS_OFFERED, OPTION_CHOSEN ->
                consents = consents.after((ConsentEvent) event, at, recorded.recordedAt());
            case NOTICED -> {
                Noticed noticed = (Noticed) event;
                consents = consents.after(noticed, at, recorded.recordedAt());
                if (noticed.delivery() == Channel.Delivery.RECEIPT) {
                    conversation = conversation.awaiting(noticed.message(), at);
                }
            }
            case PERFORMED -> {
                Performed performed = (Performed) event;
                operations = operations.after(performed, ticket.obligations());
                if (performed.basis() == Basis.CONSENT && performed.restsOn().isPresent()) {
                    consents = consents.used(performed.restsOn().get());
                } else if (performed.basis() == Basis.TERM
                        && performed.restsOn().isPresent()) {
                    consents = consents.fulfilled(performed.restsOn().get());
                }
                if (recorded.onBehalf().isPresent()) {
                    consents = consents.used(recorded.onBehalf().get().basis());
                }
            }
            case MERGE_STARTED, MERGED, MERGE_FAILED, SPLIT_STARTED, SPLIT_FAILED, JOINED, AWAITED, WATCHED, TOLD ->
                relations = relations.after((RelationEvent) event);
            case SPLIT_OFF -> {
                relations = relations.after((RelationEvent) event);
                conversation = Passing.without(conversation, ((SplitOff) event).questions());
            }
            case ABSORBED -> {
                Handed handed = ((Absorbed) event).handed();
                relations = relations.after((RelationEvent) event);
                conversation = Passing.takingOver(conversation, handed.open(), handed.answerOwed());
                escalation = handed.asks() ? escalation.afterNewFact() : escalation;
            }
            case OVERRIDDEN -> overrides++;
        }
        if (!meters.isEmpty()) {
            long happened = happened(recorded, ticket, conversation, ownership, obligations);
            long holds = holds(stage, conversation, ownership, closure, obligations) | own(stage, meters);
            if (clocks.held() == Clocks.UNKNOWN && ticket.version() > 0) {
                clocks = clocks.knowing(holding(ticket, meters));
            }
            if (!clocks.deafTo(happened, holds, meters)) {
                clocks = clocks.hearing(new Moment(at, happened, holds, traits(stage, ownership)), meters);
            }
        }
        long version = ticket.version() + 1;
        return new Ticket(
                ticket.id(),
                lifecycle,
                lifecycleVersion,
                version,
                recorded.recordedAt(),
                stage,
                conversation,
                ownership,
                closure,
                escalation,
                obligations,
                findings,
                consents,
                operations,
                relations,
                clocks,
                WhoseChange.after(ticket.changes(), recorded, version),
                overrides);
    }

    /** The ticket just before it is migrated: clocks that are no longer asked for stop. */
    static Ticket underOther(Ticket ticket, Instant at, Meters older, Meters newer) {
        return new Ticket(
                ticket.id(),
                ticket.lifecycle(),
                ticket.lifecycleVersion(),
                ticket.version(),
                ticket.recordedAt(),
                ticket.stage(),
                ticket.conversation(),
                ticket.ownership(),
                ticket.closure(),
                ticket.escalation(),
                ticket.obligations(),
                ticket.findings(),
                ticket.consents(),
                ticket.operations(),
                ticket.relations(),
                ticket.clocks().under(older, newer, at),
                ticket.changes(),
                ticket.overrides());
    }

    private static Obligations delivered(Ticket before, String message, Optional<Instant> deliveredAt) {
        Obligations owed = before.obligations();
        return owed.open().isEmpty()
                ? owed
                : before.conversation()
                        .sentAt(message)
                        .map(at -> owed.delivered(at, deliveredAt))
                        .orElse(owed);
    }

    private static boolean newFact(ConversationEvent event) {
        if (event instanceof Received received) {
            return received.by() == ActorKind.HUMAN && !received.again();
        }
        return event instanceof Replied replied && replied.updates();
    }

    /** What clocks hear of an event, told by the tickets before and after it. */
    static Moment heard(Ticket before, Recorded recorded, Ticket after, Meters meters) {
        return new Moment(
                recorded.effectiveAt(),
                happened(recorded, before, after.conversation(), after.ownership(), after.obligations()),
                holding(after, meters),
                traits(after));
    }

    /** What holds of a ticket as it stands, as clocks hear it. */
    private static long holding(Ticket ticket, Meters meters) {
        Stage stage = ticket.stage();
        return holds(stage, ticket.conversation(), ticket.ownership(), ticket.closure(), ticket.obligations())
                | own(stage, meters);
    }

    /** What goals are chosen by. */
    static Traits traits(Ticket ticket) {
        return traits(ticket.stage(), ticket.ownership());
    }

    private static Traits traits(Stage stage, Ownership ownership) {
        return new Traits(stage.category(), ownership.queue(), stage.attributes());
    }

    private static long own(Stage stage, Meters meters) {
        if (meters.ownFacts().isEmpty()) {
            return 0;
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.status(stage.status()));
        stage.pauseReason().ifPresent(reason -> facts.add(Fact.waiting(reason)));
        stage.attributes().forEach((name, value) -> facts.add(Fact.attribute(name, value)));
        return meters.bits(facts);
    }

    private static long happened(
            Recorded recorded, Ticket before, Conversation conversation, Ownership ownership, Obligations after) {
        return switch (recorded.event().kind()) {
            case OPENED -> Fact.OPENED.bit();
            case RECEIVED -> ((Received) recorded.event()).requesterSpoke() ? Fact.REQUESTER_MESSAGE.bit() : 0;
            case REPLIED -> replied((Replied) recorded.event());
            case ABSORBED -> ((Absorbed) recorded.event()).handed().open().isEmpty() ? 0 : Fact.REQUESTER_MESSAGE.bit();
            case SPLIT_OFF -> Fact.HANDED_ON.bit();
            case HANDED_OVER -> Fact.HANDED_OVER.bit();
            case ENDED -> Fact.ENDED.bit();
            case DELIVERY_FAILED ->
                before.conversation().counted() > 0 && conversation.counted() == 0 ? Fact.REPLY_BOUNCED.bit() : 0;
            case OWNER_CHANGED -> ownerChanged((OwnershipEvent.OwnerChanged) recorded.event(), before, ownership);
            case OFFERED -> Fact.OFFERED.bit();
            case OFFER_ENDED -> offerEnded((OwnershipEvent.OfferEnded) recorded.event());
            case IMPOSED -> before.obligations().owedByDesk() ? 0 : after.owedByDesk() ? Fact.IMPOSED.bit() : 0;
            case JUDGED, FULFILLED, RELEASED ->
                before.obligations().owedByDesk() && !after.owedByDesk() ? Fact.DISCHARGED.bit() : 0;
            // The message that brings a ticket back came while it was ended, when no clock listens.
            case REOPENED ->
                recorded.initiator().party() == Party.REQUESTER
                        ? Fact.REOPENED.bit() | Fact.REQUESTER_MESSAGE.bit()
                        : Fact.REOPENED.bit();
            default -> 0;
        };
    }

    private static long ownerChanged(OwnershipEvent.OwnerChanged changed, Ticket before, Ownership now) {
        long facts = before.owner().equals(now.owner()) ? 0 : Fact.OWNER_CHANGED.bit();
        if (!before.ownership().queue().equals(now.queue()) || before.owner().isEmpty()) {
            facts |= Fact.GROUP_CHANGED.bit();
        }
        return changed.means() == OwnershipEvent.Means.OFFER ? facts | Fact.OFFER_SETTLED.bit() : facts;
    }

    private static long offerEnded(OwnershipEvent.OfferEnded ended) {
        return switch (ended.how()) {
            case DECLINED, RECALLED -> Fact.OFFER_SETTLED.bit();
            case EXPIRED, LAPSED -> 0;
        };
    }

    private static long replied(Replied replied) {
        long facts = replied.updates() ? Fact.UPDATE.bit() : 0;
        if (replied.counting()) {
            return facts | Fact.COUNTING_REPLY.bit() | (replied.by() == ActorKind.HUMAN ? Fact.HUMAN_REPLY.bit() : 0);
        }
        return replied.by() == ActorKind.BOT ? facts | Fact.BOT_REPLY.bit() : facts;
    }

    private static long holds(
            Stage stage, Conversation conversation, Ownership ownership, Closure closure, Obligations obligations) {
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
        if (obligations.deskHeldUp()) {
            facts |= Fact.BLOCKED.bit();
        }
        if (!conversation.open().isEmpty()) {
            facts |= Fact.QUESTION_OPEN.bit();
        }
        if (conversation.counted() > 0) {
            facts |= Fact.FIRST_REPLIED.bit();
        }
        if (obligations.turnOfRequester(conversation)) {
            facts |= Fact.REQUESTER_ASKED.bit();
        }
        return ownership.offer().isPresent() ? facts | Fact.OFFER_OPEN.bit() : facts;
    }
}
