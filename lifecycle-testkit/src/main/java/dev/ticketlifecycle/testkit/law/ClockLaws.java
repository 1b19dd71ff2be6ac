package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.testkit.law.Turns.Turn;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What holds of time: readings, alarms, and that looking changes nothing. */
final class ClockLaws {

    private static final Duration LONG = Duration.ofDays(3650);
    private static final Duration A_WHILE = Duration.ofMinutes(47);
    private static final Duration DAYS = Duration.ofHours(61);

    private ClockLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        8,
                        "elapsed time never falls as time goes on, and stands still while paused or outside hours",
                        Set.of(),
                        ClockLaws::elapsedTime),
                new Law(
                        14,
                        "a due instant stays put while running and moves only by the working time of pauses",
                        Set.of(),
                        ClockLaws::dueInstants),
                new Law(17, "looking often equals looking once", Set.of(), ClockLaws::looking),
                Law.ofAccepted(
                        33,
                        "wakeAt is the earliest instant after the last evaluation at which advance would produce an"
                                + " event, absent if there is none",
                        Set.of(),
                        ClockLaws::alarm));
    }

    private static void elapsedTime(History history, Findings findings) {
        kept(history, (turn, book) -> {
            for (Instant at :
                    List.of(turn.at(), turn.at().plus(A_WHILE), turn.at().plus(DAYS))) {
                Reading shown = turn.now().at(at);
                Book then = book.at(at, turn.now());
                if (!shown.elapsed().equals(then.worked()) || !shown.paused().equals(then.paused())) {
                    findings.add(
                            turn.step(),
                            "clock",
                            shown.clock(),
                            "at",
                            at,
                            "elapsed",
                            shown.elapsed() + ", paused " + shown.paused(),
                            "by its calendar",
                            then.worked() + ", paused " + then.paused(),
                            "after",
                            turn.event().kind());
                    return;
                }
            }
        });
    }

    private static void dueInstants(History history, Findings findings) {
        kept(history, (turn, book) -> {
            for (Instant at :
                    List.of(turn.at(), turn.at().plus(A_WHILE), turn.at().plus(DAYS))) {
                Optional<Instant> shown = turn.now().at(at).due();
                Optional<Instant> then = book.at(at, turn.now()).due();
                if (!shown.equals(then)) {
                    findings.add(
                            turn.step(),
                            "clock",
                            turn.now().id(),
                            "at",
                            at,
                            "due",
                            shown,
                            "by its pauses",
                            then,
                            "after",
                            turn.event().kind());
                    return;
                }
            }
        });
    }

    /** Keeps a second book on each clock, and shows it after every event. */
    private static void kept(History history, BiConsumer<Turn, Book> each) {
        Map<String, Book> books = new HashMap<>();
        Turns.of(history, turn -> {
            String clock = turn.now().id();
            Book before = books.get(clock);
            Book book = turn.within() && before != null ? before.after(turn) : Book.opened(turn.now());
            if (turn.within() && turn.retargets()) {
                // Within one cycle between two changes of policy: what a change does is another law.
                book = book.aimed(turn.now().due());
                if (turn.about(EventKind.DUE_SET) && turn.now().target().changes() == ChangeMode.RETROACTIVE) {
                    book = book.recounted((DueSet) turn.event());
                }
            }
            books.put(clock, book);
            each.accept(turn, book);
        });
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
            if (engine.decide(ticket, line.act(), line.given().when(now), journal) instanceof Accepted accepted) {
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
