package dev.ticketlifecycle.benchmarks;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import org.openjdk.jol.info.GraphLayout;

/**
 * What a ticket holds while nobody touches it: the bytes that one ticket more takes, its ids included, less what all
 * tickets share (the lifecycle, constants).
 */
final class Idle {

    // Without it JOL can't look into records; attaching to itself would only warn.
    static {
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipDynamicAttach", "true");
    }

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final DirectoryFacts DIRECTORY =
            DirectoryFacts.of(Person.of(Life.ANNA).in("desk"));

    private final Lifecycle lifecycle;
    private Ticket ticket = Ticket.unopened(TicketId.of("T-4711"));
    private int acts;

    private Idle(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** The ticket of the hand-written table. */
    static long table() {
        return GraphLayout.parseInstance(new HandTable().idle())
                .subtract(GraphLayout.parseInstance((Object) Status.values()))
                .totalSize();
    }

    /** A machine of a peer and the facts that its host keeps beside it. */
    static long peer(Peer peer) {
        Object[] shared = {peer.shared(), Status.values(), Step.values()};
        return GraphLayout.parseInstance(peer.idle())
                .subtract(GraphLayout.parseInstance(shared))
                .totalSize();
    }

    /** Three messages said, three clocks started, a question open. */
    static long ofThreeMessages(Lifecycle lifecycle) {
        Idle idle = opened(lifecycle);
        idle.asks();
        idle.does(Actor.agent(Life.ANNA), new Claim());
        idle.answers();
        idle.asks();
        return idle.bytes();
    }

    /** Every list of the conversation as long as it gets: nobody reads what the desk says, nobody answers any more. */
    static long atTheCaps(Lifecycle lifecycle) {
        Idle idle = opened(lifecycle);
        idle.asks();
        idle.does(Actor.agent(Life.ANNA), new Claim());
        for (int i = 0; i < 100; i++) {
            idle.answers();
            idle.asks();
        }
        for (int i = 0; i < 100; i++) {
            idle.asks();
        }
        return idle.bytes();
    }

    private static Idle opened(Lifecycle lifecycle) {
        Idle idle = new Idle(lifecycle);
        idle.does(Actor.requester("bob"), Open.by("bob").in("desk"));
        return idle;
    }

    private void asks() {
        Message question = Message.text("Where is my parcel?").via("chat");
        does(Actor.requester("bob"), Receive.of(question, Expects.ANSWER));
    }

    // Digits don't make a text another one.
    private void answers() {
        Message answer = Message.text("Your parcel is with the carrier of route " + "x".repeat(acts))
                .via("chat");
        does(Actor.agent(Life.ANNA), Reply.of(ReplyKind.ANSWER, answer));
    }

    private void does(Actor actor, Command command) {
        Instant now = BEGIN.plusSeconds(60L * acts++);
        Decision decision = lifecycle.decide(ticket, Act.of("act-" + acts, actor, command), new Given(now, DIRECTORY));
        if (!decision.accepted()) {
            throw new IllegalStateException("refused: " + decision);
        }
        ticket = decision.ticket();
    }

    private long bytes() {
        Object[] shared = {
            lifecycle,
            Ticket.unopened(ticket.id()),
            Party.values(),
            ActorKind.values(),
            ClockState.values(),
            Clock.Mode.values(),
            Timer.Kind.values()
        };
        GraphLayout own = GraphLayout.parseInstance(ticket).subtract(GraphLayout.parseInstance(shared));
        if (Boolean.getBoolean("idle.footprint")) {
            System.out.println(own.toFootprint());
        }
        return own.totalSize();
    }
}
