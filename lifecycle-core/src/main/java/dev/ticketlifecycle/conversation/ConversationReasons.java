package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why this room refuses, and what could be tried instead; made only when somebody reads a refusal.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class ConversationReasons {

    private static final Duration SOON = Duration.ofHours(1);

    private ConversationReasons() {}

    /**
     * The facts because of which a rule of this room refuses.
     *
     * @param rule the rule
     * @param call the call
     * @param conversation what has been said
     * @return the facts
     */
    public static Map<String, Object> facts(RuleId rule, Call call, Conversation conversation) {
        if (rule == RuleId.ANSWERED_IS_DERIVED) {
            AsksNothing mark = (AsksNothing) call.command();
            return Map.of("question", mark.question(), "asked", conversation.asked());
        }
        if (rule == RuleId.TOO_MANY_HOLDING_REPLIES) {
            return Map.of(
                    "inRow", conversation.holdingInRow(), "limit", call.terms().holdingReplies());
        }
        return ((Reply) call.command())
                .nextUpdate()
                .<Map<String, Object>>map(at -> Map.of("given", at))
                .orElse(Map.of());
    }

    /**
     * What could be tried where a rule of this room refuses.
     *
     * @param rule the rule
     * @param call the call
     * @param conversation what has been said
     * @return candidates, not yet tried
     */
    public static List<Remedy> remedies(RuleId rule, Call call, Conversation conversation) {
        Who same = Who.exactly(call.initiator());
        Who staff = Who.skilledIn(Optional.empty());
        if (rule == RuleId.HOLDING_NEEDS_DUE) {
            return dated(call, conversation, same, staff);
        }
        List<Remedy> remedies = new ArrayList<>();
        if (call.command() instanceof AsksNothing mark && mark.reason().isBlank()) {
            remedies.add(Remedy.of(same, new AsksNothing(mark.question(), "..."), "reason"));
        }
        for (Who who : answering(call, same, staff)) {
            remedies.add(Remedy.of(who, Reply.answer("..."), "text"));
            if (rule == RuleId.TOO_MANY_HOLDING_REPLIES) {
                remedies.add(Remedy.of(who, Reply.question("..."), "text"));
            }
        }
        return remedies;
    }

    // What a machine says answers nothing: where an answer is missing it takes a person.
    private static List<Who> answering(Call call, Who same, Who staff) {
        return call.initiator().human() ? List.of(same, staff) : List.of(staff);
    }

    private static List<Remedy> dated(Call call, Conversation conversation, Who same, Who staff) {
        if (conversation.holdingInRow() >= call.terms().holdingReplies()) {
            return answering(call, same, staff).stream()
                    .map(who -> Remedy.of(who, Reply.answer("..."), "text"))
                    .toList();
        }
        Reply reply = (Reply) call.command();
        Optional<Instant> soon = Optional.of(call.now().plus(SOON));
        Optional<Command> then = reply.then()
                .filter(next -> next.kind() != CommandKind.CLOSE || next.as().isPresent());
        Reply dated = new Reply(reply.message(), reply.reply(), reply.answers(), soon, reply.refersTo(), then);
        Reply plain =
                new Reply(reply.message(), reply.reply(), reply.answers(), soon, reply.refersTo(), Optional.empty());
        return List.of(
                Remedy.of(same, dated, "next-update"),
                Remedy.of(same, plain, "next-update"),
                Remedy.of(staff, plain, "next-update"));
    }
}
