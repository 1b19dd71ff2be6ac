package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.closure.ClosureReasons;
import dev.ticketlifecycle.closure.CodedReasons;
import dev.ticketlifecycle.consent.ConsentRoom;
import dev.ticketlifecycle.conversation.ConversationReasons;
import dev.ticketlifecycle.escalation.EscalationRoom;
import dev.ticketlifecycle.finding.FindingRoom;
import dev.ticketlifecycle.obligation.Judgement;
import dev.ticketlifecycle.obligation.ObligationCommand;
import dev.ticketlifecycle.obligation.ObligationReasons;
import dev.ticketlifecycle.obligation.ObligationRoom;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationReasons;
import dev.ticketlifecycle.ownership.OwnershipReasons;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.relation.RelationReasons;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a refusal when somebody reads it: facts where the rule refused, and remedies.
 *
 * <p>Rooms name candidates; each is tried on the gate itself, and only what is accepted becomes a remedy.
 */
final class Reasons {

    private static final int MOST_REMEDIES = 3;

    /** What leads on where an act has no place, the likeliest first. */
    private static final List<CommandKind> LEADING_ON = List.of(
            CommandKind.OPEN,
            CommandKind.REPLY,
            CommandKind.RECEIVE,
            CommandKind.PROPOSE,
            CommandKind.ACCEPT,
            CommandKind.CLAIM,
            CommandKind.ACCEPT_OFFER,
            CommandKind.RECALL_OFFER,
            CommandKind.OFFER,
            CommandKind.ASSIGN,
            CommandKind.WAIT,
            CommandKind.MOVE,
            CommandKind.WITHDRAW);

    private final Gate gate;
    private final Plan plan;
    private final Ticket standing;
    private final Act act;
    private final Given given;
    private @Nullable Map<CommandKind, List<Choice>> open;
    private boolean overridable;
    private final Map<RuleId, Reason> builtIn = new EnumMap<>(RuleId.class);

    Reasons(Gate gate, Plan plan, Ticket standing, Act act, Given given) {
        this.gate = gate;
        this.plan = plan;
        this.standing = standing;
        this.act = act;
        this.given = given;
    }

    List<Reason> of(Verdict verdict) {
        overridable = verdict.meaningful();
        Draft draft = new Draft(gate.planFor(standing, act), standing, act, given);
        draft.settleOwner();
        draft.enter(act.command());
        note(draft, Permission.stale(draft, draft.ticket()) & plan.on());
        for (@Nullable Command command = act.command(); command != null; ) {
            draft.enter(command);
            note(draft, gate.refusing(draft));
            Optional<Command> then = command.then();
            if (then.isPresent() && Permission.meaningful(draft, draft.ticket())) {
                gate.carryOut(draft, command);
                draft.advance(); // as the gate did: what goes on after it may have been due by now
            }
            command = then.orElse(null);
        }
        List<Reason> reasons = new ArrayList<>(builtIn.values());
        List<Rule> own = plan.own();
        for (int i = 0; i < own.size(); i++) {
            if ((verdict.own() & (1L << i)) != 0) {
                String rule = own.get(i).name();
                Map<String, Object> because = Map.of("because", own.get(i).because());
                reasons.add(new Reason(rule, granted(rule, because, draft), List.of()));
            }
        }
        return reasons;
    }

    private void note(Draft draft, long mask) {
        for (RuleId rule : RuleId.values()) {
            if ((mask & rule.bit()) != 0 && !builtIn.containsKey(rule)) {
                Map<String, Object> facts = granted(rule.id(), facts(rule, draft), draft);
                builtIn.put(rule, new Reason(rule.id(), facts, waysOn(rule, draft)));
            }
        }
    }

    // An exception that was granted sets nothing aside: it says that an override may, where one has a meaning.
    private Map<String, Object> granted(String rule, Map<String, Object> facts, Draft draft) {
        Optional<Judgement> grant = overridable ? draft.ticket().obligations().granted(rule) : Optional.empty();
        if (grant.isEmpty()) {
            return facts;
        }
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put("grantedBy", grant.get().by().id());
        more.put("grantedAt", grant.get().at());
        return more;
    }

    // Where nothing else is left, somebody else may decide on an exception.
    private List<Remedy> waysOn(RuleId rule, Draft draft) {
        List<Remedy> ways = accepted(candidates(rule, draft));
        return ways.isEmpty() ? accepted(ObligationReasons.exception(rule, draft)) : ways;
    }

    private Map<String, Object> facts(RuleId rule, Draft draft) {
        Ticket at = draft.ticket();
        return switch (rule) {
            case HOLDING_NEEDS_DUE, TOO_MANY_HOLDING_REPLIES, ANSWERED_IS_DERIVED ->
                ConversationReasons.facts(rule, draft, at.conversation());
            case REFERRAL_IS_NOT_A_REPLY,
                    OWNER_REQUIRED,
                    NOT_OWNER,
                    COMPETENCE,
                    TRANSFER_IN_PROGRESS,
                    PING_PONG,
                    OWNER_INELIGIBLE -> OwnershipReasons.facts(rule, draft, at.stage(), at.ownership());
            case CODED_ENDING ->
                CodedReasons.facts(draft, at.stage(), at.conversation(), at.closure(), plan.approvers());
            case HANDOVER_UNACKNOWLEDGED,
                    OPEN_OBLIGATION,
                    PROMISE_NEEDS_DUE,
                    WAIVED_EVIDENCE,
                    VERDICT_BEFORE_MORE_EVIDENCE,
                    EVIDENCE_NEEDS_FACT,
                    VERDICT_OWED,
                    INDEPENDENT_REVIEWER,
                    ADMISSION_NEEDS_REMEDY -> ObligationReasons.facts(rule, draft, at.obligations());
            case NOT_CAPABLE,
                    NOT_GRANTABLE,
                    QUOTA_USED,
                    CONSENT_REQUIRED,
                    NOTICE_BEFORE_ADVERSE_ACT,
                    CAUSE_BEFORE_IRREVERSIBLE,
                    OPPOSING_CLOCK ->
                OperationReasons.facts(
                        rule, draft, at.obligations(), at.consents(), at.operations(), plan.operations());
            case CONTRADICTING_FINDING -> FindingRoom.facts(draft, at.findings());
            case UNSAFE_DEFAULT -> ConsentRoom.facts(draft);
            case MERGED -> RelationReasons.facts(draft, at.stage(), at.relations());
            case ACTOR_ATTRIBUTION, STALE_COMMAND, NOT_PERMITTED -> permissionFacts(rule, draft);
            default -> ClosureReasons.facts(rule, draft, at.stage(), at.conversation(), at.closure());
        };
    }

    private Map<String, Object> permissionFacts(RuleId rule, Draft draft) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (rule) {
            case ACTOR_ATTRIBUTION -> {
                facts.put("command", draft.kind());
                Optional<String> requester = requester(draft);
                boolean logged = requester.equals(Optional.of(act.initiator().id()));
                String actor = (logged ? act.executor() : act.initiator()).id();
                if (act.onBehalf().isPresent()) {
                    facts.put("claimedBy", actor);
                    facts.put("basis", act.onBehalf().get().basis());
                } else if (logged && !act.initiator().human() && act.executor().equals(act.initiator())) {
                    facts.put("kind", act.initiator().kind()); // the requester's machine has the requester's name
                } else {
                    facts.put("actor", actor);
                }
                requester.ifPresent(id -> facts.put("requester", id));
            }
            case STALE_COMMAND -> {
                long seen = act.seen().orElseThrow();
                facts.put("seen", seen);
                facts.put("version", standing.version());
                facts.put("unseen", List.copyOf(standing.changes().unseen(act.initiator(), seen)));
            }
            default -> {
                facts.put("command", draft.kind());
                facts.put("status", draft.ticket().stage().status().name());
                facts.put("actor", act.initiator().id());
                facts.put("permitted", otherwise(draft.kind()));
                if (Permission.beforeOpening(draft, draft.ticket())) {
                    facts.put("opened", draft.ticket().stage().openedAt().get());
                }
                if (draft.command() instanceof ObligationCommand command) {
                    command.settles()
                            .filter(id -> draft.ticket().obligations().find(id).isEmpty())
                            .ifPresent(id -> facts.put("notOwed", id));
                }
                int owed = draft.ticket().obligations().open().size();
                if (owed >= Obligations.MAX_OPEN && ObligationRoom.imposes(draft.command())) {
                    facts.put("owed", owed);
                }
                if (draft.command() instanceof Wait wait) {
                    wait.reason().ifPresent(reason -> facts.put("reason", reason));
                }
                if (draft.command() instanceof Relate relate
                        && !draft.ticket().stage().takes(relate.link())) {
                    facts.put("links", draft.ticket().stage().links().size());
                }
            }
        }
        return facts;
    }

    // Another instance of what is refused may be open, which says nothing to whoever tried this one.
    private List<CommandKind> otherwise(CommandKind refused) {
        return open().keySet().stream().filter(kind -> kind != refused).toList();
    }

    private Optional<String> requester(Draft draft) {
        return draft.command() instanceof Open open
                ? Optional.of(open.requester())
                : draft.ticket().stage().requester();
    }

    // Found by trying everything, so only once: facts and remedies both tell it.
    private Map<CommandKind, List<Choice>> open() {
        if (open == null) {
            open = gate.of(standing).whatNow(standing, act.initiator(), given).open();
        }
        return open;
    }

    private List<Remedy> candidates(RuleId rule, Draft draft) {
        Ticket at = draft.ticket();
        Who same = Who.exactly(act.initiator());
        return switch (rule) {
            case HOLDING_NEEDS_DUE, TOO_MANY_HOLDING_REPLIES, ANSWERED_IS_DERIVED ->
                ConversationReasons.remedies(rule, draft, at.conversation());
            case REFERRAL_IS_NOT_A_REPLY,
                    OWNER_REQUIRED,
                    NOT_OWNER,
                    COMPETENCE,
                    TRANSFER_IN_PROGRESS,
                    PING_PONG,
                    OWNER_INELIGIBLE -> OwnershipReasons.remedies(rule, draft, at.stage(), at.ownership());
            case HANDOVER_UNACKNOWLEDGED,
                    OPEN_OBLIGATION,
                    PROMISE_NEEDS_DUE,
                    WAIVED_EVIDENCE,
                    VERDICT_BEFORE_MORE_EVIDENCE,
                    EVIDENCE_NEEDS_FACT,
                    VERDICT_OWED,
                    INDEPENDENT_REVIEWER,
                    ADMISSION_NEEDS_REMEDY ->
                ObligationReasons.remedies(rule, draft, at.ownership(), at.obligations(), plan.obliging());
            case NOT_CAPABLE,
                    NOT_GRANTABLE,
                    QUOTA_USED,
                    CONSENT_REQUIRED,
                    NOTICE_BEFORE_ADVERSE_ACT,
                    CAUSE_BEFORE_IRREVERSIBLE,
                    OPPOSING_CLOCK -> OperationReasons.remedies(rule, draft, at.consents(), plan.operations());
            case CONTRADICTING_FINDING -> FindingRoom.remedies(draft);
            case UNSAFE_DEFAULT -> ConsentRoom.remedies(draft, plan.unsafe());
            case ACTOR_ATTRIBUTION -> attributable(same, draft);
            case CODED_ENDING ->
                CodedReasons.remedies(draft, at.stage(), at.conversation(), at.ownership(), plan.approvers());
            case MERGED -> RelationReasons.remedies(draft, at.stage(), at.relations());
            case STALE_COMMAND -> List.of(Remedy.of(same, act.command(), "seen"));
            case NOT_PERMITTED -> permitted(same, draft);
            default -> ClosureReasons.remedies(rule, draft, at.stage(), at.ownership(), at.closure());
        };
    }

    // The requester's own act, and of what was done in his name the actor's own.
    private List<Remedy> attributable(Who same, Draft draft) {
        if (draft.command() instanceof Perform) {
            return OperationReasons.remedies(
                    RuleId.ACTOR_ATTRIBUTION, draft, draft.ticket().consents(), plan.operations());
        }
        List<Remedy> remedies = new ArrayList<>();
        requester(draft).map(Who::requester).ifPresent(who -> {
            remedies.add(Remedy.of(who, act.command()));
            remedies.add(Remedy.of(who, draft.command()));
        });
        if (act.onBehalf().isPresent()) {
            remedies.add(Remedy.of(same, act.command()));
        }
        return remedies;
    }

    // First whoever may do the same, then what else leads this actor on.
    private List<Remedy> permitted(Who same, Draft draft) {
        List<Remedy> remedies = new ArrayList<>();
        Command command = draft.command();
        if (draft.kind() == CommandKind.MIGRATE) {
            remedies.add(Remedy.of(Who.withRole(Person.SUPERVISOR), command));
        }
        if (draft.kind() == CommandKind.ACKNOWLEDGE || draft.kind() == CommandKind.DEESCALATE) {
            remedies.addAll(EscalationRoom.remedies(
                    draft,
                    draft.ticket().escalation(),
                    draft.plan().escalating().ladder()));
        }
        if (command instanceof Import imported) {
            Import possible = Permission.beforeOpening(draft, draft.ticket())
                    ? new Import(imported.what(), standing.stage().openedAt().get())
                    : imported;
            remedies.add(Remedy.of(same, possible));
            remedies.add(Remedy.of(Who.withRole(Person.IMPORTER), possible));
        }
        if (draft.kind() == CommandKind.OPEN) {
            remedies.add(Remedy.of(same, command)); // on a ticket of its own
        }
        OwnershipReasons.owners(draft.ownership()).forEach(who -> remedies.add(Remedy.of(who, command)));
        remedies.add(Remedy.of(Who.skilledIn(standing.stage().category()), command));
        standing.stage().requester().ifPresent(id -> remedies.add(Remedy.of(Who.requester(id), command)));
        for (CommandKind kind : LEADING_ON) {
            open().getOrDefault(kind, List.of()).stream()
                    .filter(choice -> !namesSelf(choice.command())) // nobody offers a ticket to himself
                    .findFirst()
                    .ifPresent(choice ->
                            remedies.add(new Remedy(same, choice.command(), choice.missing(), Optional.empty())));
        }
        return remedies;
    }

    private boolean namesSelf(Command command) {
        return command.names()
                .filter(owner -> owner.id().equals(act.initiator().id()))
                .isPresent();
    }

    private List<Remedy> accepted(List<Remedy> candidates) {
        return candidates.stream()
                .distinct()
                .filter(this::works)
                .limit(MOST_REMEDIES)
                .toList();
    }

    private boolean works(Remedy remedy) {
        Actor actor = remedy.who().actor();
        Given then = given.when(remedy.at().orElse(given.now()));
        // The directory was asked about whoever acts and whoever owns; others it may know although nobody asked.
        boolean asked = actor.equals(act.initiator()) || standing.ownership().ownedBy(actor.id());
        if (given.directory().person(actor.id()).isEmpty() && !asked) {
            then = then.with(remedy.who().person());
        }
        boolean standIn = remedy.who().id().isEmpty();
        if (standIn
                && remedy.command()
                        .names()
                        .filter(o -> o.id().equals(actor.id()))
                        .isPresent()) {
            return false; // nobody hands a ticket to himself
        }
        Ticket on = remedy.kind() == CommandKind.OPEN ? Ticket.unopened(Probes.another(standing.id())) : standing;
        Gate by = remedy.kind() == CommandKind.MIGRATE ? gate : gate.of(on);
        return by.decide(on, Act.of("remedy", actor, remedy.command()), then).accepted();
    }
}
