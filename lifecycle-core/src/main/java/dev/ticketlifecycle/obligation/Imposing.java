package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationRoom;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Let;
import dev.ticketlifecycle.obligation.ObligationEvent.Released;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    static void promise(
            Promise promise, Call call, Conversation conversation, Obligations obligations, Obliging obliging) {
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
                        .follows(promise.replaces())
                        .blockedBy(promise.blockedBy(), call, conversation, obligations));
        promise.replaces()
                .flatMap(obligations::find)
                .ifPresent(earlier ->
                        call.emit(new Released(earlier.id(), earlier.between(), Let.REPLACED, Optional.empty())));
    }

    static void demand(
            Demand demand,
            Call call,
            Conversation conversation,
            Obligations obligations,
            Obliging obliging,
            boolean besideOwner) {
        if (obliging.kind(demand.of()).debtor() == Party.REQUESTER) {
            ConversationRoom.ask(demand.message(), call, conversation, besideOwner);
        } else { // what is demanded of somebody else is no question to the requester
            ConversationRoom.carryOut(new Note(demand.message()), call, conversation, besideOwner);
        }
        impose(
                call,
                obliging,
                new Terms(id(demand.id(), call), obliging.kind(demand.of()))
                        .due(demand.due())
                        .about(Optional.of(demand.evidence()))
                        .fact(Optional.of(demand.fact()))
                        .barred(people(call))
                        .blockedBy(demand.blockedBy(), call, conversation, obligations));
    }

    // What is owed on another ticket is known from its digest, and from what it tells later.
    private static boolean stands(
            Blocker one, String held, Party debtor, Call call, Conversation conversation, Obligations obligations) {
        if (one.ticket().isEmpty()) {
            return owed(one.id(), held, debtor, conversation, obligations);
        }
        for (LinkedTicket other : call.linked()) {
            if (other.id().equals(one.ticket().get())) {
                return other.owed().contains(one.id());
            }
        }
        return false;
    }

    /**
     * Whether something holds a debtor up: what another party owes, an open question being the desk's. What waits for the
     * debtor in turn holds nobody up, and what colleagues have to read neither.
     *
     * @param id of the question or obligation
     * @param held the id of what the debtor owes
     * @param debtor who owes that
     */
    static boolean owed(String id, String held, Party debtor, Conversation conversation, Obligations obligations) {
        boolean asked = debtor != Party.STAFF
                && conversation.open().detail().stream()
                        .anyMatch(open -> open.message().equals(id));
        return asked
                || obligations
                        .find(id)
                        .filter(one -> one.terms().debtor() != debtor
                                && one.terms().settling() != Settling.READ
                                && !waitsFor(held, one, obligations, new HashSet<>()))
                        .isPresent();
    }

    private static boolean waitsFor(String held, Obligation one, Obligations obligations, Set<String> seen) {
        for (Blocker blocker : one.terms().blockedBy()) {
            boolean here = blocker.ticket().isEmpty();
            if (here && blocker.id().equals(held)) {
                return true;
            }
            if (here
                    && seen.add(blocker.id())
                    && obligations
                            .find(blocker.id())
                            .filter(next -> waitsFor(held, next, obligations, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    static void request(Request request, Call call, Obligations obligations, Obliging obliging) {
        Set<String> barred = people(call);
        request.person().ifPresent(barred::add);
        request.about().flatMap(obligations::judged).ifPresent(decision -> barred.addAll(decision.barred()));
        if (againstEnd(request, call)) {
            barred.add(call.endedBy().get().id());
        }
        impose(
                call,
                obliging,
                new Terms(id(request.id(), call), obliging.kind(request.of()))
                        .due(request.due())
                        .about(request.about())
                        .to(asking(request, call))
                        .barred(barred));
    }

    // Who asks from outside is told; what the desk asks of itself it asks for the one it is for, but for what
    // colleagues
    // complain of: that is the desk's own affair, and so is what comes of it.
    private static Optional<Party> asking(Request request, Call call) {
        Party party = call.initiator().party();
        boolean among = party == Party.STAFF
                && (ObligationKind.COMPLAINT.names(request.of())
                        || (ObligationKind.APPEAL.names(request.of())
                                && request.about().isPresent()));
        return party == Party.THIRD_PARTY || among ? Optional.of(party) : Optional.empty();
    }

    /** Whose act it is, and who entered it: no machine decides anything, so none is named. */
    private static Set<String> people(Call call) {
        Set<String> people = new LinkedHashSet<>();
        Stream.of(call.initiator(), call.act().executor())
                .filter(Actor::human)
                .map(Actor::id)
                .forEach(people::add);
        return people;
    }

    /** Whether it appeals against the end of the ticket, which somebody of the desk decided. */
    static boolean againstEnd(Request request, Call call) {
        return ObligationKind.APPEAL.names(request.of())
                && request.about().isEmpty()
                && call.endedBy().filter(by -> by.party() == Party.STAFF).isPresent();
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
                        .barred(demand.terms().barred()));
        call.emit(new ObligationEvent.Blocked(demand.id(), demand.between(), Blocker.of(contest(demand.id()))));
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
     * What follows from an admitted fault. Who admitted it doesn't refuse its remedy.
     *
     * @param call the act
     * @param obligations what is owed
     * @param obliging what the lifecycle says about obligations
     */
    public static void remedy(Call call, Obligations obligations, Obliging obliging) {
        if (!obligations.has(ObligationKind.REMEDY)) {
            impose(
                    call,
                    obliging,
                    new Terms(Ids.joined(call.act().id(), "/remedy"), ObligationKind.REMEDY).barred(people(call)));
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

    /**
     * What follows from a low rating.
     *
     * @param call the act
     * @param obligations what is owed
     * @param obliging what the lifecycle says about obligations
     */
    public static void followUp(Call call, Obligations obligations, Obliging obliging) {
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
                call.endedBy().isPresent() && !kind.survives() ? OnClose.ESCALATE : kind.onClose(),
                kind.fixed(),
                kind.debtor(),
                terms.person,
                terms.creditor,
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
        private Party creditor;
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
            this.creditor = kind.creditor();
        }

        Terms to(Optional<Party> asking) {
            creditor = asking.orElse(creditor);
            return this;
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

        Terms blockedBy(List<Blocker> all, Call call, Conversation conversation, Obligations obligations) {
            blockedBy = all.stream().distinct().toList();
            standing = blockedBy.stream()
                    .filter(one -> stands(one, id, kind.debtor(), call, conversation, obligations))
                    .toList();
            return this;
        }
    }
}
