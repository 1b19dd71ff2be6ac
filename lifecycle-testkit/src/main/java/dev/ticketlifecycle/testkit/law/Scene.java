package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Warned;
import dev.ticketlifecycle.stage.StageEvent.Moved;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Presence;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How things stand while a history is being made up. Not thread-safe. */
final class Scene {

    final World world;
    final Chance chance;

    private final Habit habit;
    private final List<String> sent = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final List<Recorded> journal = new ArrayList<>();
    private Ticket ticket;
    private Optional<String> cameFrom = Optional.empty();
    private Instant now = World.start();
    private DirectoryFacts directory;
    private int acts;

    Scene(World world, Chance chance, Ticket ticket) {
        this(world, chance, ticket, Habit.any(chance));
    }

    private Scene(World world, Chance chance, Ticket ticket, Habit habit) {
        this.habit = habit;
        this.world = world;
        this.chance = chance;
        this.ticket = ticket;
        this.directory = world.directory();
    }

    Ticket ticket() {
        return ticket;
    }

    Instant now() {
        return now;
    }

    int acts() {
        return acts;
    }

    Given given() {
        return new Given(now, directory, World.LINKED);
    }

    DirectoryFacts directory() {
        return directory;
    }

    /** An id that no act or message of this history has had. */
    String freshId() {
        return "a" + (acts + 1);
    }

    /** What this history is rich in. */
    Habit habit() {
        return habit;
    }

    /** The status that the ticket was in before the present one. */
    Optional<String> cameFrom() {
        return cameFrom;
    }

    /** The ids of the replies and warnings that were sent, latest last. */
    List<String> sent() {
        return sent;
    }

    /** The ids of the messages that came in, latest last. */
    List<String> received() {
        return received;
    }

    /** Everything that was written so far. */
    List<Recorded> journal() {
        return journal;
    }

    void happened(Step step) {
        acts++;
        journal.addAll(step.events());
        ticket = step.after();
        if (step.decision().accepted()) {
            String id = step.act().id();
            step.reply().ifPresent(r -> sent.add(r.message().id().orElse(id)));
            step.events().stream().map(Recorded::event).forEach(this::happened);
        }
    }

    private void happened(Event event) {
        if (event instanceof Received message) {
            received.add(message.message());
        } else if (event instanceof Warned warned) {
            sent.add(warned.message());
        } else if (event instanceof Moved moved) {
            cameFrom = Optional.of(moved.from().name());
        }
    }

    /** The scene of a step that has been played: everything that was said before it, and who was there. */
    Scene at(Step step, Chance other) {
        Scene scene = new Scene(world, other, step.before(), habit);
        scene.cameFrom = cameFrom;
        scene.sent.addAll(sent);
        scene.received.addAll(received);
        scene.journal.addAll(journal);
        scene.now = step.now();
        scene.directory = step.given().directory();
        scene.acts = acts;
        return scene;
    }

    void moveTo(Instant instant) {
        now = instant;
    }

    /** Now and then somebody leaves or comes back, the owner more often than others. */
    void peopleComeAndGo() {
        for (String id : world.agents()) {
            Person person = directory.person(id).orElseThrow();
            if (person.presence() != Presence.PRESENT && chance.percent(10)) {
                directory = directory.with(person.being(Presence.PRESENT));
            }
        }
        if (chance.percent(4)) {
            String who = ticket.owner()
                    .filter(o -> o instanceof Owner.Agent && chance.percent(70))
                    .map(Owner::id)
                    .orElseGet(() -> chance.of(world.agents()));
            directory
                    .person(who)
                    .ifPresent(p ->
                            directory = directory.with(p.being(chance.any(Presence.ABSENT, Presence.DEACTIVATED))));
        }
    }
}
