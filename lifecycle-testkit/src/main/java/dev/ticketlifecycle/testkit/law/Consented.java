package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.consent.ConsentEvent;
import dev.ticketlifecycle.consent.ConsentEvent.ConsentEnded;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.vocabulary.OnBehalf;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rested on which consent. Not thread-safe. */
final class Consented implements AgreementLaws.Reader {

    private final Map<String, Operation> operations;
    private final Map<String, Recorded> given = new HashMap<>();
    private final Set<String> over = new HashSet<>();

    Consented(Map<String, Operation> operations) {
        this.operations = operations;
    }

    @Override
    public void read(Recorded line, Step step, Findings findings) {
        if (line.event() instanceof ConsentEvent.Consented consent) {
            given.put(consent.consent(), line);
        } else if (line.event() instanceof ConsentEnded ended) {
            over.add(ended.consent());
        } else if (line.event() instanceof Performed performed) {
            performed(performed, line, step, findings);
        }
    }

    private void performed(Performed performed, Recorded line, Step step, Findings findings) {
        Set<String> used = new LinkedHashSet<>();
        if (AgreementLaws.on(Basis.CONSENT, performed.operation(), operations).isPresent()) {
            if (performed.basis() != Basis.CONSENT || performed.restsOn().isEmpty()) {
                findings.add(step, "rests on nothing", performed);
            }
            performed.restsOn().ifPresent(used::add);
        }
        line.onBehalf().map(OnBehalf::basis).ifPresent(used::add);
        Optional<String> requester = step.after().stage().requester();
        if (line.onBehalf()
                .filter(of -> !requester.equals(Optional.of(of.whom())))
                .isPresent()) {
            findings.add(step, "on behalf of", line.onBehalf(), "requester", requester);
        }
        for (String consent : used) {
            Optional<ConsentEvent.Consented> standing = standing(consent, performed, line);
            if (standing.isEmpty()) {
                findings.add(step, "rests on", consent, "which doesn't stand for", performed);
            } else if (standing.get().single()) {
                over.add(consent);
            }
        }
        if (used.size() > 1) {
            findings.add(step, "rests on more than one consent", used);
        }
    }

    private Optional<ConsentEvent.Consented> standing(String id, Performed performed, Recorded line) {
        return Optional.ofNullable(given.get(id))
                .filter(written -> !over.contains(id) && !written.effectiveAt().isAfter(line.effectiveAt()))
                .map(written -> (ConsentEvent.Consented) written.event())
                .filter(consent -> consent.operation().equals(performed.operation())
                        && (consent.about().isEmpty() || consent.about().equals(performed.about()))
                        && consent.expires()
                                .filter(at -> !at.isAfter(line.effectiveAt()))
                                .isEmpty());
    }
}
