package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationRoom;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Let;
import dev.ticketlifecycle.obligation.ObligationEvent.Released;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How obligations come about: by a command, or from another obligation. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class Imposing {

    private Imposing() {}

    static String id(Optional<String> given, Call call) {
        return given.isPresent() ? given.get() : call.act().id();
    }

    static String verdict(String obligation) {
        return Ids.joined(obligation, "/verdict");
    }

    static String contest(String obligation) {
        return Ids.joined(obligation, "/relevance");
    }

    static void promise(Promise promise, Call call, Obligations obligations, Obliging obliging) {
        ObligationKind kind = obliging.kind(promise.of());
        Optional<String> person =
                promise.person().isPresent() || call.initiator().kind() == ActorKind.AUTOMATIC
                        ? promise.person()
                        : Optional.of(call.initiator().id());
        impose(
                call,
                obliging,
                new Terms(id(promise.id(), call), kind)
                        .due(promise.due())
                        .person(person)
                        .operation(promise.operation())
                        .follows(promise.replaces()));
        promise.replaces().ifPresent(earlier -> call.emit(new Released(earlier, Let.REPLACED, Optional.empty())));
    }

    static void demand(Demand demand, Call call, Conversation conversation, Obliging obliging, boolean besideOwner) {
        ConversationRoom.ask(demand.message(), call, conversation, besideOwner);
        List<Blocker> standing = demand.blockedBy().stream()
                .distinct()
                .filter(one -> stands(one, call, conversation))
                .toList();
        impose(
                call,
                obliging,
                new Terms(id(demand.id(), call), obliging.kind(demand.of()))
                        .due(demand.due())
                        .about(Optional.of(demand.evidence()))
                        .fact(Optional.of(demand.fact()))
                        .blockedBy(demand.blockedBy().stream().distinct().toList(), standing));
    }

    // What is owed on another ticket is known from its digest, and from what it tells later.
    private static boolean stands(Blocker one, Call call, Conversation conversation) {
        if (one.ticket().isEmpty()) {
            return asks(one.id(), conversation);
        }
        for (LinkedTicket other : call.linked()) {
            if (other.id().equals(one.ticket().get())) {
                return other.owed().contains(one.id());
            }
        }
        return false;
    }

    static boolean asks(String question, Conversation conversation) {
        return conversation.open().detail().stream()
                .anyMatch(open -> open.message().equals(question));
    }

    static void request(Request request, Call call, Obligations obligations, Obliging obliging) {
        Set<String> barred = new LinkedHashSet<>();
        if (call.initiator().party() == Party.STAFF) {
            barred.add(call.initiator().id());
        }
        request.person().ifPresent(barred::add);
        request.about()
                .flatMap(obligations::judged)
                .ifPresent(decision -> barred.add(decision.by().id()));
        impose(
                call,
                obliging,
                new Terms(id(request.id(), call), obliging.kind(request.of()))
                        .due(request.due())
                        .about(request.about())
                        .barred(barred));
    }

    static void contest(Contest contest, Call call, Obligations obligations, Obliging obliging) {
        Obligation demand = obligations.find(contest.obligation()).orElseThrow();
        impose(
                call,
                obliging,
                new Terms(contest(demand.id()), ObligationKind.RELEVANCE)
                        .about(demand.terms().about())
                        .fact(contest.reason().isBlank() ? Optional.empty() : Optional.of(contest.reason()))
                        .follows(Optional.of(demand.id()))
                        .barred(Set.of(demand.imposedBy().id())));
        call.emit(new ObligationEvent.Blocked(demand.id(), Blocker.of(contest(demand.id()))));
    }

    /**
     * What a note hands over to whoever goes on.
     *
     * @param call the act that wrote it
     * @param obliging what the lifecycle says about obligations
     */
    public static void handOver(Call call, Obliging obliging) {
        impose(call, obliging, new Terms(call.act().id(), ObligationKind.HAND_OVER));
    }

    /**
     * What follows from an admitted fault.
     *
     * @param call the act
     * @param obligations what is owed
     * @param obliging what the lifecycle says about obligations
     */
    public static void remedy(Call call, Obligations obligations, Obliging obliging) {
        if (!obligations.has(ObligationKind.REMEDY)) {
            impose(call, obliging, new Terms(Ids.joined(call.act().id(), "/remedy"), ObligationKind.REMEDY));
        }
    }

    static void verdictOn(Obligation supplied, Call call, Obliging obliging) {
        impose(
                call,
                obliging,
                new Terms(verdict(supplied.id()), ObligationKind.EVIDENCE_VERDICT)
                        .about(supplied.terms().about())
                        .follows(Optional.of(supplied.id())));
    }

    static void followUp(Call call, Obligations obligations, Obliging obliging) {
        if (!obligations.has(ObligationKind.FOLLOW_UP)) {
            impose(call, obliging, new Terms(Ids.joined(call.act().id(), "/follow-up"), ObligationKind.FOLLOW_UP));
        }
    }

    private static void impose(Call call, Obliging obliging, Terms terms) {
        ObligationKind kind = obliging.kind(terms.kind.name()); // a host may have declared it otherwise
        BusinessCalendar calendar = obliging.calendar(kind.name());
        Optional<Instant> due = terms.due
                .map(at -> at.truncatedTo(ChronoUnit.MILLIS))
                .or(() -> kind.within().map(amount -> calendar.add(call.at(), amount)));
        call.emit(new Imposed(
                terms.id,
                kind.name(),
                kind.settling(),
                kind.onClose(),
                kind.fixed(),
                kind.debtor(),
                terms.person,
                kind.creditor(),
                due,
                due.flatMap(at -> reminder(kind, calendar, at, call.at())),
                terms.about,
                terms.fact,
                terms.operation,
                terms.follows,
                terms.barred,
                terms.blockedBy,
                terms.standing));
    }

    // Nobody is reminded of what is due sooner than the reminder would have come.
    static Optional<Instant> reminder(ObligationKind kind, BusinessCalendar calendar, Instant due, Instant now) {
        return kind.reminder()
                .map(before -> calendar.add(due, before.negated()))
                .filter(at -> at.isAfter(now));
    }

    /** What is imposed, as far as it is stated. */
    private static final class Terms {
        private final String id;
        private final ObligationKind kind;
        private Optional<Instant> due = Optional.empty();
        private Optional<String> person = Optional.empty();
        private Optional<String> about = Optional.empty();
        private Optional<String> fact = Optional.empty();
        private Optional<String> operation = Optional.empty();
        private Optional<String> follows = Optional.empty();
        private Set<String> barred = Set.of();
        private List<Blocker> blockedBy = List.of();
        private List<Blocker> standing = List.of();

        Terms(String id, ObligationKind kind) {
            this.id = id;
            this.kind = kind;
        }

        Terms due(Optional<Instant> at) {
            due = at;
            return this;
        }

        Terms person(Optional<String> one) {
            person = one;
            return this;
        }

        Terms about(Optional<String> subject) {
            about = subject;
            return this;
        }

        Terms fact(Optional<String> disputed) {
            fact = disputed;
            return this;
        }

        Terms operation(Optional<String> promised) {
            operation = promised;
            return this;
        }

        Terms follows(Optional<String> earlier) {
            follows = earlier;
            return this;
        }

        Terms barred(Set<String> people) {
            barred = people;
            return this;
        }

        Terms blockedBy(List<Blocker> all, List<Blocker> open) {
            blockedBy = all;
            standing = open;
            return this;
        }
    }
}
