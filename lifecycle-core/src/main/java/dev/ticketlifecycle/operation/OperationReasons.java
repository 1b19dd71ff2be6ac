package dev.ticketlifecycle.operation;

import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a refusal of this room says: the facts, and what would be accepted instead. */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class OperationReasons {

    private OperationReasons() {}

    private static Operation operation(Command command, Map<String, Operation> known) {
        String name = command instanceof Perform perform
                ? perform.operation()
                : ((Promise) command).operation().orElseThrow();
        return OperationRoom.operation(name, known);
    }

    /**
     * The facts of a refusal.
     *
     * @param rule the rule
     * @param call the act
     * @param obligations what is owed
     * @param consents what was agreed
     * @param operations what was done
     * @param known the operations that the lifecycle knows
     * @return by name
     */
    public static Map<String, Object> facts(
            RuleId rule,
            Call call,
            Obligations obligations,
            Consents consents,
            Operations operations,
            Map<String, Operation> known) {
        Operation operation = operation(call.command(), known);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("operation", operation.name());
        switch (rule) {
            case NOT_CAPABLE -> {
                facts.put("actor", call.initiator().id());
                operation.department().ifPresent(queue -> facts.put("department", queue));
                operation.role().ifPresent(role -> facts.put("role", role));
                operation.skill().ifPresent(skill -> facts.put("skill", skill));
            }
            case QUOTA_USED -> {
                facts.put("performed", operations.times(operation.name()));
                facts.put("promised", obligations.reserved(operation.name()));
                facts.put("limit", operation.quota().orElseThrow());
            }
            case NOTICE_BEFORE_ADVERSE_ACT -> {
                facts.put("grace", operation.grace());
                ripening(call, consents, operation).ifPresent(at -> facts.put("until", at));
            }
            case OPPOSING_CLOCK -> {
                Optional<Obligation> against =
                        ((Perform) call.command()).against().flatMap(obligations::find);
                against.ifPresent(one -> {
                    facts.put("obligation", one.id());
                    one.due().ifPresent(due -> facts.put("due", due));
                    one.own().ifPresent(own -> facts.put("own", own));
                    facts.put("heldUp", one.heldUp());
                    one.blockedSince().ifPresent(since -> facts.put("blocked", since));
                });
            }
            default -> {}
        }
        return facts;
    }

    private static Optional<Instant> ripening(Call call, Consents consents, Operation operation) {
        return consents.ripening(operation.name(), ((Perform) call.command()).about(), operation.grace(), call.at());
    }

    private static Optional<Remedy> consent(Call call, Operation operation) {
        return call.asker().map(id -> Remedy.of(Who.requester(id), Give.to(operation.name())));
    }

    /**
     * What would be accepted instead.
     *
     * @param rule the rule
     * @param call the act
     * @param consents what was agreed
     * @param known the operations that the lifecycle knows
     * @return candidates
     */
    public static List<Remedy> remedies(RuleId rule, Call call, Consents consents, Map<String, Operation> known) {
        Operation operation = operation(call.command(), known);
        Who same = Who.exactly(call.initiator());
        List<Remedy> remedies = new ArrayList<>();
        switch (rule) {
            case NOT_CAPABLE -> {
                operation.department().ifPresent(queue -> {
                    remedies.add(Remedy.of(same, new Offer(Owner.queue(queue))));
                    remedies.add(Remedy.of(Who.memberOf(queue), call.command()));
                });
                operation.role().ifPresent(role -> remedies.add(Remedy.of(Who.withRole(role), call.command())));
                operation
                        .skill()
                        .ifPresent(skill -> remedies.add(Remedy.of(Who.skilledIn(Optional.of(skill)), call.command())));
            }
            case NOT_GRANTABLE, QUOTA_USED -> {
                Reply honest = Reply.answer("...");
                remedies.add(Remedy.of(same, honest.then(Close.declined(rule.id())), "text"));
                remedies.add(Remedy.of(same, honest, "text"));
            }
            case CONSENT_REQUIRED -> consent(call, operation).ifPresent(remedies::add);
            case ACTOR_ATTRIBUTION -> {
                remedies.add(Remedy.of(same, call.command()));
                consent(call, operation).ifPresent(remedies::add);
            }
            case NOTICE_BEFORE_ADVERSE_ACT -> {
                ripening(call, consents, operation)
                        .ifPresent(at -> remedies.add(new Remedy(same, call.command(), List.of(), Optional.of(at))));
                remedies.add(Remedy.of(same, new Notify(operation.name(), Message.text("...")), "text"));
            }
            case CAUSE_BEFORE_IRREVERSIBLE ->
                remedies.add(Remedy.of(same, new Find(FindingKind.CAUSE.name(), "found"), "value"));
            default -> {}
        }
        return remedies;
    }
}
