package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.EscalationEvent.Acknowledged;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.Raised;
import dev.ticketlifecycle.finding.Finding;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.obligation.ObligationEvent.Rated;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.stage.StageEvent.Moved;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of escalations: each falls due exactly when its rule says. */
final class EscalationLaws {

    private static final int EVERY = 3;

    private EscalationLaws() {}

    static List<Law> all(Bounds bounds) {
        return List.of(
                new Law(
                        "ladder",
                        "a level that doesn't acknowledge in time is followed by the next, no level is told again before"
                                + " somebody acknowledges, and on an ended ticket nobody has to",
                        Set.of(RuleId.NOT_PERMITTED),
                        EscalationLaws::ladder),
                new Law(
                        "escalations",
                        "an escalation falls due exactly with each third repetition, a promised update missed, the last permitted"
                                + " return, what goes round for the third time without a new fact, a verdict or survivor missed, a"
                                + " low rating, and a finding that supersedes another",
                        Set.of(
                                RuleId.REPEATED_REPLY,
                                RuleId.AUTOMATIC_IS_NOT_A_REPLY,
                                RuleId.HOLDING_NEEDS_DUE,
                                RuleId.PING_PONG),
                        (history, findings) -> {
                            Watch watch = new Watch(bounds);
                            history.steps().forEach(step -> watch.go(step, findings));
                        }));
    }

    private static void ladder(History history, Findings findings) {
        Optional<Raised> waiting = Optional.empty();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof EscalationDue due) {
                    if (!follows(waiting, due, recorded.effectiveAt())) {
                        findings.add(step, "waiting for", waiting, "told", due, "at", recorded.effectiveAt());
                    }
                    waiting = told(waiting, due);
                } else if (recorded.event() instanceof Acknowledged acknowledged) {
                    if (!step.act().initiator().human()
                            || !waiting.map(Raised::level).equals(Optional.of(acknowledged.level()))) {
                        findings.add(
                                step,
                                "waiting for",
                                waiting,
                                "acknowledged by",
                                step.act().initiator());
                    }
                    waiting = Optional.empty();
                } else if (recorded.event() instanceof Ended) {
                    waiting = Optional.empty();
                }
            }
            Optional<Instant> due = waiting.flatMap(Raised::acknowledgeBy);
            if (step.decision().accepted() && due.filter(step.now()::isAfter).isPresent()) {
                findings.add(step, "acknowledgement missed", due, "and nobody else is told at", step.now());
            }
        }
    }

    private static boolean follows(Optional<Raised> waiting, EscalationDue due, Instant at) {
        Optional<Integer> next = due.raised().map(Raised::level);
        if (due.reason() == EscalationReason.UNACKNOWLEDGED) {
            return waiting.flatMap(Raised::acknowledgeBy).equals(Optional.of(at))
                    && next.filter(level -> level != waiting.get().level() + 1).isEmpty();
        }
        boolean anew = waiting.isEmpty() && (due.reason() == EscalationReason.CLOCK || next.orElse(1) == 1);
        return next.isEmpty()
                || anew
                || waiting.filter(last -> last.level() < next.get()).isPresent();
    }

    private static Optional<Raised> told(Optional<Raised> waiting, EscalationDue due) {
        if (due.raised().isPresent()) {
            return due.raised();
        }
        return due.reason() == EscalationReason.UNACKNOWLEDGED
                ? waiting.map(last -> new Raised(last.level(), last.name(), Optional.empty()))
                : waiting;
    }

    /** What would have to be escalated. Not thread-safe. */
    private static final class Watch {
        private final Dialogue dialogue = new Dialogue();
        private final Holders holders = new Holders();
        private final Circles circles = new Circles();
        private final int mostReturns;
        private final int lowRating;
        private final List<EscalationReason> expected = new ArrayList<>();
        private Optional<Instant> promised = Optional.empty();
        private int repetitions;

        Watch(Bounds bounds) {
            this.mostReturns = bounds.returns();
            this.lowRating = bounds.lowRating();
        }

        void go(Step step, Findings findings) {
            if (!step.decision().accepted()) {
                return;
            }
            expected.clear();
            List<EscalationReason> seen = new ArrayList<>();
            for (Recorded recorded : step.events()) {
                hear(recorded, step);
                dialogue.hear(recorded, step);
                if (recorded.event() instanceof EscalationDue due
                        && due.reason() != EscalationReason.UNACKNOWLEDGED
                        && due.reason() != EscalationReason.CLOCK) { // these the ladder's law and the clocks' look at
                    seen.add(due.reason());
                }
            }
            timePasses(step.now());
            Collections.sort(seen);
            Collections.sort(expected);
            if (!seen.equals(expected)) {
                findings.add(step, "escalated", seen, "due", List.copyOf(expected));
            }
        }

        private void hear(Recorded recorded, Step step) {
            switch (recorded.event().kind()) {
                case RECEIVED -> received(Heard.of(recorded, step));
                case REPLIED -> replied(step.reply().orElseThrow(), step);
                case MOVED -> {
                    if (circles.entered(((Moved) recorded.event()).to().name())) {
                        loop();
                    }
                }
                case FOUND -> found((Found) recorded.event(), step);
                case MISSED -> {
                    if (survivor(((Missed) recorded.event()).obligation(), step)) {
                        expected.add(EscalationReason.OBLIGATION_MISSED);
                    }
                }
                case RATED -> {
                    if (((Rated) recorded.event()).score() <= lowRating) {
                        expected.add(EscalationReason.LOW_RATING);
                    }
                }
                case DESCRIBED -> {
                    if (!described(step.before()).equals(described(step.after()))) {
                        circles.newFact();
                    }
                }
                case OFFERED, OFFER_ENDED, OWNER_CHANGED -> {
                    if (holders.hear(recorded.event()) && holders.returns() == mostReturns) {
                        expected.add(EscalationReason.PING_PONG);
                    }
                }
                case ENDED -> { // by itself, or by an act before which everything due has happened
                    timePasses(
                            recorded.initiator().equals(Actor.system())
                                    ? recorded.effectiveAt()
                                    : recorded.recordedAt());
                    promised = Optional.empty();
                }
                default -> {}
            }
        }

        private void found(Found found, Step step) {
            if (found.superseded().isPresent()) {
                expected.add(EscalationReason.CONTRADICTION);
            }
            if (!step.before()
                    .findings()
                    .of(found.finding())
                    .map(Finding::value)
                    .equals(Optional.of(found.value()))) {
                circles.newFact();
            }
        }

        // Imposed in an earlier act: nothing is due at the instant at which it is imposed.
        private boolean survivor(String obligation, Step step) {
            return step.before()
                    .obligations()
                    .find(obligation)
                    .filter(one -> one.terms().onClose() == OnClose.ESCALATE
                            && one.terms().debtor() == Party.STAFF)
                    .isPresent();
        }

        private void timePasses(Instant to) {
            if (promised.filter(to::isAfter).isPresent()) {
                expected.add(EscalationReason.UPDATE_MISSED);
                promised = Optional.empty();
            }
        }

        private void loop() {
            expected.add(EscalationReason.LOOP);
            circles.newFact();
        }

        private void received(Heard heard) {
            if (heard.from().kind() == ActorKind.HUMAN && !circles.again(heard)) {
                circles.newFact();
            }
            circles.heard(heard);
        }

        private static List<Object> described(Ticket ticket) {
            return List.of(
                    ticket.stage().category(),
                    ticket.stage().attributes(),
                    ticket.stage().matter());
        }

        private void replied(Reply reply, Step step) {
            timePasses(step.now());
            if (dialogue.says(reply, step)) {
                circles.newFact();
                promised = dialogue.latest(step) ? Optional.empty() : promised;
            }
            if (reply.reply() == ReplyKind.HOLDING && dialogue.latest(step)) {
                promised = reply.nextUpdate()
                        .map(at -> at.truncatedTo(ChronoUnit.MILLIS))
                        .or(() -> promised);
            }
            if (dialogue.repeats(reply, step) && ++repetitions % EVERY == 0) {
                expected.add(EscalationReason.REPEATED_REPLIES);
            }
            if (circles.answered(Heard.digest(reply.message()))) {
                loop();
            }
        }
    }
}
