package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of the way to an end, and of the end. */
final class ClosureLaws {

    private ClosureLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        1,
                        "no accepted or silent ending without an answering reply after the last requester message that"
                                + " expects an answer",
                        Set.of(
                                RuleId.UNANSWERED_QUESTION,
                                RuleId.REPLY_BEFORE_CLOSE,
                                RuleId.CONSENT_OR_SILENCE,
                                RuleId.ANSWERED_IS_DERIVED,
                                RuleId.REPEATED_REPLY,
                                RuleId.COURTESY_IS_NOT_A_REPLY,
                                RuleId.AUTOMATIC_IS_NOT_A_REPLY),
                        ClosureLaws::answeredEndings),
                Law.ofAccepted(
                        6,
                        "in a closed ticket nothing runs but what is owed and lives on, in a merged one nothing",
                        Set.of(RuleId.TERMINAL, RuleId.MERGED),
                        ClosureLaws::nothingRuns),
                new Law(
                        7,
                        "a running silence window implies RESOLVED, a standing proposal and, if a question was asked, a"
                                + " delivered answering reply",
                        Set.of(
                                RuleId.UNANSWERED_QUESTION,
                                RuleId.TERMINAL,
                                RuleId.ANSWERED_IS_DERIVED,
                                RuleId.REPEATED_REPLY,
                                RuleId.COURTESY_IS_NOT_A_REPLY,
                                RuleId.AUTOMATIC_IS_NOT_A_REPLY),
                        ClosureLaws::foundedWindows));
    }

    private static void answeredEndings(History history, Findings findings) {
        Dialogue dialogue = new Dialogue();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                dialogue.hear(recorded, step);
                if (recorded.event() instanceof Ended ended && ended.outcome().isEmpty()) {
                    findings.add(step, "ended without an outcome at", recorded.effectiveAt());
                }
                if (recorded.event() instanceof Ended ended
                        && ended.outcome()
                                .filter(o -> o == Outcome.ACCEPTED || o == Outcome.SILENT)
                                .isPresent()
                        && dialogue.asked()
                        && !dialogue.answered()) {
                    findings.add(
                            step,
                            "ended",
                            ended.outcome().get(),
                            "at",
                            recorded.effectiveAt(),
                            "open",
                            dialogue.open());
                }
            }
        }
    }

    private static void nothingRuns(History history, Step step, Findings findings) {
        Ticket ticket = step.after();
        if (ticket.phase() != Phase.CLOSED && !ticket.relations().merged()) {
            return;
        }
        List<String> surviving = ticket.obligations().open().stream()
                .filter(one -> one.survives() && !ticket.relations().merged())
                .map(one -> Obligation.TIMER + one.id())
                .toList();
        List<String> timers = ticket.timers().stream()
                .map(Timer::subject)
                .filter(subject -> !surviving.contains(subject))
                .toList();
        List<String> clocks = ticket.clocks().all().stream()
                .filter(c -> c.mode() == Clock.Mode.RUNNING || c.mode() == Clock.Mode.PAUSED)
                .map(Clock::id)
                .toList();
        if (!timers.isEmpty() || !clocks.isEmpty()) {
            findings.add(step, "timers", timers, "clocks", clocks);
        }
    }

    private static void foundedWindows(History history, Findings findings) {
        Dialogue dialogue = new Dialogue();
        boolean proposed = false;
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                dialogue.hear(recorded, step);
                proposed = proposed(proposed, recorded.event().kind());
            }
            Optional<Timer> window = step.after().closure().window();
            boolean founded = step.after().phase() == Phase.RESOLVED
                    && proposed
                    && (!dialogue.asked() || dialogue.answerDelivered());
            if (window.isPresent() && !founded) {
                findings.add(
                        step,
                        "window until",
                        window.get().at(),
                        "phase",
                        step.after().phase(),
                        "proposal stands",
                        proposed,
                        "delivered answer",
                        dialogue.answerDelivered());
            }
        }
    }

    private static boolean proposed(boolean before, EventKind kind) {
        return switch (kind) {
            case PROPOSED -> true;
            case PROPOSAL_REJECTED, ENDED, REOPENED -> false;
            default -> before;
        };
    }
}
