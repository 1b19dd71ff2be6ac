package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipEvent.Offered;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of words that say little: said before, put off, sent elsewhere, asking nothing. */
final class WordLaws {

    private WordLaws() {}

    static List<Law> all(Bounds bounds) {
        return List.of(
                new Law(
                        "repetitions",
                        "what the desk has said before, here or on a linked ticket, is recorded as a repetition and"
                                + " answers nothing",
                        Set.of(RuleId.REPEATED_REPLY, RuleId.AUTOMATIC_IS_NOT_A_REPLY),
                        WordLaws::repetitions),
                new Law(
                        "holding in a row",
                        "never more holding replies in a row than allowed",
                        Set.of(RuleId.TOO_MANY_HOLDING_REPLIES, RuleId.REPEATED_REPLY),
                        (history, findings) -> holdingInRow(history, bounds.holdingReplies(), findings)),
                new Law(
                        "referrals hand over",
                        "nobody is referred to somebody to whom the ticket isn't offered",
                        Set.of(RuleId.REFERRAL_IS_NOT_A_REPLY),
                        WordLaws::referrals),
                new Law(
                        "marks end",
                        "a message marked as asking nothing is open again after any further message of the requester",
                        Set.of(RuleId.ANSWERED_IS_DERIVED),
                        WordLaws::marks));
    }

    private static void repetitions(History history, Findings findings) {
        Dialogue dialogue = new Dialogue();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof Replied replied) {
                    boolean repeats = dialogue.repeats(step.reply().orElseThrow(), step);
                    boolean answers = replied.answering() || replied.counting();
                    if (replied.recorded().contains(RuleId.REPEATED_REPLY) != repeats || (repeats && answers)) {
                        findings.add(step, "said before", repeats, "recorded", replied.recorded(), "answers", answers);
                    }
                }
                dialogue.hear(recorded, step);
            }
        }
    }

    private static void holdingInRow(History history, int most, Findings findings) {
        Dialogue dialogue = new Dialogue();
        int inRow = 0;
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof Replied) {
                    Reply reply = step.reply().orElseThrow();
                    boolean holding = reply.reply() == ReplyKind.HOLDING;
                    if (holding && inRow >= most) {
                        findings.add(step, "holding replies in a row", inRow + 1);
                    }
                    inRow = holding ? inRow + 1 : dialogue.getsOn(reply, step) ? 0 : inRow;
                }
                dialogue.hear(recorded, step);
            }
        }
    }

    private static void referrals(History history, Findings findings) {
        Holders holders = new Holders();
        for (Step step : history.steps()) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof Replied replied && replied.reply() == ReplyKind.REFERRAL) {
                    Optional<Owner> to = step.reply().flatMap(Reply::refersTo);
                    if (to.isEmpty() || !(holders.offered().equals(to) || offers(step, to.get()))) {
                        findings.add(step, "referred to", to, "offered to", holders.offered());
                    }
                }
                holders.hear(recorded.event());
            }
        }
    }

    private static boolean offers(Step step, Owner to) {
        return step.events().stream()
                .anyMatch(r ->
                        r.event() instanceof Offered offered && offered.to().equals(to));
    }

    // A reply in the same act may answer what was opened again.
    private static void marks(History history, Findings findings) {
        Set<String> marked = new LinkedHashSet<>();
        for (Step step : history.steps()) {
            boolean spoke = false;
            for (Recorded recorded : step.events()) {
                spoke |= recorded.event() instanceof Received received && received.requesterSpoke();
                if (!spoke && recorded.event() instanceof Ended) {
                    marked.clear(); // what asked nothing until the end doesn't ask after it
                }
            }
            if (spoke) {
                Set<String> open = open(step.after().conversation());
                if (step.reply().isEmpty() && !open.containsAll(marked)) {
                    findings.add(step, "marked", Set.copyOf(marked), "open", open);
                }
                marked.clear();
            }
            step.command(AsksNothing.class)
                    .map(AsksNothing::question)
                    .filter(question -> step.decision().accepted()
                            && open(step.before().conversation()).contains(question))
                    .ifPresent(marked::add);
        }
    }

    private static Set<String> open(Conversation conversation) {
        return conversation.open().detail().stream()
                .map(Question::message)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
