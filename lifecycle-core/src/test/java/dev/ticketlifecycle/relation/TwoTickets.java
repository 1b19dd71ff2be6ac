package dev.ticketlifecycle.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A desk with two tickets of rita's in the queue front-line, to which anna belongs. */
final class TwoTickets {

    static final TicketId SOURCE = TicketId.of("T-1");
    static final TicketId SURVIVOR = TicketId.of("T-2");
    static final Actor RITA = Life.REQUESTER;
    static final Actor ANNA = Life.ANNA;

    static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("standard")
                    .firstReply(Duration.ofHours(4))
                    .nextReply(Duration.ofHours(8))
                    .resolution(Duration.ofDays(3)))
            .build();

    private static final Directory DIRECTORY = (people, category) -> new DirectoryFacts(
            Map.of(
                    "anna", Person.of("anna").in("front-line"),
                    "boris", Person.of("boris").in("back-office"),
                    "chief", Person.of("chief").withRole(Person.SUPERVISOR)),
            Map.of());

    Instant now = Life.START;
    final InMemoryStore store = new InMemoryStore(() -> now);
    final List<Notification> told = new ArrayList<>();
    final Helpdesk desk;
    private int acts;

    TwoTickets() {
        this.desk = on(store, told::add);
    }

    /** Another desk on the same tickets. */
    static <S extends TicketStore & WakeUps & Outbox> Helpdesk on(S store, Notifier notifier) {
        return Helpdesk.of(SUPPORT, store, DIRECTORY, notifier);
    }

    /** The source is opened at 9:00 with a question, the survivor an hour later with another. */
    static TwoTickets opened() {
        TwoTickets two = new TwoTickets();
        two.open(SOURCE, "where is my parcel", "q1");
        two.later(Duration.ofHours(1));
        two.open(SURVIVOR, "why was it late", "q2");
        return two;
    }

    TwoTickets open(TicketId ticket, String question, String id) {
        Receive message = new Receive(Message.text(question).id(id), Expects.ANSWER, List.of());
        return does(ticket, RITA, Open.by("rita").in("front-line").then(message));
    }

    TwoTickets later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Decision act(TicketId ticket, Actor actor, Command command) {
        return desk.handle(ticket, Act.of("c" + ++acts, actor, command));
    }

    TwoTickets does(TicketId ticket, Actor actor, Command command) {
        Decision decision = act(ticket, actor, command);
        assertThat(decision.accepted()).as("%s", decision).isTrue();
        return this;
    }

    List<String> refused(TicketId ticket, Actor actor, Command command) {
        return act(ticket, actor, command)
                .fold(ok -> List.of(), no -> no.refusal().rules());
    }

    /** Lets the tickets tell each other, and people, until nobody has anything to tell. */
    TwoTickets dispatched() {
        for (int rounds = 1; desk.dispatch(10) > 0; rounds++) {
            assertThat(rounds).as("rounds of dispatching").isLessThan(100);
        }
        return this;
    }

    /** The same while nothing can be written of one ticket. */
    TwoTickets dispatchedWithout(TicketId ticket) {
        Helpdesk cut = on(ShakyLine.without(ticket, store), told::add);
        for (int rounds = 1; cut.dispatch(10) > 0; rounds++) {
            assertThat(rounds).as("rounds of dispatching").isLessThan(100);
        }
        return this;
    }

    Ticket source() {
        return desk.ticket(SOURCE).orElseThrow();
    }

    Ticket survivor() {
        return desk.ticket(SURVIVOR).orElseThrow();
    }

    List<EventKind> kinds(TicketId ticket) {
        return desk.journal(ticket).stream().map(one -> one.event().kind()).toList();
    }
}
