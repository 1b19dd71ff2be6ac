package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentEvent.ConsentEnded;
import dev.ticketlifecycle.consent.ConsentEvent.End;
import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of the record: what is written, by whom, and what isn't. */
final class JournalLaws {

    private JournalLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(18, "folding the journal gives the snapshot", Set.of(), JournalLaws::folding),
                Law.ofAccepted(
                        "learnt late",
                        "only what is entered late, or happened by itself, took effect before it was written, and nothing"
                                + " is written before what stands above it",
                        Set.of(),
                        JournalLaws::learntLate),
                new Law(21, "a refused act changes nothing", Set.of(), JournalLaws::refusedActs),
                Law.ofAccepted(
                        28,
                        "only the requester produces requester acts",
                        Set.of(RuleId.ACTOR_ATTRIBUTION),
                        JournalLaws::requesterActs));
    }

    private static void folding(History history, Findings findings) {
        Ticket folded = Ticket.unopened(history.script().ticket());
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                folded = history.engine().evolve(folded, recorded);
            }
            if (!folded.equals(step.after())) {
                findings.add(step, "snapshot", step.after(), "journal", folded);
                return;
            }
        }
    }

    private static void learntLate(History history, Step step, Findings findings) {
        for (Recorded recorded : step.events()) {
            Instant earliest = recorded.initiator().equals(Actor.system()) ? Instant.MIN : step.at();
            boolean inTime = !recorded.effectiveAt().isBefore(earliest)
                    && !recorded.effectiveAt().isAfter(recorded.recordedAt())
                    && recorded.recordedAt().equals(step.now());
            if (!inTime) {
                findings.add(
                        step,
                        "event",
                        recorded.event(),
                        "took effect",
                        recorded.effectiveAt(),
                        "written",
                        recorded.recordedAt(),
                        "not before",
                        earliest);
            }
        }
    }

    // What a refusal shows is the ticket on which the act was judged: with what had fallen due, and nothing of the act.
    private static void refusedActs(History history, Findings findings) {
        for (Step step : history.steps()) {
            if (step.decision() instanceof Decision.Refused refused) {
                Ticket untouched =
                        history.engine().advance(step.before(), step.now()).ticket();
                if (!refused.ticket().equals(untouched)) {
                    findings.add(step, "shown", refused.ticket(), "untouched", untouched);
                }
            }
        }
    }

    private static void requesterActs(History history, Step step, Findings findings) {
        Optional<String> requester = step.after().stage().requester();
        boolean typed = step.command(Accept.class).isPresent()
                || step.command(Withdraw.class).isPresent();
        if (typed && !isRequester(step.act().initiator(), requester)) {
            findings.add(step, "act of", step.act().initiator(), "requester", requester);
        }
        for (Recorded recorded : step.events()) {
            boolean theirs = recorded.initiator().party() == Party.REQUESTER
                    || (recorded.event() instanceof Received received && received.from() == Party.REQUESTER)
                    || agreed(recorded.event())
                    || (recorded.event() instanceof Ended ended
                            && ended.outcome()
                                    .filter(o -> o == Outcome.ACCEPTED || o == Outcome.WITHDRAWN)
                                    .isPresent());
            boolean own = isRequester(recorded.initiator(), requester)
                    && (recorded.initiator().equals(step.act().initiator()) || logged(recorded, step));
            if (theirs && !own) {
                findings.add(step, "event", recorded.event(), "of", recorded.initiator(), "requester", requester);
            }
        }
    }

    private static boolean agreed(Event event) {
        return event.kind() == EventKind.CONSENTED
                || event.kind() == EventKind.RATED
                || (event instanceof ConsentEnded ended && ended.how() == End.REVOKED)
                || (event instanceof OptionChosen chosen && !chosen.bySilence());
    }

    // What the requester said in a talk is logged by the other side, who carries it out; an end isn't.
    private static boolean logged(Recorded recorded, Step step) {
        return step.command(Interaction.class).isPresent()
                && recorded.executor().equals(step.act().executor())
                && !(recorded.event() instanceof Ended)
                && !agreed(recorded.event());
    }

    private static boolean isRequester(Actor actor, Optional<String> requester) {
        return actor.party() == Party.REQUESTER && requester.equals(Optional.of(actor.id()));
    }
}
