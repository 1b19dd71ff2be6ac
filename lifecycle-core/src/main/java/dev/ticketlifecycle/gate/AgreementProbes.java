package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.consent.ConsentCommand.Choose;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.consent.ConsentCommand.Revoke;
import dev.ticketlifecycle.consent.Option;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Rate;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The instances that show whether acts about what is owed, done, found and agreed are open. */
final class AgreementProbes {

    private static final String DOTS = "...";
    private static final String REASON = "reason";
    private static final String TEXT = "text";
    private static final String NAME = "somewhat";
    private static final Message PLACEHOLDER = Message.text(DOTS);
    private static final Duration SOON = Duration.ofHours(1);

    private final Plan plan;
    private final Ticket ticket;
    private final Instant now;

    AgreementProbes(Plan plan, Ticket ticket, Instant now) {
        this.plan = plan;
        this.ticket = ticket;
        this.now = now;
    }

    List<Choice> of(CommandKind kind) {
        return switch (kind) {
            case PROMISE -> promises();
            case DEMAND -> demands();
            case REQUEST -> requests();
            case SUPPLY -> each(one -> Stream.of(Choice.of(new Supply(one.id(), PLACEHOLDER), TEXT)));
            case JUDGE ->
                each(one -> plan.obliging().kind(one.kind()).verdicts().stream()
                        .map(verdict -> Choice.of(new Judge(one.id(), verdict, DOTS), REASON)));
            case FULFIL -> each(one -> Stream.of(Choice.of(new Fulfil(one.id()))));
            case RELEASE -> each(one -> Stream.of(Choice.of(new Release(one.id(), DOTS), REASON)));
            case EXTEND ->
                each(one -> one.due().stream()
                        .map(due -> Choice.of(new Extend(one.id(), later(due).plus(SOON), DOTS), "due", REASON)));
            case CONTEST -> each(one -> Stream.of(Choice.of(new Contest(one.id(), DOTS), REASON)));
            case WAIVE ->
                ticket.obligations().waived().isEmpty()
                        ? List.of(Choice.of(new Waive(NAME), "evidence"))
                        : List.of(
                                Choice.of(new Waive(NAME), "evidence"),
                                Choice.of(
                                        new Waive(ticket.obligations()
                                                .waived()
                                                .iterator()
                                                .next()),
                                        "evidence"));
            case REVOKE_WAIVER ->
                ticket.obligations().waived().stream()
                        .map(evidence -> Choice.of(new RevokeWaiver(evidence, DOTS), REASON))
                        .toList();
            case RATE -> List.of(Choice.of(new Rate(5), "score"));
            case FIND -> findings();
            case CONSENT -> ofEach(operation -> Choice.of(Give.to(operation)));
            case REVOKE_CONSENT ->
                ticket.consents().given().stream()
                        .map(one -> Choice.of(new Revoke(one.id())))
                        .toList();
            case OFFER_OPTIONS ->
                List.of(Choice.of(
                        OfferOptions.until(now.plus(SOON), Option.of("one"), Option.of("other")), "options", "until"));
            case CHOOSE ->
                ticket.consents().offers().stream()
                        .flatMap(offer -> offer.options().stream()
                                .map(option -> Choice.of(new Choose(offer.id(), option.name()))))
                        .toList();
            case NOTICE -> notices();
            default -> performances();
        };
    }

    private Instant later(Instant due) {
        return due.isBefore(now) ? now : due;
    }

    private List<Choice> each(Function<Obligation, Stream<Choice>> probes) {
        return ticket.obligations().open().stream().flatMap(probes).toList();
    }

    private List<Choice> ofEach(Function<String, Choice> probe) {
        return plan.operations().keySet().stream().map(probe).toList();
    }

    private List<Choice> promises() {
        List<Choice> promises = new ArrayList<>();
        for (ObligationKind kind : plan.obliging().kinds().values()) {
            if (kind.settling() == Settling.KEPT && kind.debtor() == Party.STAFF) {
                Promise promise = Promise.of(kind.name()).id(fresh());
                promises.add(Choice.of(promise.due(now.plus(SOON)), "due"));
                ticket.obligations().open().stream()
                        .filter(one -> one.terms().settling() == Settling.KEPT)
                        .findFirst()
                        .ifPresent(one -> promises.add(
                                Choice.of(promise.due(now.plus(SOON)).insteadOf(one.id()), "due")));
            }
        }
        return promises;
    }

    private List<Choice> demands() {
        List<Choice> demands = new ArrayList<>();
        for (ObligationKind kind : plan.obliging().kinds().values()) {
            if (kind.settling() == Settling.SUPPLIED) {
                Demand demand = Demand.of(NAME, DOTS, DOTS).id(fresh());
                demands.add(Choice.of(
                        new Demand(
                                demand.id(),
                                kind.name(),
                                demand.evidence(),
                                demand.fact(),
                                demand.due(),
                                demand.until(),
                                demand.blockedBy(),
                                demand.message()),
                        "evidence",
                        "fact",
                        TEXT));
            }
        }
        return demands;
    }

    private List<Choice> requests() {
        List<Choice> requests = new ArrayList<>();
        for (ObligationKind kind : plan.obliging().kinds().values()) {
            if (kind.settling() == Settling.DECIDED) {
                Request request = Request.of(kind.name()).id(fresh());
                requests.add(Choice.of(request));
                ticket.obligations().judgements().stream()
                        .findFirst()
                        .ifPresent(given -> requests.add(Choice.of(request.about(given.obligation()))));
            }
        }
        return requests;
    }

    // No id that is there already, whatever the act that is tried is called.
    private String fresh() {
        String id = "probe";
        while (ticket.obligations().find(id).isPresent()
                || ticket.obligations().judged(id).isPresent()) {
            id += "-";
        }
        return id;
    }

    private List<Choice> findings() {
        List<Choice> findings = new ArrayList<>();
        for (FindingKind kind : plan.findings().values()) {
            String value =
                    kind.values().isEmpty() ? NAME : kind.values().iterator().next();
            findings.add(Choice.of(new Find(kind.name(), value), "value"));
            findings.add(Choice.of(Find.superseding(kind.name(), value, DOTS), "value", REASON));
        }
        return findings;
    }

    // Which operation it names makes no difference to whether it is open.
    private List<Choice> notices() {
        return plan.operations().keySet().stream()
                .limit(1)
                .flatMap(operation -> plan.channels().values().stream()
                        .map(channel -> new Notify(operation, PLACEHOLDER.via(channel.name()))))
                .map(notice -> Choice.of(notice, "operation", TEXT))
                .toList();
    }

    private List<Choice> performances() {
        List<Choice> performances = new ArrayList<>();
        for (Operation operation : plan.operations().values()) {
            Stream.concat(Stream.of(new Perform(operation.name())), agreed(operation))
                    .flatMap(perform -> Stream.concat(Stream.of(perform), blaming(perform, operation)))
                    .forEach(perform -> performances.add(Choice.of(perform)));
        }
        return performances;
    }

    private Stream<Perform> agreed(Operation operation) {
        return ticket.consents().given().stream()
                .filter(one -> one.operation().equals(operation.name()))
                .flatMap(one -> one.about().stream())
                .map(object -> new Perform(operation.name()).about(object));
    }

    private Stream<Perform> blaming(Perform perform, Operation operation) {
        return operation.penalty()
                ? ticket.obligations().open().stream()
                        .filter(Obligation::missed)
                        .map(one -> perform.against(one.id()))
                : Stream.empty();
    }
}
