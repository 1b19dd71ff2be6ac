package dev.ticketlifecycle.gate;

import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.closure.ClosureRoom;
import dev.ticketlifecycle.consent.Consent;
import dev.ticketlifecycle.consent.ConsentCommand;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.Revoke;
import dev.ticketlifecycle.consent.ConsentRoom;
import dev.ticketlifecycle.conversation.ConversationCommand;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationRoom;
import dev.ticketlifecycle.escalation.EscalationRoom;
import dev.ticketlifecycle.explain.Scene;
import dev.ticketlifecycle.explain.WhatIf;
import dev.ticketlifecycle.finding.FindingRoom;
import dev.ticketlifecycle.obligation.Imposing;
import dev.ticketlifecycle.obligation.ObligationCommand;
import dev.ticketlifecycle.obligation.ObligationRoom;
import dev.ticketlifecycle.obligation.Settlement;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationRoom;
import dev.ticketlifecycle.ownership.OwnershipCommand;
import dev.ticketlifecycle.ownership.OwnershipRoom;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.relation.RelationRoom;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.stage.StageCommand;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageEvent;
import dev.ticketlifecycle.stage.StageRoom;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketEvent.Overridden;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleOverride;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one gate for everybody: agents, requesters, automations, importers, timers.
 *
 * <p>It alone knows all rooms. A command passes each room's rules, which are one mask; if none refuses, its own room
 * carries it out.
 *
 * <p>Long, because it is the one place that knows all rooms: a line or two for each.
 */
public final class Gate {

    private final Plan plan;
    private final long[] concerned;

    /**
     * The gate of a definition.
     *
     * @param plan the compiled definition
     */
    public Gate(Plan plan) {
        this.plan = plan;
        this.concerned = concerned(plan.own());
    }

    // By kind, so that a rule costs nothing where it doesn't look. An array, because every command asks it.
    @SuppressWarnings("EnumOrdinal")
    private static long[] concerned(List<Rule> rules) {
        long[] concerned = new long[CommandKind.values().length];
        for (int i = 0; i < rules.size(); i++) {
            for (CommandKind kind : rules.get(i).kinds()) {
                concerned[kind.ordinal()] |= 1L << i;
            }
        }
        return concerned;
    }

    /**
     * Decides an act.
     *
     * @param ticket the ticket
     * @param act the act
     * @param given what may be used besides
     * @return its events, or every rule that refuses
     */
    public Decision decide(Ticket ticket, Act act, Given given) {
        Foreign.refuse(act.command());
        Draft draft = new Draft(planFor(ticket, act), ticket, act, given);
        draft.advance();
        Ticket standing = draft.ticket();
        draft.settleOwner();
        Verdict verdict = pass(draft, act);
        if (verdict.clear()) {
            return accepted(draft);
        }
        Verdict aside = verdict.under(act, draft, plan);
        if (aside.clear()) {
            return overridden(ticket, act, given, verdict);
        }
        return new Refused(standing, refusal(verdict, standing, act, given));
    }

    /** What is due on a ticket that is to be migrated happens under the definition it comes from. */
    Plan planFor(Ticket ticket, Act act) {
        return !plan.binds(ticket) && act.command().kind() == CommandKind.MIGRATE
                ? plan.origin(ticket).orElse(plan)
                : plan;
    }

    /** The gate of the definition that a ticket is under. */
    Gate of(Ticket ticket) {
        Plan under = plan.origin(ticket).orElse(plan);
        return under.equals(plan) ? this : new Gate(under);
    }

    private Plan known(Ticket ticket, String lifecycle, int version) {
        return plan.known(lifecycle, version)
                .orElseThrow(() -> new IllegalArgumentException("ticket "
                        + ticket.id().value() + " was under lifecycle " + lifecycle + " v" + version + ", which "
                        + plan.name() + " v" + plan.version() + " neither is nor migrates from: its clocks can't be"
                        + " told; fold it by the lifecycle it is bound to, and declare migratesFrom there"));
    }

    /** Sends each command of the act through the rooms; carries it out as far as that is needed to judge the next. */
    private Verdict pass(Draft draft, Act act) {
        long builtIn = Permission.stale(draft, draft.ticket()) & plan.on();
        long own = 0;
        boolean meaningful = true;
        for (@Nullable Command command = act.command(); command != null; ) {
            draft.enter(command);
            builtIn |= refusing(draft);
            own |= refusingOwn(draft, act);
            meaningful &= (builtIn | own) == 0 || Permission.meaningful(draft, draft.ticket());
            Optional<Command> then = command.then();
            if ((then.isPresent() && meaningful) || (builtIn | own) == 0) {
                carryOut(draft, command);
                if (then.isPresent()) {
                    draft.advance(); // what goes on after it may have been due by now
                }
            }
            command = then.orElse(null);
        }
        return Verdict.of(builtIn, own, meaningful);
    }

    long refusing(Draft draft) {
        Ticket at = draft.ticket();
        return plan.on()
                & (ConversationRoom.refusing(draft, at.conversation())
                        | OwnershipRoom.refusing(draft, at.stage(), at.ownership())
                        | ClosureRoom.refusing(draft, at.stage(), at.conversation(), at.closure(), plan.approvers())
                        | ClosureRoom.terminal(
                                draft,
                                at.stage(),
                                at.closure(),
                                at.obligations().survive(),
                                settlesOpen(draft, at))
                        | EscalationRoom.refusing(
                                draft, at.escalation(), plan.escalating().ladder())
                        | ObligationRoom.refusing(draft, at.ownership(), at.obligations(), plan.obliging())
                        | FindingRoom.refusing(draft, at.findings(), plan.findings())
                        | ConsentRoom.refusing(
                                draft, at.consents(), plan.operations().keySet(), plan.unsafe())
                        | OperationRoom.refusing(
                                draft,
                                at.obligations(),
                                at.findings(),
                                at.consents(),
                                at.operations(),
                                plan.operations())
                        | RelationRoom.refusing(draft, at.stage(), at.relations())
                        | Permission.refusing(draft, at));
    }

    // Performing what was promised settles it; agreeing to it, or no longer, decides whether it can be.
    private boolean settlesOpen(Draft draft, Ticket at) {
        Optional<String> operation = Optional.empty();
        if (draft.command() instanceof Perform perform) {
            operation = Optional.of(perform.operation());
        } else if (draft.command() instanceof Give give) {
            operation = Optional.of(give.operation());
        } else if (draft.command() instanceof Revoke revoke) {
            operation = at.consents().find(revoke.consent()).map(Consent::operation);
        }
        return operation.isPresent()
                ? at.obligations().promised(operation.get()).isPresent()
                : ObligationRoom.afterEnd(draft, at.obligations(), plan.obliging());
    }

    @SuppressWarnings("EnumOrdinal")
    long refusingOwn(Draft draft, Act act) {
        long left = concerned[draft.kind().ordinal()];
        long mask = 0;
        while (left != 0) {
            int i = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            if (!plan.own().get(i).condition().holds(draft.ticket(), act)) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    void carryOut(Draft draft, Command command) {
        OwnershipRoom.takeIn(draft, draft.ticket().stage(), draft.ownership());
        Ticket at = draft.ticket();
        switch (draft.kind()) {
            case INTERACTION -> {
                Interaction talk = (Interaction) command;
                for (int i = 0; i < talk.said().size(); i++) {
                    ConversationRoom.hear(talk, i, draft, draft.conversation());
                }
            }
            case RECEIVE, REPLY, NOTE, RECEIPT, ASK_FOR_PERSON, ASKS_NOTHING, WARN -> {
                ConversationRoom.carryOut((ConversationCommand) command, draft, at.conversation(), draft.besideOwner());
                if (draft.kind() == CommandKind.REPLY) {
                    StageRoom.move(draft, draft.ticket().stage());
                } else if (command instanceof Note note && note.handsOver()) {
                    Imposing.handOver(draft, plan.obliging());
                }
            }
            case CLAIM, ASSIGN, OFFER, ACCEPT_OFFER, DECLINE_OFFER, RECALL_OFFER ->
                OwnershipRoom.carryOut((OwnershipCommand) command, draft, at.ownership());
            case PROPOSE, ACCEPT, WITHDRAW, CLOSE ->
                ClosureRoom.carryOut(draft, at.stage(), at.conversation(), at.ownership(), at.obligations());
            case PROMISE,
                    DEMAND,
                    REQUEST,
                    SUPPLY,
                    JUDGE,
                    FULFIL,
                    WAIVE,
                    REVOKE_WAIVER,
                    RELEASE,
                    EXTEND,
                    CONTEST,
                    RATE ->
                Settlement.carryOut(
                        (ObligationCommand) command,
                        draft,
                        at.conversation(),
                        at.ownership(),
                        at.obligations(),
                        plan.obliging(),
                        draft.besideOwner());
            case FIND -> FindingRoom.find(draft, at.findings());
            case CONSENT, REVOKE_CONSENT, OFFER_OPTIONS, CHOOSE, NOTICE ->
                ConsentRoom.carryOut((ConsentCommand) command, draft, at.consents());
            case PERFORM -> OperationRoom.perform(draft, at.obligations(), at.consents(), plan.operations());
            case MERGE, SPLIT, ABSORB, SETTLE, JOIN, WATCH, HEAR -> Relating.carryOut(draft, command);
            case ACKNOWLEDGE, DEESCALATE -> EscalationRoom.carryOut(draft, at.escalation());
            case IMPORT -> draft.backdate(((Import) command).at());
            case MIGRATE -> draft.migrate(plan);
            case OPEN, DESCRIBE, RELATE, MOVE, WAIT, ADVANCE ->
                StageRoom.carryOut((StageCommand) command, draft, at.stage(), plan.name(), plan.version());
        }
    }

    private Decision accepted(Draft draft) {
        draft.settleOwner();
        draft.advance();
        return new Accepted(draft.ticket(), draft.events());
    }

    private Decision overridden(Ticket ticket, Act act, Given given, Verdict refused) {
        RuleOverride override = act.override().orElseThrow();
        Draft draft = new Draft(planFor(ticket, act), ticket, act, given);
        draft.advance();
        draft.settleOwner();
        draft.emit(new Overridden(refused.rules(plan), override.role(), override.reason()));
        for (@Nullable Command command = act.command(); command != null; ) {
            draft.enter(command);
            carryOut(draft, command);
            if (command.then().isPresent()) {
                draft.advance();
            }
            command = command.then().orElse(null);
        }
        return accepted(draft);
    }

    private Refusal refusal(Verdict verdict, Ticket standing, Act act, Given given) {
        return new Refusal(
                verdict.builtIn(),
                verdict.ownIds(plan),
                () -> new Reasons(this, plan, standing, act, given).of(verdict));
    }

    /**
     * Lets what is due happen.
     *
     * @param ticket the ticket
     * @param given the instant
     * @return what happened, possibly nothing
     */
    public Accepted advance(Ticket ticket, Given given) {
        Draft draft = new Draft(plan, ticket, Act.of("advance", Actor.system(), new StageCommand.Advance()), given);
        draft.advance();
        return new Accepted(draft.ticket(), draft.events());
    }

    /**
     * Folds a journal.
     *
     * @param ticket the ticket before
     * @param events what happened, in order
     * @return the ticket after
     */
    public Ticket fold(Ticket ticket, Iterable<Recorded> events) {
        return fold(ticket, events, null);
    }

    /**
     * What the clocks of a ticket show at an instant, or would show.
     *
     * @param ticket the ticket
     * @param supposed what would be otherwise from then on
     * @param given the instant
     * @return one reading a clock
     */
    public List<Reading> readings(Ticket ticket, WhatIf supposed, Given given) {
        for (String policy : supposed.calendars().keySet()) {
            if (plan.meters().targets().stream()
                    .noneMatch(target -> target.policy().equals(policy))) {
                throw new IllegalArgumentException("what if policy '" + policy + "' had another calendar: lifecycle '"
                        + plan.name() + "' has no such policy");
            }
        }
        Draft draft = new Draft(plan, ticket, Act.of("what-if", Actor.system(), new StageCommand.Advance()), given);
        draft.advance();
        return Supposing.of(supposed, draft);
    }

    /**
     * Tells a journal entry by entry.
     *
     * @param id the ticket
     * @param journal its journal from the first entry on
     * @return a scene an entry
     */
    public List<Scene> scenes(TicketId id, Iterable<Recorded> journal) {
        List<Scene> scenes = new ArrayList<>();
        fold(Ticket.unopened(id), journal, scenes::add);
        return scenes;
    }

    private Ticket fold(Ticket ticket, Iterable<Recorded> events, @Nullable Consumer<Scene> told) {
        Ticket next = ticket;
        Plan under = ticket.lifecycle().isEmpty()
                ? plan
                : known(ticket, ticket.lifecycle().get(), ticket.lifecycleVersion());
        for (Recorded recorded : events) {
            Foreign.refuse(recorded.event());
            if (recorded.event() instanceof StageEvent.Opened opened) {
                under = known(ticket, opened.lifecycle(), opened.lifecycleVersion());
            } else if (recorded.event() instanceof StageEvent.Migrated migrated) {
                Plan older = under;
                under = known(ticket, migrated.lifecycle(), migrated.lifecycleVersion());
                next = Folding.underOther(next, recorded.effectiveAt(), older.meters(), under.meters());
            }
            Ticket before = next;
            next = Folding.after(before, recorded, under.meters());
            if (told != null) {
                told.accept(scene(before, recorded, next, under.meters()));
            }
        }
        return next;
    }

    private static Scene scene(Ticket before, Recorded recorded, Ticket after, Meters meters) {
        return new Scene(
                recorded,
                after.version(),
                Folding.heard(before, recorded, after, meters),
                after.status(),
                after.owner(),
                after.ownership().queue(),
                after.ball(),
                meters);
    }

    /**
     * Tries what an actor could do.
     *
     * @param ticket the ticket
     * @param actor the actor
     * @param given what may be used besides
     * @return the accepted instances of each open kind, and the rules in the way of the others
     */
    public WhatNow whatNow(Ticket ticket, Actor actor, Given given) {
        Probes probes = new Probes(plan, advance(ticket, given).ticket(), actor, given);
        Map<CommandKind, List<Choice>> open = new EnumMap<>(CommandKind.class);
        Map<CommandKind, Refusal> blocked = new EnumMap<>(CommandKind.class);
        for (CommandKind kind : CommandKind.values()) {
            List<Choice> accepted = new ArrayList<>();
            for (Choice probe : probes.of(kind)) {
                Decision tried = decide(ticket, Act.of("what-now", actor, probe.command()), given);
                if (tried instanceof Refused refused) {
                    blocked.merge(kind, refused.refusal(), Gate::closer);
                } else {
                    accepted.add(probe);
                }
            }
            if (!accepted.isEmpty()) {
                open.put(kind, accepted);
            }
        }
        blocked.keySet().removeAll(open.keySet());
        return new WhatNow(open, blocked);
    }

    private static Refusal closer(Refusal one, Refusal other) {
        return other.rules().size() < one.rules().size() ? other : one;
    }
}
