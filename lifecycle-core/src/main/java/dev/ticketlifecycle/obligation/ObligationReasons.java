package dev.ticketlifecycle.obligation;

import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipReasons;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a refusal of this room says: the facts, and what would be accepted instead. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class ObligationReasons {

    private static final Duration SOON = Duration.ofDays(1);

    private ObligationReasons() {}

    /**
     * The facts of a refusal.
     *
     * @param rule the rule
     * @param call the act
     * @param obligations what is owed
     * @return by name
     */
    public static Map<String, Object> facts(RuleId rule, Call call, Obligations obligations) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (rule) {
            case HANDOVER_UNACKNOWLEDGED ->
                obligations.open().stream()
                        .filter(one -> ObligationRoom.leftUnread(one, call.initiator()))
                        .findFirst()
                        .ifPresent(one -> {
                            facts.put("obligation", one.id());
                            facts.put("by", one.imposedBy().id());
                            facts.put("since", one.since());
                        });
            case OPEN_OBLIGATION, ADMISSION_NEEDS_REMEDY -> {
                List<Obligation> inTheWay = inTheWay(rule, call, obligations);
                inTheWay.stream().findFirst().ifPresent(one -> {
                    facts.put("obligation", one.id());
                    facts.put("kind", one.kind());
                    one.due().ifPresent(due -> facts.put("due", due));
                });
                if (rule == RuleId.OPEN_OBLIGATION) { // there is one remedy at a time
                    facts.put("count", inTheWay.size());
                }
            }
            case PROMISE_NEEDS_DUE -> {
                if (call.command() instanceof Promise promise) {
                    facts.put("kind", promise.of());
                    promise.due().ifPresent(due -> facts.put("given", due));
                }
            }
            case WAIVED_EVIDENCE -> {
                String evidence = evidence(call, obligations);
                facts.put("evidence", evidence);
                if (!obligations.waived().contains(evidence)) {
                    ObligationRoom.elsewhere(evidence, call).ifPresent(ticket -> facts.put("ticket", ticket.value()));
                }
            }
            case VERDICT_BEFORE_MORE_EVIDENCE ->
                obligations.open().stream()
                        .filter(one -> one.is(ObligationKind.EVIDENCE_VERDICT))
                        .findFirst()
                        .ifPresent(one -> {
                            facts.put("evidence", one.terms().about().orElse(one.id()));
                            facts.put("since", one.since());
                        });
            case EVIDENCE_NEEDS_FACT -> {
                if (call.command() instanceof Demand demand) {
                    facts.put("evidence", demand.evidence());
                    demand.until()
                            .filter(until -> !call.at().isBefore(until))
                            .ifPresent(until -> facts.put("until", until));
                }
            }
            default -> // verdict-owed, independent-reviewer
                concerned(call, obligations).ifPresent(one -> {
                    facts.put("obligation", one.id());
                    facts.put("kind", one.kind());
                    if (rule == RuleId.INDEPENDENT_REVIEWER) {
                        facts.put("actor", call.initiator().id());
                    }
                });
        }
        return facts;
    }

    /**
     * The way on that is left where there is no other: somebody else decides on an exception.
     *
     * @param rule the rule that refuses
     * @param call the act
     * @return a candidate, unless {@code exception-route} is switched off
     */
    public static List<Remedy> exception(RuleId rule, Call call) {
        return call.terms().on(RuleId.EXCEPTION_ROUTE)
                ? List.of(Remedy.of(Who.exactly(call.act().initiator()), Request.exceptionTo(rule.id())))
                : List.of();
    }

    // What was waived, or is to be demanded again.
    private static String evidence(Call call, Obligations obligations) {
        return call.command() instanceof Demand demand
                ? ObligationRoom.waived(demand, call, obligations).orElse(demand.evidence())
                : ((RevokeWaiver) call.command()).evidence();
    }

    private static Optional<Obligation> concerned(Call call, Obligations obligations) {
        return call.command() instanceof ObligationCommand command
                ? command.settles().flatMap(obligations::find)
                : Optional.empty();
    }

    private static List<Obligation> inTheWay(RuleId rule, Call call, Obligations obligations) {
        Optional<Obligation> concerned = concerned(call, obligations);
        return concerned.isPresent()
                ? List.of(concerned.get())
                : ObligationRoom.inTheWay(call, obligations).stream()
                        .filter(one -> one.is(ObligationKind.REMEDY) == (rule == RuleId.ADMISSION_NEEDS_REMEDY))
                        .toList();
    }

    /**
     * What would be accepted instead.
     *
     * @param rule the rule
     * @param call the act
     * @param ownership who is accountable
     * @param obligations what is owed
     * @param obliging what the lifecycle says about it
     * @return candidates
     */
    public static List<Remedy> remedies(
            RuleId rule, Call call, Ownership ownership, Obligations obligations, Obliging obliging) {
        Who same = Who.exactly(call.initiator());
        List<Remedy> remedies = new ArrayList<>();
        switch (rule) {
            case HANDOVER_UNACKNOWLEDGED ->
                obligations.open().stream()
                        .filter(one -> ObligationRoom.leftUnread(one, call.initiator()))
                        .forEach(one -> remedies.add(Remedy.of(same, new Fulfil(one.id()))));
            case OPEN_OBLIGATION, ADMISSION_NEEDS_REMEDY ->
                inTheWay(rule, call, obligations).forEach(one -> settling(one, call, ownership, remedies));
            case PROMISE_NEEDS_DUE -> {
                if (call.command() instanceof Promise promise) {
                    remedies.add(Remedy.of(same, promise.due(soon(call)), "due"));
                }
            }
            case WAIVED_EVIDENCE -> {
                Who supervisor = Who.withRole(Person.SUPERVISOR);
                remedies.add(Remedy.of(supervisor, new RevokeWaiver(evidence(call, obligations), "..."), "reason"));
            }
            case VERDICT_BEFORE_MORE_EVIDENCE ->
                obligations.open().stream()
                        .filter(one -> one.is(ObligationKind.EVIDENCE_VERDICT))
                        .forEach(one -> judging(one, same, obliging, remedies));
            case EVIDENCE_NEEDS_FACT -> {
                if (call.command() instanceof Demand demand) {
                    remedies.add(Remedy.of(
                            same,
                            new Demand(
                                    demand.id(),
                                    demand.of(),
                                    demand.evidence(),
                                    demand.fact().isBlank() ? "..." : demand.fact(),
                                    demand.due(),
                                    demand.until().filter(until -> call.at().isBefore(until)),
                                    demand.blockedBy(),
                                    demand.message()),
                            "fact"));
                }
            }
            default ->
                concerned(call, obligations).ifPresent(one -> {
                    judging(one, same, obliging, remedies);
                    judging(one, Who.withRole(Person.SUPERVISOR), obliging, remedies);
                });
        }
        return remedies;
    }

    private static Instant soon(Call call) {
        return call.now().plus(SOON);
    }

    private static void settling(Obligation one, Call call, Ownership ownership, List<Remedy> remedies) {
        for (Who who : OwnershipReasons.owners(ownership)) {
            remedies.add(Remedy.of(who, new Fulfil(one.id())));
        }
        if (one.terms().creditor() == Party.REQUESTER) {
            remedies.add(Remedy.of(Who.exactly(call.requester()), new Release(one.id(), "")));
        }
        remedies.add(Remedy.of(Who.withRole(Person.SUPERVISOR), new Release(one.id(), "..."), "reason"));
    }

    private static void judging(Obligation one, Who who, Obliging obliging, List<Remedy> remedies) {
        obliging.kind(one.kind()).verdicts().stream()
                .findFirst()
                .ifPresent(verdict ->
                        remedies.add(Remedy.of(who, new Judge(one.id(), verdict, "..."), "verdict", "reason")));
    }
}
