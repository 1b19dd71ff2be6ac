package dev.ticketlifecycle;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.gate.Plan;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The migrations of a definition: for each older one, what becomes of all of its statuses. */
final class Migrations {

    private final Map<Lifecycle, Map<String, String>> statuses = new LinkedHashMap<>();

    void add(Lifecycle older, Map<String, String> names) {
        for (Lifecycle earlier : statuses.keySet()) {
            if (earlier.name().equals(older.name()) && earlier.version() == older.version()) {
                throw new IllegalArgumentException(older + " is migrated from twice, by " + statuses.get(earlier)
                        + " and by " + names + ": keep one");
            }
        }
        statuses.put(older, ImmutableMap.copyOf(names)); // in order, unlike Map.copyOf
    }

    Set<Lifecycle> older() {
        return statuses.keySet();
    }

    List<Definition.Migration> declared() {
        return statuses.entrySet().stream()
                .map(entry -> new Definition.Migration(
                        entry.getKey().name(), entry.getKey().version(), entry.getValue()))
                .toList();
    }

    List<Plan.Origin> compile(
            String name,
            int version,
            Map<String, Status> known,
            Map<String, ObligationKind> obligations,
            Map<String, FindingKind> findings,
            Map<String, Operation> operations) {
        return statuses.entrySet().stream()
                .map(entry -> {
                    String what = "migration of " + entry.getKey() + " to lifecycle " + name + " v" + version;
                    Plan.Origin origin = origin(entry.getKey(), entry.getValue(), name, version, known);
                    owed(what, origin.older().obliging().kinds(), obligations);
                    found(what, origin.older().findings().keySet(), findings.keySet());
                    promised(what, origin.older().operations().keySet(), operations.keySet());
                    return origin;
                })
                .toList();
    }

    // What is owed on a ticket is still owed after its migration, and has to be settled as it was meant.
    private static void owed(String what, Map<String, ObligationKind> older, Map<String, ObligationKind> newer) {
        older.forEach((kind, was) -> {
            @Nullable ObligationKind is = newer.get(kind);
            if (is == null) {
                throw new IllegalArgumentException(what + " leaves out the obligation kind '" + kind
                        + "', which may be owed on tickets: declare it here too");
            }
            if (is.settling() != was.settling() || !is.verdicts().containsAll(was.verdicts())) {
                throw new IllegalArgumentException(what + " has the obligation kind '" + kind + "' settled when it is "
                        + is.settling() + " with the verdicts " + is.verdicts() + ", which was " + was.settling()
                        + " with " + was.verdicts() + ": keep those, or choose another name");
            }
        });
    }

    private static void found(String what, Set<String> older, Set<String> newer) {
        Set<String> missing = missing(older, newer);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(what + " leaves out the findings " + missing
                    + ", which may stand on tickets: declare them here too");
        }
    }

    private static void promised(String what, Set<String> older, Set<String> newer) {
        Set<String> missing = missing(older, newer);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(what + " leaves out the operations " + missing
                    + ", which may be promised and agreed to on tickets: declare them here too");
        }
    }

    private static Set<String> missing(Set<String> older, Set<String> newer) {
        Set<String> missing = new TreeSet<>(older);
        missing.removeAll(newer);
        return missing;
    }

    private static Plan.Origin origin(
            Lifecycle older, Map<String, String> names, String name, int version, Map<String, Status> known) {
        String what = "migration of " + older + " to lifecycle " + name + " v" + version;
        if (older.name().equals(name) && older.version() == version) {
            throw new IllegalArgumentException(what + ": it would be from itself; give the new one another version");
        }
        Map<String, Status> compiled = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        Set<String> unknown = new TreeSet<>(names.keySet());
        for (Status status : older.statuses()) {
            unknown.remove(status.name());
            @Nullable String to = names.get(status.name());
            if (to == null) {
                missing.add(status.name());
            } else {
                compiled.put(status.name(), same(what, status, to, known));
            }
        }
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(what + " leaves out " + missing + " and names " + unknown
                    + ", which the older one doesn't have: name each of its statuses, and no other");
        }
        return new Plan.Origin(older.plan(), Map.copyOf(compiled));
    }

    private static Status same(String what, Status from, String name, Map<String, Status> known) {
        @Nullable Status to = known.get(name);
        if (to == null) {
            throw new IllegalArgumentException(what + " leads from '" + from.name() + "' to '" + name
                    + "', which is not among " + known.keySet() + ": declare that status");
        }
        if (from.phase() != to.phase() || !from.awaits().equals(to.awaits())) {
            throw new IllegalArgumentException(what + " leads from '" + from.name() + "' of " + meaning(from) + " to '"
                    + name + "' of " + meaning(to) + ": a migration changes names, not what they mean");
        }
        return to;
    }

    private static String meaning(Status status) {
        return "phase " + status.phase()
                + status.awaits().map(party -> " awaiting " + party).orElse("");
    }
}
