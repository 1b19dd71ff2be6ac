package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.vocabulary.Person;
import java.util.Map;
import java.util.Optional;

/**
 * How often a lifecycle permits what it permits only so often, and who approves an ending.
 *
 * @param holdingReplies how many holding replies in a row
 * @param returns how many returns, but for a supervisor
 * @param botTurns how many replies of bots before a person takes over
 * @param lowRating the highest rating that is followed up
 * @param approvers the role that approves an ending, where one does
 */
record Bounds(int holdingReplies, int returns, int botTurns, int lowRating, Map<Outcome, String> approvers) {

    /** What a lifecycle has by default. */
    static final Bounds USUAL = new Bounds(
            2,
            2,
            3,
            2,
            Map.of(
                    Outcome.SPAM, Person.SUPERVISOR,
                    Outcome.ABUSE, Person.SUPERVISOR,
                    Outcome.IMPOSSIBLE, Person.SUPERVISOR));

    static Bounds of(Lifecycle lifecycle) {
        return new Bounds(
                lifecycle.holdingReplies(),
                lifecycle.returns(),
                lifecycle.botTurns(),
                lifecycle.lowRating(),
                lifecycle.approvers());
    }

    Optional<String> approver(Outcome outcome) {
        return Optional.ofNullable(approvers.get(outcome));
    }
}
