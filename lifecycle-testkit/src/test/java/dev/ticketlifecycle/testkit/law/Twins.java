package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Moment;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureEvent.ProposalRejected;
import dev.ticketlifecycle.closure.ClosureEvent.Proposed;
import dev.ticketlifecycle.closure.ClosureEvent.WindowStarted;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.explain.Scene;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.relation.RelationEvent.Absorbed;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.stage.StageEvent.Moved;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** For each law an engine that breaks it, in ways in which helpdesks really are broken. */
final class Twins {

    private Twins() {}

    static List<Twin> all() {
        List<Twin> all = new ArrayList<>(numbered());
        all.addAll(ClockTwins.all());
        all.addAll(AgreementTwins.all());
        all.addAll(NamedTwins.all());
        all.addAll(ObligationTwins.all());
        return all;
    }

    private static List<Twin> numbered() {
        return List.of(
                Twin.of(
                        1,
                        "a ticket may be proposed and accepted with its question unanswered",
                        Desks.without("unanswered-question", "reply-before-close")),
                Twin.of(2, "an answer leaves its questions open", replied(r -> with(r, List.of(), r.counting())))
                        .andPerhaps("law 7", "a question is answered twice, and the window rests on the second answer")
                        .andPerhaps("bots hand over", "bots go on talking about what was answered")
                        .andPerhaps("own proof", "a question that was answered is declined as answered")
                        .andPerhaps("due again", "an answered question holds a debtor up")
                        .andPerhaps("law 31", "an answered question holds a debtor up")
                        .andPerhaps(
                                "holding in a row", "a question that stays open is answered by what was said early"),
                Twin.of(2, "an apology answers", replied(Twins::apologyAnswers))
                        .andSo(1, "a ticket is accepted after nothing but an apology")
                        .andSo(7, "a silence window rests on an apology")
                        .andSo("repetitions", "an apology that was made before answers too")
                        .andPerhaps("own proof", "a ticket is declined with an apology"),
                Twin.of(3, "work begins without an owner", Desks.without("owner-required")),
                Twin.of(4, "whoever replies owns the ticket", new OwnedByReplying()),
                Twin.of(5, "an absent owner keeps the ticket", Desks.without("owner-ineligible")),
                Twin.of(5, "time to own stands still while the requester is waited for", Desks.patient()),
                Twin.of(6, "a promised update outlives the ticket", new PromisesBeyondTheEnd())
                        .andSo("escalations", "a promise is missed on a closed ticket"),
                Twin.of(7, "the silence window starts when the answer is sent", new ImpatientWindows())
                        .andPerhaps("law 1", "a ticket ends on an answer that nobody got")
                        .andSo("nothing owed at the end", "it starts although something is owed"),
                Twin.of(7, "a bounce doesn't stop the silence window", new DeafWindows())
                        .andPerhaps("due again", "a demand that bounced counts as known")
                        .andPerhaps("law 1", "a ticket ends on an answer that nobody got"),
                Twin.of(8, "a description buys a minute", new Clockwork() {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                return event.event().kind() == EventKind.DESCRIBED
                                        ? moved(after, Duration.ofMinutes(1))
                                        : after;
                            }
                        })
                        .andSo("incremental is batch", "the journal knows of no such minute")
                        .andSo(9, "nobody had that minute"),
                Twin.of(9, "an account tells everything a minute later", new Doctored() {
                            @Override
                            public Account account(TicketId id, List<Recorded> journal) {
                                return new Account(super.account(id, journal).scenes().stream()
                                        .map(Twins::aMinuteLater)
                                        .toList());
                            }
                        })
                        .andSo("incremental is batch", "clocks carried along know better"),
                Twin.of(8, "a pause counts", new Clockwork() {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                boolean resumed =
                                        before.mode() == Clock.Mode.PAUSED && after.mode() == Clock.Mode.RUNNING;
                                return resumed && before.cycle() == after.cycle()
                                        ? moved(after, Duration.ofMinutes(-1))
                                        : after;
                            }
                        })
                        .andSo(13, "a pause of nothing counts as well")
                        .andSo("incremental is batch", "the journal knows when it stood still")
                        .andSo(9, "the journal knows who had the time"),
                Twin.of(6, "a merged ticket goes on taking messages", Desks.without("merged")),
                Twin.of(27, "what is taken over counts from when that was", new Forgetting())
                        .andPerhaps("law 2", "an answer learnt late came before the question"),
                Twin.of(17, "what happens by itself is stamped when somebody looks", new StampedWhenSeen())
                        .andPerhaps("escalations", "a promise is missed after a silent end")
                        .andPerhaps("law 15", "what is late is told after the clock was stopped")
                        .andSo("ladder", "the next level is told whenever somebody looks")
                        .andSo("options", "silence chooses whenever somebody looks"),
                Twin.of(18, "the snapshot counts a rejection that the journal doesn't have", new Miscounted()),
                Twin.of(20, "the store keeps no receipts", BrokenStores.Forgetful::new),
                Twin.of(21, "a refused reply shows in the conversation", new Doctored() {
                    @Override
                    Decision refused(Step step, Refused refused) {
                        return new Refused(Tickets.replies(refused.ticket(), 1), refused.refusal());
                    }
                }),
                Twin.of(22, "an out-of-office mail rejects the proposal", new RejectedByMachine()),
                Twin.of(23, "a note stops the first reply clock", new Clockwork() {
                            @Override
                            Clock next(Clock before, Clock after, Recorded event) {
                                return event.event().kind() == EventKind.NOTED
                                                && after.id().endsWith("first-reply")
                                        ? stopped(after, event.effectiveAt())
                                        : after;
                            }
                        })
                        .andSo("incremental is batch", "the journal knows of no such stop")
                        .andSo(9, "somebody had the time since"),
                Twin.of(
                        24,
                        "a holding reply counts",
                        replied(r -> with(
                                r, r.answered(), r.counting() || (r.updates() && r.reply() == ReplyKind.HOLDING)))),
                Twin.of(28, "anybody may act as the requester", Desks.without("actor-attribution"))
                        .andSo("own proof", "anybody may withdraw")
                        .andSo(29, "things are done in the requester's name on no consent")
                        .andPerhaps("typed acceptance", "anybody accepts what a bot said"),
                Twin.of(32, "a ticket can be taken while it is offered", Desks.without("transfer-in-progress")),
                Twin.of(33, "the alarm comes a millisecond late", alarm(w -> w.plusMillis(1))),
                Twin.of(33, "the alarm comes a millisecond early", alarm(w -> w.minusMillis(1))),
                Twin.of(35, "the store says yes to both and keeps one", BrokenStores.Polite::new),
                Twin.of(35, "the store writes whatever comes", BrokenStores.Careless::new),
                Twin.of(36, "a refusal recommends closing", new BadAdvice()),
                Twin.of(36, "a refusal doesn't say why", new Doctored() {
                    @Override
                    Decision refused(Step step, Refused refused) {
                        return new Refused(refused.ticket(), new Refusal(0, List.of(), List::of));
                    }
                }),
                Twin.of("views hide", "a requester reads that the desk's machinery was the requester", new Doctored() {
                            @Override
                            public List<Recorded> journal(Ticket ticket, Party party, List<Recorded> journal) {
                                Optional<String> requester = ticket.stage().requester();
                                return super.journal(ticket, party, journal).stream()
                                        .map(r -> party == Party.REQUESTER
                                                        && r.initiator().party() == Party.SYSTEM
                                                        && requester.isPresent()
                                                ? as(Actor.requester(requester.get()), r)
                                                : r)
                                        .toList();
                            }
                        })
                        .andSo("one fact", "the desk reads otherwise"),
                Twin.of("views hide", "a requester reads notes", new Doctored() {
                    @Override
                    public List<Recorded> journal(Ticket ticket, Party party, List<Recorded> journal) {
                        return party == Party.REQUESTER
                                ? super.journal(ticket, Party.STAFF, journal)
                                : super.journal(ticket, party, journal);
                    }
                }),
                Twin.asked("open is accepted", "everybody is told that he can take the ticket", new Doctored() {
                    @Override
                    public WhatNow whatNow(Ticket ticket, Actor actor, Given given) {
                        WhatNow now = super.whatNow(ticket, actor, given);
                        Map<CommandKind, List<Choice>> open = new EnumMap<>(CommandKind.class);
                        open.putAll(now.open());
                        open.put(CommandKind.CLAIM, List.of(Choice.of(new Claim())));
                        return new WhatNow(open, now.blocked());
                    }
                }),
                Twin.asked("open is accepted", "nobody is told that he can write a note", new Doctored() {
                    @Override
                    public WhatNow whatNow(Ticket ticket, Actor actor, Given given) {
                        WhatNow now = super.whatNow(ticket, actor, given);
                        Map<CommandKind, List<Choice>> open = new EnumMap<>(CommandKind.class);
                        open.putAll(now.open());
                        open.remove(CommandKind.NOTE);
                        return new WhatNow(open, now.blocked());
                    }
                }));
    }

    private static Recorded as(Actor other, Recorded one) {
        return new Recorded(one.event(), other, one.executor(), one.effectiveAt(), one.recordedAt());
    }

    static Recorded like(Recorded one, Event event) {
        return new Recorded(event, one.initiator(), one.executor(), one.effectiveAt(), one.recordedAt());
    }

    static Doctored replied(UnaryOperator<Replied> other) {
        return new Doctored() {
            @Override
            List<Recorded> events(Step step) {
                return step.events().stream()
                        .map(e -> e.event() instanceof Replied r ? like(e, other.apply(r)) : e)
                        .toList();
            }
        };
    }

    static Replied with(Replied r, List<String> answered, boolean counting) {
        return new Replied(
                r.message(),
                r.channel(),
                r.reply(),
                r.by(),
                r.digest(),
                r.answering(),
                answered,
                r.answersAll() && !answered.isEmpty(),
                counting,
                r.recorded(),
                r.nextUpdate(),
                r.delivery(),
                r.deliveredAt(),
                r.besideOwner(),
                r.reference());
    }

    private static Replied apologyAnswers(Replied r) {
        return r.reply() == ReplyKind.COURTESY && r.by() == ActorKind.HUMAN ? answering(r, List.of(), true) : r;
    }

    static Replied answering(Replied r, List<String> answered, boolean all) {
        return new Replied(
                r.message(),
                r.channel(),
                r.reply(),
                r.by(),
                r.digest(),
                true,
                answered,
                all,
                r.counting(),
                r.recorded(),
                r.nextUpdate(),
                r.delivery(),
                r.deliveredAt(),
                r.besideOwner(),
                r.reference());
    }

    private static Doctored alarm(UnaryOperator<Instant> other) {
        return new Doctored() {
            @Override
            public Optional<Instant> wakeAt(Ticket ticket) {
                return ticket.wakeAt().map(other);
            }
        };
    }

    private static final class OwnedByReplying extends Doctored {
        @Override
        List<Recorded> events(Step step) {
            Ticket after = step.after();
            String who = step.act().initiator().id();
            boolean takes = step.act().command().kind() == CommandKind.REPLY
                    && step.act().initiator().human()
                    && after.owner().isPresent()
                    && !after.ownership().ownedBy(who)
                    && after.ownership().offer().isEmpty()
                    && after.phase() != Phase.CLOSED
                    && step.given()
                            .directory()
                            .person(who)
                            .map(Person::presence)
                            .equals(Optional.of(Presence.PRESENT));
            return takes ? and(step, new OwnerChanged(after.owner(), Owner.agent(who), Means.CLAIM)) : step.events();
        }
    }

    private static final class PromisesBeyondTheEnd extends Doctored {
        @Override
        Ticket folded(Ticket before, Recorded event, Ticket after) {
            return event.event().kind() == EventKind.ENDED
                    ? Tickets.nextUpdate(after, before.conversation().nextUpdate())
                    : after;
        }
    }

    private static final class Forgetting extends Doctored {
        @Override
        Ticket folded(Ticket before, Recorded event, Ticket after) {
            if (!(event.event() instanceof Absorbed absorbed)) {
                return after;
            }
            Questions open = after.conversation().open();
            List<Question> asked = open.detail().stream()
                    .map(q -> absorbed.questions().contains(q) ? new Question(q.message(), event.effectiveAt()) : q)
                    .sorted(Comparator.comparing(Question::askedAt))
                    .toList();
            return Tickets.open(after, new Questions(asked, open.beyond(), open.oldestBeyond()));
        }
    }

    private static final class ImpatientWindows extends Doctored {
        @Override
        List<Recorded> events(Step step) {
            boolean silent = step.events().stream().anyMatch(e -> e.event() instanceof Proposed)
                    && step.after().closure().proposal().isPresent()
                    && step.after().closure().window().isEmpty()
                    && step.after().conversation().answerStands();
            return silent
                    ? and(step, new WindowStarted(step.now(), step.now().plus(Duration.ofMinutes(30))))
                    : step.events();
        }
    }

    private static final class DeafWindows extends Doctored {
        @Override
        List<Recorded> events(Step step) {
            boolean bounced = step.events().stream().anyMatch(e -> e.event().kind() == EventKind.DELIVERY_FAILED);
            return bounced
                    ? step.events().stream()
                            .filter(e -> e.event().kind() != EventKind.WINDOW_CANCELLED)
                            .toList()
                    : step.events();
        }
    }

    private static final class StampedWhenSeen extends Doctored {
        @Override
        Recorded passed(Recorded e) {
            return new Recorded(e.event(), e.initiator(), e.executor(), e.recordedAt(), e.recordedAt());
        }
    }

    private static final class Miscounted extends Doctored {
        @Override
        public Decision decide(Ticket ticket, Act act, Given given) {
            return super.decide(ticket, act, given)
                    .fold(
                            ok -> ok.events().stream().anyMatch(e -> e.event().kind() == EventKind.ENDED)
                                    ? new Accepted(Tickets.rejections(ok.ticket(), 1), ok.events())
                                    : ok,
                            no -> no);
        }
    }

    private static final class RejectedByMachine extends Doctored {
        @Override
        List<Recorded> events(Step step) {
            boolean machine = step.act().command() instanceof Receive
                    && step.act().initiator().kind() == ActorKind.AUTOMATIC
                    && step.act().initiator().party() == Party.REQUESTER;
            if (!machine
                    || step.after().phase() != Phase.RESOLVED
                    || step.after().closure().proposal().isEmpty()) {
                return step.events();
            }
            Status open = Status.of("open", Phase.ACTIVE);
            return and(step, new ProposalRejected(), new Moved(step.after().status(), open));
        }
    }

    private static final class BadAdvice extends Doctored {
        @Override
        Decision refused(Step step, Refused refused) {
            Refusal refusal = refused.refusal();
            if (!refusal.by(RuleId.UNANSWERED_QUESTION)) {
                return refused;
            }
            Remedy close = Remedy.of(Who.exactly(step.act().initiator()), new Close());
            return new Refused(
                    refused.ticket(),
                    new Refusal(
                            RuleId.UNANSWERED_QUESTION.bit(),
                            List.of(),
                            () -> List.of(new Reason("unanswered-question", Map.of(), List.of(close)))));
        }
    }

    private static Scene aMinuteLater(Scene scene) {
        Moment moment = scene.moment();
        return new Scene(
                scene.recorded(),
                scene.version(),
                new Moment(moment.at().plusSeconds(60), moment.happened(), moment.holds(), moment.traits()),
                scene.status(),
                scene.owner(),
                scene.group(),
                scene.ball(),
                scene.meters());
    }

    /** An engine whose clocks are moved by what shouldn't move them. */
    private abstract static class Clockwork extends Doctored {
        abstract Clock next(Clock before, Clock after, Recorded event);

        @Override
        Ticket folded(Ticket before, Recorded event, Ticket after) {
            List<Clock> clocks = after.clocks().all().stream()
                    .map(c -> before.clocks()
                            .find(c.id())
                            .filter(b -> c.next().isPresent()
                                    && c.goal().filter(Goal::moves).isPresent())
                            .map(b -> next(b, c, event))
                            .orElse(c))
                    .toList();
            return Tickets.clocks(after, new Clocks(clocks, after.clocks().held()));
        }

        static Clock moved(Clock c, Duration by) {
            return copy(c, c.mode(), c.since(), Math.max(0, c.worked() + by.toMillis()), c.next());
        }

        static Clock stopped(Clock c, Instant at) {
            return copy(c, Clock.Mode.STOPPED, at, c.at(at).elapsed().toMillis(), Optional.empty());
        }

        private static Clock copy(Clock c, Clock.Mode mode, Instant since, long worked, Optional<Timer> next) {
            return new Clock(
                    c.target(),
                    c.cycle(),
                    c.startedAt(),
                    c.goal(),
                    c.length(),
                    c.firstDue(),
                    c.due(),
                    mode,
                    since,
                    worked,
                    c.paused(),
                    c.breached(),
                    c.fired(),
                    c.rest(),
                    c.tally(),
                    next);
        }
    }
}
