package dev.ticketlifecycle.benchmarks;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The preset {@code helpdesk} with all its rules on and one of the host, living the life.
 *
 * <p>Acts and commands are made inside the measured life, as a host makes them for each request. What a host holds
 * longer than a request is made outside: the people, the directory's answer, and the messages, whose digest is measured
 * apart.
 */
@State(Scope.Thread)
public abstract class Ours {

    // The preset lets a requester accept an answer as it stands; the other contenders close only what is resolved.
    private static LifecycleBuilder preset() {
        return Lifecycle.preset("helpdesk")
                .rule(Rule.named("resolved-first")
                        .on(CommandKind.ACCEPT)
                        .unless(ticket -> ticket.phase() == Phase.RESOLVED)
                        .because("a ticket ends once it is resolved"));
    }

    /** No SLA, as the preset comes. */
    public static class WithoutClocks extends Ours {
        /** Made by JMH. */
        public WithoutClocks() {
            super(preset().build());
        }
    }

    /** No SLA, and ten rules of the host, each on a command that doesn't occur in the life. */
    public static class WithTenMoreRules extends Ours {
        private static final List<CommandKind> ELSEWHERE = List.of(
                CommandKind.DESCRIBE,
                CommandKind.RELATE,
                CommandKind.NOTE,
                CommandKind.INTERACTION,
                CommandKind.ASKS_NOTHING,
                CommandKind.WARN,
                CommandKind.ASSIGN,
                CommandKind.DECLINE_OFFER,
                CommandKind.RECALL_OFFER,
                CommandKind.WITHDRAW);

        /** Made by JMH. */
        public WithTenMoreRules() {
            super(withRules());
        }

        private static Lifecycle withRules() {
            LifecycleBuilder builder = preset();
            for (CommandKind kind : ELSEWHERE) {
                builder.rule(Rule.named("approved-"
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .on(kind)
                        .unless(t -> t.attribute("approved").isPresent())
                        .because("this needs approval"));
            }
            return builder.build();
        }
    }

    /** First reply, next reply and resolution run on a business calendar. */
    public static class WithClocks extends Ours {
        /** Made by JMH. */
        public WithClocks() {
            super(preset().sla(SlaPolicy.named("standard")
                            .calendar(BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
                                    .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("09:00", "18:00"))
                                    .build())
                            .firstReply(Duration.ofHours(4))
                            .nextReply(Duration.ofHours(8))
                            .resolution(Duration.ofDays(3)))
                    .build());
        }
    }

    // Not final: people come with requests, no compiler shall take them for constants.
    private TicketId id = TicketId.of("T-1");
    private Actor bob = Actor.requester(Life.BOB);
    private Actor anna = Actor.agent(Life.ANNA);
    private Actor ben = Actor.agent(Life.BEN);
    private DirectoryFacts directory = DirectoryFacts.of(
            Person.of(Life.ANNA).in("desk"), Person.of(Life.BEN).in("desk"));

    private Message asked = Message.text("Where is my parcel? It was to come yesterday.");
    private Message answered = Message.text("It was at the wrong door; the carrier brings it tomorrow.");
    private Message askedAgain = Message.text("Nobody came. Where is it now?");
    private Message answeredAgain = Message.text("It lay at the depot and is with your neighbour now.");

    private Lifecycle lifecycle;
    private Ticket unanswered;

    Ours(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        Ticket ticket = Ticket.unopened(id);
        ticket = accepted(decide(ticket, 0, "c-1", bob, Open.by(Life.BOB).in("desk")));
        ticket = accepted(decide(ticket, 1, "c-2", anna, new Claim()));
        this.unanswered = accepted(decide(ticket, 2, "c-3", bob, Receive.of(asked, Expects.ANSWER)));
    }

    /** Nobody is measured who lets something pass. */
    @Setup
    public void enforcesTheGuards() {
        Guards.check("Ticket Lifecycle", Player::new);
    }

    Ticket life(Blackhole events) {
        Ticket ticket = Ticket.unopened(id);
        ticket = next(ticket, 0, "c-1", bob, Open.by(Life.BOB).in("desk"), events);
        ticket = next(ticket, 1, "c-2", bob, Receive.of(asked, Expects.ANSWER), events);
        ticket = next(ticket, 2, "c-3", anna, new Claim(), events);
        ticket = next(ticket, 3, "c-4", anna, Reply.of(ReplyKind.ANSWER, answered), events);
        ticket = next(ticket, 4, "c-5", anna, new Offer(Owner.agent(Life.BEN)), events);
        ticket = next(ticket, 5, "c-6", ben, new AcceptOffer(), events);
        ticket = next(ticket, 6, "c-7", ben, new Wait(), events);
        ticket = next(ticket, 7, "c-8", bob, Receive.of(askedAgain, Expects.ANSWER), events);
        ticket = next(ticket, 8, "c-9", ben, new Move("on-hold"), events);
        ticket = next(ticket, 9, "c-10", ben, Reply.of(ReplyKind.ANSWER, answeredAgain), events);
        ticket = next(ticket, 10, "c-11", ben, new Propose(), events);
        return next(ticket, 11, "c-12", bob, new Accept(), events);
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private Ticket next(Ticket ticket, int scene, String id, Actor actor, Command command, Blackhole events) {
        Decision decision = decide(ticket, scene, id, actor, command);
        events.consume(decision);
        return accepted(decision);
    }

    private Decision decide(Ticket ticket, int scene, String id, Actor actor, Command command) {
        return lifecycle.decide(ticket, Act.of(id, actor, command), new Given(Life.at(scene), directory));
    }

    private static Ticket accepted(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            throw new IllegalStateException("a step of the life is refused: " + refused.refusal());
        }
        return decision.ticket();
    }

    /**
     * The lifecycle it lives by.
     *
     * @return the lifecycle
     */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    Decision refusal() {
        return decide(unanswered, 3, "c-4", anna, new Propose());
    }

    /**
     * The ticket as the life finds it at a scene.
     *
     * @param scene the number of the scene, from 0
     * @return the ticket before it
     */
    public Ticket before(int scene) {
        Ticket ticket = Ticket.unopened(id);
        for (int i = 0; i < scene; i++) {
            ticket = accepted(play(ticket, i));
        }
        return ticket;
    }

    /**
     * Plays one scene, its command made inside.
     *
     * @param ticket the ticket before it
     * @param scene the number of the scene, from 0
     * @return what comes of it
     */
    Decision play(Ticket ticket, int scene) {
        Life.Scene played = Life.SCENES.get(scene);
        return decide(ticket, scene, Life.id(scene), actor(played.actor()), command(played.step(), ticket));
    }

    private Actor actor(String name) {
        return name.equals(Life.BOB) ? bob : name.equals(Life.ANNA) ? anna : ben;
    }

    // The texts differ, or the second answer would be a repetition.
    private Command command(Step step, Ticket ticket) {
        return switch (step) {
            case OPEN -> Open.by(Life.BOB).in("desk");
            case MESSAGE -> Receive.of(ticket.conversation().asked() == 0 ? asked : askedAgain, Expects.ANSWER);
            case CLAIM -> new Claim();
            case REPLY -> Reply.of(ReplyKind.ANSWER, ticket.conversation().replies() == 0 ? answered : answeredAgain);
            case OFFER -> new Offer(Owner.agent(Life.BEN));
            case TAKE -> new AcceptOffer();
            case WAIT -> new Wait();
            case HOLD -> new Move("on-hold");
            case RESUME -> new Move("open");
            case RESOLVE -> new Propose();
            case CLOSE -> new Accept();
        };
    }

    private final class Player implements Guards.Player {
        private Ticket ticket = Ticket.unopened(id);
        private int acts;

        @Override
        public boolean does(Step step, String actor) {
            acts++;
            Decision decision =
                    decide(ticket, acts % Life.SCENES.size(), "c-" + acts, actor(actor), command(step, ticket));
            ticket = decision.ticket();
            return decision.accepted();
        }

        @Override
        public String status() {
            return ticket.status().name();
        }
    }
}
