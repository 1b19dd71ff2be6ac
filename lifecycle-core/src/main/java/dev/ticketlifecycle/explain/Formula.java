package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a goal is due, worked out from where it starts. */
final class Formula {

    private Formula() {}

    /** Counted from an instant on; empty for what the host computes. */
    static Optional<Instant> due(Goal goal, Target target, Traits traits, Instant start) {
        BusinessCalendar calendar = target.calendar();
        if (goal instanceof Goal.Computed) {
            return Optional.empty();
        }
        if (goal instanceof Goal.Budget budget) {
            return Optional.of(plus(start, budget.amount(), target));
        }
        if (goal instanceof Goal.WorkingDays days) {
            return Optional.of(
                    days.toTheEnd()
                            ? calendar.endOfBusinessDay(start, days.days())
                            : calendar.addWorkingDays(start, days.days()));
        }
        Instant named = goal instanceof Goal.By by ? by.instant() : named((Goal.ByAttribute) goal, traits);
        return Optional.of(later(named, start));
    }

    private static Instant named(Goal.ByAttribute goal, Traits traits) {
        String value = String.valueOf(traits.attributes().get(goal.attribute()));
        return OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    static Instant plus(Instant start, Duration amount, Target target) {
        if (amount.isZero()) {
            return start; // nothing moves nothing, not even to an opening
        }
        return target.atOpening()
                ? target.calendar().addLatest(start, amount)
                : target.calendar().add(start, amount);
    }

    /** How much a pause moves a due instant. */
    static Duration by(Interval pause, Target target) {
        return target.metric().hold() == Hold.ELAPSED
                ? Duration.between(pause.from(), pause.to())
                : target.calendar().working(pause.from(), pause.to());
    }

    static Instant moved(Instant due, Duration by, Target target) {
        return target.metric().hold() == Hold.ELAPSED ? due.plus(by) : plus(due, by, target);
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
