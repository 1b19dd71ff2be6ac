package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A goal that a cycle had from an instant on, and how its due instant moved.
 *
 * @param at since when it was its goal
 * @param from from when its due instant is counted: mostly {@code at}, for one that holds as if from the start the start
 * @param cause what gave it
 * @param target of what it is the goal, with the calendar and the change mode
 * @param traits by what it was chosen
 * @param goal the goal; empty from when on none was asked for
 * @param length the working time it has in all
 * @param used the working time of the cycle that counted so far
 * @param due when it was due at first; empty without a goal, and as long as the host has not computed it
 * @param moves what pauses made of that since
 */
public record Aim(
        Instant at,
        Instant from,
        Cause cause,
        Target target,
        Traits traits,
        Optional<Goal> goal,
        Duration length,
        Duration used,
        Optional<Instant> due,
        List<Move> moves) {

    /** Copies the list. */
    public Aim {
        moves = List.copyOf(moves);
    }

    Aim with(Optional<Instant> other, List<Move> moved) {
        return new Aim(at, from, cause, target, traits, goal, length, used, other, moved);
    }

    /**
     * The working time from where it is counted to where it was due at first; of an amount, what was left of it.
     *
     * @return the amount, negative for an instant before; empty without a goal
     */
    public Optional<Duration> left() {
        return due.map(instant -> target.calendar().signedWorking(from, instant));
    }

    /**
     * For which tickets the row of the table is that gave it.
     *
     * @return the match; empty without a goal
     */
    public Optional<Match> row() {
        return goal.flatMap(mine -> target.goals().rows().stream()
                .filter(row -> row.goal().equals(mine) && row.match().matches(traits))
                .map(Goals.Row::match)
                .findFirst());
    }

    /**
     * The due instant after all moves.
     *
     * @return the instant; empty without a goal
     */
    public Optional<Instant> dueInTheEnd() {
        return moves.isEmpty() ? due : Optional.of(moves.get(moves.size() - 1).to());
    }
}
