package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.ownership.OwnershipCommand.RecallOffer;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.List;

/** Draws commands that change hands, and those that lead to an end. */
final class OwnershipActs {

    private OwnershipActs() {}

    static Command of(CommandKind kind, Scene scene) {
        return switch (kind) {
            case CLAIM -> new Claim();
            case ASSIGN -> new Assign(somebody(scene));
            case OFFER -> new Offer(somebody(scene));
            case ACCEPT_OFFER -> new AcceptOffer();
            case DECLINE_OFFER -> new DeclineOffer(scene.chance.percent(80) ? "too much on my desk" : " ");
            case RECALL_OFFER -> new RecallOffer();
            case ACCEPT -> new Accept();
            case WITHDRAW -> new Withdraw();
            case PROPOSE -> new Propose();
            case CLOSE -> close(scene);
            default -> throw new IllegalArgumentException(kind + " belongs to another room");
        };
    }

    private static Close close(Scene scene) {
        Chance chance = scene.chance;
        String reason = chance.percent(85) ? "reason" : " ";
        return switch (chance.below(scene.habit() == Habit.ENDING ? 8 : 10)) {
            case 0 ->
                Close.duplicateOf(chance.percent(90) ? chance.of(World.LINKED).id() : TicketId.of("T-none"));
            case 1, 2 -> Close.declined(reason);
            case 3, 4 -> Close.spam();
            case 5, 6 -> Close.abuse(reason);
            case 7 -> Close.impossible(reason);
            default -> new Close();
        };
    }

    static Owner somebody(Scene scene) {
        Chance chance = scene.chance;
        List<Owner> held = scene.ticket().ownership().held();
        if (held.size() > 1 && chance.percent(scene.habit() == Habit.PASSING ? 85 : 35)) { // they go round
            return chance.of(held.subList(1, held.size()));
        }
        if (chance.percent(40)) {
            return Owner.queue(chance.of(scene.world.queues()));
        }
        return Owner.agent(chance.percent(5) ? "stranger" : chance.of(scene.world.agents()));
    }
}
