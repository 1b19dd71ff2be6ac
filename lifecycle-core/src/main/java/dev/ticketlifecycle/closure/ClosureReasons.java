package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipReasons;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Why this room refuses, and what could be tried instead; made only when somebody reads a refusal.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class ClosureReasons {

    private ClosureReasons() {}

    /**
     * The facts because of which a rule of this room refuses.
     *
     * @param rule the rule
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param closure how far the ticket is from its end
     * @return the facts
     */
    public static Map<String, Object> facts(
            RuleId rule, Call call, Stage stage, Conversation conversation, Closure closure) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (rule) {
            case UNANSWERED_QUESTION -> {
                Questions open = conversation.open();
                open.detail().stream().findFirst().ifPresent(oldest -> facts.put("question", oldest.message()));
                open.oldest().ifPresent(at -> facts.put("asked", at));
                facts.put("count", conversation.open().count());
            }
            case REPLY_BEFORE_CLOSE -> {
                facts.put("asked", conversation.asked());
                facts.put("replies", conversation.replies());
            }
            case REPLY_AND_CLOSE -> facts.put("command", call.kind());
            case CONSENT_OR_SILENCE -> {
                facts.put("status", stage.status().name());
                closure.window().ifPresent(window -> facts.put("until", window.at()));
            }
            default ->
                closure.ending().ifPresent(ending -> {
                    facts.put("ended", ending.at());
                    if (ending.as(Outcome.ABUSE)) { // no message brings it back, at any time
                        facts.put("outcome", Outcome.ABUSE);
                    } else {
                        facts.put("until", ending.at().plus(call.terms().reopeningWindow()));
                    }
                });
        }
        return facts;
    }

    /**
     * What could be tried where a rule of this room refuses.
     *
     * @param rule the rule
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     * @param closure how far the ticket is from its end
     * @return candidates, not yet tried
     */
    public static List<Remedy> remedies(RuleId rule, Call call, Stage stage, Ownership ownership, Closure closure) {
        Optional<Who> requester = stage.requester().map(Who::requester);
        List<Remedy> remedies = new ArrayList<>();
        switch (rule) {
            case UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE -> {
                addFor(remedies, staff(ownership), Reply.answer("..."), "text");
                remedies.add(Remedy.of(Who.skilledIn(stage.category()), new Claim()));
            }
            case REPLY_AND_CLOSE -> {
                Who same = Who.exactly(call.initiator());
                remedies.add(Remedy.of(same, replying(call.act().command(), reply -> reply.then(new Propose()))));
                remedies.add(Remedy.of(same, replying(call.act().command(), Reply::alone)));
                addFor(remedies, staff(ownership), Reply.answer("...").then(new Propose()), "text");
            }
            case CONSENT_OR_SILENCE -> {
                requester.ifPresent(who -> remedies.add(Remedy.of(who, new Accept())));
                closure.window()
                        .ifPresent(window -> remedies.add(new Remedy(
                                Who.exactly(call.initiator()), new Advance(), List.of(), Optional.of(window.at()))));
                addFor(remedies, staff(ownership), new Propose());
                addFor(remedies, staff(ownership), Propose.answering("..."), "text");
                remedies.add(Remedy.of(Who.skilledIn(stage.category()), new Claim()));
            }
            default -> {
                requester.ifPresent(who -> remedies.add(Remedy.of(who, Receive.question("..."), "text")));
                requester.ifPresent(who -> remedies.add(Remedy.of(who, goingOn(call, stage, closure))));
            }
        }
        return remedies;
    }

    // Said in a talk or with the opening, the reply stays where it was said.
    private static Command replying(Command command, UnaryOperator<Reply> otherwise) {
        if (command instanceof Reply reply) {
            return otherwise.apply(reply);
        }
        if (command instanceof Interaction talk && talk.reply().isPresent()) {
            return talk.with(otherwise.apply(talk.reply().get()));
        }
        return command instanceof Open open && open.then().isPresent()
                ? open.then(replying(open.then().get(), otherwise))
                : command;
    }

    // What Helpdesk.receive opens, so that nobody has to tell it all again.
    private static Open goingOn(Call call, Stage stage, Closure closure) {
        LinkKind kind = closure.ended(Outcome.ABUSE) ? LinkKind.APPEALS : LinkKind.FOLLOWS;
        Open open = Open.by(stage.requester().orElseThrow()).linked(new Link(kind, call.id()));
        return stage.matter().isPresent() ? open.on(stage.matter().get()) : open;
    }

    private static List<Who> staff(Ownership ownership) {
        List<Who> staff = new ArrayList<>(OwnershipReasons.owners(ownership));
        staff.set(staff.size() - 1, Who.skilledIn(Optional.empty()));
        return staff;
    }

    private static void addFor(List<Remedy> remedies, List<Who> staff, Command command, String... missing) {
        staff.forEach(who -> remedies.add(Remedy.of(who, command, missing)));
    }
}
