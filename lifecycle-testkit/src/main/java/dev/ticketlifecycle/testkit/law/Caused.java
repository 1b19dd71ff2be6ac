package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When which cause was known. Not thread-safe. */
final class Caused implements AgreementLaws.Reader {

    private final Map<String, Operation> operations;
    private final List<Recorded> causes = new ArrayList<>();

    Caused(Map<String, Operation> operations) {
        this.operations = operations;
    }

    @Override
    public void read(Recorded line, Step step, Findings findings) {
        if (line.event() instanceof Found found && found.finding().equals(FindingKind.CAUSE.name())) {
            causes.add(line);
        } else if (line.event() instanceof Performed performed) {
            Operation operation = operations.get(performed.operation());
            boolean known = causes.stream()
                            .anyMatch(cause ->
                                    !unknown(cause) && !cause.effectiveAt().isAfter(line.effectiveAt()))
                    && !unknown(causes.get(causes.size() - 1));
            if (operation != null && !operation.reversible() && !known) {
                findings.add(step, "performed", performed, "causes", List.copyOf(causes));
            }
        }
    }

    private static boolean unknown(Recorded cause) {
        return ((Found) cause.event()).value().equals(FindingKind.UNKNOWN);
    }
}
