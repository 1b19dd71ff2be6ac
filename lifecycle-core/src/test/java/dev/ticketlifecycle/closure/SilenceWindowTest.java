package dev.ticketlifecycle.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.Channel.Delivery;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceWindowTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .channel(Channel.of("letter", Delivery.NONE))
            .build();
    private static final Instant START = Life.START;

    private static Life proposed(String channel) {
        return new Life(SUPPORT)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")))
                .at(minutes(10))
                .does(
                        Life.ANNA,
                        Reply.of(
                                        ReplyKind.ANSWER,
                                        Message.text("it is at the counter").via(channel))
                                .then(new Propose()));
    }

    private static Duration minutes(long n) {
        return Duration.ofMinutes(n);
    }

    private static Optional<Instant> windowEnd(Life life) {
        return life.ticket().closure().window().map(Timer::at);
    }

    private static Instant at(long minutes) {
        return START.plus(minutes(minutes));
    }

    @Test
    void onAnImmediateChannelTheWindowStartsWithTheProposal() {
        assertThat(windowEnd(proposed("phone"))).contains(at(40));
    }

    @Test
    void onAChannelThatMayBounceTheWindowStartsAfterTheGrace() {
        assertThat(windowEnd(proposed("mail"))).contains(at(50));
    }

    @Test
    void onAChannelWithReceiptsTheWindowStartsAtTheDeliveredInstant() {
        Life life = proposed("chat");
        assertThat(windowEnd(life)).isEmpty();

        life.at(minutes(20)).does(Life.MAILER, new Receipt(life.lastAct(), true, at(15)));
        assertThat(windowEnd(life)).contains(at(45));
    }

    @Test
    void noWindowRestsOnAChannelWithoutProofOfDelivery() {
        Life life = proposed("letter").at(Duration.ofDays(365)).look();

        assertThat(windowEnd(life)).isEmpty();
        assertThat(life.ticket().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void aDeliveryThatIsClaimedBeforeTheSendingCountsFromTheSending() {
        Life life = proposed("chat");
        life.at(minutes(20)).does(Life.MAILER, new Receipt(life.lastAct(), true, at(-60)));

        assertThat(windowEnd(life)).contains(at(40));
    }

    @Test
    void aReceiptLearntLateEndsTheTicketNotBeforeItIsRecorded() {
        Life life = proposed("chat");
        life.at(minutes(300)).does(Life.MAILER, new Receipt(life.lastAct(), true, at(11)));

        assertThat(life.ticket().closure().ending().orElseThrow().at()).isEqualTo(at(300));
    }

    @ParameterizedTest
    @CsvSource({"-1, RESOLVED", "0, CLOSED", "1, CLOSED"})
    void theWindowIsOverAtItsEnd(long millis, Phase phase) {
        Life life = proposed("phone").at(at(40).plusMillis(millis)).look();

        assertThat(life.ticket().phase()).isEqualTo(phase);
    }

    @Test
    void silenceIsStampedWithTheEndOfTheWindowHoweverLateSomebodyLooks() {
        Life life = proposed("phone").at(Duration.ofDays(2)).look();

        Closure.Ending ending = life.ticket().closure().ending().orElseThrow();
        assertThat(ending.outcome()).contains(Outcome.SILENT);
        assertThat(ending.at()).isEqualTo(at(40));
    }

    @Test
    void aQuestionOfTheRequesterRejectsTheProposal() {
        Life life = proposed("phone").at(minutes(39)).does(Life.REQUESTER, Receive.question("which counter"));

        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);
        assertThat(life.ticket().closure().rejections()).isEqualTo(1);
        assertThat(life.ticket().closure().reopenings()).isZero();
        assertThat(life.ticket().timers()).isEmpty();
    }

    @Test
    void anyOtherMessageOfTheRequesterOnlyCancelsTheWindowUntilANewProposal() {
        Life life = proposed("phone")
                .at(minutes(20))
                .does(Life.REQUESTER, Receive.of(Message.text("thanks, I will have a look"), Expects.NOTHING));
        assertThat(life.ticket().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(windowEnd(life)).isEmpty();

        life.at(minutes(25)).does(Life.ANNA, new Propose());
        assertThat(windowEnd(life)).contains(at(55));
    }

    @Test
    void automaticMailAndCourtesyDoNotTouchTheWindow() {
        Actor outOfOffice = new Actor(Party.REQUESTER, "rita", ActorKind.AUTOMATIC);
        Life life = proposed("phone")
                .at(minutes(20))
                .does(outOfOffice, Receive.question("I am away until Monday"))
                .does(Life.ANNA, Reply.of(ReplyKind.COURTESY, Message.text("so glad that we could help you")));

        assertThat(windowEnd(life)).contains(at(40));
        assertThat(life.ticket().conversation().open().isEmpty()).isTrue();
    }

    @Test
    void aBounceCancelsTheWindowOpensTheQuestionAgainAndTheDeskOwesAnotherAttempt() {
        Life life = proposed("mail");
        life.at(minutes(30)).does(Life.MAILER, new Receipt(life.lastAct(), false, at(30)));

        assertThat(windowEnd(life)).isEmpty();
        assertThat(life.ticket().conversation().open().count()).isEqualTo(1);
        assertThat(life.ticket().ball()).contains(Party.STAFF);
        assertThat(life.act(Life.REQUESTER, new Accept()).accepted()).isFalse();
    }

    @Test
    void aRejectionRestoresTheQuestionItRejects() {
        Life life = proposed("phone")
                .at(minutes(15))
                .does(Life.REQUESTER, Receive.of(Message.text("no, it is not there"), Expects.REJECTION));

        assertThat(life.ticket().conversation().open().oldest()).contains(START);
        assertThat(life.ticket().conversation().asked()).isEqualTo(1);
        assertThat(life.ticket().phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    void aRejectionWithNothingToRestoreIsAQuestionOfItsOwn() {
        Life life = new Life(SUPPORT)
                .does(Life.ANNA, Open.by("rita").in("front-line"))
                .does(Life.REQUESTER, Receive.of(Message.text("this is wrong"), Expects.REJECTION));

        assertThat(life.ticket().conversation().open().count()).isEqualTo(1);
    }

    @Test
    void leavingTheResolvedStatusByNameRejectsTheProposalToo() {
        Life life = proposed("phone").at(minutes(12)).does(Life.ANNA, new Move("open"));

        assertThat(life.events(EventKind.PROPOSAL_REJECTED)).hasSize(1);
        assertThat(life.ticket().timers()).isEmpty();
    }

    @Test
    void theAcceptanceOfTheRequesterEndsAtOnce() {
        Life life = proposed("mail").at(minutes(11)).does(Life.REQUESTER, new Accept());

        assertThat(life.ticket().closure().ending().orElseThrow().outcome()).contains(Outcome.ACCEPTED);
    }

    @Test
    void withoutAnyQuestionTheWindowRestsOnTheDeliveryOfTheProposal() {
        Life life = new Life(SUPPORT)
                .does(Life.ANNA, Open.by("rita").in("front-line"))
                .does(
                        Life.ANNA,
                        Reply.of(
                                        ReplyKind.SUGGESTION,
                                        Message.text("we moved your slot").via("chat"))
                                .then(new Propose()));
        assertThat(windowEnd(life)).isEmpty();

        life.at(minutes(5)).does(Life.MAILER, new Receipt(life.lastAct(), true, at(5)));
        assertThat(windowEnd(life)).contains(at(35));
    }

    @Test
    void aProposalThatTellsNobodyStartsNoWindow() {
        Life life = new Life(SUPPORT)
                .does(Life.ANNA, Open.by("rita").in("front-line"))
                .does(Life.ANNA, new Propose());

        assertThat(windowEnd(life)).isEmpty();
    }
}
