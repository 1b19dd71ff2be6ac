package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What holds of messages and replies. Laws 22 to 24 compare with the same ticket had only time passed. */
final class ConversationLaws {

    private static final Set<ReplyKind> EMPTY_WORDS = Set.of(ReplyKind.COURTESY, ReplyKind.REFERRAL, ReplyKind.HOLDING);

    private ConversationLaws() {}

    static List<Law> all(Set<String> departing) {
        return List.of(
                new Law(
                        2,
                        "answered if and only if there was a question and none is open",
                        Set.of(
                                RuleId.ANSWERED_IS_DERIVED,
                                RuleId.REPEATED_REPLY,
                                RuleId.COURTESY_IS_NOT_A_REPLY,
                                RuleId.AUTOMATIC_IS_NOT_A_REPLY),
                        ConversationLaws::derivedAnswers),
                new Law(
                        22,
                        "automatic mail changes no clock and no status",
                        Set.of(RuleId.AUTOMATIC_IS_NOT_A_REPLY),
                        (history, findings) -> automaticMail(history, findings, departing)),
                new Law(
                        23,
                        "an internal note satisfies no public metric",
                        Set.of(),
                        (history, findings) -> notes(history, findings, departing)),
                new Law(
                        24,
                        "repeated, courtesy, referral and holding replies satisfy no reply metric",
                        Set.of(RuleId.REPEATED_REPLY, RuleId.COURTESY_IS_NOT_A_REPLY),
                        (history, findings) -> emptyWords(history, findings, departing)));
    }

    private static void derivedAnswers(History history, Findings findings) {
        Dialogue dialogue = new Dialogue();
        for (Step step : history.steps()) {
            dialogue.hear(step);
            Conversation conversation = step.after().conversation();
            Set<String> open = conversation.open().detail().stream()
                    .map(Question::message)
                    .collect(Collectors.toUnmodifiableSet());
            boolean answered = dialogue.asked() && dialogue.open().isEmpty();
            boolean same = conversation.open().beyond() > 0 || open.equals(dialogue.open());
            if (conversation.answered() != answered || !same) {
                findings.add(
                        step,
                        "the ticket says answered",
                        conversation.answered(),
                        "and open",
                        open,
                        "by what was said open are",
                        dialogue.open());
            }
        }
    }

    /** The ticket as it would stand at the instant of a step if nobody had done anything. */
    private static Ticket hadOnlyTimePassed(History history, Step step) {
        Act nothing = Act.of("only-time-passes", Actor.system(), new Advance());
        return history.engine().decide(step.before(), nothing, step.given()).ticket();
    }

    private static void automaticMail(History history, Findings findings, Set<String> departing) {
        for (Step step : history.steps()) {
            Command command = step.act().command();
            boolean mail = (command instanceof Receive || command instanceof Reply)
                    && command.then().isEmpty()
                    && step.act().initiator().kind() == ActorKind.AUTOMATIC;
            if (!mail || !step.decision().accepted()) {
                continue;
            }
            Ticket otherwise = hadOnlyTimePassed(history, step);
            if (!step.after().status().equals(otherwise.status())) {
                findings.add(
                        step,
                        "status",
                        step.after().status().name(),
                        "without the mail",
                        otherwise.status().name());
            }
            for (Clock clock : step.after().clocks().all()) {
                Optional<Clock> without = otherwise.clocks().find(clock.id());
                if (!departing.contains(clock.id()) && !without.equals(Optional.of(clock))) {
                    findings.add(step, "clock", clock, "without the mail", without);
                }
            }
        }
    }

    private static void notes(History history, Findings findings, Set<String> departing) {
        for (Step step : history.steps()) {
            if (step.decision().accepted() && step.act().command() instanceof Note) {
                stopped(history, step, c -> !departing.contains(c.id()), findings);
            }
        }
    }

    private static void emptyWords(History history, Findings findings, Set<String> departing) {
        Dialogue dialogue = new Dialogue();
        for (Step step : history.steps()) {
            Optional<Reply> reply = step.reply();
            if (reply.isPresent()
                    && step.decision().accepted()
                    && (EMPTY_WORDS.contains(reply.get().reply()) || dialogue.repeats(reply.get(), step))) {
                stopped(
                        history,
                        step,
                        c -> !departing.contains(c.id())
                                && c.target().metric().stops().equals(Condition.any(Fact.COUNTING_REPLY)),
                        findings);
            }
            dialogue.hear(step);
        }
    }

    private static void stopped(History history, Step step, Predicate<Clock> watched, Findings findings) {
        for (Clock clock : hadOnlyTimePassed(history, step).clocks().all()) {
            boolean going = clock.mode() == Clock.Mode.RUNNING || clock.mode() == Clock.Mode.PAUSED;
            if (!going || !watched.test(clock)) {
                continue;
            }
            Clock after = step.after().clocks().find(clock.id()).orElse(clock);
            if (after.cycle() == clock.cycle() && after.mode() == Clock.Mode.STOPPED) {
                findings.add(step, "clock", clock.id(), "was", clock.state(), "is", after.state());
            }
        }
    }
}
