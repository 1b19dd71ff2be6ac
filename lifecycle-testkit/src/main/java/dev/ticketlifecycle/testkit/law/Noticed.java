package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.consent.ConsentEvent;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.ConversationEvent.DeliveryFailed;
import dev.ticketlifecycle.operation.Basis;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which notices were delivered, and when. Not thread-safe. */
final class Noticed implements AgreementLaws.Reader {

    private final Map<String, Operation> operations;
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Instant> delivered = new HashMap<>();

    Noticed(Map<String, Operation> operations) {
        this.operations = operations;
    }

    @Override
    public void read(Recorded line, Step step, Findings findings) {
        if (line.event() instanceof ConsentEvent.Noticed notice) {
            named.put(notice.message(), notice.operation());
            notice.deliveredAt().ifPresent(at -> delivered.put(notice.message(), at));
        } else if (line.event() instanceof Delivered receipt) {
            delivered.put(receipt.message(), receipt.at());
        } else if (line.event() instanceof DeliveryFailed bounce) {
            delivered.remove(bounce.message());
        } else if (line.event() instanceof Performed performed) {
            AgreementLaws.on(Basis.TERM, performed.operation(), operations)
                    .filter(operation -> !announced(operation, performed, line))
                    .ifPresent(operation -> findings.add(
                            step, "performed without notice", performed, "delivered", Map.copyOf(delivered)));
            if (performed.basis() == Basis.TERM) {
                performed.restsOn().ifPresent(delivered::remove); // a notice announces one operation
            }
        }
    }

    private boolean announced(Operation operation, Performed performed, Recorded line) {
        return performed
                .restsOn()
                .filter(message -> operation.name().equals(named.get(message)))
                .flatMap(message -> Optional.ofNullable(delivered.get(message)))
                .filter(at -> !at.plus(operation.grace()).isAfter(line.effectiveAt()))
                .isPresent();
    }
}
