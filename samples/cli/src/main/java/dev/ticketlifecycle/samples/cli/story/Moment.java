package dev.ticketlifecycle.samples.cli.story;

import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of a story before it is put into words. */
sealed interface Moment {

    /** When it happened, or began. */
    Instant at();

    /** The ticket was opened. */
    record Opened(Instant at, String requester) implements Moment {}

    /** Somebody had the ticket; a person who has it for a team names the team. */
    record Held(Instant at, Instant until, Owner owner, Optional<String> team) implements Moment {

        Held until(Instant end) {
            return new Held(at, end, owner, team);
        }

        Duration time() {
            return Duration.between(at, until);
        }

        boolean same(Held other) {
            return owner.equals(other.owner) && team.equals(other.team);
        }
    }

    /** The ticket was in a status. */
    record Stood(Instant at, Instant until, Optional<Status> from, Status status, Actor by, Optional<Outcome> outcome)
            implements Moment {

        Stood until(Instant end) {
            return new Stood(at, end, from, status, by, outcome);
        }

        Stood ending(Optional<Outcome> how) {
            return new Stood(at, until, from, status, by, how);
        }

        Duration time() {
            return Duration.between(at, until);
        }
    }

    /** A question was open: until it was answered, or to the end. */
    record Asked(Instant at, Instant until, String who, Optional<String> answeredBy) implements Moment {

        Asked until(Instant end) {
            return new Asked(at, end.isBefore(at) ? at : end, who, answeredBy);
        }

        Asked answered(Instant end, String by) {
            return new Asked(at, end, who, Optional.of(by));
        }

        boolean answered() {
            return answeredBy.isPresent();
        }

        Duration time() {
            return Duration.between(at, until);
        }
    }

    /** An act would have been refused. */
    record Refused(Instant at, Actor actor, Command command, Refusal refusal) implements Moment {

        /** Which rules tell why: that the status has no such move tells nothing where another rule refuses too. */
        List<String> rules() {
            List<String> rules = refusal.rules();
            return rules.size() == 1
                    ? rules
                    : rules.stream()
                            .filter(rule -> !rule.equals(RuleId.NOT_PERMITTED.id()))
                            .toList();
        }
    }

    /** A text went out and answered nothing, by a rule that records. */
    record AnsweredNothing(Instant at, String who, RuleId rule) implements Moment {}

    /** Somebody higher up would have been told. */
    record Escalated(Instant at, EscalationReason reason) implements Moment {}

    /** The log took the ticket from everybody. */
    record TakenFromAll(Instant at) implements Moment {}
}
