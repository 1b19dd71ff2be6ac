package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds of time: readings, alarms, and that looking changes nothing. */
final class ClockLaws {

    private static final Duration LONG = Duration.ofDays(3650);

    private ClockLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        8,
                        "elapsed time never falls as time goes on, and stands still while paused",
                        Set.of(),
                        ClockLaws::elapsedTime),
                new Law(17, "looking often equals looking once", Set.of(), ClockLaws::looking),
                Law.ofAccepted(
                        33,
                        "wakeAt is the earliest instant after the last evaluation at which advance would produce an"
                                + " event, absent if there is none",
                        Set.of(),
                        ClockLaws::alarm));
    }

    /** How a cycle of a clock stood when it was last read. */
    private record Reading(int cycle, Clock.Mode mode, Instant at, Duration elapsed) {}

    private static void elapsedTime(History history, Findings findings) {
        Map<String, Reading> readings = new HashMap<>();
        Ticket ticket = Ticket.unopened(history.script().ticket());
        Instant at = Instant.MIN;
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                ticket = history.engine().evolve(ticket, recorded);
                boolean learntLate = recorded.effectiveAt().isBefore(at); // what was read before it was read without it
                at = learntLate ? at : recorded.effectiveAt();
                for (Clock clock : ticket.clocks().all()) {
                    Reading now = new Reading(
                            clock.cycle(), clock.mode(), at, clock.at(at).elapsed());
                    Optional<Reading> before = Optional.ofNullable(readings.put(clock.id(), now));
                    if (!learntLate) {
                        compare(step, clock, before, now, findings);
                    }
                }
            }
        }
    }

    private static void compare(Step step, Clock clock, Optional<Reading> last, Reading now, Findings findings) {
        Reading before = last.filter(r -> r.cycle() == now.cycle())
                .orElseGet(() -> new Reading(now.cycle(), Clock.Mode.RUNNING, clock.startedAt(), Duration.ZERO));
        boolean neverStopped = before.mode() == Clock.Mode.STOPPED
                && clock.underWay()
                && clock.target().metric().undoneCounts();
        if (neverStopped && now.elapsed().compareTo(before.elapsed()) >= 0) {
            return; // its stop was undone as if it had never been
        }
        Duration ran = before.mode() == Clock.Mode.RUNNING ? Duration.between(before.at(), now.at()) : Duration.ZERO;
        if (!now.elapsed().equals(before.elapsed().plus(ran))) {
            findings.add(
                    step,
                    "clock",
                    clock.id(),
                    "elapsed",
                    now.elapsed(),
                    "at",
                    now.at(),
                    "before",
                    before.elapsed(),
                    "since then " + before.mode(),
                    Duration.between(before.at(), now.at()));
        }
    }

    /** What happened, whoever wrote it down when. */
    private record Happening(Event event, Actor initiator, Instant at) {
        static List<Happening> of(List<Recorded> journal) {
            return journal.stream()
                    .map(r -> new Happening(r.event(), r.initiator(), r.effectiveAt()))
                    .toList();
        }
    }

    private static void looking(History history, Findings findings) {
        if (history.steps().isEmpty()) {
            return;
        }
        List<Recorded> seldom = played(history, false);
        List<Recorded> often = played(history, true);
        List<Happening> once = Happening.of(seldom);
        List<Happening> always = Happening.of(often);
        if (!once.equals(always)) {
            int same = 0;
            while (same < Math.min(once.size(), always.size()) && once.get(same).equals(always.get(same))) {
                same++;
            }
            findings.add(
                    history.steps().get(history.steps().size() - 1),
                    "looking once",
                    once.subList(same, Math.min(once.size(), same + 1)),
                    "looking often",
                    always.subList(same, Math.min(always.size(), same + 1)));
        }
    }

    private static List<Recorded> played(History history, boolean looking) {
        Engine engine = history.engine();
        Ticket ticket = Ticket.unopened(history.script().ticket());
        List<Recorded> journal = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Line line : history.script().lines()) {
            Instant now =
                    line.given().now().isBefore(last) ? last : line.given().now();
            if (looking) {
                for (Instant look : looks(ticket, engine, last, now)) {
                    Accepted seen = engine.advance(ticket, look);
                    journal.addAll(seen.events());
                    ticket = seen.ticket();
                }
            }
            if (engine.decide(ticket, line.act(), line.given().when(now)) instanceof Accepted accepted) {
                journal.addAll(accepted.events());
                ticket = accepted.ticket();
            }
            last = now;
        }
        journal.addAll(engine.advance(ticket, last).events());
        return journal;
    }

    private static List<Instant> looks(Ticket ticket, Engine engine, Instant last, Instant now) {
        List<Instant> looks = new ArrayList<>();
        if (last.isBefore(now) && !last.equals(Instant.MIN)) {
            looks.add(last.plus(Duration.between(last, now).dividedBy(2)));
            engine.wakeAt(ticket)
                    .filter(w -> w.isAfter(last) && w.isBefore(now))
                    .ifPresent(looks::add);
            looks.add(now);
            looks.sort(Instant::compareTo);
        }
        return looks;
    }

    private static void alarm(History history, Step step, Findings findings) {
        Engine engine = history.engine();
        Ticket ticket = step.after();
        Optional<Instant> wakeAt = engine.wakeAt(ticket);
        Instant quiet = wakeAt.map(w -> w.minusMillis(1)).orElse(step.now().plus(LONG));
        if (quiet.isBefore(step.now())) {
            findings.add(step, "wakeAt", wakeAt, "evaluated at", step.now());
            return;
        }
        List<Recorded> early = engine.advance(ticket, quiet).events();
        if (!early.isEmpty()) {
            findings.add(
                    step,
                    "wakeAt",
                    wakeAt,
                    "yet at",
                    quiet,
                    "happens",
                    early.get(0).event());
        }
        if (wakeAt.isPresent() && engine.advance(ticket, wakeAt.get()).events().isEmpty()) {
            findings.add(step, "wakeAt", wakeAt, "yet then happens", "nothing");
        }
    }
}
