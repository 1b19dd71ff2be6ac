package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationEvent.Missed;
import dev.ticketlifecycle.obligation.ObligationEvent.Rated;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.relation.RelationEvent.Absorbed;
import dev.ticketlifecycle.stage.StageEvent.Moved;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds of escalations: each falls due exactly when its rule says. */
final class EscalationLaws {

    private static final int EVERY = 3;

    private EscalationLaws() {}

    static List<Law> all(Bounds bounds) {
        return List.of(
                LadderLaws.ladder(bounds.escalating()),
                LadderLaws.coolDown(bounds.escalating().coolDown()),
                new Law(
                        "escalations",
                        "an escalation falls due exactly with each third repetition, a promised update missed, the last permitted"
                                + " return, what goes round for the third time without a new fact, a verdict or a debt that says so missed,"
                                + " a low rating, a finding superseded, and each reopening beyond the limit",
                        Set.of(
                                RuleId.REPEATED_REPLY,
                                RuleId.AUTOMATIC_IS_NOT_A_REPLY,
                                RuleId.HOLDING_NEEDS_DUE,
                                RuleId.PING_PONG,
                                RuleId.CONTRADICTING_FINDING),
                        (history, findings) -> {
                            Watch watch = new Watch(bounds);
                            history.steps().forEach(step -> watch.go(step, findings));
                        }));
    }

    /** What would have to be escalated. Not thread-safe. */
    private static final class Watch {
        private final Dialogue dialogue = new Dialogue();
        private final Holders holders = new Holders();
        private final Circles circles = new Circles();
        private final Bounds bounds;
        private final Set<String> escalating = new HashSet<>();
        private final Map<String, String> found = new HashMap<>();
        private final List<EscalationReason> expected = new ArrayList<>();
        private Optional<Instant> promised = Optional.empty();
        private int repetitions;
        private int reopenings;

        Watch(Bounds bounds) {
            this.bounds = bounds;
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
                case ABSORBED -> {
                    if (((Absorbed) recorded.event()).handed().asks()) {
                        circles.newFact();
                    }
                }
                case DESCRIBED -> {
                    if (!described(step.before()).equals(described(step.after()))) {
                        circles.newFact();
                    }
                }
                case OFFERED, OFFER_ENDED, OWNER_CHANGED -> {
                    if (holders.hear(recorded.event()) && holders.returns() == bounds.returns()) {
                        expected.add(EscalationReason.PING_PONG);
                    }
                }
                case REOPENED -> expect(++reopenings > bounds.escalating().reopenings(), EscalationReason.REOPENINGS);
                case RATED ->
                    expect(((Rated) recorded.event()).score() <= bounds.lowRating(), EscalationReason.LOW_RATING);
                case FOUND -> found((Found) recorded.event());
                case IMPOSED -> {
                    Imposed imposed = (Imposed) recorded.event();
                    if (imposed.onClose() == OnClose.ESCALATE || imposed.settling() == Settling.DECIDED) {
                        escalating.add(imposed.obligation());
                    }
                }
                case MISSED ->
                    expect(
                            escalating.contains(((Missed) recorded.event()).obligation()),
                            EscalationReason.OBLIGATION_MISSED);
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

        private void timePasses(Instant to) {
            if (promised.filter(to::isAfter).isPresent()) {
                expected.add(EscalationReason.UPDATE_MISSED);
                promised = Optional.empty();
            }
        }

        private void expect(boolean due, EscalationReason reason) {
            if (due) {
                expected.add(reason);
            }
        }

        private void found(Found found) {
            String before = this.found.put(found.finding(), found.value());
            expect(before != null && !before.equals(found.value()), EscalationReason.CONTRADICTION);
            if (!found.value().equals(before)) {
                circles.newFact();
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
