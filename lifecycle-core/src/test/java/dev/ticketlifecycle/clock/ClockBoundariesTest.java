package dev.ticketlifecycle.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockBoundariesTest {

    private static final Instant START = Life.START;
    private static final Duration HOUR = Duration.ofHours(1);

    private static Life opened(SlaPolicy policy) {
        return new Life(Lifecycle.preset("helpdesk").sla(policy).build())
                .at(START)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")));
    }

    private static Life firstReplyWithin(Duration budget) {
        return opened(SlaPolicy.named("s").firstReply(budget));
    }

    private static Clock clock(Life life, String metric) {
        return life.ticket().clocks().find("s/" + metric).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"-1, MET", "0, MET", "1, MET_LATE"})
    void aReplyAtTheDueInstantMeetsAndALaterOneIsLate(long millis, ClockState state) {
        Life life = firstReplyWithin(HOUR)
                .at(START.plus(HOUR).plusMillis(millis))
                .does(Life.ANNA, Reply.answer("it is at the counter"));

        assertThat(clock(life, "first-reply").state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"-1, RUNNING", "0, RUNNING", "1, BREACHED"})
    void aBreachBecomesTrueAMillisecondAfterItsDueInstant(long millis, ClockState state) {
        Life life =
                firstReplyWithin(HOUR).at(START.plus(HOUR).plusMillis(millis)).look();

        assertThat(clock(life, "first-reply").state()).isEqualTo(state);
    }

    @Test
    void aBreachIsStampedWithItsDueInstantHoweverLateSomebodyLooks() {
        Life life = firstReplyWithin(HOUR).at(Duration.ofDays(3)).look();

        assertThat(life.events(EventKind.BREACHED)).singleElement().satisfies(r -> {
            assertThat(r.effectiveAt()).isEqualTo(START.plus(HOUR));
            assertThat(r.recordedAt()).isEqualTo(START.plus(Duration.ofDays(3)));
            assertThat(r.event()).isEqualTo(new Breached("s/first-reply", 1, START.plus(HOUR)));
        });
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1, 1"})
    void aThresholdFiresAtItsInstant(long millis, int fired) {
        Life life = opened(SlaPolicy.named("s").firstReply(HOUR).warnAt(0.75))
                .at(START.plus(Duration.ofMinutes(45)).plusMillis(millis))
                .look();

        assertThat(life.events(EventKind.THRESHOLD_REACHED)).hasSize(fired);
    }

    @Test
    void theLastThresholdFiresAtTheDueInstantAndTheBreachAMillisecondLater() {
        Life life = opened(SlaPolicy.named("s").firstReply(HOUR).warnAt(1))
                .at(START.plus(HOUR))
                .look();
        assertThat(life.events(EventKind.THRESHOLD_REACHED)).hasSize(1);
        assertThat(life.events(EventKind.BREACHED)).isEmpty();

        life.at(START.plus(HOUR).plusMillis(1)).look();
        assertThat(life.events(EventKind.BREACHED)).hasSize(1);
    }

    @Test
    void thresholdsFireInOrderAndOnceACycle() {
        Life life = opened(SlaPolicy.named("s").firstReply(HOUR).warnAt(0.75).warnAt(0.5))
                .at(Duration.ofHours(2))
                .look()
                .look();

        assertThat(life.events(EventKind.THRESHOLD_REACHED))
                .extracting(r -> ((ThresholdReached) r.event()).threshold())
                .containsExactly("50 %", "75 %");
        assertThat(life.events(EventKind.THRESHOLD_REACHED))
                .extracting(r -> r.effectiveAt())
                .containsExactly(START.plus(Duration.ofMinutes(30)), START.plus(Duration.ofMinutes(45)));
    }

    @Test
    void aTicketOpenedByTheDeskHasNoFirstReplyClockUntilTheRequesterWrites() {
        Life life = new Life(Lifecycle.preset("helpdesk")
                        .sla(SlaPolicy.named("s").firstReply(HOUR))
                        .build())
                .does(Life.ANNA, Open.by("rita").in("front-line"));
        assertThat(life.ticket().clocks().find("s/first-reply")).isEmpty();

        life.at(Duration.ofHours(5)).does(Life.REQUESTER, Receive.question("what is this about"));
        assertThat(clock(life, "first-reply").due()).hasValue(START.plus(Duration.ofHours(6)));
    }

    @Test
    void neitherNotesNorCourtesyNorHoldingNorMachinesAreAFirstReply() {
        Life life = firstReplyWithin(HOUR)
                .does(Life.ANNA, new Note(Message.text("who knows about this one")))
                .does(Life.ANNA, Reply.of(ReplyKind.COURTESY, Message.text("so sorry for the trouble")))
                .does(Life.ANNA, Reply.holding("we are looking into it right now", START.plus(HOUR)))
                .does(Life.MAILER, Reply.answer("have you read our knowledge base"));
        assertThat(clock(life, "first-reply").state()).isEqualTo(ClockState.RUNNING);

        life.does(Life.ANNA, Reply.question("which parcel do you mean exactly"));
        assertThat(clock(life, "first-reply").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void timeToOwnRunsInAQueueAndEachStayIsACycle() {
        Life life = opened(SlaPolicy.named("s").timeToOwn(Duration.ofMinutes(20)))
                .at(Duration.ofMinutes(20))
                .does(Life.ANNA, new Claim());
        assertThat(clock(life, "time-to-own").state()).isEqualTo(ClockState.MET);

        life.at(HOUR).does(Life.ANNA, new Assign(Owner.queue("back-office")));
        assertThat(clock(life, "time-to-own").cycle()).isEqualTo(2);
        assertThat(clock(life, "time-to-own").due()).hasValue(START.plus(Duration.ofMinutes(80)));
    }

    @Test
    void resolutionStandsStillWhileTheStatusWaitsForTheRequesterOnly() {
        Life life = opened(SlaPolicy.named("s").resolution(Duration.ofHours(10)))
                .does(Life.ANNA, new Wait())
                .at(Duration.ofHours(3));
        assertThat(clock(life, "resolution").state()).isEqualTo(ClockState.PAUSED);

        life.does(Life.REQUESTER, Receive.question("here it is"));
        assertThat(clock(life, "resolution").due()).hasValue(START.plus(Duration.ofHours(13)));

        life.does(Life.ANNA, new Claim()).does(Life.ANNA, new Move("on-hold"));
        assertThat(clock(life, "resolution").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aRejectedProposalWithdrawsTheStopAndTheResolvedSpanIsNotCounted() {
        Life life = opened(SlaPolicy.named("s").resolution(Duration.ofHours(10)))
                .at(HOUR)
                .does(Life.ANNA, Propose.answering("it is at the counter"));
        assertThat(clock(life, "resolution").state()).isEqualTo(ClockState.MET);

        life.at(HOUR.plusMinutes(5)).does(Life.REQUESTER, Receive.question("no it is not"));
        Clock resumed = clock(life, "resolution");
        assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resumed.cycle()).isEqualTo(1);
        assertThat(resumed.due()).hasValue(START.plus(Duration.ofHours(10)).plus(Duration.ofMinutes(5)));
    }

    @Test
    void anAbsoluteInstantDoesNotMove() {
        Instant evening = START.plus(Duration.ofHours(10));
        Life life = opened(SlaPolicy.named("s").goal(Metric.RESOLUTION, Goal.by(evening)))
                .does(Life.ANNA, new Wait())
                .at(Duration.ofHours(3))
                .does(Life.REQUESTER, Receive.question("here it is"));

        assertThat(clock(life, "resolution").due()).hasValue(evening);
    }

    @Test
    void endingCancelsWithAnEventWhatItDoesNotStop() {
        Life life = opened(SlaPolicy.named("s").firstReply(HOUR).resolution(Duration.ofDays(1)))
                .does(Life.REQUESTER, new Withdraw());

        assertThat(clock(life, "first-reply").state()).isEqualTo(ClockState.CANCELLED);
        assertThat(life.events(EventKind.CLOCK_CANCELLED)).hasSize(2);
        assertThat(life.ticket().timers()).isEmpty();
    }

    @Test
    void aBreachSurvivesTheEnding() {
        Life life = firstReplyWithin(HOUR).at(Duration.ofHours(2)).does(Life.REQUESTER, new Withdraw());

        assertThat(clock(life, "first-reply").state()).isEqualTo(ClockState.BREACHED);
        assertThat(life.events(EventKind.CLOCK_CANCELLED)).isEmpty();
    }

    @Test
    void reopeningStartsANewCycleOfFirstReplyAndResolution() {
        Life life = opened(SlaPolicy.named("s").firstReply(HOUR).resolution(Duration.ofHours(10)))
                .does(Life.REQUESTER, new Withdraw())
                .at(Duration.ofDays(1))
                .does(Life.REQUESTER, Receive.question("after all I need it"));

        assertThat(clock(life, "first-reply").cycle()).isEqualTo(2);
        assertThat(clock(life, "first-reply").due())
                .hasValue(START.plus(Duration.ofDays(1)).plus(HOUR));
        assertThat(clock(life, "resolution").cycle()).isEqualTo(2);
        assertThat(clock(life, "resolution").state()).isEqualTo(ClockState.RUNNING);
    }
}
