package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.ClosureEvent.WindowStarted;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationEvent.Delivered;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Warned;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds of endings: each has a proof of its own. */
final class ProofLaws {

    private ProofLaws() {}

    static List<Law> all(Bounds bounds) {
        return List.of(new Law(
                "own proof",
                "no ticket ends silent, withdrawn, declined, as duplicate, spam, abuse or impossible without what proves"
                        + " just that",
                Set.of(
                        RuleId.CODED_ENDING,
                        RuleId.MERGED,
                        RuleId.CONSENT_OR_SILENCE,
                        RuleId.ACTOR_ATTRIBUTION,
                        RuleId.ANSWERED_IS_DERIVED,
                        RuleId.REPEATED_REPLY,
                        RuleId.COURTESY_IS_NOT_A_REPLY,
                        RuleId.AUTOMATIC_IS_NOT_A_REPLY),
                (history, findings) -> {
                    File file = new File(bounds);
                    history.steps().forEach(step -> file.add(step, findings));
                }));
    }

    /** What there is to prove an ending with. Not thread-safe. */
    private static final class File {
        private final Bounds bounds;
        private final Dialogue dialogue = new Dialogue();
        private final Map<String, Instant> warnings = new HashMap<>();
        private final Set<String> ignored = new HashSet<>();
        private Optional<String> requester = Optional.empty();
        private Optional<Instant> silentAt = Optional.empty();
        private boolean personReplied;
        private boolean spam;
        private boolean onceSpam;
        private Optional<TicketId> merging = Optional.empty();

        File(Bounds bounds) {
            this.bounds = bounds;
        }

        void add(Step step, Findings findings) {
            for (Recorded recorded : step.events()) {
                dialogue.hear(recorded, step);
                if (recorded.event() instanceof Ended ended && ended.outcome().isPresent()) {
                    Outcome outcome = ended.outcome().get();
                    if (!proven(outcome, ended, recorded, step)) {
                        findings.add(step, "ended", outcome, "by", step.act().initiator(), "event", ended);
                    }
                    spam = outcome == Outcome.SPAM;
                }
                note(recorded, step);
            }
            step.command(Receipt.class)
                    .filter(receipt -> step.decision().accepted() && !receipt.delivered())
                    .ifPresent(receipt -> {
                        warnings.remove(receipt.message());
                        ignored.remove(receipt.message());
                    });
        }

        private void note(Recorded recorded, Step step) {
            switch (recorded.event().kind()) {
                case OPENED -> requester = step.command(Open.class).map(Open::requester);
                case REPLIED ->
                    personReplied |=
                            step.reply().isPresent() && step.act().initiator().human();
                case RECEIVED -> wentOn((Received) recorded.event(), recorded.effectiveAt());
                case WARNED ->
                    ((Warned) recorded.event())
                            .deliveredAt()
                            .ifPresentOrElse(
                                    at -> warnings.put(((Warned) recorded.event()).message(), at),
                                    () -> warnings.put(((Warned) recorded.event()).message(), Instant.MAX));
                case DELIVERED -> {
                    Delivered delivered = (Delivered) recorded.event();
                    warnings.replace(delivered.message(), delivered.at());
                }
                case MERGE_STARTED -> merging = merging.or(() -> merging(step));
                case MERGE_FAILED -> merging = Optional.empty();
                case WINDOW_STARTED -> silentAt = Optional.of(((WindowStarted) recorded.event()).endsAt());
                case REOPENED -> onceSpam |= spam; // it wasn't
                case WINDOW_CANCELLED, PROPOSAL_REJECTED, PROPOSED, ENDED -> silentAt = Optional.empty();
                default -> {}
            }
        }

        private void wentOn(Received received, Instant at) {
            if (received.requesterSpoke()) {
                warnings.forEach((message, deliveredAt) -> {
                    if (!deliveredAt.isAfter(at)) {
                        ignored.add(message);
                    }
                });
            }
        }

        private boolean proven(Outcome outcome, Ended ended, Recorded recorded, Step step) {
            boolean reason = ended.reason().filter(why -> !why.isBlank()).isPresent();
            return switch (outcome) {
                case ACCEPTED -> true; // laws 1 and 28
                case SILENT ->
                    silentAt.filter(at -> !at.isAfter(recorded.effectiveAt())).isPresent();
                case WITHDRAWN ->
                    step.command(Withdraw.class).isPresent()
                            && step.act().initiator().human()
                            && step.act().initiator().party() == Party.REQUESTER
                            && requester.equals(
                                    Optional.of(step.act().initiator().id()));
                case DUPLICATE ->
                    merging.equals(ended.duplicateOf()) || (byPerson(step) && goesOnElsewhere(ended, step));
                case DECLINED -> byPerson(step) && reason && dialogue.answered();
                case SPAM -> !personReplied && !onceSpam && approved(outcome, step);
                case ABUSE -> byPerson(step) && reason && !ignored.isEmpty() && approved(outcome, step);
                case IMPOSSIBLE -> byPerson(step) && reason && approved(outcome, step);
            };
        }

        private static boolean byPerson(Step step) {
            return step.act().initiator().party() == Party.STAFF
                    && step.act().initiator().human();
        }

        private boolean goesOnElsewhere(Ended ended, Step step) {
            return step.command(Close.class).isPresent()
                    && step.given().linked().stream()
                            .anyMatch(other ->
                                    ended.duplicateOf().equals(Optional.of(other.id())) && isTheirs(other, step));
        }

        // By a person, into an open ticket of the same requester; what is asked here goes along.
        private Optional<TicketId> merging(Step step) {
            return step.command(Merge.class)
                    .map(Merge::into)
                    .filter(into -> byPerson(step)
                            && step.given().linked().stream()
                                    .anyMatch(other -> other.id().equals(into)
                                            && other.phase() != Phase.CLOSED
                                            && requester.equals(Optional.of(other.requester()))));
        }

        private boolean isTheirs(LinkedTicket other, Step step) {
            return !other.id().equals(step.before().id())
                    && other.phase() != Phase.CLOSED
                    && (other.asks() || dialogue.open().isEmpty())
                    && requester.equals(Optional.of(other.requester()));
        }

        private boolean approved(Outcome outcome, Step step) {
            Optional<String> role = bounds.approver(outcome);
            return role.isEmpty()
                    || step.given()
                            .directory()
                            .person(step.act().initiator().id())
                            .filter(p -> p.presence() != Presence.DEACTIVATED
                                    && p.roles().contains(role.get()))
                            .isPresent();
        }
    }
}
