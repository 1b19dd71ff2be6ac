package dev.ticketlifecycle.relation;

import static dev.ticketlifecycle.relation.TwoTickets.RITA;
import static dev.ticketlifecycle.relation.TwoTickets.SOURCE;
import static dev.ticketlifecycle.relation.TwoTickets.SURVIVOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contacts of one requester on one matter, by chat at 9:10 and by mail five minutes later. */
class ContactsTest {

    private final TwoTickets two = new TwoTickets();
    private final Helpdesk desk = two.desk.findingBy(two.store);

    private static Act asks(String id, Actor who, String matter, String channel) {
        Receive question = new Receive(Message.text("where is my order").via(channel), Expects.ANSWER, List.of());
        return Act.of(id, who, Open.by(who.id()).in("front-line").on(matter).then(question));
    }

    private Decision chat() {
        return desk.contact(SOURCE, asks("chat", RITA, "order-7", "chat"));
    }

    private Decision mail() {
        two.later(Duration.ofMinutes(5));
        return desk.contact(SURVIVOR, asks("mail", RITA, "order-7", "mail"));
    }

    @Test
    void theSecondContactJoinsTheFirst() {
        chat();
        Decision mail = mail();

        assertThat(mail.ticket().id()).isEqualTo(SOURCE);
        assertThat(mail.ticket().relations().contacts()).isEqualTo(1);
        assertThat(mail.ticket().conversation().open().count()).isEqualTo(2);
        assertThat(two.desk.ticket(SURVIVOR)).isEmpty();
        assertThat(two.desk.journal(SOURCE))
                .anySatisfy(one -> assertThat(one.event()).isEqualTo(new RelationEvent.Joined(SURVIVOR)));
    }

    @Test
    void aContactThatIsSentAgainCountsOnce() {
        chat();
        mail();
        Decision again = desk.contact(SURVIVOR, asks("mail", RITA, "order-7", "mail"));

        assertThat(again.accepted()).isTrue();
        assertThat(two.source().relations().contacts()).isEqualTo(1);
        assertThat(desk.contact(SOURCE, asks("chat", RITA, "order-7", "chat"))
                        .ticket()
                        .relations()
                        .contacts())
                .isEqualTo(1);
    }

    @Test
    void anotherMatterAndAnotherRequesterHaveTicketsOfTheirOwn() {
        chat();

        assertThat(desk.contact(SURVIVOR, asks("other", RITA, "order-8", "mail"))
                        .ticket()
                        .id())
                .isEqualTo(SURVIVOR);
        assertThat(desk.contact(TicketId.of("T-3"), asks("theirs", Actor.requester("otto"), "order-7", "mail"))
                        .ticket()
                        .id())
                .isEqualTo(TicketId.of("T-3"));
    }

    @Test
    void aTicketThatHasEndedIsNotJoined() {
        chat();
        two.does(SOURCE, RITA, new Withdraw());

        assertThat(mail().ticket().id()).isEqualTo(SURVIVOR);
    }

    @Test
    void aTicketIsFoundByTheMatterItHasNow() {
        chat();
        two.does(SOURCE, TwoTickets.ANNA, Describe.matter("order-9"));

        assertThat(two.store.open("main", "rita", "order-7", 10)).isEmpty();
        assertThat(two.store.open("main", "rita", "order-9", 10)).containsExactly(SOURCE);
        assertThat(mail().ticket().id()).isEqualTo(SURVIVOR);
    }

    @Test
    void whatOpensNothingIsNoContactAndADeskWithoutAnIndexTakesNone() {
        Act writes = Act.of("writes", RITA, Receive.question("where is my order"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.contact(SOURCE, writes))
                .withMessageContaining("not an opening");
        assertThatIllegalStateException()
                .isThrownBy(() -> two.desk.contact(SOURCE, asks("chat", RITA, "order-7", "chat")))
                .withMessageContaining("findingBy");
    }
}
