package dev.ticketlifecycle.testkit.operators;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The desk of the operator's list: what it can do, who of it can, and what nobody grants. */
final class OperatorsDesk {

    static final String FRONT_LINE = "front-line";

    /** What other departments decide, by category, and how long each has. */
    static final Map<String, Duration> DEPARTMENTS = Map.of(
            "instalments", Duration.ofHours(8),
            "cross-border", Duration.ofHours(2),
            "legal-entities", Duration.ofDays(1),
            "finance", Duration.ofHours(4),
            "security", Duration.ofHours(4),
            "coordination", Duration.ofHours(1),
            "packing", Duration.ofDays(2));

    private OperatorsDesk() {}

    static Lifecycle lifecycle() {
        LifecycleBuilder desk = Lifecycle.preset("helpdesk")
                .obligation(ObligationKind.evidence("bank-details"))
                .obligation(ObligationKind.verdict("packing-investigation", "packed", "empty")
                        .within(Duration.ofDays(5)))
                .finding(FindingKind.of("whereabouts", "at-the-point", "on-its-way"));
        operations().forEach(desk::operation);
        DEPARTMENTS.forEach((name, time) -> desk.sla(
                SlaPolicy.named(name).appliesTo(Match.group(name)).goal(Metric.GROUP_OWNERSHIP, Goal.within(time))));
        return desk.build();
    }

    private static List<Operation> operations() {
        return List.of(
                // Another department owns it
                Operation.named("cancel-cross-border").ownedBy("cross-border").needsConsent(),
                Operation.named("speed-up-refund").ownedBy("finance"),
                Operation.named("unblock-account").ownedBy("security"),
                Operation.named("explain-suspicion").ownedBy("security"),
                Operation.named("hurry-colleagues").ownedBy("coordination"),
                Operation.named("explain-instalment-refusal").ownedBy("instalments"),
                // Nobody may grant it
                Operation.named("match-competitors-price").grantedByNobody(),
                Operation.named("personal-discount").grantedByNobody(),
                Operation.named("refund-in-cash").grantedByNobody(),
                Operation.named("change-order").grantedByNobody(),
                Operation.named("change-contents").grantedByNobody(),
                Operation.named("restore-order").grantedByNobody(),
                Operation.named("merge-shipments").grantedByNobody(),
                Operation.named("change-rules").grantedByNobody(),
                Operation.named("new-delivery-type").grantedByNobody(),
                Operation.named("more-intervals").grantedByNobody(),
                // Nobody knows it or can vouch for it
                Operation.named("speed-up-delivery").grantedByNobody(),
                Operation.named("guarantee-no-delay").grantedByNobody(),
                Operation.named("product-data").grantedByNobody(),
                Operation.named("explain-price").grantedByNobody(),
                Operation.named("explain-speed").grantedByNobody(),
                Operation.named("vouch-for-packing").grantedByNobody(),
                Operation.named("future-price").grantedByNobody(),
                Operation.named("future-stock").grantedByNobody(),
                Operation.named("vouch-for-authenticity").grantedByNobody(),
                Operation.named("reach-courier").grantedByNobody(),
                Operation.named("terms-before-order").grantedByNobody(),
                Operation.named("earlier-date").grantedByNobody(),
                // The front line does it
                Operation.named("extend-storage").ownedBy(FRONT_LINE).quota(1),
                Operation.named("refund").ownedBy(FRONT_LINE).needsConsent(),
                Operation.named("cancel-order")
                        .ownedBy(FRONT_LINE)
                        .irreversible()
                        .needsConsent(),
                Operation.named("delete-account")
                        .ownedBy(FRONT_LINE)
                        .irreversible()
                        .needsConsent(),
                Operation.named("balance-to-card").ownedBy(FRONT_LINE).needsConsent(),
                Operation.named("move-date").ownedBy(FRONT_LINE).needsConsent(),
                Operation.named("fill-basket").ownedBy(FRONT_LINE),
                Operation.named("couriers-phone").ownedBy(FRONT_LINE));
    }

    static DirectoryFacts people() {
        DirectoryFacts people = DirectoryFacts.of(
                Person.of("operator").in(FRONT_LINE),
                Person.of("boss").withRole(Person.SUPERVISOR),
                Person.of("colleague").in(FRONT_LINE));
        for (String department : DEPARTMENTS.keySet()) {
            people = people.with(Person.of(expert(department)).in(department).withSkill(department))
                    .listed(department, department, FRONT_LINE);
        }
        return people;
    }

    static String expert(String department) {
        return "of-" + department;
    }
}
