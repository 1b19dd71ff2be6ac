package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.Clock.Rest;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clock while something happens to it: copied, changed, and made a value again. */
final class NextClock {

    Target target;
    final int cycle;
    final Instant startedAt;

    @Nullable
    Goal goal;

    long length;

    @Nullable
    Instant firstDue;

    @Nullable
    Instant due;

    Mode mode;
    Instant since;
    long worked;
    long paused;

    @Nullable
    Instant breached;

    long fired;
    Rest rest;
    final Tally tally;

    NextClock(Clock clock) {
        this.target = clock.target();
        this.cycle = clock.cycle();
        this.startedAt = clock.startedAt();
        this.goal = clock.goal().orElse(null);
        this.length = clock.length();
        this.firstDue = clock.firstDue().orElse(null);
        this.due = clock.due().orElse(null);
        this.mode = clock.mode();
        this.since = clock.since();
        this.worked = clock.worked();
        this.paused = clock.paused();
        this.breached = clock.breached().orElse(null);
        this.fired = clock.fired();
        this.rest = clock.rest();
        this.tally = clock.tally();
    }

    NextClock(Target target, int cycle, Instant at, Traits traits, Tally tally) {
        this.target = target;
        this.cycle = cycle;
        this.startedAt = at;
        this.mode = Mode.RUNNING;
        this.since = at;
        this.rest = Rest.UNDOABLE;
        this.tally = tally;
        aim(target.goal(traits).orElse(null), Dues.from(target, traits, at));
    }

    /** Gives it a goal; without a due instant yet, one that the host still has to compute. */
    void aim(@Nullable Goal next, @Nullable Instant nextDue) {
        goal = next;
        due = nextDue;
        firstDue = firstDue == null ? nextDue : firstDue;
        length = nextDue == null
                ? 0
                : next instanceof Goal.Budget budget ? budget.amount().toMillis() : working(startedAt, nextDue);
    }

    /** Takes the goal that an event says, counted up to the event's instant. */
    void aim(ClockEvent.DueSet event, Target asked, Traits traits, Instant at) {
        settleLongPause(at);
        fired = target.equals(asked) ? fired : fired(asked);
        target = asked;
        goal = event.due().isPresent() ? asked.goal(traits).orElse(null) : null;
        due = event.due().orElse(null);
        firstDue = firstDue == null ? due : firstDue;
        length = event.length().toMillis();
        worked = event.elapsed().toMillis();
        paused = event.paused().toMillis();
        since = later(since, at);
    }

    /** Is due when another ticket's was from which it was taken over, counted up to the event's instant. */
    void takeOver(ClockEvent.DueTakenOver event, Instant at) {
        enter(mode, at);
        due = event.due();
        length = event.length().toMillis();
    }

    /** Goes on without a goal. */
    void unasked() {
        if (mode == Mode.RUNNING || mode == Mode.PAUSED) {
            goal = null;
            due = null;
        }
    }

    void notDueBefore(Instant earliest) {
        due = due == null ? null : later(due, earliest);
        firstDue = due;
    }

    void fire(String threshold) {
        for (int i = 0; i < target.thresholds().size(); i++) {
            fired |= target.thresholds().get(i).name().equals(threshold) ? 1L << i : 0;
        }
    }

    /** Which of another target's thresholds have fired: they are known by name. */
    long fired(Target other) {
        long bits = 0;
        for (int i = 0; i < other.thresholds().size(); i++) {
            for (int j = 0; j < target.thresholds().size(); j++) {
                String name = target.thresholds().get(j).name();
                if ((fired & 1L << j) != 0 && other.thresholds().get(i).name().equals(name)) {
                    bits |= 1L << i;
                }
            }
        }
        return bits;
    }

    long working(Instant from, Instant to) {
        return target.calendar().workingMillis(from.toEpochMilli(), to.toEpochMilli());
    }

    /** The instant at which an amount of working time has passed since another; nothing moves nothing. */
    Instant after(Instant start, long amount) {
        if (amount == 0) {
            return start;
        }
        BusinessCalendar calendar = target.calendar();
        return Instant.ofEpochMilli(
                target.atOpening()
                        ? calendar.addLatestMillis(start.toEpochMilli(), amount)
                        : calendar.addMillis(start.toEpochMilli(), amount));
    }

    /** Lets it do something else from an instant on; what it did before is counted. */
    void enter(Mode to, Instant instant) {
        Instant at = later(since, instant);
        settleLongPause(at);
        if (mode == Mode.RUNNING) {
            worked += working(since, at);
        } else if (mode == Mode.PAUSED) {
            standStill(at);
        }
        withdraw(to, at);
        mode = to;
        since = at;
    }

    /** Lets a clock that was over go on in the same cycle. */
    void goOn(Instant instant, boolean counting) {
        Instant at = later(since, instant);
        if (counting) {
            worked += working(since, at);
        } else {
            move(since, at);
        }
        mode = Mode.RUNNING;
        since = at;
        rest = Rest.UNDOABLE;
    }

    /**
     * Counts up to an instant without changing what it does.
     *
     * @return whether its due instant has passed by then
     */
    boolean lookAt(Instant at) {
        settleLongPause(at);
        if (mode == Mode.RUNNING) {
            worked += working(since, at);
        } else {
            standStill(at);
        }
        return due != null && at.isAfter(due) && (mode == Mode.RUNNING || !moves());
    }

    private void standStill(Instant at) {
        paused += working(since, at);
        move(since, at);
    }

    private void move(Instant from, Instant to) {
        if (due != null && moves() && breached == null) {
            due = target.metric().hold() == Hold.ELAPSED
                    ? due.plus(Duration.between(from, to))
                    : after(due, working(from, to));
        }
    }

    boolean moves() {
        return goal != null && goal.moves();
    }

    // What is learnt late may lie before a breach that was recorded meanwhile: then there was none.
    private void withdraw(Mode to, Instant at) {
        boolean stands = to == Mode.RUNNING || (to == Mode.PAUSED && !moves());
        if (breached != null && !stands && !at.isAfter(breached)) {
            breached = null;
        }
    }

    /** Takes down that it was due then and nothing was done; a pause that was over by itself has moved that instant. */
    void breach(Instant at) {
        @Nullable Instant end = pauseEnds();
        if (end != null && !end.isAfter(at)) {
            goOnAt(end);
        }
        breached = at;
    }

    /** Lets a pause that has lasted as long as it may be over at the instant at which it had. */
    void settleLongPause(Instant at) {
        @Nullable Instant end = pauseEnds();
        if (end != null && end.isBefore(at)) {
            goOnAt(end);
        }
    }

    private void goOnAt(Instant end) {
        standStill(end);
        mode = Mode.RUNNING;
        since = end;
    }

    private @Nullable Instant pauseEnds() {
        Optional<Duration> most = target.metric().maximumPause();
        if (mode != Mode.PAUSED || most.isEmpty()) {
            return null;
        }
        long left = Math.max(0, most.get().toMillis() - paused);
        return Instant.ofEpochMilli(target.calendar().addMillis(since.toEpochMilli(), left));
    }

    /** Whether its pauses have taken all the time they may. */
    boolean pausedEnough() {
        Optional<Duration> most = target.metric().maximumPause();
        return most.isPresent() && paused >= most.get().toMillis();
    }

    int firing() {
        return ahead().earliest();
    }

    private NextClock ahead() {
        @Nullable Instant end = moves() ? pauseEnds() : null;
        if (end == null) {
            return this;
        }
        NextClock then = new NextClock(clock(Optional.empty()));
        then.goOnAt(end);
        return then;
    }

    Clock clock() {
        boolean nears = mode == Mode.RUNNING || (mode == Mode.PAUSED && (!moves() || pauseEnds() != null));
        return clock(nears && due != null ? ahead().timer() : Optional.empty());
    }

    private Clock clock(Optional<Timer> next) {
        return new Clock(
                target,
                cycle,
                startedAt,
                Optional.ofNullable(goal),
                length,
                Optional.ofNullable(firstDue),
                Optional.ofNullable(due),
                mode,
                since,
                worked,
                paused,
                Optional.ofNullable(breached),
                fired,
                rest,
                tally,
                next);
    }

    private Optional<Timer> timer() {
        @Nullable Timer first = breached == null && due != null ? Timer.due(target.clock(), due) : null;
        int threshold = earliest();
        if (threshold >= 0) {
            Timer timer = Timer.over(Timer.Kind.THRESHOLD, target.clock(), reached(threshold));
            first = first == null || timer.compareTo(first) < 0 ? timer : first;
        }
        return Optional.ofNullable(first);
    }

    private int earliest() {
        List<Threshold> thresholds = target.thresholds();
        int first = -1;
        for (int i = 0; i < thresholds.size(); i++) {
            if ((fired & 1L << i) == 0 && (first < 0 || reached(i).isBefore(reached(first)))) {
                first = i;
            }
        }
        return first;
    }

    // Never before the last thing that happened to the clock: what is behind already is reached then.
    private Instant reached(int index) {
        Threshold threshold = target.thresholds().get(index);
        Instant base = threshold.follows() ? dueNow() : first();
        Instant at;
        if (threshold.mark() instanceof Threshold.Share share) {
            at = share.of() == 1 ? base : threshold.follows() ? ahead(share.of()) : fromStart(share.of());
        } else if (threshold.mark() instanceof Threshold.Offset offset) {
            at = target.calendar().add(base, offset.fromDue());
        } else {
            at = target.calendar().addWorkingDays(base, ((Threshold.DayOffset) threshold.mark()).fromDue());
        }
        return later(at, since);
    }

    private Instant dueNow() {
        return due == null ? since : due;
    }

    private Instant first() {
        return firstDue == null ? since : firstDue;
    }

    private Instant ahead(double share) {
        long left = working(since, dueNow()) - (length - Math.round(length * share));
        return left <= 0 ? since : target.calendar().add(since, Duration.ofMillis(left));
    }

    private Instant fromStart(double share) {
        long all = working(startedAt, first());
        return target.calendar().add(startedAt, Duration.ofMillis(Math.round(all * share)));
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
