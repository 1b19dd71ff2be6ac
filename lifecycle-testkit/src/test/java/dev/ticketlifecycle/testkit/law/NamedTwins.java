package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationEvent.HandOver;
import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.Raised;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** For each law without a number an engine that breaks it. */
final class NamedTwins {

    private NamedTwins() {}

    static List<Twin> all() {
        return List.of(
                Twin.of("own proof", "a code is all it takes to end a ticket", Desks.without("coded-ending")),
                Twin.of(
                        "holding in a row",
                        "the requester may be put off as often as the desk likes",
                        Desks.without("too-many-holding-replies")),
                Twin.of(
                        "referrals hand over",
                        "the requester may be sent to somebody who knows nothing of it",
                        Desks.without("referral-is-not-a-reply")),
                Twin.of("returns", "a ticket may go round for ever", Desks.without("ping-pong"))
                        .andSo("escalations", "nobody hears of the last return"),
                Twin.of("person on request", "a bot has to be heard to the end", new HeardToTheEnd()),
                Twin.of(
                        "bots hand over",
                        "bots may have as many words as they like",
                        leavingOut(event -> event instanceof HandedOver now && now.reason() != HandOver.ASKED)),
                Twin.of("marks end", "what asked nothing asks nothing for ever", new MarksForEver())
                        .andSo(2, "the ticket says answered though a question is open"),
                Twin.of("typed acceptance", "what a bot says answers", Twins.replied(NamedTwins::botAnswers))
                        .andSo(2, "a question is closed that no person answered")
                        .andSo(1, "a ticket ends on what a bot said")
                        .andSo(7, "a silence window rests on what a bot said")
                        .andPerhaps("own proof", "a ticket is declined by what a bot said")
                        .andPerhaps("due again", "a debtor is no longer held up")
                        .andPerhaps("law 31", "a debtor is no longer held up"),
                Twin.of("repetitions", "no desk knows what another has said", new Unlinked())
                        .andSo(2, "a question is closed by what was said elsewhere")
                        .andSo(1, "a ticket ends on it")
                        .andPerhaps("law 7", "a silence window rests on it")
                        .andSo(24, "it stops clocks")
                        .andPerhaps("bots hand over", "it begins the turns of the bots anew")
                        .andPerhaps("escalations", "it isn't counted")
                        .andPerhaps("holding in a row", "it ends a row of holding replies")
                        .andPerhaps("own proof", "a ticket is declined by what was said elsewhere")
                        .andPerhaps("due again", "a debtor is no longer held up")
                        .andPerhaps("law 31", "a debtor is no longer held up"),
                Twin.of("ladder", "a level is left out", new Doctored() {
                            @Override
                            Recorded passed(Recorded event) {
                                return event.event() instanceof EscalationDue due
                                                && due.reason() == EscalationReason.UNACKNOWLEDGED
                                                && due.raised().isPresent()
                                        ? Twins.like(
                                                event,
                                                new EscalationDue(
                                                        due.reason(),
                                                        due.raised().map(NamedTwins::above),
                                                        due.intents(),
                                                        due.told()))
                                        : event;
                            }
                        })
                        .andSo(17, "who looks in between skips another level"),
                Twin.of("learnt late", "notes are dated back", new Doctored() {
                    @Override
                    List<Recorded> events(Step step) {
                        return step.events().stream()
                                .map(r -> r.event().kind() == EventKind.NOTED
                                        ? new Recorded(
                                                r.event(),
                                                r.initiator(),
                                                r.executor(),
                                                r.effectiveAt().minusMillis(1),
                                                r.recordedAt())
                                        : r)
                                .toList();
                    }
                }),
                Twin.of("incremental is batch", "an account counts from when things were written down", new Doctored() {
                            @Override
                            public Account account(TicketId id, List<Recorded> journal) {
                                return super.account(
                                        id,
                                        journal.stream()
                                                .map(r -> new Recorded(
                                                        r.event(),
                                                        r.initiator(),
                                                        r.executor(),
                                                        r.recordedAt(),
                                                        r.recordedAt()))
                                                .toList());
                            }
                        })
                        .andSo(9, "clocks carried along count from when things happened"),
                Twin.of("escalations", "nobody hears of repetitions", silent(EscalationReason.REPEATED_REPLIES)),
                Twin.of("escalations", "nobody hears of the last return", silent(EscalationReason.PING_PONG)),
                Twin.of("escalations", "nobody hears of loops", silent(EscalationReason.LOOP)),
                Twin.of("escalations", "nobody hears of reopenings", silent(EscalationReason.REOPENINGS)),
                Twin.of("escalations", "nobody hears of low ratings", silent(EscalationReason.LOW_RATING)),
                Twin.of("escalations", "nobody hears of contradictions", silent(EscalationReason.CONTRADICTION)),
                Twin.of("ladder", "an escalation that was taken back goes on", new Doctored() {
                    @Override
                    Ticket folded(Ticket before, Recorded event, Ticket after) {
                        return event.event().kind() == EventKind.DEESCALATED
                                ? Tickets.escalation(after, before.escalation())
                                : after;
                    }
                }),
                Twin.cooling("cool-down", "who was told is told again and again", new Doctored(Desks.COOLING) {
                            @Override
                            Ticket folded(Ticket before, Recorded event, Ticket after) {
                                return event.event().kind() == EventKind.ESCALATION_DUE
                                        ? Tickets.escalation(after, forgetting(after.escalation()))
                                        : after;
                            }
                        })
                        .andSo(17, "who looks in between makes it forget"),
                Twin.of("escalations", "a promise that wasn't kept is told as a loop", new Doctored() {
                    @Override
                    Recorded passed(Recorded event) {
                        return event.event() instanceof EscalationDue due
                                        && due.reason() == EscalationReason.UPDATE_MISSED
                                ? Twins.like(
                                        event,
                                        new EscalationDue(
                                                EscalationReason.LOOP, due.raised(), due.intents(), due.told()))
                                : event;
                    }
                }));
    }

    private static Escalation forgetting(Escalation e) {
        return new Escalation(e.times(), e.latest(), e.raised(), e.acknowledged(), e.trail(), Map.of());
    }

    private static Raised above(Raised raised) {
        return new Raised(raised.level() + 1, raised.name(), raised.acknowledgeBy());
    }

    private static Doctored silent(EscalationReason reason) {
        return leavingOut(event -> event instanceof EscalationDue due && due.reason() == reason);
    }

    private static Doctored leavingOut(Predicate<Event> which) {
        return new Doctored() {
            @Override
            List<Recorded> events(Step step) {
                return step.events().stream()
                        .filter(e -> !which.test(e.event()))
                        .toList();
            }
        };
    }

    private static Replied botAnswers(Replied r) {
        boolean answers = r.by() == ActorKind.BOT
                && r.reply() == ReplyKind.ANSWER
                && !r.recorded().contains(RuleId.REPEATED_REPLY)
                && (r.answersAll() || !r.answered().isEmpty());
        return answers ? Twins.answering(r, r.answered(), r.answersAll()) : r;
    }

    private static final class HeardToTheEnd extends Doctored {
        @Override
        public Decision decide(Ticket ticket, Act act, Given given) {
            Decision decision = super.decide(ticket, act, given);
            if (!(act.command() instanceof AskForPerson) || !decision.accepted()) {
                return decision;
            }
            Ticket shown = advance(ticket, new Step(1, ticket, act, given, decision).now())
                    .ticket();
            return shown.conversation().bots().answer().isEmpty()
                    ? decision
                    : new Refused(
                            shown,
                            new Refusal(
                                    RuleId.NOT_PERMITTED.bit(),
                                    List.of(),
                                    () -> List.of(new Reason(RuleId.NOT_PERMITTED.id(), Map.of(), List.of()))));
        }
    }

    private static final class MarksForEver extends Doctored {
        @Override
        Ticket folded(Ticket before, Recorded event, Ticket after) {
            return event.event().kind() == EventKind.RECEIVED
                    ? Tickets.setAside(after, before.conversation().asideQuestions())
                    : after;
        }
    }

    private static final class Unlinked extends Doctored {
        @Override
        public Decision decide(Ticket ticket, Act act, Given given) {
            List<LinkedTicket> silent =
                    given.linked().stream().map(other -> other.saying(Set.of())).toList();
            return super.decide(ticket, act, new Given(given.now(), given.directory(), silent));
        }
    }
}
