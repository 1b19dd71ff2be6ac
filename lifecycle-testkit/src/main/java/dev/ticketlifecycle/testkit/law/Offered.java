package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.consent.ConsentEvent.OptionsOffered;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the requester was offered and who chose. Not thread-safe. */
final class Offered implements AgreementLaws.Reader {

    private final Map<String, Operation> operations;
    private final Map<String, OptionsOffered> open = new HashMap<>();

    Offered(Map<String, Operation> operations) {
        this.operations = operations;
    }

    @Override
    public void read(Recorded line, Step step, Findings findings) {
        if (line.event() instanceof OptionsOffered offered) {
            open.put(offered.offer(), offered);
        } else if (line.event() instanceof OptionChosen chosen) {
            OptionsOffered offer = open.remove(chosen.offer());
            if (offer == null) {
                findings.add(step, "chosen from what isn't offered", chosen);
            } else if (chosen.bySilence()) {
                bySilence(chosen, offer, line, step, findings);
            } else if (!line.effectiveAt().isBefore(offer.until())) {
                findings.add(step, "chosen", line.effectiveAt(), "offered until", offer.until());
            }
        }
    }

    private void bySilence(OptionChosen chosen, OptionsOffered offer, Recorded line, Step step, Findings findings) {
        boolean harmless = offer.options().stream()
                .filter(option -> Optional.of(option.name()).equals(chosen.option()))
                .flatMap(option -> option.operation().stream())
                .map(operations::get)
                .allMatch(one -> one == null || (one.reversible() && one.basis() != Basis.CONSENT));
        if (!harmless || !chosen.option().equals(offer.otherwise())) {
            findings.add(step, "silence chose", chosen.option(), "of", offer);
        }
        if (!line.effectiveAt().equals(offer.until())) {
            findings.add(step, "silence chose at", line.effectiveAt(), "offered until", offer.until());
        }
    }
}
