package dev.ticketlifecycle.relation;

import static dev.ticketlifecycle.relation.TwoTickets.ANNA;
import static dev.ticketlifecycle.relation.TwoTickets.RITA;
import static dev.ticketlifecycle.relation.TwoTickets.SOURCE;
import static dev.ticketlifecycle.relation.TwoTickets.SURVIVOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rita asks about her parcel at nine and about her refund at ten; the refund becomes a ticket of its own. */
class SplitTest {

    private static final Instant NINE = Life.START;
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final TicketId REFUND = TicketId.of("T-3");

    private final TwoTickets two = new TwoTickets().open(SOURCE, "where is my parcel", "q1");

    private TwoTickets asked() {
        two.later(Duration.ofHours(1));
        return two.does(SOURCE, RITA, new Receive(Message.text("and my refund").id("q2"), Expects.ANSWER, List.of()));
    }

    private Ticket refund() {
        return two.desk.ticket(REFUND).orElseThrow();
    }

    @Test
    void theNamedQuestionsMoveWithTheirInstantsAndTheRestStays() {
        asked().does(SOURCE, ANNA, new Split(REFUND, List.of("q2"))).later(Duration.ofMinutes(5));
        two.dispatched();

        assertThat(two.source().conversation().open().detail()).containsExactly(new Question("q1", NINE));
        assertThat(refund().conversation().open().detail()).containsExactly(new Question("q2", TEN));
        assertThat(refund().stage().requester()).contains("rita");
        assertThat(refund().stage().links()).containsExactly(new Link(LinkKind.SPLIT_FROM, SOURCE));
        assertThat(two.source().stage().links()).containsExactly(new Link(LinkKind.SPLIT_INTO, REFUND));
        assertThat(two.desk.verify(SOURCE) && two.desk.verify(REFUND)).isTrue();
    }

    @Test
    void theNewTicketIsOpenedAsOfTheSplitAndItsFirstReplyIsDueAsOfTheQuestion() {
        asked().later(Duration.ofMinutes(30)).does(SOURCE, ANNA, new Split(REFUND, List.of("q2")));
        two.later(Duration.ofMinutes(5)).dispatched();

        assertThat(refund().stage().openedAt()).contains(TEN.plus(Duration.ofMinutes(30)));
        assertThat(refund().clocks().find("standard/first-reply").orElseThrow().due())
                .contains(NINE.plus(Duration.ofHours(4)));
        assertThat(refund().clocks().find("standard/resolution").orElseThrow().due())
                .contains(NINE.plus(Duration.ofDays(3)));
        assertThat(two.desk.account(REFUND).readings(two.now))
                .isEqualTo(refund().clocks().at(two.now));
    }

    @Test
    void aClockThatHasNothingLeftToMeasureIsCancelledNotMet() {
        two.does(SOURCE, ANNA, new Claim()).does(SOURCE, ANNA, Reply.answer("it comes tomorrow before noon"));
        asked().does(SOURCE, ANNA, new Split(REFUND, List.of("q2"))).dispatched();

        assertThat(two.source().clocks().at(two.now))
                .filteredOn(reading -> reading.clock().equals("standard/next-reply"))
                .extracting(Reading::state)
                .containsExactly(ClockState.CANCELLED);
        assertThat(two.desk.account(SOURCE).readings(two.now))
                .isEqualTo(two.source().clocks().at(two.now));
    }

    @Test
    void waiversGoAlong() {
        asked().does(SOURCE, ANNA, new Waive("video", Optional.empty()));
        two.does(SOURCE, ANNA, new Split(REFUND, List.of("q2"))).dispatched();

        assertThat(refund().obligations().waived()).containsExactly("video");
        assertThat(two.source().obligations().waived()).containsExactly("video");
    }

    @Test
    void untilTheNewTicketHasThemTheQuestionsStayWhereTheyAre() {
        asked().does(SOURCE, ANNA, new Split(REFUND, List.of("q2")));

        assertThat(two.source().conversation().open().count()).isEqualTo(2);
        assertThat(two.desk.ticket(REFUND)).isEmpty();
    }

    @Test
    void aKeyThatSomebodyElseTookMeanwhileLetsTheSplitFailOnTheRecord() {
        asked().does(SOURCE, ANNA, new Split(REFUND, List.of("q2")));
        two.does(REFUND, RITA, Open.by("rita").in("front-line")).dispatched();

        assertThat(two.kinds(SOURCE)).endsWith(EventKind.SPLIT_FAILED);
        assertThat(two.source().conversation().open().count()).isEqualTo(2);
        assertThat(two.source().relations().split()).isEmpty();
        two.does(SOURCE, ANNA, new Split(TicketId.of("T-4"), List.of("q2")));
    }

    @Test
    void onlyOpenQuestionsAreMovedAndOnlyToATicketThatIsNotThere() {
        two.open(SURVIVOR, "why was it late", "q9");
        asked();

        assertThat(two.refused(SOURCE, ANNA, new Split(REFUND, List.of("q2", "q7"))))
                .containsExactly("not-permitted");
        assertThat(two.refused(SOURCE, ANNA, new Split(SURVIVOR, List.of("q2"))))
                .containsExactly("not-permitted");
        assertThat(two.refused(SOURCE, ANNA, new Split(SOURCE, List.of("q2")))).containsExactly("not-permitted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split(REFUND, List.of()))
                .withMessageContaining("without a question");
    }
}
