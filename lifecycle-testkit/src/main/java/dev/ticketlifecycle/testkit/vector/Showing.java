package dev.ticketlifecycle.testkit.vector;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.testkit.vector.Answer.At;
import dev.ticketlifecycle.testkit.vector.Answer.Minutes;
import dev.ticketlifecycle.testkit.vector.Answer.Seconds;
import dev.ticketlifecycle.testkit.vector.Answer.Standing;
import dev.ticketlifecycle.testkit.vector.Answer.Standing.Word;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the clocks of a timeline show, and which of it its source would show. */
record Showing(Declaration declaration, Clocks clocks, String state, Instant now) {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    /** Everything that a timeline can assert, as far as it is there. */
    Map<TimelineFact, Answer> all() {
        Map<TimelineFact, Answer> all = new EnumMap<>(TimelineFact.class);
        for (TimelineClock clock : TimelineClock.values()) {
            due(clock).ifPresent(due -> all.put(clock.due(), new At(due)));
            level(clock).ifPresent(level -> clock.level().ifPresent(fact -> all.put(fact, new At(level))));
            measure(clock, all);
        }
        nextDue().ifPresent(due -> all.put(TimelineFact.NEXT_DUE, new At(due)));
        firstResponse().ifPresent(at -> all.put(TimelineFact.FIRST_RESPONSE_AT, new At(at)));
        clock(Declaration.contacts())
                .ifPresent(contacts -> all.put(TimelineFact.LAST_CONTACT_AT, new At(contacts.startedAt())));
        clock(Declaration.hold())
                .map(hold -> hold.at(now).paused())
                .map(Showing::seconds)
                .ifPresent(held -> {
                    all.put(TimelineFact.WAITING_SEC, held);
                    all.put(TimelineFact.HOLD_SEC, held);
                });
        standing().ifPresent(word -> all.put(TimelineFact.SLA_STATUS, new Standing(word)));
        return all;
    }

    // Those without a goal too: they measure all the same.
    private Optional<Clock> clock(String id) {
        return clocks.tracks().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Optional<Clock> asked(TimelineClock clock) {
        return clocks.find(Declaration.due(clock));
    }

    private Optional<Instant> due(TimelineClock clock) {
        return asked(clock).filter(one -> !hidden(one)).flatMap(this::due);
    }

    private boolean hidden(Clock clock) {
        Semantics semantics = declaration.semantics();
        return (semantics.duesNullWhenClosed() && Semantics.over(state))
                || (semantics.duesNullWhilePaused() && clock.mode() == Mode.PAUSED)
                || (semantics.dueNullWhenMet() && clock.mode() == Mode.STOPPED);
    }

    private Optional<Instant> due(Clock clock) {
        return clock.mode() == Mode.PAUSED && declaration.semantics().slideWhilePaused()
                ? clock.at(now).due()
                : clock.due();
    }

    private Optional<Instant> level(TimelineClock clock) {
        return asked(clock)
                .flatMap(one -> one.target().thresholds().stream()
                        .findFirst()
                        .flatMap(level -> due(clock).map(due -> reached(one, level, due))));
    }

    // The threshold's own instant: an engine that is fed from then on fires one that lies behind it at once.
    private static Instant reached(Clock clock, Threshold level, Instant due) {
        return level.mark() instanceof Threshold.DayOffset days
                ? clock.target().calendar().addWorkingDays(due, days.fromDue())
                : clock.target().calendar().add(due, ((Threshold.Offset) level.mark()).fromDue());
    }

    private void measure(TimelineClock clock, Map<TimelineFact, Answer> all) {
        asked(clock)
                .flatMap(shown -> clocks.find(declaration.measure(clock)))
                .ifPresent(one -> worked(clock, one).map(this::minutes).ifPresent(took -> {
                    all.put(clock.measured(), new Minutes(took));
                    one.at(now)
                            .goal()
                            .map(this::minutes)
                            .ifPresent(target -> all.put(clock.difference(), new Minutes(target.subtract(took))));
                }));
    }

    /** How long it took; of many cycles the longest, or all from the beginning. */
    private Optional<Duration> worked(TimelineClock clock, Clock one) {
        boolean before = one.cycle() > 1;
        if (clock == TimelineClock.UPDATE
                && declaration.semantics().updateBasis() == Semantics.Basis.LAST_CONTACT_ANY) {
            return before ? Optional.of(Duration.ofMillis(one.tally().worked())) : Optional.empty();
        }
        boolean stopped = one.mode() == Mode.STOPPED;
        long longest = Math.max(one.tally().longest(), stopped ? one.worked() : 0);
        return before || stopped ? Optional.of(Duration.ofMillis(longest)) : Optional.empty();
    }

    private BigDecimal minutes(Duration amount) {
        BigDecimal exact = BigDecimal.valueOf(amount.toMillis()).divide(MINUTE, MathContext.DECIMAL64);
        return declaration.semantics().wholeMinutes() ? exact.setScale(0, RoundingMode.DOWN) : exact;
    }

    /** The earliest due instant of those that run; once the ticket is closed none does. */
    private Optional<Instant> nextDue() {
        return Semantics.over(state)
                ? Optional.empty()
                : Stream.of(TimelineClock.values())
                        .flatMap(clock -> asked(clock).stream())
                        .filter(clock -> clock.mode() == Mode.RUNNING)
                        .flatMap(clock -> clock.due().stream())
                        .min(Instant::compareTo);
    }

    private Optional<Instant> firstResponse() {
        return clock(Declaration.due(TimelineClock.FIRST_RESPONSE))
                .filter(clock -> clock.mode() == Mode.STOPPED)
                .map(Clock::since);
    }

    // What is late is not fulfilled, and there is no word for it.
    private Optional<Word> standing() {
        Optional<Clock> response = asked(TimelineClock.FIRST_RESPONSE);
        Optional<Clock> resolution = asked(TimelineClock.RESOLUTION);
        if (response.isEmpty() && resolution.isEmpty()) {
            return Optional.empty();
        }
        if (declaration.semantics().pauseStates().contains(state)) {
            return Optional.of(Word.PAUSED);
        }
        if (response.filter(Clock::underWay).isPresent()) {
            return Optional.of(Word.FIRST_RESPONSE_DUE);
        }
        if (resolution.filter(Clock::underWay).isPresent()) {
            return Optional.of(Word.RESOLUTION_DUE);
        }
        boolean late = Stream.of(response, resolution)
                .flatMap(Optional::stream)
                .anyMatch(clock -> clock.state() == ClockState.MET_LATE);
        return late ? Optional.empty() : Optional.of(Word.FULFILLED);
    }

    private static Seconds seconds(Duration amount) {
        return new Seconds(BigDecimal.valueOf(amount.toMillis(), 3));
    }
}
