package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.HandOver;
import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.relation.RelationEvent.SplitOff;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of machines that talk, and of the person behind them. */
final class BotLaws {

    private BotLaws() {}

    static List<Law> all(Bounds bounds) {
        return List.of(
                new Law(
                        "person on request",
                        "until a ticket is closed, its requester asks for a person and is never refused",
                        Set.of(),
                        BotLaws::neverRefused),
                new Law(
                        "bots hand over",
                        "a person takes over exactly when asked for, when a bot asks again, or when bots have used their"
                                + " turns",
                        Set.of(RuleId.HUMAN_ON_REQUEST, RuleId.REPEATED_REPLY, RuleId.ANSWERED_IS_DERIVED),
                        (history, findings) -> {
                            Talk talk = new Talk(bounds.botTurns());
                            history.steps().forEach(step -> talk.go(step, findings));
                        }),
                Law.ofAccepted(
                        "typed acceptance",
                        "what a machine says answers nothing until the requester accepts it",
                        Set.of(
                                RuleId.AUTOMATIC_IS_NOT_A_REPLY,
                                RuleId.ANSWERED_IS_DERIVED,
                                RuleId.ACTOR_ATTRIBUTION,
                                RuleId.NOT_PERMITTED),
                        BotLaws::typed));
    }

    private static void neverRefused(History history, Findings findings) {
        for (Step step : history.steps()) {
            Actor asks = step.act().initiator();
            if (step.decision() instanceof Refused refused
                    && step.act().command() instanceof AskForPerson
                    && asks.party() == Party.REQUESTER
                    && asks.kind() != ActorKind.AUTOMATIC
                    && step.before().stage().requester().equals(Optional.of(asks.id()))
                    && refused.ticket().phase() != Phase.CLOSED) {
                findings.add(step, "refused by", refused.refusal().rules());
            }
        }
    }

    private static void typed(History history, Step step, Findings findings) {
        Actor actor = step.act().initiator();
        boolean accepting = step.command(Accept.class).isPresent() && actor.party() == Party.REQUESTER && actor.human();
        boolean accepted = step.events().stream().anyMatch(r -> r.event().kind() == EventKind.ANSWER_ACCEPTED);
        if (accepted && !accepting) {
            findings.add(step, "answer accepted by", actor);
        }
        List<Question> closed = new ArrayList<>(open(step.before()));
        closed.removeAll(open(step.after()));
        step.events()
                .forEach(moved -> closed.removeIf(question -> moved.event() instanceof SplitOff split
                        && split.questions().contains(question.message())));
        if (!actor.human() && !closed.isEmpty()) {
            findings.add(step, "answered by", actor, "questions", closed);
        }
    }

    private static List<Question> open(Ticket ticket) {
        return ticket.conversation().open().detail();
    }

    /** How many words bots have had since a person spoke. Not thread-safe. */
    private static final class Talk {
        private final Dialogue dialogue = new Dialogue();
        private final int most;
        private int turns;
        private boolean handedOver;

        Talk(int most) {
            this.most = most;
        }

        void go(Step step, Findings findings) {
            List<HandOver> expected = new ArrayList<>();
            List<HandOver> seen = new ArrayList<>();
            for (Recorded recorded : step.events()) {
                Optional<HandOver> due = hear(recorded, step).filter(reason -> !handedOver);
                due.ifPresent(reason -> {
                    handedOver = true;
                    expected.add(reason);
                });
                if (recorded.event() instanceof HandedOver now) {
                    seen.add(now.reason());
                }
            }
            if (!seen.equals(expected)) {
                findings.add(step, "handed over", seen, "by what was said", expected);
            }
        }

        private Optional<HandOver> hear(Recorded recorded, Step step) {
            return switch (recorded.event().kind()) {
                case RECEIVED -> {
                    dialogue.hear(recorded, step);
                    yield received(Heard.of(recorded, step), step);
                }
                case REPLIED -> {
                    Optional<HandOver> due = replied(step.reply().orElseThrow(), step);
                    dialogue.hear(recorded, step);
                    yield due;
                }
                default -> {
                    dialogue.hear(recorded, step);
                    yield Optional.empty();
                }
            };
        }

        private Optional<HandOver> received(Heard heard, Step step) {
            if (step.command(AskForPerson.class).isPresent()) {
                return Optional.of(HandOver.ASKED);
            }
            boolean person =
                    heard.from().party() == Party.REQUESTER && heard.from().kind() != ActorKind.AUTOMATIC;
            return person && dialogue.asking() && turns > 0 && turns >= most
                    ? Optional.of(HandOver.TURNS_USED)
                    : Optional.empty();
        }

        private Optional<HandOver> replied(Reply reply, Step step) {
            if (dialogue.says(reply, step) && dialogue.latest(step)) {
                turns = 0;
                handedOver = false;
            }
            if (step.act().initiator().kind() != ActorKind.BOT) {
                return Optional.empty();
            }
            boolean used = turns++ >= most;
            return reply.reply() == ReplyKind.QUESTION && dialogue.repeats(reply, step)
                    ? Optional.of(HandOver.REPEATED_QUESTION)
                    : used ? Optional.of(HandOver.TURNS_USED) : Optional.empty();
        }
    }
}
