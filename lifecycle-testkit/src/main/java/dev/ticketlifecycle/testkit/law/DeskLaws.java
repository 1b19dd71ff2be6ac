package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.ContendedException;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.TicketStore.Commit;
import dev.ticketlifecycle.store.TicketStore.CommitResult;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Committed;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Conflict;
import dev.ticketlifecycle.store.TicketStore.Receipt;
import dev.ticketlifecycle.testkit.law.Premises.Landlord;
import dev.ticketlifecycle.testkit.law.Script.Line;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** What holds of a desk on its store. The script of a history is played again, on premises of its own. */
final class DeskLaws {

    private static final int WRITERS = 4;
    private static final int NOW_AND_THEN = 8;

    private DeskLaws() {}

    static List<Law> all(Lifecycle lifecycle, Landlord landlord) {
        return List.of(
                new Law(
                        20,
                        "one command id, one effect",
                        Set.of(),
                        (history, findings) -> oneEffect(history, landlord, findings)),
                new Law(
                        35,
                        "of two writers with one version exactly one wins and no event is lost",
                        Set.of(),
                        (history, findings) -> oneWinner(history, lifecycle, landlord, findings)));
    }

    private static void oneEffect(History history, Landlord landlord, Findings findings) {
        Premises once = landlord.open();
        Premises often = landlord.open();
        TicketId ticket = history.script().ticket();
        Map<Step, Accepted> answers = new LinkedHashMap<>();
        for (Step step : history.steps()) {
            Line line = new Line(step.act(), step.given());
            once.turnTo(line);
            once.handle(ticket, step.act());
            often.turnTo(line);
            Decision first = sent(often, ticket, step);
            compare(step, first, often.handle(ticket, step.act()), findings);
            if (first instanceof Accepted accepted && !accepted.events().isEmpty()) {
                answers.put(step, accepted); // without an event there was no effect to be repeated
            }
            if (!often.journal(ticket).equals(once.journal(ticket))) {
                findings.add(
                        step,
                        "events of " + step.act().id(),
                        events(first),
                        "sent again also",
                        difference(often.journal(ticket), once.journal(ticket)));
                return;
            }
        }
        answers.forEach((step, answer) -> compare(step, answer, often.handle(ticket, step.act()), findings));
    }

    /** Sends an act, now and then from several places at once. */
    private static Decision sent(Premises premises, TicketId ticket, Step step) {
        if (step.number() % NOW_AND_THEN != 0) {
            return premises.handle(ticket, step.act());
        }
        Callable<Decision> sending = () -> premises.handle(ticket, step.act());
        return AtOnce.all(Collections.nCopies(WRITERS, sending)).get(0);
    }

    private static void compare(Step step, Decision first, Decision again, Findings findings) {
        boolean same = first.accepted() == again.accepted() && events(first).equals(events(again));
        if (!same) {
            findings.add(step, "answer", events(first), "sent again", events(again));
        }
    }

    private static List<Recorded> events(Decision decision) {
        return decision instanceof Accepted accepted ? accepted.events() : List.of();
    }

    private static List<Recorded> difference(List<Recorded> more, List<Recorded> fewer) {
        List<Recorded> rest = new ArrayList<>(more);
        fewer.forEach(rest::remove);
        return rest;
    }

    private static void oneWinner(History history, Lifecycle lifecycle, Landlord landlord, Findings findings) {
        Premises premises = landlord.open();
        TicketId ticket = history.script().ticket();
        for (Step step : history.steps()) {
            Given given = premises.turnTo(new Line(step.act(), step.given()));
            Ticket seen =
                    premises.store().load(ticket, step.act().id()).snapshot().orElseGet(() -> Ticket.unopened(ticket));
            Act note = Act.of(
                    "rival-of-" + step.act().id(),
                    Actor.automatic("importer"),
                    new Note(Message.text("somebody else writes at the same time")));
            Optional<Commit> one = commit(lifecycle.decide(seen, step.act(), given), seen, step.act());
            Optional<Commit> other = commit(lifecycle.decide(seen, note, given), seen, note);
            if (one.isPresent() && other.isPresent()) {
                boolean actFirst = step.number() % 2 == 0;
                Commit first = actFirst ? one.get() : other.get();
                if (!race(premises, step, first, actFirst ? other.get() : one.get(), findings)) {
                    return;
                }
            } else {
                premises.handle(ticket, step.act());
            }
        }
        crowd(history, premises, findings);
    }

    private static Optional<Commit> commit(Decision decision, Ticket seen, Act act) {
        return decision instanceof Accepted accepted && !accepted.events().isEmpty()
                ? Optional.of(new Commit(
                        accepted.ticket(),
                        seen.version(),
                        new Receipt(act.id(), act.id().hashCode(), accepted.events()),
                        accepted.ticket().wakeAt(),
                        List.of()))
                : Optional.empty();
    }

    private static boolean race(Premises premises, Step step, Commit first, Commit second, Findings findings) {
        TicketStore store = premises.store();
        TicketId ticket = first.ticket().id();
        List<Recorded> before = premises.journal(ticket);
        List<CommitResult> results = step.number() % NOW_AND_THEN == 0
                ? AtOnce.all(List.of(() -> store.commit(first), () -> store.commit(second)))
                : List.of(store.commit(first), store.commit(second));
        List<Commit> won = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            if (results.get(i) instanceof Committed) {
                won.add(i == 0 ? first : second);
            }
        }
        long lost = results.stream().filter(Conflict.class::isInstance).count();
        List<Recorded> expected = new ArrayList<>(before);
        won.forEach(w -> expected.addAll(w.receipt().events()));
        boolean fair = won.size() == 1 && lost == 1 && premises.journal(ticket).equals(expected);
        if (!fair) {
            findings.add(
                    step,
                    "writers at version",
                    first.expectedVersion(),
                    "results",
                    results,
                    "journal has",
                    premises.journal(ticket).size(),
                    "expected",
                    expected.size());
        }
        return fair;
    }

    /** Many at once, each through the desk: what was accepted is in the journal, once. */
    private static void crowd(History history, Premises premises, Findings findings) {
        if (history.steps().isEmpty()) {
            return;
        }
        TicketId ticket = history.script().ticket();
        List<Recorded> before = premises.journal(ticket);
        List<Callable<List<Recorded>>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Act note = Act.of(
                    "crowd-" + i, Actor.automatic("importer"), new Note(Message.text("one of many who write at once")));
            writers.add(() -> {
                try {
                    return events(premises.handle(ticket, note));
                } catch (ContendedException e) {
                    return List.of(); // nothing was written, which is what it says
                }
            });
        }
        List<Recorded> written =
                AtOnce.all(writers).stream().flatMap(List::stream).toList();
        List<Recorded> added = premises.journal(ticket)
                .subList(before.size(), premises.journal(ticket).size());
        boolean all =
                added.size() == written.size() && difference(added, written).isEmpty();
        if (!all || !premises.verify(ticket)) {
            findings.add(
                    history.steps().get(history.steps().size() - 1),
                    "accepted of a crowd",
                    written,
                    "in the journal",
                    added,
                    "snapshot is the fold",
                    premises.verify(ticket));
        }
    }
}
