package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.obligation.ObligationEvent.Judged;
import dev.ticketlifecycle.obligation.ObligationEvent.Released;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationEvent.Merged;
import dev.ticketlifecycle.testkit.law.Debts.Debt;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of what is owed, and of what was found. */
final class ObligationLaws {

    private ObligationLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        30,
                        "nothing waived is demanded without a revocation",
                        Set.of(RuleId.WAIVED_EVIDENCE),
                        ObligationLaws::waived),
                new Law(
                        31,
                        "a debtor's clock stands still while the creditor's blocking item is open",
                        Set.of(),
                        (history, findings) -> debts(history, findings, ObligationLaws::standsStill)),
                new Law(
                        "due again",
                        "what is owed is due when it was agreed, and as much later as it was held up, worked out from the"
                                + " journal at each step",
                        Set.of(),
                        (history, findings) -> debts(history, findings, ObligationLaws::dueAgain)),
                new Law(
                        "missed once",
                        "what is missed is told exactly once, and the promises that weren't kept are counted",
                        Set.of(),
                        ObligationLaws::missedOnce),
                new Law(
                        "settled openly",
                        "what is owed ends by who owes it, by whom it is owed to, by somebody with the right to it, or with"
                                + " the ticket; a verdict by nobody who has a part in the matter, and never without a"
                                + " reason",
                        Set.of(
                                RuleId.VERDICT_OWED,
                                RuleId.INDEPENDENT_REVIEWER,
                                RuleId.ADMISSION_NEEDS_REMEDY,
                                RuleId.ACTOR_ATTRIBUTION,
                                RuleId.NOT_PERMITTED),
                        ObligationLaws::settledOpenly),
                new Law(
                        "nothing owed at the end",
                        "no ticket ends but by its requester's withdrawal, and no silence window runs, while the desk owes"
                                + " what blocks the end",
                        Set.of(RuleId.OPEN_OBLIGATION, RuleId.ADMISSION_NEEDS_REMEDY),
                        ObligationLaws::nothingOwed),
                new Law(
                        "handed over",
                        "no owner replies before having read what others handed over",
                        Set.of(RuleId.HANDOVER_UNACKNOWLEDGED),
                        ObligationLaws::handedOver),
                new Law(
                        "one finding",
                        "what was found is superseded openly, with a reason, or not at all",
                        Set.of(RuleId.CONTRADICTING_FINDING),
                        ObligationLaws::oneFinding));
    }

    private static void waived(History history, Findings findings) {
        Set<String> waived = new HashSet<>();
        for (Step step : history.steps()) {
            if (!step.decision().accepted()) {
                continue;
            }
            step.command(Demand.class).stream()
                    .flatMap(demand -> Stream.of(demand.evidence(), demand.of()))
                    .filter(kind -> waived.contains(kind)
                            || step.given().linked().stream()
                                    .anyMatch(other -> other.waived().contains(kind)))
                    .findFirst()
                    .ifPresent(kind -> findings.add(step, "demanded", kind, "waived", Set.copyOf(waived)));
            step.command(Waive.class).ifPresent(waive -> waived.add(waive.evidence()));
            step.command(Absorb.class)
                    .ifPresent(absorb -> waived.addAll(absorb.handed().waived()));
            step.command(RevokeWaiver.class).ifPresent(revoke -> waived.remove(revoke.evidence()));
        }
    }

    /** Compares the second book with the ticket. */
    private interface Compared {
        void look(Debt debt, Obligation one, Step step, Findings findings);
    }

    private static void debts(History history, Findings findings, Compared compared) {
        Debts debts = new Debts();
        for (Step step : history.steps()) {
            if (!step.decision().accepted()) {
                continue;
            }
            for (Recorded recorded : step.events()) {
                debts.hear(recorded, step, history.engine());
            }
            for (Obligation one : step.after().obligations().open()) {
                Optional.ofNullable(debts.open().get(one.id()))
                        .ifPresentOrElse(
                                debt -> compared.look(debt, one, step, findings),
                                () -> findings.add(step, "owed out of nowhere", one.id()));
            }
        }
    }

    private static void standsStill(Debt debt, Obligation one, Step step, Findings findings) {
        if (debt.held() && !debt.terms.fixed() && one.next().isPresent()) {
            findings.add(step, "held up", one.id(), "and yet", one.next());
        }
    }

    private static void dueAgain(Debt debt, Obligation one, Step step, Findings findings) {
        if (!debt.due().equals(one.due()) || debt.missed() != one.missed()) {
            findings.add(
                    step, "owed", one.id(), "due", one.due(), "by the journal", debt.due(), "missed", debt.missed());
        }
    }

    private static void missedOnce(History history, Findings findings) {
        Debts debts = new Debts();
        Set<String> told = new HashSet<>();
        for (Step step : history.steps()) {
            if (!step.decision().accepted()) {
                continue;
            }
            for (Recorded recorded : step.events()) {
                debts.hear(recorded, step, history.engine());
                if (recorded.event().kind() == EventKind.IMPOSED) {
                    told.remove(id(recorded));
                } else if (recorded.event().kind() == EventKind.MISSED && !told.add(id(recorded))) {
                    findings.add(step, "missed once more", id(recorded));
                }
            }
            for (Obligation one : step.after().obligations().open()) {
                boolean runs = one.terms().fixed() || !one.blocked();
                if (runs && one.due().filter(step.now()::isAfter).isPresent() && !told.contains(one.id())) {
                    findings.add(step, "missed", one.id(), "due", one.due(), "and nobody is told at", step.now());
                }
            }
            int broken = step.after().obligations().broken();
            if (broken != debts.broken()) {
                findings.add(step, "broken promises", broken, "by the journal", debts.broken());
            }
        }
    }

    private static String id(Recorded recorded) {
        return ((ObligationEvent) recorded.event()).concerns().orElseThrow();
    }

    private static void settledOpenly(History history, Findings findings) {
        Debts debts = new Debts();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof ObligationEvent event) {
                    event.concerns()
                            .map(debts.open()::get)
                            .filter(debt -> !open(debt, event, recorded.initiator(), step))
                            .ifPresent(debt -> findings.add(
                                    step, "owed", debt.terms, "ended by", recorded.initiator(), "with", event));
                }
                debts.hear(recorded, step, history.engine());
            }
        }
    }

    private static boolean open(Debt debt, ObligationEvent event, Actor by, Step step) {
        return switch (event.kind()) {
            case SUPPLIED -> debt.terms.settling() == Settling.SUPPLIED && by.party() == debt.terms.debtor();
            case FULFILLED ->
                (debt.terms.settling() == Settling.READ && by.human())
                        || (debt.terms.settling() == Settling.KEPT
                                && (debt.terms.between().concerns(by.party())
                                        || (by.party() == Party.SYSTEM && debt.terms.debtor() == Party.STAFF)));
            case JUDGED ->
                debt.terms.settling() == Settling.DECIDED
                        && by.party() == Party.STAFF
                        && by.human()
                        && !debt.terms.barred().contains(by.id())
                        && !((Judged) event).reason().isBlank();
            case RELEASED -> released(debt, (Released) event, by, step);
            default -> true;
        };
    }

    private static boolean released(Debt debt, Released event, Actor by, Step step) {
        return switch (event.how()) {
            case OFF -> by.party() == debt.terms.creditor();
            case REVOKED ->
                debt.terms.settling() == Settling.KEPT
                        && event.reason().filter(why -> !why.isBlank()).isPresent()
                        && step.given()
                                .directory()
                                .person(by.id())
                                .filter(person -> person.roles().contains(Person.SUPERVISOR))
                                .isPresent();
            case WAIVED -> step.command(Waive.class).isPresent();
            case REPLACED, IRRELEVANT -> debt.terms.settling() != Settling.DECIDED;
            case HANDED_ON -> step.events().stream().anyMatch(recorded -> recorded.event() instanceof Merged);
            case CANCELLED ->
                step.events().stream().anyMatch(recorded -> recorded.event() instanceof Ended)
                        && (debt.blocksEnd() || !Debts.livesOn(debt));
        };
    }

    private static void nothingOwed(History history, Findings findings) {
        Debts debts = new Debts();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                boolean ends = recorded.event() instanceof Ended ended
                        && !ended.outcome().equals(Optional.of(Outcome.WITHDRAWN));
                if (ends && debts.open().values().stream().anyMatch(Debt::blocksEnd)) {
                    findings.add(
                            step,
                            "ended at",
                            recorded.effectiveAt(),
                            "owing",
                            debts.open().keySet());
                }
                debts.hear(recorded, step, history.engine());
            }
            if (step.after().closure().window().isPresent()
                    && debts.open().values().stream().anyMatch(Debt::blocksEnd)) {
                findings.add(
                        step,
                        "window",
                        step.after().closure().window(),
                        "owing",
                        debts.open().keySet());
            }
        }
    }

    private static void handedOver(History history, Findings findings) {
        Debts debts = new Debts();
        Map<String, Set<String>> readers = new HashMap<>(); // its author has read it
        for (Step step : history.steps()) {
            String who = step.act().initiator().id();
            boolean owner = step.before().ownership().ownedBy(who)
                    && step.events().stream().noneMatch(r -> r.event().kind() == EventKind.OWNER_CHANGED);
            for (Recorded recorded : step.events()) {
                boolean replies = recorded.event().kind() == EventKind.REPLIED
                        && step.act().initiator().human();
                if (replies && owner && debts.open().values().stream().anyMatch(debt -> unread(debt, who, readers))) {
                    findings.add(step, "replied", who, "unread", debts.open().keySet());
                }
                if (recorded.event().kind() == EventKind.IMPOSED) {
                    readers.put(
                            id(recorded),
                            new HashSet<>(Set.of(recorded.initiator().id())));
                } else if (recorded.event().kind() == EventKind.READ) {
                    readers.computeIfAbsent(id(recorded), none -> new HashSet<>())
                            .add(recorded.initiator().id());
                }
                debts.hear(recorded, step, history.engine());
            }
        }
    }

    private static boolean unread(Debt debt, String who, Map<String, Set<String>> readers) {
        return debt.terms.settling() == Settling.READ
                && !readers.getOrDefault(debt.terms.obligation(), Set.of()).contains(who);
    }

    private static void oneFinding(History history, Findings findings) {
        Map<String, String> stands = new HashMap<>();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof Found found) {
                    boolean openly = step.command(Find.class)
                            .filter(find -> find.supersedes()
                                    && find.reason()
                                            .filter(why -> !why.isBlank())
                                            .isPresent())
                            .isPresent();
                    String before = stands.put(found.finding(), found.value());
                    if (before != null && !before.equals(found.value()) && !openly) {
                        findings.add(step, "found", found, "stood", before);
                    }
                }
            }
        }
    }
}
