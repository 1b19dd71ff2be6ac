package dev.ticketlifecycle.conversation;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.time.Duration;
import java.time.Instant;
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
     * The facts of {@code holding-needs-due}, the one rule of this room that refuses.
     *
     * @param call the call
     * @return the facts
     */
    public static Map<String, Object> facts(Call call) {
        return ((Reply) call.command())
                .nextUpdate()
                .<Map<String, Object>>map(at -> Map.of("given", at))
                .orElse(Map.of());
    }

    /**
     * The same reply with an instant.
     *
     * @param call the call
     * @return candidates, not yet tried
     */
    public static List<Remedy> remedies(Call call) {
        Reply reply = (Reply) call.command();
        Optional<Instant> soon = Optional.of(call.now().plus(SOON));
        Optional<Command> then = reply.then()
                .filter(next -> next.kind() != CommandKind.CLOSE || next.as().isPresent());
        Reply dated = new Reply(reply.message(), reply.reply(), reply.answers(), soon, reply.refersTo(), then);
        Reply plain =
                new Reply(reply.message(), reply.reply(), reply.answers(), soon, reply.refersTo(), Optional.empty());
        Who same = Who.exactly(call.initiator());
        return List.of(
                Remedy.of(same, dated, "next-update"),
                Remedy.of(same, plain, "next-update"),
                Remedy.of(Who.skilledIn(Optional.empty()), plain, "next-update"));
    }
}
