package dev.ticketlifecycle.explain;

import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.Clock.Rest;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cycles of one clock, found by walking through a journal. */
final class Track {

    final List<Cycle> cycles = new ArrayList<>();

    private @Nullable Target asked;
    private @Nullable Scene scene;
    private Meters meters = Meters.NONE;
    private long facts;

    boolean started() {
        return !cycles.isEmpty();
    }

    boolean underWay() {
        return started() && last().underWay();
    }

    Cycle last() {
        return cycles.get(cycles.size() - 1);
    }

    /** Hears what a scene tells. */
    void hear(Target target, Scene told) {
        asked = target;
        scene = told;
        meters = told.meters();
        facts = told.moment().happened() | told.moment().holds();
        if (!started()) {
            if (mayStart()) {
                start(1);
            }
        } else if (underWay()) {
            goingOn();
        } else {
            over();
        }
    }

    /** Comes under another lifecycle that asks for it too. */
    void under(Target other, Instant at) {
        boolean keeps = other.changes() == ChangeMode.KEEP && started() && last().asked();
        if (underWay() && !keeps && !last().target.equals(other)) {
            last().under(other, at);
        }
    }

    private void goingOn() {
        Metric metric = metric();
        if (is(metric.cancels())) {
            turn(Mode.ENDED);
        } else if (is(metric.stops())) {
            turn(Mode.STOPPED);
            if (metric.cycles() == Cycles.RENEWING && is(metric.starts()) && !is(Fact.ENDED)) {
                start(last().number + 1);
            }
        } else if (is(Fact.ENDED)) {
            turn(Mode.ENDED);
        } else if (is(metric.resets())) {
            turn(Mode.ENDED);
            start(last().number + 1);
        } else {
            Mode mode = is(metric.pauses()) ? Mode.PAUSED : Mode.RUNNING;
            if (mode != last().mode && !(mode == Mode.PAUSED && wouldRunOn())) {
                turn(mode);
            }
        }
    }

    private boolean wouldRunOn() {
        return last().until(at()).pausedEnough();
    }

    private void over() {
        Metric metric = metric();
        Cycle last = last();
        Reopening reopening = metric.reopening();
        if (is(Fact.REOPENED)) {
            if (reopening == Reopening.CONTINUE || reopening == Reopening.CONTINUE_COUNTING) {
                goOn(reopening == Reopening.CONTINUE_COUNTING);
            } else if (reopening == Reopening.ONCE) {
                last.rest = Rest.OVER;
            } else if (mayStart()) {
                startAgain(last);
            } else {
                last.rest = Rest.ARMED;
            }
            return;
        }
        boolean undone = last.mode == Mode.STOPPED
                && last.rest == Rest.UNDOABLE
                && is(metric.undone())
                && !is(Fact.ENDED)
                && !is(Fact.CLOSED);
        if (undone) {
            goOn(metric.undoneCounts());
        } else if (last.rest != Rest.OVER
                && (last.rest == Rest.ARMED || metric.cycles() != Cycles.ONCE)
                && mayStart()) {
            startAgain(last);
        }
    }

    private void startAgain(Cycle before) {
        boolean back = is(Fact.REOPENED) || before.rest == Rest.ARMED;
        start(before.number + 1);
        if (back && metric().reopening() == Reopening.SEQUENTIAL) {
            before.due().ifPresent(last()::notDueBefore);
        }
    }

    private void goOn(boolean counting) {
        last().goOn(at(), counting, cause());
        if (is(metric().pauses())) {
            turn(Mode.PAUSED);
        }
    }

    private void turn(Mode mode) {
        last().turn(mode, at(), cause());
    }

    private void start(int number) {
        Instant from = started() ? Formula.later(last().since, at()) : at();
        cycles.add(new Cycle(
                number, Objects.requireNonNull(asked), from, told().moment().traits(), cause()));
        if (is(metric().pauses())) {
            turn(Mode.PAUSED);
        }
    }

    private boolean mayStart() {
        Metric metric = metric();
        return is(metric.starts())
                && !is(metric.cancels())
                && (metric.cycles() == Cycles.RENEWING || !is(metric.stops()))
                && !is(Fact.ENDED)
                && (!is(Fact.CLOSED) || is(Fact.REOPENED));
    }

    private boolean is(Fact fact) {
        return (facts & fact.bit()) != 0;
    }

    private boolean is(Condition condition) {
        for (Condition.Clause clause : condition.anyOf()) {
            long all = meters.bits(clause.all());
            if ((facts & all) == all && (facts & meters.bits(clause.none())) == 0) {
                return true;
            }
        }
        return false;
    }

    private Metric metric() {
        return Objects.requireNonNull(asked).metric();
    }

    private Scene told() {
        return Objects.requireNonNull(scene);
    }

    private Instant at() {
        return told().at();
    }

    private Cause cause() {
        return Cause.of(told());
    }
}
