package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.ClosureEvent.Reopened;
import dev.ticketlifecycle.escalation.Escalating;
import dev.ticketlifecycle.escalation.EscalationEvent.Acknowledged;
import dev.ticketlifecycle.escalation.EscalationEvent.Deescalated;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.escalation.Raised;
import dev.ticketlifecycle.escalation.Told;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is told of escalations, and how often. */
final class LadderLaws {

    private LadderLaws() {}

    static Law ladder(Escalating escalating) {
        return new Law(
                "ladder",
                "a level that doesn't acknowledge in time is followed by the next, no level is told again before"
                        + " somebody acknowledges, an escalation taken back begins at the bottom, and on an ended ticket"
                        + " nobody has to acknowledge",
                Set.of(RuleId.NOT_PERMITTED),
                (history, findings) -> {
                    Rungs rungs = new Rungs(escalating);
                    history.steps().forEach(step -> rungs.go(step, findings));
                });
    }

    static Law coolDown(Duration coolDown) {
        return new Law(
                "cool-down",
                "a reason is told again only when it has cooled down or goes to a higher level, and else always",
                Set.of(),
                (history, findings) -> {
                    Heat heat = new Heat(coolDown);
                    history.steps().forEach(step -> heat.go(step, findings));
                });
    }

    /** Which level has been told. Not thread-safe. */
    private static final class Rungs {
        private final Escalating escalating;
        private Optional<Raised> raised = Optional.empty();
        private boolean acknowledged;
        private boolean ended;

        Rungs(Escalating escalating) {
            this.escalating = escalating;
        }

        void go(Step step, Findings findings) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof EscalationDue due) {
                    if (!follows(due, recorded.effectiveAt())) {
                        findings.add(step, "waiting for", waiting(), "told", due, "at", recorded.effectiveAt());
                    }
                    told(due);
                } else if (recorded.event() instanceof Acknowledged one) {
                    seen(step, waiting(), one.level(), findings);
                    acknowledged = true;
                } else if (recorded.event() instanceof Deescalated one) {
                    seen(step, raised, one.level(), findings);
                    raised = Optional.empty();
                } else if (recorded.event() instanceof Ended) {
                    raised = Optional.empty();
                    ended = true;
                } else if (recorded.event() instanceof Reopened) {
                    ended = false;
                }
            }
            Optional<Instant> due = waiting().flatMap(Raised::acknowledgeBy);
            if (step.decision().accepted() && due.filter(step.now()::isAfter).isPresent()) {
                findings.add(step, "acknowledgement missed", due, "and nobody else is told at", step.now());
            }
        }

        private Optional<Raised> waiting() {
            return raised.filter(level -> !acknowledged);
        }

        private static void seen(Step step, Optional<Raised> by, int level, Findings findings) {
            if (!step.act().initiator().human() || !by.map(Raised::level).equals(Optional.of(level))) {
                findings.add(step, "told", by, "seen to by", step.act().initiator());
            }
        }

        private boolean follows(EscalationDue due, Instant at) {
            Optional<Integer> next = due.raised().map(Raised::level);
            Optional<Raised> waiting = waiting();
            if (due.reason() == EscalationReason.UNACKNOWLEDGED) {
                return waiting.flatMap(Raised::acknowledgeBy).equals(Optional.of(at))
                        && next.filter(level -> level != waiting.get().level() + 1)
                                .isEmpty();
            }
            int first = escalating.level(due.reason());
            boolean anew = waiting.isEmpty() && (due.reason() == EscalationReason.CLOCK || next.orElse(first) == first);
            return next.isEmpty()
                    || anew
                    || waiting.filter(last -> last.level() < next.get()).isPresent();
        }

        private void told(EscalationDue due) {
            if (ended) {
                return;
            }
            if (due.raised().isPresent()) {
                raised = due.raised();
                acknowledged = false;
            } else if (due.reason() == EscalationReason.UNACKNOWLEDGED) {
                raised = raised.map(last -> new Raised(last.level(), last.name(), Optional.empty()));
            }
        }
    }

    /** When which reason was told. Not thread-safe. */
    private static final class Heat {
        private final Duration coolDown;
        private final Map<EscalationReason, Told> told = new EnumMap<>(EscalationReason.class);
        private int level;

        Heat(Duration coolDown) {
            this.coolDown = coolDown;
        }

        void go(Step step, Findings findings) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof EscalationDue due) {
                    hear(recorded, due, step, findings);
                } else if (recorded.event() instanceof Deescalated || recorded.event() instanceof Ended) {
                    level = 0;
                }
            }
        }

        private void hear(Recorded recorded, EscalationDue due, Step step, Findings findings) {
            Instant since =
                    recorded.initiator().equals(Actor.system()) ? recorded.effectiveAt() : recorded.recordedAt();
            Optional<Told> last = Optional.ofNullable(told.get(due.reason()));
            boolean hot = !coolDown.isZero()
                    && due.reason() != EscalationReason.UNACKNOWLEDGED
                    && last.filter(one -> since.isBefore(one.at().plus(coolDown)))
                            .isPresent();
            int next = due.raised().map(Raised::level).orElse(level);
            boolean again = due.told().isPresent() && hot && next <= last.get().level();
            if (again || (due.told().isEmpty() && !hot)) {
                findings.add(step, "last told", last, "and now", due, "at", since);
            }
            if (due.told().isPresent()) {
                level = next;
                told.put(due.reason(), new Told(since, next));
            }
        }
    }
}
