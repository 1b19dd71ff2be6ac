package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.Clock.Rest;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of a clock as a list of intervals and a list of goals, put together entry by entry. No amount is carried
 * along: whatever is asked is worked out from the two lists.
 */
final class Cycle {

    final int number;
    final Instant startedAt;
    Target target;
    Mode mode = Mode.RUNNING;
    Rest rest = Rest.UNDOABLE;
    Instant since;
    Cause cause;
    final List<Interval> intervals = new ArrayList<>();
    final List<Aim> aims = new ArrayList<>();

    @Nullable
    Instant breached;

    private boolean ranOn;

    Cycle(int number, Target target, Instant at, Traits traits, Cause cause) {
        this.number = number;
        this.startedAt = at;
        this.target = target;
        this.since = at;
        this.cause = cause;
        Optional<Goal> goal = target.goal(traits);
        Optional<Instant> due = goal.flatMap(g -> Formula.due(g, target, traits, at));
        aims.add(
                new Aim(at, at, cause, target, traits, goal, length(goal, due, target), Duration.ZERO, due, List.of()));
    }

    Cycle(Cycle other) {
        this.number = other.number;
        this.startedAt = other.startedAt;
        this.target = other.target;
        this.mode = other.mode;
        this.rest = other.rest;
        this.since = other.since;
        this.cause = other.cause;
        this.intervals.addAll(other.intervals);
        this.aims.addAll(other.aims);
        this.breached = other.breached;
        this.ranOn = other.ranOn;
    }

    Duration length(Optional<Goal> goal, Optional<Instant> due, Target asked) {
        return goal.isPresent() && goal.get() instanceof Goal.Budget budget
                ? budget.amount()
                : due.map(instant -> asked.calendar().signedWorking(startedAt, instant))
                        .orElse(Duration.ZERO);
    }

    boolean underWay() {
        return mode == Mode.RUNNING || mode == Mode.PAUSED;
    }

    Optional<Instant> firstDue() {
        return aims.stream().flatMap(aim -> aim.due().stream()).findFirst();
    }

    Aim aim() {
        return aims.get(aims.size() - 1);
    }

    Optional<Instant> due() {
        return aim().dueInTheEnd();
    }

    /** Whether it was ever due. */
    boolean asked() {
        return aim().goal().isPresent() || firstDue().isPresent();
    }

    Duration worked() {
        return sum(intervals.stream().filter(i -> i.kind().counts()).toList());
    }

    Duration paused() {
        return sum(
                intervals.stream().filter(i -> i.kind() == Interval.Kind.PAUSED).toList());
    }

    private static Duration sum(List<Interval> some) {
        return some.stream().map(Interval::working).reduce(Duration.ZERO, Duration::plus);
    }

    boolean pausedEnough() {
        Optional<Duration> most = target.metric().maximumPause();
        return most.isPresent() && paused().compareTo(most.get()) >= 0;
    }

    /** It does something else from an instant on, or from its last edge on if that is later. */
    void turn(Mode to, Instant instant, Cause why) {
        Instant at = Formula.later(since, instant);
        close(at);
        boolean runs = to == Mode.RUNNING || (to == Mode.PAUSED && !moves());
        if (breached != null && !runs && !at.isAfter(breached)) {
            breached = null; // learnt late: there was none
        }
        mode = to;
        ranOn = false;
        cause = why;
    }

    /** It was over, and goes on. */
    void goOn(Instant instant, boolean counting, Cause why) {
        Instant at = Formula.later(since, instant);
        add(counting ? Interval.Kind.NEVER_OVER : Interval.Kind.UNDONE, at);
        mode = Mode.RUNNING;
        rest = Rest.UNDOABLE;
        cause = why;
    }

    /** Ends the interval under way, after a pause that lasted too long the one in which it ran on. */
    private void close(Instant at) {
        @Nullable Instant end = pauseEnds();
        if (end != null && end.isBefore(at)) {
            runOnFrom(end);
        }
        if (mode == Mode.RUNNING) {
            add(ranOn ? Interval.Kind.RAN_ON : Interval.Kind.RUNNING, at);
        } else if (mode == Mode.PAUSED) {
            add(Interval.Kind.PAUSED, at);
        }
        since = at;
    }

    private void runOnFrom(Instant end) {
        add(Interval.Kind.PAUSED, end);
        mode = Mode.RUNNING;
        ranOn = true;
    }

    /** A breach was recorded at an instant: it was due then, and is for good. A pause too long was over by then. */
    void breach(Instant at) {
        @Nullable Instant end = pauseEnds();
        if (end != null && !end.isAfter(at)) {
            runOnFrom(end);
        }
        breached = due().orElse(at);
    }

    private @Nullable Instant pauseEnds() {
        Optional<Duration> most = target.metric().maximumPause();
        if (mode != Mode.PAUSED || most.isEmpty()) {
            return null;
        }
        Duration left = most.get().minus(paused());
        return target.calendar().add(since, left.isNegative() ? Duration.ZERO : left);
    }

    private void add(Interval.Kind kind, Instant to) {
        if (since.isBefore(to)) {
            Interval part = new Interval(kind, since, to, cause, target.calendar());
            int last = intervals.size() - 1;
            if (last >= 0 && joins(intervals.get(last), part)) {
                Interval before = intervals.get(last);
                intervals.set(last, new Interval(kind, before.from(), to, cause, before.calendar()));
            } else {
                intervals.add(part);
            }
            if (!kind.counts() && moves() && breached == null) {
                move(part);
            }
        }
        since = to;
    }

    private static boolean joins(Interval one, Interval next) {
        return one.kind() == next.kind()
                && one.to().equals(next.from())
                && one.cause().equals(next.cause())
                && one.calendar().equals(next.calendar());
    }

    boolean moves() {
        return aim().goal().filter(Goal::moves).isPresent();
    }

    private void move(Interval pause) {
        Aim aim = aim();
        if (aim.dueInTheEnd().isPresent()) {
            aims.set(aims.size() - 1, moved(aim, pause, target));
        }
    }

    static Aim moved(Aim aim, Interval pause, Target target) {
        Instant due = aim.dueInTheEnd().orElseThrow();
        Duration by = Formula.by(pause, target);
        List<Move> moves = new ArrayList<>(aim.moves());
        moves.add(new Move(pause, by, due, Formula.moved(due, by, target)));
        return aim.with(aim.due(), moves);
    }

    /** Is not due before an earlier cycle was. */
    void notDueBefore(Instant earliest) {
        Aim aim = aim();
        Optional<Instant> due = due().map(instant -> Formula.later(instant, earliest));
        aims.set(aims.size() - 1, aim.with(due, List.of()));
    }

    /** Has another goal from an instant on, or none because nobody asks for one. */
    void aimAt(Aim next) {
        if (next.goal().isPresent()) {
            countFrom(next);
        }
        aims.add(next);
    }

    /** Has what the host computed from an instant on: a goal, or none. */
    void aimAtComputed(Aim next) {
        countFrom(next);
        aims.add(next);
    }

    private void countFrom(Aim next) {
        close(next.at());
        target = next.target();
        if (target.changes() == ChangeMode.RETROACTIVE) {
            countIn(target);
        }
    }

    /** Comes under another target, whose goal it is told of apart. */
    void under(Target other, Instant at) {
        turn(mode, at, cause);
        target = other;
    }

    /** The same cycle with every interval counted in another calendar. */
    void countIn(Target other) {
        intervals.replaceAll(interval -> interval.in(other.calendar()));
    }

    /** As it would be if nothing happened to it until an instant. */
    Cycle until(Instant now) {
        Cycle then = new Cycle(this);
        if (underWay()) {
            then.close(Formula.later(since, now));
        }
        return then;
    }

    private boolean unasked() {
        return aim().goal().isEmpty() && asked();
    }

    private boolean late() {
        return breached != null || due().filter(since::isAfter).isPresent();
    }

    ClockState state(Cycle then, boolean past) {
        return switch (mode) {
            case STOPPED -> late() ? ClockState.MET_LATE : unasked() ? ClockState.CANCELLED : ClockState.MET;
            case ENDED -> late() ? ClockState.BREACHED : ClockState.CANCELLED;
            case RUNNING, PAUSED -> {
                if (breached != null || past) {
                    yield ClockState.BREACHED;
                }
                if (unasked()) {
                    yield ClockState.CANCELLED;
                }
                yield then.mode == Mode.RUNNING ? ClockState.RUNNING : ClockState.PAUSED;
            }
        };
    }

    /** What its clock shows at an instant. */
    Reading at(Instant now) {
        Instant instant = Formula.later(since, now);
        Cycle then = until(instant);
        Optional<Instant> due = then.due();
        boolean past =
                underWay() && due.filter(instant::isAfter).isPresent() && (then.mode == Mode.RUNNING || !then.moves());
        return new Reading(
                target.clock(),
                number,
                state(then, past),
                startedAt,
                then.worked(),
                then.paused(),
                then.aim().goal().map(goal -> then.aim().length()),
                due,
                underWay() ? due.map(d -> then.target.calendar().signedWorking(instant, d)) : Optional.empty(),
                breached != null ? Optional.of(breached) : past ? due : Optional.empty());
    }
}
