package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.obligation.ObligationEvent;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.HashMap;
import java.util.Map;

/** How often operations were performed and are promised. Not thread-safe. */
final class Reserved implements AgreementLaws.Reader {

    private final Map<String, Operation> operations;
    private final Map<String, Integer> performed = new HashMap<>();
    private final Map<String, String> promised = new HashMap<>();

    Reserved(Map<String, Operation> operations) {
        this.operations = operations;
    }

    @Override
    public void read(Recorded line, Step step, Findings findings) {
        if (line.event() instanceof Performed done) {
            performed.merge(done.operation(), 1, Integer::sum);
        } else if (line.event() instanceof Imposed imposed) {
            imposed.operation().ifPresent(operation -> promised.put(imposed.obligation(), operation));
        } else if (line.event() instanceof ObligationEvent settled
                && (settled.kind() == EventKind.FULFILLED || settled.kind() == EventKind.RELEASED)) {
            settled.concerns().ifPresent(promised::remove);
        }
    }

    @Override
    public void after(Step step, Findings findings) {
        for (Operation operation : operations.values()) {
            long reserved =
                    promised.values().stream().filter(operation.name()::equals).count();
            int times = performed.getOrDefault(operation.name(), 0);
            if (operation.quota().isPresent()
                    && times + reserved > operation.quota().getAsInt()) {
                findings.add(step, "operation", operation.name(), "performed", times, "promised", reserved);
            }
        }
    }
}
