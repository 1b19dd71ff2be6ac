package dev.ticketlifecycle;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.Obliging;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Party;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a lifecycle declares about what is owed, what may be done and what is found. */
final class Agreements {

    private final Map<String, ObligationKind> obligations = new LinkedHashMap<>();
    private final Map<String, FindingKind> findings = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /** A built-in kind may be declared once more, with other terms. */
    void add(ObligationKind kind) {
        first("obligation kind '", kind.name(), obligations.get(kind.name()));
        boolean imposable = switch (kind.settling()) {
            case KEPT, DECIDED -> kind.debtor() == Party.STAFF;
            case SUPPLIED -> kind.debtor() == Party.REQUESTER || kind.debtor() == Party.THIRD_PARTY;
            case READ -> kind.is(ObligationKind.HAND_OVER);
        };
        if (!imposable) {
            throw new IllegalArgumentException("obligation kind '" + kind.name() + "' is settled when it is "
                    + kind.settling() + " by " + kind.debtor() + ", which nobody can impose: the desk promises and"
                    + " decides, requesters and third parties supply, and what a note hands over is read");
        }
        for (ObligationKind builtIn : ObligationKind.BUILT_IN) {
            boolean same = builtIn.settling() == kind.settling()
                    && builtIn.debtor() == kind.debtor()
                    && builtIn.verdicts().equals(kind.verdicts());
            if (builtIn.is(kind) && !same) {
                throw new IllegalArgumentException("obligation kind '" + kind.name()
                        + "' is built in, settled when it is "
                        + builtIn.settling() + " by " + builtIn.debtor() + " with the verdicts " + builtIn.verdicts()
                        + ": change its instant, calendar, reminder or end, or choose another name");
            }
        }
        obligations.put(kind.name(), kind);
    }

    void add(FindingKind kind) {
        @Nullable FindingKind earlier = findings.get(kind.name());
        if (earlier != null) {
            throw new IllegalArgumentException("finding '" + kind.name() + "' is declared twice, with "
                    + earlier.values() + " and with " + kind.values() + ": keep one");
        }
        if (kind.name().equals(FindingKind.FAULT.name()) && !kind.values().contains(FindingKind.ADMITTED)) {
            throw new IllegalArgumentException("finding '" + kind.name() + "' is built in and needs the value '"
                    + FindingKind.ADMITTED + "' beside " + kind.values() + ": add it, or choose another name");
        }
        findings.put(kind.name(), kind);
    }

    void add(Operation operation) {
        first("operation '", operation.name(), operations.get(operation.name()));
        if (!operation.reversible() && operation.grantable() && operation.basis() == Basis.NONE) {
            throw new IllegalArgumentException("operation '" + operation.name()
                    + "' is irreversible and rests on nothing: let it rest on consent or on a term, or let nobody"
                    + " grant it");
        }
        operations.put(operation.name(), operation);
    }

    private static void first(String what, String name, @Nullable Object earlier) {
        if (earlier != null) {
            throw new IllegalArgumentException(what + name + "' is declared twice: keep one, or give one another name");
        }
    }

    Collection<ObligationKind> declaredObligations() {
        return obligations.values();
    }

    Collection<FindingKind> declaredFindings() {
        return findings.values();
    }

    Obliging obliging(BusinessCalendar desk, int lowRating) {
        Map<String, ObligationKind> all = new LinkedHashMap<>();
        ObligationKind.BUILT_IN.forEach(kind -> all.put(kind.name(), kind));
        all.putAll(obligations);
        return new Obliging(all, desk, lowRating);
    }

    Map<String, FindingKind> findings() {
        Map<String, FindingKind> all = new LinkedHashMap<>();
        FindingKind.BUILT_IN.forEach(kind -> all.put(kind.name(), kind));
        all.putAll(findings);
        return all;
    }

    Map<String, Operation> operations() {
        return operations;
    }

    Set<String> unsafe() {
        return operations.values().stream()
                .filter(Operation::unsafe)
                .map(Operation::name)
                .collect(Collectors.toSet());
    }
}
