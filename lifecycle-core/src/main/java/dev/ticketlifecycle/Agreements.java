package dev.ticketlifecycle;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.Obliging;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Party;
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
    private int lowRating = 2;

    /** A built-in kind may be declared once more, with other terms. */
    void add(ObligationKind kind) {
        @Nullable ObligationKind earlier = obligations.putIfAbsent(kind.name(), kind);
        if (earlier != null) {
            throw new IllegalArgumentException("obligation kind '" + kind.name() + "' is declared twice, as " + earlier
                    + " and as " + kind + ": keep one");
        }
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
    }

    void add(FindingKind kind) {
        @Nullable FindingKind earlier = findings.putIfAbsent(kind.name(), kind);
        if (earlier != null) {
            throw new IllegalArgumentException("finding '" + kind.name() + "' is declared twice, with "
                    + earlier.values() + " and with " + kind.values() + ": keep one");
        }
        if (kind.name().equals(FindingKind.FAULT.name()) && !kind.values().contains(FindingKind.ADMITTED)) {
            throw new IllegalArgumentException("finding '" + kind.name() + "' is built in and needs the value '"
                    + FindingKind.ADMITTED + "' beside " + kind.values() + ": add it, or choose another name");
        }
    }

    void add(Operation operation) {
        @Nullable Operation earlier = operations.putIfAbsent(operation.name(), operation);
        if (earlier != null) {
            throw new IllegalArgumentException("operation '" + operation.name() + "' is declared twice, as " + earlier
                    + " and as " + operation + ": keep one");
        }
    }

    void lowRating(int highest) {
        if (highest < 0 || highest > 5) {
            throw new IllegalArgumentException("a low rating of up to " + highest + ": use 0 for none, or 1 to 5");
        }
        lowRating = highest;
    }

    Obliging obliging(BusinessCalendar desk) {
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

    Map<String, Operation> operations(String lifecycle) {
        for (Operation operation : operations.values()) {
            if (!operation.reversible() && operation.grantable() && operation.basis() == Basis.NONE) {
                throw new IllegalArgumentException("lifecycle '" + lifecycle + "': operation '" + operation.name()
                        + "' is irreversible and rests on nothing: declare needsConsent() or onTerm(...), or that nobody"
                        + " grants it");
            }
        }
        return operations;
    }

    static Set<String> unsafe(Map<String, Operation> operations) {
        return operations.values().stream()
                .filter(Operation::unsafe)
                .map(Operation::name)
                .collect(Collectors.toSet());
    }
}
