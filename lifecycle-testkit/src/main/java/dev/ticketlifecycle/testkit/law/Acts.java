package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.escalation.EscalationCommand.Acknowledge;
import dev.ticketlifecycle.escalation.EscalationCommand.Deescalate;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.Settling;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.OnBehalf;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Draws one act that somebody could try on a ticket as it stands. */
final class Acts {

    private static final Map<CommandKind, Integer> USUAL = new EnumMap<>(Map.ofEntries(
            Map.entry(CommandKind.OPEN, 1),
            Map.entry(CommandKind.DESCRIBE, 3),
            Map.entry(CommandKind.RELATE, 1),
            Map.entry(CommandKind.MERGE, 1),
            Map.entry(CommandKind.SPLIT, 2),
            Map.entry(CommandKind.ABSORB, 2),
            Map.entry(CommandKind.SETTLE, 1),
            Map.entry(CommandKind.WATCH, 1),
            Map.entry(CommandKind.HEAR, 1),
            Map.entry(CommandKind.JOIN, 2),
            Map.entry(CommandKind.MOVE, 6),
            Map.entry(CommandKind.WAIT, 4),
            Map.entry(CommandKind.RECEIVE, 16),
            Map.entry(CommandKind.REPLY, 26),
            Map.entry(CommandKind.NOTE, 3),
            Map.entry(CommandKind.INTERACTION, 5),
            Map.entry(CommandKind.ASK_FOR_PERSON, 2),
            Map.entry(CommandKind.ASKS_NOTHING, 4),
            Map.entry(CommandKind.WARN, 2),
            Map.entry(CommandKind.RECEIPT, 9),
            Map.entry(CommandKind.CLAIM, 6),
            Map.entry(CommandKind.ASSIGN, 5),
            Map.entry(CommandKind.OFFER, 6),
            Map.entry(CommandKind.ACCEPT_OFFER, 2),
            Map.entry(CommandKind.DECLINE_OFFER, 2),
            Map.entry(CommandKind.RECALL_OFFER, 2),
            Map.entry(CommandKind.PROPOSE, 8),
            Map.entry(CommandKind.ACCEPT, 2),
            Map.entry(CommandKind.WITHDRAW, 2),
            Map.entry(CommandKind.CLOSE, 3),
            Map.entry(CommandKind.PROMISE, 4),
            Map.entry(CommandKind.DEMAND, 4),
            Map.entry(CommandKind.REQUEST, 3),
            Map.entry(CommandKind.SUPPLY, 4),
            Map.entry(CommandKind.JUDGE, 4),
            Map.entry(CommandKind.FULFIL, 4),
            Map.entry(CommandKind.WAIVE, 1),
            Map.entry(CommandKind.REVOKE_WAIVER, 1),
            Map.entry(CommandKind.RELEASE, 2),
            Map.entry(CommandKind.EXTEND, 2),
            Map.entry(CommandKind.CONTEST, 1),
            Map.entry(CommandKind.RATE, 1),
            Map.entry(CommandKind.FIND, 4),
            Map.entry(CommandKind.CONSENT, 5),
            Map.entry(CommandKind.REVOKE_CONSENT, 1),
            Map.entry(CommandKind.OFFER_OPTIONS, 2),
            Map.entry(CommandKind.CHOOSE, 2),
            Map.entry(CommandKind.NOTICE, 2),
            Map.entry(CommandKind.PERFORM, 10),
            Map.entry(CommandKind.ACKNOWLEDGE, 2),
            Map.entry(CommandKind.DEESCALATE, 1),
            Map.entry(CommandKind.IMPORT, 6),
            Map.entry(CommandKind.MIGRATE, 1),
            Map.entry(CommandKind.ADVANCE, 3)));

    private static final Map<CommandKind, Integer> LEARNT_LATE = new EnumMap<>(Map.ofEntries(
            Map.entry(CommandKind.RECEIVE, 10),
            Map.entry(CommandKind.REPLY, 10),
            Map.entry(CommandKind.WAIT, 4),
            Map.entry(CommandKind.MOVE, 4),
            Map.entry(CommandKind.PROPOSE, 4),
            Map.entry(CommandKind.CLAIM, 3),
            Map.entry(CommandKind.OFFER, 2),
            Map.entry(CommandKind.RECEIPT, 4),
            Map.entry(CommandKind.ACCEPT, 2),
            Map.entry(CommandKind.NOTE, 1),
            Map.entry(CommandKind.FIND, 1),
            Map.entry(CommandKind.CONSENT, 5),
            Map.entry(CommandKind.NOTICE, 1),
            Map.entry(CommandKind.PERFORM, 10)));

    /** What names an operation, which not every lifecycle has. */
    private static final Set<CommandKind> OF_OPERATIONS =
            EnumSet.of(CommandKind.CONSENT, CommandKind.OFFER_OPTIONS, CommandKind.NOTICE, CommandKind.PERFORM);

    private static final Map<CommandKind, Integer> WHILE_OFFERED =
            with(USUAL, Map.of(CommandKind.ACCEPT_OFFER, 8, CommandKind.DECLINE_OFFER, 6, CommandKind.RECALL_OFFER, 6));

    private static final Map<CommandKind, Integer> WHILE_RESOLVED =
            with(USUAL, Map.of(CommandKind.ACCEPT, 8, CommandKind.RECEIPT, 16, CommandKind.ADVANCE, 12));

    private static final Map<CommandKind, Integer> ONCE_CLOSED =
            with(USUAL, Map.of(CommandKind.RECEIVE, 60, CommandKind.RECEIPT, 12, CommandKind.ADVANCE, 12));

    private static final Map<CommandKind, Integer> WHILE_HANDING_ON = with(USUAL, Map.of(CommandKind.SETTLE, 40));

    private Acts() {}

    private static Map<CommandKind, Integer> with(Map<CommandKind, Integer> usual, Map<CommandKind, Integer> other) {
        Map<CommandKind, Integer> weights = new EnumMap<>(usual);
        weights.putAll(other);
        return weights;
    }

    static Act any(Scene scene) {
        if (!scene.ticket().stage().opened() && scene.chance.percent(85)) {
            return opening(scene);
        }
        CommandKind kind = kind(scene);
        if (kind == CommandKind.INTERACTION && scene.world.talks().isEmpty()) {
            kind = CommandKind.RECEIVE;
        }
        Command command = command(kind, scene);
        CommandKind what = command instanceof Import imported ? imported.what().kind() : kind;
        Actor actor = scene.chance.percent(80) ? Casting.fitting(what, scene) : Casting.anybody(scene);
        boolean through = scene.chance.percent(what == kind ? 5 : 90);
        Actor executor = through ? Actor.automatic("gateway") : actor;
        return new Act(
                scene.freshId(),
                command,
                actor,
                executor,
                seen(scene),
                Optional.empty(),
                onBehalf(command instanceof Import imported ? imported.what() : command, scene));
    }

    // Some of what could be done next would hardly ever be drawn while it can.
    private static CommandKind kind(Scene scene) {
        Chance chance = scene.chance;
        if (scene.ticket().escalation().unacknowledged() && chance.percent(8)) {
            return chance.percent(75) ? CommandKind.ACKNOWLEDGE : CommandKind.DEESCALATE;
        }
        if (AgreementActs.agreed(scene) && chance.percent(8)) {
            return scene.ticket().findings().causeKnown(scene.now()) ? CommandKind.PERFORM : CommandKind.FIND;
        }
        if (AgreementActs.penalty(scene).isPresent() && chance.percent(8)) {
            return CommandKind.PERFORM;
        }
        return chance.weighted(scene.habit().commands(weights(scene.ticket())));
    }

    // Mostly operations, and mostly on what the requester really agreed to.
    private static Optional<OnBehalf> onBehalf(Command command, Scene scene) {
        if (!scene.chance.percent(command.kind() == CommandKind.PERFORM ? 30 : 1)) {
            return Optional.empty();
        }
        String whom = scene.chance.percent(90) ? World.REQUESTER : "mallory";
        return Optional.of(new OnBehalf(whom, AgreementActs.basis(command, scene)));
    }

    // Mostly from the last hours, and now and then from before the ticket.
    private static Import imported(Scene scene) {
        Optional<Obligation> missed = scene.ticket().obligations().open().stream()
                .filter(one -> one.missed() && one.terms().settling() == Settling.KEPT)
                .findFirst();
        if (missed.isPresent() && scene.chance.percent(60)) { // it was done in time, as turns out
            Instant before = missed.get().due().orElseThrow().minusMillis(scene.chance.between(0, 60_000));
            return new Import(new Fulfil(missed.get().id()), before);
        }
        Command what = command(scene.chance.weighted(LEARNT_LATE), scene);
        return new Import(what, scene.now().minusMillis(scene.chance.between(-1_000, 4 * 3_600_000)));
    }

    private static Map<CommandKind, Integer> weights(Ticket ticket) {
        if (ticket.phase() == Phase.CLOSED) {
            return ONCE_CLOSED;
        }
        boolean handsOn = ticket.relations().merge().isPresent()
                || ticket.relations().split().isPresent();
        if (handsOn && !ticket.relations().merged()) {
            return WHILE_HANDING_ON;
        }
        if (ticket.ownership().offer().isPresent()) {
            return WHILE_OFFERED;
        }
        return ticket.phase() == Phase.RESOLVED ? WHILE_RESOLVED : USUAL;
    }

    private static Act opening(Scene scene) {
        Actor actor = scene.chance.percent(60)
                ? scene.world.requester()
                : scene.chance.any(Casting.agent(scene), Actor.automatic("importer"));
        return Act.of(scene.freshId(), actor, StageActs.open(scene));
    }

    static Command command(CommandKind drawn, Scene scene) {
        CommandKind kind =
                OF_OPERATIONS.contains(drawn) && scene.world.operations().isEmpty() ? CommandKind.REPLY : drawn;
        return switch (kind) {
            case ACKNOWLEDGE -> new Acknowledge();
            case DEESCALATE -> new Deescalate(scene.chance.percent(90) ? "seen to" : " ");
            case IMPORT -> imported(scene);
            case OPEN, DESCRIBE, RELATE, MOVE, WAIT, MIGRATE, ADVANCE -> StageActs.of(kind, scene);
            case RECEIVE, REPLY, NOTE, RECEIPT, INTERACTION, ASK_FOR_PERSON, ASKS_NOTHING, WARN ->
                ConversationActs.of(kind, scene);
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
                    RATE -> ObligationActs.of(kind, scene);
            case FIND, CONSENT, REVOKE_CONSENT, OFFER_OPTIONS, CHOOSE, NOTICE, PERFORM -> AgreementActs.of(kind, scene);
            case MERGE, SPLIT, ABSORB, SETTLE, JOIN, WATCH, HEAR -> RelationActs.of(kind, scene);
            default -> OwnershipActs.of(kind, scene);
        };
    }

    // Most acts don't say what their actor saw; of the others some have looked at an older version.
    private static OptionalLong seen(Scene scene) {
        long version = scene.ticket().version();
        if (!scene.chance.percent(25)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(scene.chance.percent(60) ? version : Math.max(0, version - scene.chance.between(1, 12)));
    }
}
