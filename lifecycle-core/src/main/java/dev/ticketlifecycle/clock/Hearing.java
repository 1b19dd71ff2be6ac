package dev.ticketlifecycle.clock;

import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.Clock.Rest;
import dev.ticketlifecycle.clock.Meters.Meter;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one clock makes of one moment: a cancellation beats a stop, a stop a pause, a pause a start. */
final class Hearing {

    private Hearing() {}

    static @Nullable Clock first(Meter meter, Moment moment) {
        return starts(meter, moment) ? started(meter, 1, moment.at(), moment, Tally.NONE) : null;
    }

    static Clock next(Clock clock, Meter meter, Moment moment) {
        long facts = moment.facts();
        if (!clock.underWay()) {
            return again(clock, meter, moment);
        }
        if (meter.cancels(facts)) {
            return entering(clock, Mode.ENDED, moment.at());
        }
        if (meter.stops(facts)) {
            return renewed(entering(clock, Mode.STOPPED, moment.at()), meter, moment);
        }
        if (has(facts, Fact.ENDED)) {
            return entering(clock, Mode.ENDED, moment.at());
        }
        if (meter.resets(facts)) {
            return following(meter, entering(clock, Mode.ENDED, moment.at()), moment);
        }
        Mode mode = meter.pauses(facts) ? Mode.PAUSED : Mode.RUNNING;
        if (mode == clock.mode()) {
            return clock;
        }
        NextClock next = new NextClock(clock);
        next.enter(mode, moment.at());
        if (mode == Mode.PAUSED && next.pausedEnough()) {
            return clock;
        }
        return next.clock();
    }

    private static Clock renewed(Clock stopped, Meter meter, Moment moment) {
        boolean goesOn = meter.target().metric().cycles() == Cycles.RENEWING
                && meter.starts(moment.facts())
                && !has(moment.facts(), Fact.ENDED);
        return goesOn ? following(meter, stopped, moment) : stopped;
    }

    /** What becomes of a clock whose cycle is over. */
    private static Clock again(Clock clock, Meter meter, Moment moment) {
        long facts = moment.facts();
        Metric metric = meter.target().metric();
        if (has(facts, Fact.REOPENED)) {
            switch (metric.reopening()) {
                case CONTINUE, CONTINUE_COUNTING -> {
                    return going(clock, metric.reopening() == Reopening.CONTINUE_COUNTING, meter, moment);
                }
                case ONCE -> {
                    return resting(clock, Rest.OVER);
                }
                case NEW_CYCLE, SEQUENTIAL -> {
                    return starts(meter, moment) ? started(clock, meter, moment) : resting(clock, Rest.ARMED);
                }
            }
        }
        if (clock.mode() == Mode.STOPPED
                && clock.rest() == Rest.UNDOABLE
                && meter.undone(facts)
                && !has(facts, Fact.ENDED)
                && !has(facts, Fact.CLOSED)) {
            return going(clock, metric.undoneCounts(), meter, moment);
        }
        if (clock.rest() == Rest.OVER) {
            return clock;
        }
        boolean may = clock.rest() == Rest.ARMED || metric.cycles() != Cycles.ONCE;
        return may && starts(meter, moment) ? started(clock, meter, moment) : clock;
    }

    private static Clock resting(Clock clock, Rest rest) {
        NextClock next = new NextClock(clock);
        next.rest = rest;
        return next.clock();
    }

    private static Clock going(Clock clock, boolean counting, Meter meter, Moment moment) {
        NextClock next = new NextClock(clock);
        next.goOn(moment.at(), counting);
        if (meter.pauses(moment.facts())) {
            next.enter(Mode.PAUSED, moment.at());
        }
        return next.clock();
    }

    private static Clock started(Clock before, Meter meter, Moment moment) {
        Clock next = following(meter, before, moment);
        boolean back = has(moment.facts(), Fact.REOPENED) || before.rest() == Rest.ARMED;
        boolean sequential = back && meter.target().metric().reopening() == Reopening.SEQUENTIAL;
        if (!sequential || before.due().isEmpty() || next.due().isEmpty()) {
            return next;
        }
        NextClock later = new NextClock(next);
        later.notDueBefore(before.due().get());
        return later.clock();
    }

    // No cycle begins before the one before it was over, however late something is learnt.
    private static Clock following(Meter meter, Clock before, Moment moment) {
        Instant at = NextClock.later(before.since(), moment.at());
        return started(meter, before.cycle() + 1, at, moment, over(before));
    }

    private static Clock started(Meter meter, int cycle, Instant at, Moment moment, Tally tally) {
        NextClock next = new NextClock(meter.target(), cycle, at, moment.traits(), tally);
        if (meter.pauses(moment.facts())) {
            next.enter(Mode.PAUSED, at);
        }
        return next.clock();
    }

    private static boolean starts(Meter meter, Moment moment) {
        long facts = moment.facts();
        return meter.starts(facts)
                && !meter.cancels(facts)
                && (meter.target().metric().cycles() == Cycles.RENEWING || !meter.stops(facts))
                && !has(facts, Fact.ENDED)
                && (!has(facts, Fact.CLOSED) || has(facts, Fact.REOPENED));
    }

    static Clock entering(Clock clock, Mode mode, Instant at) {
        NextClock next = new NextClock(clock);
        next.enter(mode, at);
        return next.clock();
    }

    private static Tally over(Clock clock) {
        return clock.asked() ? clock.tally().plus(clock.state(), clock.worked()) : clock.tally();
    }

    private static boolean has(long facts, Fact fact) {
        return (facts & fact.bit()) != 0;
    }
}
