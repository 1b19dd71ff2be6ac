package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was missed, and whose share it was. Not thread-safe. */
final class Blamed implements AgreementLaws.Reader {

    private final Map<String, Operation> operations;
    private final Map<String, Duration> own = new HashMap<>();
    private final Set<String> ofDesk = new HashSet<>();
    private final Set<String> blamed = new HashSet<>();

    Blamed(Map<String, Operation> operations) {
        this.operations = operations;
    }

    @Override
    public void read(Recorded line, Step step, Findings findings) {
        if (line.event() instanceof Imposed imposed && imposed.debtor() == Party.STAFF) {
            ofDesk.add(imposed.obligation());
        } else if (line.event() instanceof Missed missed) {
            own.put(missed.obligation(), missed.own());
        } else if (line.event() instanceof Performed performed && penalty(performed)) {
            Optional<Duration> share = performed.against().map(own::get);
            boolean fair =
                    share.filter(time -> time.compareTo(Duration.ZERO) > 0).isPresent();
            if (!fair || !share.equals(performed.own())) {
                findings.add(step, "held against", performed, "own share", share);
            }
            if (performed
                    .against()
                    .filter(one -> ofDesk.contains(one) || !blamed.add(one))
                    .isPresent()) {
                findings.add(step, "held against the desk, or once more", performed);
            }
        }
    }

    private boolean penalty(Performed performed) {
        Operation operation = operations.get(performed.operation());
        return operation != null && operation.penalty();
    }
}
