package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.Map;
import java.util.Optional;

/** Who has the right to what. */
final class Capable implements AgreementLaws.Reader {

    private final Map<String, Operation> operations;

    Capable(Map<String, Operation> operations) {
        this.operations = operations;
    }

    @Override
    public void read(Recorded line, Step step, Findings findings) {
        Optional<String> named = line.event() instanceof Performed performed
                ? Optional.of(performed.operation())
                : line.event() instanceof Imposed imposed ? imposed.operation() : Optional.empty();
        named.map(operations::get)
                .filter(operation -> !operation.grantable() || !hasRight(operation, line, step))
                .ifPresent(operation -> findings.add(step, "operation", operation, "by", line.initiator()));
    }

    // What a machine is said to want a person carries out with his own right.
    private static boolean hasRight(Operation operation, Recorded line, Step step) {
        Actor who = line.initiator().party() == Party.SYSTEM ? line.executor() : line.initiator();
        Optional<Person> person = step.given().directory().person(who.id());
        return who.party() == Party.SYSTEM
                || (operation.department().isEmpty()
                        && operation.role().isEmpty()
                        && operation.skill().isEmpty())
                || person.filter(one -> holds(operation, one)).isPresent();
    }

    private static boolean holds(Operation operation, Person one) {
        return operation
                        .department()
                        .filter(queue -> !one.queues().contains(queue))
                        .isEmpty()
                && operation.role().filter(role -> !one.roles().contains(role)).isEmpty()
                && operation
                        .skill()
                        .filter(skill -> !one.skills().contains(skill))
                        .isEmpty();
    }
}
