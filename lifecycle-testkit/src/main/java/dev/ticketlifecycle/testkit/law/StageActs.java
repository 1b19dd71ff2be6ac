package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Relate;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.PauseReason;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Map;
import java.util.Optional;

/** Draws commands about where a ticket stands and what it is about. */
final class StageActs {

    private StageActs() {}

    static Command of(CommandKind kind, Scene scene) {
        return switch (kind) {
            case OPEN -> open(scene);
            case DESCRIBE -> describe(scene);
            case RELATE -> relate(scene);
            case MOVE -> move(scene);
            case MIGRATE -> new Migrate();
            case WAIT -> scene.chance.percent(40) ? new Wait() : new Wait(scene.chance.any(PauseReason.values()));
            default -> new Advance();
        };
    }

    static Open open(Scene scene) {
        Chance chance = scene.chance;
        Open open = Open.by(World.REQUESTER);
        if (chance.percent(60)) {
            open = open.about(chance.of(scene.world.categories()));
        }
        if (chance.percent(55)) {
            open = open.in(chance.of(scene.world.queues()));
        }
        if (chance.percent(20)) {
            open = open.on("order-4711");
        }
        if (chance.percent(10)) {
            open = open.linked(new Link(
                    chance.any(LinkKind.values()), chance.of(World.LINKED).id()));
        }
        return chance.percent(50) ? open.then(ConversationActs.receive(scene)) : open;
    }

    // Statuses are mostly changed back when they are changed for their own sake.
    private static Move move(Scene scene) {
        int back = scene.habit() == Habit.CIRCLING ? 90 : 10;
        return new Move(scene.cameFrom()
                .filter(from -> scene.chance.percent(back))
                .orElseGet(() -> scene.chance.of(scene.world.statuses())));
    }

    private static Relate relate(Scene scene) {
        Chance chance = scene.chance;
        TicketId to = chance.percent(10)
                ? scene.ticket().id()
                : chance.of(World.LINKED).id();
        return new Relate(new Link(chance.any(LinkKind.values()), to));
    }

    private static Describe describe(Scene scene) {
        Chance chance = scene.chance;
        Optional<String> category =
                chance.percent(50) ? Optional.of(chance.of(scene.world.categories())) : Optional.empty();
        Optional<String> matter = chance.percent(20) ? Optional.of("order-4712") : Optional.empty();
        return new Describe(category, chance.percent(60) ? chance.of(scene.world.attributes()) : Map.of(), matter);
    }
}
