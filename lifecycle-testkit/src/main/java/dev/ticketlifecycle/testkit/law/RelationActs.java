package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.HandedClock;
import dev.ticketlifecycle.conversation.Questions;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.relation.Handed;
import dev.ticketlifecycle.relation.RelationCommand.Absorb;
import dev.ticketlifecycle.relation.RelationCommand.Hear;
import dev.ticketlifecycle.relation.RelationCommand.Join;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.relation.RelationCommand.Watch;
import dev.ticketlifecycle.relation.Relations;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws commands that concern a ticket together with others, and what those others tell it. */
final class RelationActs {

    private static final int HOUR = 3_600_000;

    private RelationActs() {}

    static Command of(CommandKind kind, Scene scene) {
        return switch (kind) {
            case MERGE -> new Merge(other(scene));
            case SPLIT -> split(scene);
            case ABSORB -> absorb(scene);
            case SETTLE -> settle(scene);
            case WATCH -> new Watch(owed(scene), other(scene), "there", scene.chance.percent(50));
            case HEAR -> hear(scene);
            default ->
                new Join(
                        TicketId.of("T-again"),
                        scene.chance.percent(60) ? Optional.of(ConversationActs.receive(scene)) : Optional.empty());
        };
    }

    private static TicketId other(Scene scene) {
        return scene.chance.percent(5)
                ? scene.ticket().id()
                : scene.chance.of(World.LINKED).id();
    }

    private static Split split(Scene scene) {
        List<String> questions = scene.ticket().conversation().open().detail().stream()
                .map(Question::message)
                .filter(message -> scene.chance.percent(60))
                .toList();
        TicketId into = scene.chance.percent(85) ? TicketId.of("T-new") : other(scene);
        return new Split(into, questions.isEmpty() ? List.of("nothing") : questions);
    }

    private static String owed(Scene scene) {
        List<String> ids = new ArrayList<>(scene.received());
        scene.ticket().obligations().open().forEach(one -> ids.add(one.id()));
        return ids.isEmpty() ? "nothing" : scene.chance.of(ids);
    }

    // Of what a debt here waits for on another ticket, where one does.
    private static Hear hear(Scene scene) {
        List<Obligation> waiting = scene.ticket().obligations().open().stream()
                .filter(one -> one.terms().blockedBy().stream()
                        .anyMatch(blocker -> blocker.ticket().isPresent()))
                .toList();
        Instant at = scene.now().minusMillis(scene.chance.between(0, HOUR));
        if (waiting.isEmpty()) {
            return new Hear(other(scene), "there", "nothing", scene.chance.percent(50), at);
        }
        Obligation one = scene.chance.of(waiting);
        Blocker blocker = scene.chance.of(one.terms().blockedBy().stream()
                .filter(by -> by.ticket().isPresent())
                .toList());
        return new Hear(blocker.ticket().orElseThrow(), blocker.id(), one.id(), scene.chance.percent(50), at);
    }

    private static Settle settle(Scene scene) {
        Relations relations = scene.ticket().relations();
        TicketId other = relations
                .split()
                .map(Relations.Split::into)
                .or(relations::survivor)
                .filter(into -> scene.chance.percent(95))
                .orElseGet(() -> other(scene));
        List<String> refusedBy = scene.chance.percent(50) ? List.of("terminal") : List.of();
        return new Settle(other, refusedBy, scene.now().minusMillis(scene.chance.between(0, HOUR)));
    }

    private static Absorb absorb(Scene scene) {
        LinkedTicket from = scene.chance.of(World.LINKED);
        List<Question> questions = new ArrayList<>();
        for (int i = scene.chance.below(3); i > 0; i--) {
            Instant asked =
                    scene.now().minusMillis(scene.chance.between(0, 40L * HOUR)).truncatedTo(ChronoUnit.MILLIS);
            questions.add(new Question(named(scene, i), asked));
        }
        questions.sort(Comparator.comparing(Question::askedAt));
        Handed handed = new Handed(
                from.id(),
                from.requester(),
                new Questions(questions, 0, Optional.empty()),
                scene.chance.percent(20),
                scene.chance.percent(30) ? List.of(new Link(LinkKind.RELATES_TO, other(scene))) : List.of(),
                clocks(scene),
                scene.chance.percent(20) ? Set.of("receipt") : Set.of(),
                List.of());
        return new Absorb(
                handed, scene.chance.percent(70), scene.now().minusMillis(scene.chance.between(-1_000, 2L * HOUR)));
    }

    // Two tickets may call two questions the same.
    private static String named(Scene scene, int number) {
        return scene.received().isEmpty() || scene.chance.percent(80)
                ? scene.freshId() + "-" + number
                : scene.chance.of(scene.received());
    }

    private static List<HandedClock> clocks(Scene scene) {
        return scene.ticket().clocks().all().stream()
                .filter(Clock::underWay)
                .filter(clock -> scene.chance.percent(50))
                .map(clock -> new HandedClock(
                        clock.id(), scene.now().plusMillis(scene.chance.between(-2L * HOUR, 60L * HOUR))))
                .toList();
    }
}
