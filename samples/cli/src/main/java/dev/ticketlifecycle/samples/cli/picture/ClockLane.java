package dev.ticketlifecycle.samples.cli.picture;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockEvent.BreachWithdrawn;
import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Lane;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Mark;
import dev.ticketlifecycle.samples.cli.picture.Timeline.Span;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import dev.ticketlifecycle.vocabulary.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** One clock, watched entry by entry: what it did, in all its cycles. */
final class ClockLane {

    /** A clock as it was when it began to do something. */
    private record Turn(Clock clock, Instant at) {}

    private record Told(Event event, Instant at) {}

    private final List<Turn> turns = new ArrayList<>();
    private final TreeMap<Integer, Clock> cycles = new TreeMap<>();
    private final List<Told> told = new ArrayList<>();
    private boolean asked;

    /** The clock after an entry. */
    void is(Clock clock) {
        Clock before = turns.isEmpty() ? clock : turns.get(turns.size() - 1).clock();
        if (turns.isEmpty() || before.cycle() != clock.cycle()) {
            turns.add(new Turn(clock, clock.mode() == Mode.RUNNING ? clock.startedAt() : clock.since()));
        } else if (before.mode() != clock.mode()) {
            turns.add(new Turn(clock, clock.since()));
        }
        asked |= clock.asked();
        cycles.put(clock.cycle(), clock);
    }

    /** The clock said something itself. */
    void says(Event event, Instant at) {
        told.add(new Told(event, at));
    }

    /** Whether it ever had a goal for this ticket. */
    boolean asked() {
        return asked;
    }

    /** In whose working time it counts now. */
    BusinessCalendar hours() {
        return last().target().calendar();
    }

    private Clock last() {
        return cycles.lastEntry().getValue();
    }

    Lane lane(Phrases phrases, Instant end) {
        return new Lane(last().id(), note(phrases, end), hours(), spans(phrases, end), marks(phrases, end));
    }

    private String note(Phrases phrases, Instant end) {
        Reading reading = last().at(end);
        String state = reading.state() == ClockState.BREACHED
                ? phrases.say(Sign.BREACH.key())
                : phrases.say("clock.state." + reading.state().name().toLowerCase(Locale.ROOT));
        String elapsed = phrases.hours(reading.elapsed());
        return state + ": "
                + reading.goal()
                        .map(goal -> phrases.say("clock.of", "elapsed", elapsed, "goal", phrases.hours(goal)))
                        .orElse(elapsed);
    }

    private List<Span> spans(Phrases phrases, Instant end) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Instant from = turns.get(i).at();
            Instant to = i + 1 < turns.size() ? turns.get(i + 1).at() : end;
            Clock clock = turns.get(i).clock();
            if (clock.mode() == Mode.RUNNING) {
                running(clock, from, to, phrases, spans);
            } else if (clock.mode() == Mode.PAUSED) {
                Instant over = pauseEnds(clock, from).filter(to::isAfter).orElse(to);
                add(Look.PAUSED, from, over, phrases, spans);
                running(clock, over, to, phrases, spans);
            }
        }
        return spans;
    }

    /** Pauses may last only so long in all; then the clock runs on, which no entry of a journal says. */
    private static Optional<Instant> pauseEnds(Clock clock, Instant from) {
        return clock.target().metric().maximumPause().map(most -> {
            Duration left = most.minusMillis(clock.paused());
            return clock.target().calendar().add(from, left.isNegative() ? Duration.ZERO : left);
        });
    }

    private void running(Clock clock, Instant from, Instant to, Phrases phrases, List<Span> spans) {
        // As the cycle turned out: a breach may come long after the clock began to run
        Clock cycle = cycles.getOrDefault(clock.cycle(), clock);
        Instant late = breach(cycle).filter(to::isAfter).orElse(to);
        late = late.isBefore(from) ? from : late;
        add(Look.RUNNING, from, late, phrases, spans);
        add(Look.LATE, late, to, phrases, spans);
    }

    private static void add(Look look, Instant from, Instant to, Phrases phrases, List<Span> spans) {
        if (from.isBefore(to)) {
            spans.add(new Span(look, from, to, phrases.say(look.key())));
        }
    }

    private static Optional<Instant> breach(Clock clock) {
        boolean late = clock.state() == ClockState.MET_LATE || clock.state() == ClockState.BREACHED;
        return late ? clock.breached().or(clock::due) : Optional.empty();
    }

    private List<Mark> marks(Phrases phrases, Instant end) {
        List<Mark> marks = new ArrayList<>();
        for (Told one : told) {
            if (one.event() instanceof ThresholdReached reached) {
                String text = phrases.say("picture.reached", "threshold", reached.threshold());
                marks.add(new Mark(Sign.THRESHOLD, one.at(), text));
            } else if (one.event() instanceof BreachWithdrawn withdrawn) {
                marks.add(new Mark(Sign.WITHDRAWN, withdrawn.due(), phrases.say(Sign.WITHDRAWN.key())));
            }
        }
        cycles.forEach((number, clock) -> due(number, clock, end, phrases).ifPresent(marks::add));
        return marks;
    }

    private boolean withdrawn(int number, Instant due) {
        return told.stream()
                .anyMatch(one -> one.event() instanceof BreachWithdrawn withdrawn
                        && withdrawn.cycle() == number
                        && withdrawn.due().equals(due));
    }

    private Optional<Mark> due(int number, Clock clock, Instant end, Phrases phrases) {
        Optional<Instant> breach = breach(clock);
        if (breach.isPresent()) {
            return breach.map(at -> new Mark(Sign.BREACH, at, phrases.say(Sign.BREACH.key())));
        }
        // When a cycle that was met in time would have been due says nothing once the next one runs
        Instant next = Optional.ofNullable(cycles.get(number + 1))
                .map(Clock::startedAt)
                .orElse(end);
        return clock.at(next)
                .due()
                .filter(at -> !at.isAfter(next) && !withdrawn(number, at))
                .map(at -> new Mark(Sign.DUE, at, phrases.say(Sign.DUE.key())));
    }
}
