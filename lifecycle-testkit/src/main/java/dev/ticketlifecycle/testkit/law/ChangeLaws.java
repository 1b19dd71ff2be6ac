package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.testkit.law.Turns.Turn;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a change of priority, policy or calendar makes of a clock that is under way. */
final class ChangeLaws {

    private ChangeLaws() {}

    static List<Law> all() {
        return List.of(new Law(25, "changes of priority obey their named mode", Set.of(), ChangeLaws::changes));
    }

    private static void changes(History history, Findings findings) {
        // A migration is told before the goals that it brings: what the older calendar counted stands before it.
        Map<String, Turn> migrated = new HashMap<>();
        Set<String> interrupted = new HashSet<>();
        Turns.of(history, turn -> {
            String id = turn.now().id();
            String cycle = id + " " + turn.now().cycle();
            if (turn.within() && turn.was().orElseThrow().mode() != Mode.RUNNING) {
                interrupted.add(cycle);
            }
            if (turn.event().kind() == EventKind.MIGRATED) {
                migrated.put(id, turn);
            } else if (turn.about(EventKind.DUE_SET) && turn.within()) {
                Optional<Turn> same = Optional.ofNullable(migrated.get(id))
                        .filter(t -> t.step().number() == turn.step().number());
                check(turn, same.flatMap(Turn::was).or(turn::was).orElseThrow(), interrupted.contains(cycle), findings);
            }
        });
        for (Step step : history.steps()) {
            step.after().clocks().all().forEach(clock -> asGiven(step, clock, findings));
        }
    }

    // Nothing is left behind by a change: a clock under way has the goal that its table has for the ticket.
    private static void asGiven(Step step, Clock clock, Findings findings) {
        if (!clock.underWay() || clock.target().changes() == ChangeMode.KEEP) {
            return;
        }
        Optional<Goal> given = clock.target().goal(traits(step.after()));
        boolean uncomputed = given.filter(Goal.Computed.class::isInstance).isPresent()
                && clock.goal().isEmpty();
        if (!uncomputed && !clock.goal().equals(given)) {
            findings.add(step, "clock", clock.id(), "goal", clock.goal(), "by its table", given);
        }
    }

    static Traits traits(Ticket ticket) {
        return new Traits(
                ticket.stage().category(),
                ticket.ownership().queue(),
                ticket.stage().attributes());
    }

    private static void check(Turn turn, Clock was, boolean interrupted, Findings findings) {
        DueSet set = (DueSet) turn.event();
        Target target = turn.now().target();
        Optional<Goal> goal = target.goal(traits(turn.after()));
        if (goal.isEmpty()
                || !(goal.get() instanceof Goal.Budget budget)
                || turn.was().isEmpty()) {
            return;
        }
        Instant at = turn.at();
        Optional<Instant> due = due(turn, was, interrupted, budget, at);
        if (due.isPresent() && !set.due().equals(due)) {
            findings.add(
                    turn.step(),
                    "clock",
                    turn.now().id(),
                    "mode",
                    target.changes(),
                    "goal",
                    goal.get(),
                    "due",
                    set.due(),
                    "by its mode",
                    due.get());
        }
    }

    private static Optional<Instant> due(Turn turn, Clock was, boolean interrupted, Goal.Budget goal, Instant at) {
        Target target = turn.now().target();
        Duration amount = goal.amount();
        Duration elapsed = was.at(at).elapsed();
        return switch (target.changes()) {
            case CARRY_ELAPSED -> Optional.of(ahead(at, amount.minus(elapsed), target));
            case FROM_CHANGE -> Optional.of(ahead(at, amount, target));
            case CARRY_RATIO -> Optional.of(ahead(at, amount.minus(used(was, at, amount)), target));
            // Once it stood still or was over, only the whole journal tells: "incremental is batch" holds it to that.
            case RETROACTIVE ->
                !interrupted ? Optional.of(Book.later(was.startedAt(), amount, target)) : Optional.empty();
            case KEEP -> was.asked() ? Optional.of(was.due().orElse(at)) : Optional.empty();
        };
    }

    private static Instant ahead(Instant at, Duration left, Target target) {
        return Book.later(at, left.isNegative() ? Duration.ZERO : left, target);
    }

    private static Duration used(Clock was, Instant at, Duration amount) {
        Optional<Instant> due = was.at(at).due();
        if (due.isEmpty() || was.length() == 0) {
            return was.at(at).elapsed().isZero() ? Duration.ZERO : amount;
        }
        BusinessCalendar calendar = was.target().calendar();
        double left = (double) calendar.working(at, due.get()).toMillis() / was.length();
        return Duration.ofMillis(Math.round(amount.toMillis() * Math.max(0, 1 - left)));
    }
}
