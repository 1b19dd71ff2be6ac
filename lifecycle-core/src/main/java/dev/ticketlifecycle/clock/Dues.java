package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Due instants: the first of a cycle, and those that another goal or calendar gives it. */
final class Dues {

    private Dues() {}

    /** When a cycle that starts now is due; null without a goal, or with one that the host still has to compute. */
    static @Nullable Instant from(Target target, Traits traits, Instant start) {
        Optional<Goal> goal = target.goal(traits);
        return goal.isEmpty() || goal.get() instanceof Goal.Computed ? null : of(goal.get(), target, traits, start);
    }

    static Instant of(Goal goal, Target target, Traits traits, Instant start) {
        if (goal instanceof Goal.Budget budget) {
            return target.atOpening()
                    ? target.calendar().addLatest(start, budget.amount())
                    : target.calendar().add(start, budget.amount());
        }
        if (goal instanceof Goal.WorkingDays days) {
            return days.toTheEnd()
                    ? target.calendar().endOfBusinessDay(start, days.days())
                    : target.calendar().addWorkingDays(start, days.days());
        }
        return NextClock.later(named(goal, target, traits, start), start);
    }

    private static Instant named(Goal goal, Target target, Traits traits, Instant start) {
        if (goal instanceof Goal.By by) {
            return by.instant();
        }
        if (goal instanceof Goal.ByAttribute attribute) {
            return instant(attribute.attribute(), traits.attributes().get(attribute.attribute()));
        }
        return computed((Goal.Computed) goal, target, traits, start).orElse(start);
    }

    private static Instant instant(String name, @Nullable String value) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "attribute '" + name + "' is '" + value
                            + "', and a clock is due by it: give an instant such as 2026-11-22T19:00:00Z",
                    e);
        }
    }

    /** What the host computes. */
    static Optional<Instant> computed(Goal.Computed goal, Target target, Traits traits, Instant start) {
        Optional<Instant> due = Objects.requireNonNull(
                goal.by().due(traits, start),
                () -> "goal '" + goal.name() + "' of clock '" + target.clock()
                        + "' computed null: return an instant, or empty for none");
        return due.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
