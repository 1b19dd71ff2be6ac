package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.HandedClock;
import dev.ticketlifecycle.consent.ConsentCommand;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.obligation.ObligationCommand;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.relation.Handed;
import dev.ticketlifecycle.relation.RelationCommand;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The same history a week later: with weekly hours only, every due instant comes a week later too. */
final class WeekLaws {

    private static final Duration WEEK = Duration.ofDays(7);

    private WeekLaws() {}

    static List<Law> all() {
        return List.of(new Law(
                34,
                "with weekly hours only, shifting everything by a whole week shifts every due instant by a week",
                Set.of(),
                WeekLaws::shifted));
    }

    private static void shifted(History history, Findings findings) {
        List<Line> lines = history.script().lines().stream()
                .map(line -> new Line(
                        later(line.act()), line.given().when(line.given().now().plus(WEEK))))
                .toList();
        History later = History.of(history.engine(), new Script(history.script().ticket(), lines));
        Set<String> bound = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Step one = history.steps().get(i);
            Step other = later.steps().get(i);
            bound(one.before(), one.now(), bound);
            bound(one.after(), one.now(), bound);
            if (one.decision().accepted() != other.decision().accepted()
                    || one.after().version() != other.after().version()) {
                if (bound.isEmpty()) { // what is bound to a date may come before or after what isn't
                    findings.add(
                            one,
                            "version",
                            one.after().version(),
                            "a week later",
                            other.after().version());
                }
                return;
            }
            compare(one, other, bound, findings);
        }
    }

    /** Collects the clocks that hang on a date: a named instant, a holiday, a change of a zone's clocks. */
    private static void bound(Ticket ticket, Instant now, Set<String> bound) {
        for (Clock clock : ticket.clocks().tracks()) {
            if (!bound.contains(clock.id()) && !repeats(clock, now)) {
                bound.add(clock.id());
            }
        }
    }

    private static void compare(Step one, Step other, Set<String> bound, Findings findings) {
        for (Clock clock : one.after().clocks().all()) {
            Optional<Clock> twin = Turns.track(other.after(), clock.id());
            Optional<Instant> expected = clock.due().map(due -> due.plus(WEEK));
            boolean same = twin.isPresent()
                    && twin.get().due().equals(expected)
                    && twin.get().state() == clock.state();
            if (!same && !bound.contains(clock.id())) {
                findings.add(
                        one,
                        "clock",
                        clock.id(),
                        "due",
                        clock.due() + " " + clock.state(),
                        "a week later",
                        twin.map(c -> c.due() + " " + c.state()));
            }
        }
    }

    /** Whether the hours of a clock's calendar are the same a week later, from its start to its due instant. */
    private static boolean repeats(Clock clock, Instant now) {
        if (clock.goal()
                .filter(g -> g instanceof Goal.By || g instanceof Goal.Computed)
                .isPresent()) {
            return false;
        }
        BusinessCalendar hours = clock.target().calendar();
        if (hours.equals(BusinessCalendar.ALWAYS)) {
            return true;
        }
        Instant at = clock.startedAt();
        Instant end = clock.due().filter(due -> due.isAfter(now)).orElse(now);
        while (at.isBefore(end)) {
            Instant opening = hours.nextOpening(at);
            Instant closing = hours.nextClosing(opening);
            if (!hours.nextOpening(at.plus(WEEK)).equals(opening.plus(WEEK))
                    || !hours.nextClosing(opening.plus(WEEK)).equals(closing.plus(WEEK))) {
                return false;
            }
            at = closing;
        }
        return true;
    }

    private static Act later(Act act) {
        Optional<RuleOverride> override = act.override()
                .map(o -> new RuleOverride(o.role(), o.reason(), o.expires().plus(WEEK), o.rules()));
        return new Act(
                act.id(), later(act.command()), act.initiator(), act.executor(), act.seen(), override, act.onBehalf());
    }

    private static Command later(Command command) {
        if (command instanceof Reply reply) {
            return later(reply);
        }
        if (command instanceof Interaction talk) {
            return new Interaction(talk.channel(), talk.said(), talk.reply().map(WeekLaws::later));
        }
        if (command instanceof Receipt receipt) {
            return new Receipt(
                    receipt.message(), receipt.delivered(), receipt.at().plus(WEEK));
        }
        if (command instanceof Import imported) {
            return new Import(later(imported.what()), imported.at().plus(WEEK));
        }
        if (command instanceof Describe describe) {
            return new Describe(describe.category(), later(describe.attributes()), describe.matter());
        }
        if (command instanceof Open open) {
            return new Open(
                    open.requester(),
                    open.category(),
                    open.queue(),
                    later(open.attributes()),
                    open.matter(),
                    open.links(),
                    open.then().map(WeekLaws::later));
        }
        if (command instanceof Absorb || command instanceof Settle) {
            return later((RelationCommand) command);
        }
        return command instanceof ObligationCommand owed
                ? later(owed)
                : command instanceof ConsentCommand agreed ? later(agreed) : command;
    }

    private static Command later(RelationCommand command) {
        if (command instanceof Settle settle) {
            return new Settle(settle.other(), settle.refusedBy(), settle.at().plus(WEEK));
        }
        Absorb absorb = (Absorb) command;
        Handed handed = absorb.handed();
        Handed moved = new Handed(
                handed.from(),
                handed.requester(),
                later(handed.open()),
                handed.answerOwed(),
                handed.links(),
                handed.clocks().stream()
                        .map(clock -> new HandedClock(clock.clock(), clock.due().plus(WEEK)))
                        .toList(),
                handed.waived(),
                handed.owed());
        return new Absorb(moved, absorb.whole(), absorb.at().plus(WEEK));
    }

    private static Questions later(Questions open) {
        return new Questions(
                open.detail().stream()
                        .map(question -> new Question(
                                question.message(), question.askedAt().plus(WEEK)))
                        .toList(),
                open.beyond(),
                open.oldestBeyond().map(at -> at.plus(WEEK)));
    }

    private static Command later(ObligationCommand command) {
        if (command instanceof Promise promise) {
            return new Promise(
                    promise.id(),
                    promise.of(),
                    promise.due().map(at -> at.plus(WEEK)),
                    promise.person(),
                    promise.operation(),
                    promise.replaces(),
                    promise.blockedBy(),
                    promise.then().map(WeekLaws::later));
        }
        if (command instanceof Demand demand) {
            return new Demand(
                    demand.id(),
                    demand.of(),
                    demand.evidence(),
                    demand.fact(),
                    demand.due().map(at -> at.plus(WEEK)),
                    demand.until().map(at -> at.plus(WEEK)),
                    demand.blockedBy(),
                    demand.message());
        }
        if (command instanceof Request request) {
            return new Request(
                    request.id(),
                    request.of(),
                    request.about(),
                    request.person(),
                    request.due().map(at -> at.plus(WEEK)));
        }
        return command instanceof Extend extend
                ? new Extend(extend.obligation(), extend.due().plus(WEEK), extend.reason())
                : command;
    }

    private static Command later(ConsentCommand command) {
        if (command instanceof Give give) {
            return new Give(give.operation(), give.about(), give.expires().map(at -> at.plus(WEEK)), give.single());
        }
        return command instanceof OfferOptions offer
                ? new OfferOptions(offer.options(), offer.until().plus(WEEK), offer.otherwise())
                : command;
    }

    private static Reply later(Reply reply) {
        return new Reply(
                reply.message(),
                reply.reply(),
                reply.answers(),
                reply.nextUpdate().map(at -> at.plus(WEEK)),
                reply.refersTo(),
                reply.then().map(WeekLaws::later));
    }

    // An attribute that names an instant names a later one.
    private static Map<String, String> later(Map<String, String> attributes) {
        Map<String, String> all = new HashMap<>(attributes);
        all.replaceAll((name, value) -> {
            try {
                return OffsetDateTime.parse(value).plus(WEEK).toString();
            } catch (DateTimeException e) {
                return value;
            }
        });
        return all;
    }
}
