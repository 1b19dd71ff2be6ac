package dev.ticketlifecycle.closure;

import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipReasons;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an ending by a code lacks, and what could be tried instead; made only when somebody reads a refusal.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class CodedReasons {

    private static final String REASON = "reason";

    private CodedReasons() {}

    /**
     * The facts because of which {@link RuleId#CODED_ENDING} refuses.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param closure how far the ticket is from its end
     * @param approvers the roles that approve endings by a code
     * @return the facts
     */
    public static Map<String, Object> facts(
            Call call, Stage stage, Conversation conversation, Closure closure, Map<Outcome, String> approvers) {
        Coded coded = ClosureRoom.coded(call).orElseThrow();
        Set<Proof> missing = Proofs.missing(coded, call, stage, conversation, closure, approvers);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", coded.outcome());
        facts.put("missing", List.copyOf(missing));
        if (missing.contains(Proof.APPROVAL)) {
            facts.put("role", approver(coded, approvers));
        }
        return facts;
    }

    /**
     * What could be tried where {@link RuleId#CODED_ENDING} refuses: the same with its proof, or a way that needs none.
     *
     * @param call the call
     * @param stage where the ticket stands
     * @param conversation what has been said
     * @param ownership who is accountable
     * @param approvers the roles that approve endings by a code
     * @return candidates, not yet tried
     */
    public static List<Remedy> remedies(
            Call call, Stage stage, Conversation conversation, Ownership ownership, Map<Outcome, String> approvers) {
        Coded coded = ClosureRoom.coded(call).orElseThrow();
        List<Who> owners = OwnershipReasons.owners(ownership);
        List<Remedy> remedies = new ArrayList<>();
        Close same = new Close(Optional.of(reasoned(coded)));
        String[] missing = coded.reason().isEmpty() && !same.coded().equals(Optional.of(coded))
                ? new String[] {REASON}
                : new String[0];
        if (coded.outcome() == Outcome.ABUSE && conversation.warning().isEmpty()) {
            owners.forEach(who -> remedies.add(Remedy.of(who, new Warn(Message.text("...")), "text")));
        }
        if (approvers.containsKey(coded.outcome())) {
            String role = approver(coded, approvers);
            remedies.add(Remedy.of(Who.withRole(role), same, missing));
            ownership.queue().ifPresent(queue -> remedies.add(Remedy.of(member(role, queue), same, missing)));
        }
        for (Who who : owners) {
            remedies.add(Remedy.of(who, same, missing));
        }
        for (Who who : owners) {
            remedies.add(Remedy.of(who, Reply.answer("...").then(Close.declined(code(coded))), with("text", coded)));
        }
        for (Who who : owners) {
            remedies.add(Remedy.of(who, Propose.answering("..."), "text"));
        }
        remedies.add(Remedy.of(Who.skilledIn(stage.category()), new Claim()));
        return remedies;
    }

    private static String approver(Coded coded, Map<Outcome, String> approvers) {
        return Objects.requireNonNull(approvers.get(coded.outcome()));
    }

    private static Who member(String role, String queue) {
        return new Who(
                Party.STAFF,
                ActorKind.HUMAN,
                Optional.empty(),
                Optional.of(role),
                Optional.empty(),
                Optional.of(queue));
    }

    private static Coded reasoned(Coded coded) {
        if (coded.reason().isPresent()) {
            return coded;
        }
        return switch (coded.outcome()) {
            case DECLINED -> new Coded.Declined(REASON);
            case ABUSE -> new Coded.Abuse("...");
            case IMPOSSIBLE -> new Coded.Impossible("...");
            default -> coded;
        };
    }

    private static String code(Coded coded) {
        return coded instanceof Coded.Declined declined && declined.reason().isPresent() ? declined.code() : REASON;
    }

    private static String[] with(String text, Coded coded) {
        boolean known =
                coded instanceof Coded.Declined declined && declined.reason().isPresent();
        return known ? new String[] {text} : new String[] {text, REASON};
    }
}
