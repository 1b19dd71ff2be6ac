package dev.ticketlifecycle.ownership;

import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.ownership.OwnershipCommand.RecallOffer;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.room.Call;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why this room refuses, and what could be tried instead; made only when somebody reads a refusal.
 *
 * @hidden
 */
@SuppressWarnings("exports") // its parameters are not exported, so nobody outside the module can call it
public final class OwnershipReasons {

    private static final String SOMEBODY = "somebody";

    private OwnershipReasons() {}

    /**
     * The facts because of which a rule of this room refuses.
     *
     * @param rule the rule
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     * @return the facts
     */
    public static Map<String, Object> facts(RuleId rule, Call call, Stage stage, Ownership ownership) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (rule) {
            case REFERRAL_IS_NOT_A_REPLY ->
                ((Reply) call.command()).refersTo().ifPresent(to -> facts.put("to", to.id()));
            case OWNER_REQUIRED -> {
                facts.put("status", stage.status().name());
                Optional.ofNullable(call.target()).ifPresent(to -> facts.put("to", to.name()));
            }
            case NOT_OWNER -> {
                facts.put("command", call.kind());
                ownership.owner().ifPresent(owner -> facts.put("owner", owner.id()));
                facts.put("actor", call.initiator().id());
            }
            case COMPETENCE -> {
                facts.put("candidate", candidate(call));
                category(call, stage).ifPresent(category -> facts.put("category", category));
            }
            case PING_PONG -> {
                facts.put("candidate", candidate(call));
                facts.put("returns", ownership.returns());
                facts.put("limit", call.terms().returns());
            }
            case OWNER_INELIGIBLE -> {
                facts.put("candidate", candidate(call));
                boolean takes = call.command().names().isEmpty();
                if (takes && !call.initiator().human()) {
                    facts.put("presence", call.initiator().kind());
                } else {
                    call.directory()
                            .person(candidate(call))
                            .ifPresent(known -> facts.put("presence", known.presence()));
                }
            }
            default -> {
                ownership.offer().ifPresent(offer -> {
                    facts.put("offered", offer.to().id());
                    facts.put("until", offer.expiry().at());
                });
                if (call.kind() == CommandKind.DECLINE_OFFER) {
                    facts.put("command", call.kind());
                }
            }
        }
        return facts;
    }

    private static String candidate(Call call) {
        if (call.command() instanceof Open open) {
            return open.queue().orElseThrow(); // only an opening in a queue can lack competence
        }
        return call.command().names().map(Owner::id).orElse(call.initiator().id());
    }

    private static Optional<String> category(Call call, Stage stage) {
        return call.command() instanceof Open open ? open.category() : stage.category();
    }

    /**
     * What could be tried where a rule of this room refuses.
     *
     * @param rule the rule
     * @param call the call
     * @param stage where the ticket stands
     * @param ownership who is accountable
     * @return candidates, not yet tried
     */
    public static List<Remedy> remedies(RuleId rule, Call call, Stage stage, Ownership ownership) {
        Who same = Who.exactly(call.initiator());
        Command command = call.command();
        Who skilled = Who.skilledIn(stage.category());
        List<Remedy> remedies = new ArrayList<>();
        switch (rule) {
            case REFERRAL_IS_NOT_A_REPLY -> {
                Reply referral = (Reply) command;
                remedies.add(offering(same, referral));
                referral.refersTo().ifPresent(to -> remedies.add(Remedy.of(same, new Offer(to))));
                remedies.add(Remedy.of(answering(call), Reply.answer("..."), "text"));
                owners(ownership).forEach(who -> remedies.add(offering(who, referral)));
            }
            case OWNER_REQUIRED -> {
                remedies.add(Remedy.of(same, new Claim()));
                remedies.add(Remedy.of(skilled, new Claim()));
                remedies.addAll(toQueues(same, call, stage, ownership));
            }
            case NOT_OWNER ->
                owners(ownership).forEach(who -> {
                    remedies.add(Remedy.of(who, call.act().command()));
                    remedies.add(Remedy.of(who, command));
                });
            case COMPETENCE -> {
                if (command instanceof Open open) {
                    open.category()
                            .ifPresent(c ->
                                    queuesFor(c, call).forEach(queue -> remedies.add(Remedy.of(same, open.in(queue)))));
                } else {
                    remedies.add(Remedy.of(same, new Offer(Owner.agent(SOMEBODY)), "agent"));
                    owners(ownership)
                            .forEach(who -> remedies.add(Remedy.of(who, new Offer(Owner.agent(SOMEBODY)), "agent")));
                    remedies.add(Remedy.of(skilled, new Claim()));
                    remedies.addAll(toQueues(same, call, stage, ownership));
                    remedies.add(Remedy.of(same, new DeclineOffer("..."), "reason"));
                    owners(ownership).forEach(who -> remedies.add(Remedy.of(who, new RecallOffer())));
                }
            }
            case PING_PONG -> {
                remedies.add(Remedy.of(Who.withRole(Person.SUPERVISOR), command));
                if (command instanceof AcceptOffer) {
                    ownership.offer().ifPresent(offer -> remedies.add(Remedy.of(supervisorOf(offer.to()), command)));
                    accepting(ownership, stage).ifPresent(who -> remedies.add(Remedy.of(who, command)));
                    remedies.add(Remedy.of(same, new DeclineOffer("..."), "reason"));
                }
                remedies.add(Remedy.of(same, new Offer(Owner.agent(SOMEBODY)), "agent"));
                remedies.add(Remedy.of(answering(call), Reply.answer("..."), "text"));
            }
            case OWNER_INELIGIBLE -> {
                remedies.addAll(toQueues(same, call, stage, ownership));
                remedies.add(Remedy.of(skilled, new Claim()));
                accepting(ownership, stage).ifPresent(who -> remedies.add(Remedy.of(who, new AcceptOffer())));
            }
            default -> {
                if (command instanceof DeclineOffer) {
                    remedies.add(Remedy.of(same, new DeclineOffer("..."), "reason"));
                }
                accepting(ownership, stage).ifPresent(who -> remedies.add(Remedy.of(who, new AcceptOffer())));
                owners(ownership).forEach(who -> remedies.add(Remedy.of(who, new RecallOffer())));
            }
        }
        return remedies;
    }

    // What a machine says answers nothing.
    private static Who answering(Call call) {
        return call.initiator().human() ? Who.exactly(call.initiator()) : Who.skilledIn(Optional.empty());
    }

    private static Remedy offering(Who who, Reply referral) {
        Owner to = referral.refersTo().orElse(Owner.agent(SOMEBODY));
        Reply named = new Reply(
                referral.message(),
                referral.reply(),
                referral.answers(),
                referral.nextUpdate(),
                Optional.of(to),
                Optional.of(new Offer(to)));
        return referral.refersTo().isPresent() ? Remedy.of(who, named) : Remedy.of(who, named, "agent");
    }

    private static Optional<Who> accepting(Ownership ownership, Stage stage) {
        return ownership
                .offer()
                .map(offer -> offer.to() instanceof Owner.Agent agent
                        ? new Who(
                                Party.STAFF,
                                ActorKind.HUMAN,
                                Optional.of(agent.id()),
                                Optional.empty(),
                                stage.category(),
                                Optional.empty())
                        : new Who(
                                Party.STAFF,
                                ActorKind.HUMAN,
                                Optional.empty(),
                                Optional.empty(),
                                stage.category(),
                                Optional.of(offer.to().id())));
    }

    private static Who supervisorOf(Owner queue) {
        return new Who(
                Party.STAFF,
                ActorKind.HUMAN,
                Optional.empty(),
                Optional.of(Person.SUPERVISOR),
                Optional.empty(),
                Optional.of(queue.id()));
    }

    private static List<Remedy> toQueues(Who who, Call call, Stage stage, Ownership ownership) {
        List<String> queues = new ArrayList<>();
        ownership.queue().ifPresent(queues::add);
        queues.add(call.terms().homeQueue());
        stage.category().ifPresent(c -> queues.addAll(queuesFor(c, call)));
        return queues.stream()
                .distinct()
                .filter(queue -> !ownership.owner().equals(Optional.of(Owner.queue(queue))))
                .map(queue -> Remedy.of(who, new Assign(Owner.queue(queue))))
                .toList();
    }

    private static List<String> queuesFor(String category, Call call) {
        return call.directory().listings().getOrDefault(category, Set.of()).stream()
                .sorted()
                .toList();
    }

    /**
     * Who may act as the owner.
     *
     * @param ownership who is accountable
     * @return the owner, or any member of the owning queue, and any supervisor
     */
    public static List<Who> owners(Ownership ownership) {
        List<Who> owners = new ArrayList<>();
        ownership
                .owner()
                .ifPresent(owner ->
                        owners.add(owner instanceof Owner.Agent ? Who.agent(owner.id()) : Who.memberOf(owner.id())));
        owners.add(Who.withRole(Person.SUPERVISOR));
        return owners;
    }
}
