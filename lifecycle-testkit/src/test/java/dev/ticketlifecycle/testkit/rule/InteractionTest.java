package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REOPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.HOLDING_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.AcceptedStep;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A talk by phone, at the counter or on screen: both sides in one act, each recorded as its own. */
class InteractionTest {

    private static final Interaction CALL = Interaction.of("phone", "Where is my parcel?");
    private static final Reply ANSWER = Reply.answer("It is at the depot and leaves today.");

    private static Story claimed() {
        return RuleContract.scenario()
                .given(RuleContract.BUYER, Open.by("buyer").in("desk"))
                .given(RuleContract.ANNA, new Claim());
    }

    @Test
    void aCallIsTheRequestersMessageCarriedOutByTheAgentAndTheAgentsReply() {
        AcceptedStep call = claimed().when(RuleContract.ANNA, CALL.with(ANSWER)).then(RECEIVED, REPLIED, MOVED);

        Recorded received = call.events().get(0);
        Recorded replied = call.events().get(1);
        assertThat(received.initiator()).isEqualTo(RuleContract.BUYER);
        assertThat(received.executor()).isEqualTo(RuleContract.ANNA);
        assertThat(replied.initiator()).isEqualTo(RuleContract.ANNA);
        assertThat(((Received) received.event()).channel()).isEqualTo("phone");
        assertThat(((Replied) replied.event()).deliveredAt()).contains(call.now());
        assertThat(((Replied) replied.event()).answered()).containsExactly("act-3/1");
        call.openQuestions();
    }

    @Test
    void aCallCanOpenATicket() {
        RuleContract.scenario()
                .when(RuleContract.ANNA, Open.by("buyer").in("desk").then(CALL))
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .openQuestions("act-1/1");
    }

    @Test
    void whatWasNotAnsweredInTheCallStaysOpen() {
        Interaction two = new Interaction(
                "phone",
                List.of(Receive.question("Where is it?"), Receive.question("And my refund?")),
                Optional.of(ANSWER.to("act-3/1")));

        claimed()
                .when(RuleContract.ANNA, two)
                .then(RECEIVED, RECEIVED, REPLIED, MOVED)
                .openQuestions("act-3/2");
    }

    @Test
    void theReplyIsJudgedLikeAnyOther() {
        claimed()
                .when(RuleContract.ANNA, CALL.with(Reply.of(ReplyKind.HOLDING, Message.text("We are on it."))))
                .refused(HOLDING_NEEDS_DUE)
                .eachRemedyIsAccepted();
        claimed()
                .when(RuleContract.ANNA, CALL.with(ANSWER.then(new Close())))
                .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE)
                .eachRemedyIsAccepted();
        claimed()
                .when(RuleContract.ANNA, CALL.with(ANSWER.then(new Propose())))
                .accepted()
                .status("resolved");
    }

    @Test
    void aCallBringsAnEndedTicketBackUntilItsWindowIsOver() {
        Story closed = claimed()
                .given(RuleContract.ANNA, CALL.with(ANSWER.then(new Propose())))
                .given(RuleContract.BUYER, new Accept());

        closed.when(RuleContract.ANNA, CALL.with(Reply.answer("It left yesterday evening.")))
                .then(RECEIVED, REOPENED, MOVED, REPLIED)
                .by(REOPENED, RuleContract.BUYER);
        closed.after(Duration.ofDays(14))
                .when(RuleContract.ANNA, CALL)
                .refused(TERMINAL)
                .eachRemedyIsAccepted();
        assertThat(closed.journal()).extracting(r -> r.event().kind()).contains(ENDED);
    }

    @Test
    void onlyTheDeskLogsACall() {
        claimed().when(RuleContract.BUYER, CALL).refused(NOT_PERMITTED).eachRemedyIsAccepted();
    }

    @Test
    void aCallByMailIsABugOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claimed().when(RuleContract.ANNA, Interaction.of("mail", "Where is it?")))
                .withMessageContaining("'mail'")
                .withMessageContaining("IMMEDIATE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interaction("phone", List.of(), Optional.empty()))
                .withMessageContaining("said nothing");
    }
}
