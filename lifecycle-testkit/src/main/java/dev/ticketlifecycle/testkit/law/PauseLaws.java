package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clock.Mode;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pauses that change nothing: of no length, and outside working time. On the way the ticket is let wait, goes on at once
 * or before the desk opens, and is compared with the one that never waited.
 */
final class PauseLaws {

    private static final int ONE_STEP_IN = 7;
    private static final Duration NIGHT = Duration.ofDays(40);
    private static final List<Duration> LATER =
            List.of(Duration.ZERO, Duration.ofMinutes(47), Duration.ofHours(61), Duration.ofDays(9));

    private PauseLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        12,
                        "a pause wholly outside working time changes no reading",
                        Set.of(),
                        (history, findings) -> compared(history, findings, PauseLaws::throughTheNight)),
                new Law(
                        13,
                        "pause and resume at one instant change nothing",
                        Set.of(),
                        (history, findings) -> compared(history, findings, PauseLaws::forNoTime)));
    }

    /** A pause to try on a ticket. */
    interface Trial {
        /** Compares every clock that it lets pause; returns how many. */
        int of(Engine engine, Step step, Findings findings);
    }

    /** Tries a pause now and then; returns how many clocks were compared. */
    static int compared(History history, Findings findings, Trial trial) {
        int compared = 0;
        for (Step step : history.steps()) {
            boolean goesOn =
                    step.after().phase() == Phase.ACTIVE || step.after().phase() == Phase.NEW;
            if (step.number() % ONE_STEP_IN == 0 && step.decision().accepted() && goesOn) {
                compared += trial.of(history.engine(), step, findings);
            }
        }
        return compared;
    }

    static int forNoTime(Engine engine, Step step, Findings findings) {
        return pausing(engine, step, step.after(), step.now(), step.now(), clock -> true, findings);
    }

    static int throughTheNight(Engine engine, Step step, Findings findings) {
        int compared = 0;
        Set<BusinessCalendar> tried = new HashSet<>();
        for (Clock clock : step.after().clocks().all()) {
            BusinessCalendar hours = clock.target().calendar();
            if (clock.mode() != Mode.RUNNING || hours.equals(BusinessCalendar.ALWAYS) || !tried.add(hours)) {
                continue;
            }
            Instant closing = hours.nextClosing(step.now());
            Instant opening = hours.nextOpening(closing);
            if (opening.isAfter(step.now().plus(NIGHT))) {
                continue;
            }
            Ticket evening = engine.advance(step.after(), closing).ticket();
            compared += pausing(
                    engine,
                    step,
                    evening,
                    closing,
                    opening,
                    c -> c.target().calendar().equals(hours)
                            && c.target().metric().hold() == Hold.WORKING,
                    findings);
        }
        return compared;
    }

    private static int pausing(
            Engine engine,
            Step step,
            Ticket ticket,
            Instant from,
            Instant until,
            Predicate<Clock> which,
            Findings findings) {
        Actor by = holder(ticket, step);
        Given given = step.given().when(from);
        Decision waiting = engine.decide(ticket, Act.of("wait-" + step.number(), by, new Wait()), given);
        if (!waiting.accepted() || waiting.ticket().phase() != Phase.WAITING) {
            return 0;
        }
        Decision resumed = engine.decide(
                waiting.ticket(),
                Act.of("go-on-" + step.number(), by, new Move(ticket.status().name())),
                given.when(until));
        Ticket never = engine.advance(ticket, until).ticket();
        if (!resumed.accepted() || !resumed.ticket().status().equals(never.status())) {
            return 0;
        }
        int compared = 0;
        for (Clock clock : ticket.clocks().all()) {
            Optional<Clock> paused = Turns.track(waiting.ticket(), clock.id());
            boolean pauses = clock.mode() == Mode.RUNNING
                    && paused.filter(p -> p.mode() == Mode.PAUSED).isPresent();
            if (pauses && which.test(clock)) {
                compare(
                        step,
                        Turns.track(never, clock.id()),
                        Turns.track(resumed.ticket(), clock.id()),
                        until,
                        findings);
                compared++;
            }
        }
        return compared;
    }

    private static Actor holder(Ticket ticket, Step step) {
        return ticket.owner()
                .filter(Owner.Agent.class::isInstance)
                .map(owner -> Actor.agent(owner.id()))
                .orElseGet(() -> step.given().directory().people().keySet().stream()
                        .sorted()
                        .findFirst()
                        .map(Actor::agent)
                        .orElse(Actor.system()));
    }

    private static void compare(
            Step step, Optional<Clock> never, Optional<Clock> paused, Instant from, Findings findings) {
        for (Duration later : LATER) {
            Optional<Reading> one = never.map(c -> c.at(from.plus(later)));
            Optional<Reading> other = paused.map(c -> c.at(from.plus(later)));
            if (!one.equals(other)) {
                findings.add(step, "without the pause", one, "with it", other);
                return;
            }
        }
        if (!never.flatMap(Clock::next).equals(paused.flatMap(Clock::next))) {
            findings.add(
                    step, "next without the pause", never.flatMap(Clock::next), "with it", paused.flatMap(Clock::next));
        }
    }
}
