package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.Escalating;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How often a lifecycle permits what it permits only so often, and who approves an ending.
 *
 * @param holdingReplies how many holding replies in a row
 * @param returns how many returns, but for a supervisor
 * @param botTurns how many replies of bots before a person takes over
 * @param lowRating the highest rating that is followed up
 * @param escalating what is told again only later, or after so many times
 * @param approvers the role that approves an ending, where one does
 * @param operations what can be done, by name
 */
record Bounds(
        int holdingReplies,
        int returns,
        int botTurns,
        int lowRating,
        Escalating escalating,
        Map<Outcome, String> approvers,
        Map<String, Operation> operations) {

    /** What a lifecycle has by default. */
    static final Bounds USUAL = new Bounds(
            2,
            2,
            3,
            2,
            new Escalating(List.of(), 2, Duration.ZERO, Map.of()),
            Map.of(
                    Outcome.SPAM, Person.SUPERVISOR,
                    Outcome.ABUSE, Person.SUPERVISOR,
                    Outcome.IMPOSSIBLE, Person.SUPERVISOR),
            Map.of());

    static Bounds of(Lifecycle lifecycle) {
        return new Bounds(
                lifecycle.holdingReplies(),
                lifecycle.returns(),
                lifecycle.botTurns(),
                lifecycle.lowRating(),
                lifecycle.escalating(),
                lifecycle.approvers(),
                lifecycle.operations().stream()
                        .collect(Collectors.toUnmodifiableMap(Operation::name, operation -> operation)));
    }

    Optional<String> approver(Outcome outcome) {
        return Optional.ofNullable(approvers.get(outcome));
    }
}
