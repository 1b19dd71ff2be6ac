package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockEvent;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.explain.Aim;
import dev.ticketlifecycle.explain.Course;
import dev.ticketlifecycle.explain.Interval;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What another goal makes of a clock when it holds as if from the start of the cycle: each pause and each going on is
 * counted anew, which the journal alone knows.
 */
final class AsIfFromTheStart {

    private AsIfFromTheStart() {}

    /** Writes down what a change of goal makes of a clock, exactly where the draft has the journal. */
    static void emit(ClockEvent event, Draft draft) {
        boolean retroactive = draft.plan()
                .meters()
                .find(event.clock())
                .filter(target -> target.changes() == ChangeMode.RETROACTIVE)
                .isPresent();
        if (retroactive && event instanceof DueSet set && draft.knowsJournal()) {
            emit(set, course(set, draft), draft);
        } else {
            draft.emit(event);
        }
    }

    private static Course course(DueSet set, Draft draft) {
        List<Recorded> journal = draft.journal();
        return new Account(new Gate(draft.plan()).scenes(draft.id(), journal))
                .courses().stream()
                        .filter(course -> course.clock().equals(set.clock()))
                        .findFirst()
                        .orElseThrow();
    }

    private static void emit(DueSet set, Course course, Draft draft) {
        List<Interval> intervals = course.intervals(draft.effectiveAt());
        Aim aim = course.aim();
        boolean told = aim.goal().map(Goal::words).equals(Optional.of(set.goal()));
        Optional<Instant> due = told ? aim.dueInTheEnd() : set.due(); // what the host computes the journal can't tell
        Duration length = told ? aim.length() : set.length();
        draft.emit(new DueSet(
                set.clock(),
                set.cycle(),
                set.goal(),
                sum(set, intervals, draft, true),
                sum(set, intervals, draft, false),
                length,
                due));
        due.filter(instant -> passed(instant, intervals)).ifPresent(instant -> breach(set, instant, draft));
    }

    private static Duration sum(DueSet set, List<Interval> intervals, Draft draft, boolean counting) {
        BusinessCalendar calendar =
                draft.plan().meters().find(set.clock()).orElseThrow().calendar();
        return intervals.stream()
                .filter(i -> counting ? i.kind().counts() : i.kind() == Interval.Kind.PAUSED)
                .map(i -> calendar.working(i.from(), i.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean passed(Instant due, List<Interval> intervals) {
        return intervals.stream().anyMatch(i -> i.kind().counts() && i.to().isAfter(due));
    }

    // A clock that runs finds it by its timer; one that stands still would move it once more.
    private static void breach(DueSet set, Instant due, Draft draft) {
        boolean stands = draft.ticket()
                .clocks()
                .find(set.clock())
                .filter(clock ->
                        clock.mode() == Clock.Mode.PAUSED && clock.breached().isEmpty())
                .isPresent();
        if (stands) {
            draft.bySystem(due, () -> draft.emit(new Breached(set.clock(), set.cycle(), due)));
        }
    }
}
