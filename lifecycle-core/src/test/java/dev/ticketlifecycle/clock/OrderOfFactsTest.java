package dev.ticketlifecycle.clock;

import static dev.ticketlifecycle.clock.Office.march;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.ClockEvent.BreachWithdrawn;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockEvent.ClockCancelled;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts that meet at one instant, and the edges of cycles. */
class OrderOfFactsTest {

    private static final Fact BEGIN = Fact.happening("begin");
    private static final Fact DONE = Fact.happening("done");
    private static final Fact HOLD = Fact.holding("hold");
    private static final Fact NEVER_MIND = Fact.happening("never-mind");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant TEN = march(2, "10:00");

    private static final Metric METRIC = Metric.named("m")
            .startsOn(BEGIN)
            .pausesWhile(HOLD)
            .stopsOn(DONE)
            .cancelsWhen(Condition.any(NEVER_MIND))
            .each(Cycles.EACH_TIME);

    private static Strip strip(Metric metric) {
        return Strip.of(SlaPolicy.named("s").calendar(Office.HOURS).goal(metric, Goal.within(HOUR)));
    }

    private static Strip begun() {
        return strip(METRIC).at(TEN).hears(BEGIN);
    }

    private static ClockState state(Strip strip) {
        return strip.state("s/m");
    }

    @Test
    void whatIsDoneAndPutOnHoldAtOnceIsDone() {
        Strip strip = begun().at(march(2, "10:30")).hears(DONE, HOLD);

        assertThat(state(strip)).isEqualTo(ClockState.MET);
        assertThat(strip.reading("s/m").elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aStopAtTheInstantAtWhichAPauseBeganCountsToThatInstant() {
        Strip strip = begun().at(march(2, "11:00")).hears(HOLD).hears(DONE);

        assertThat(state(strip)).isEqualTo(ClockState.MET);
        assertThat(strip.reading("s/m").elapsed()).isEqualTo(HOUR);
        assertThat(strip.reading("s/m").paused()).isZero();
    }

    @Test
    void aStopDuringAPauseMeetsHoweverLongThePauseWas() {
        Strip strip =
                begun().at(march(2, "10:59")).hears(HOLD).at(march(4, "12:00")).hears(DONE);

        assertThat(state(strip)).isEqualTo(ClockState.MET);
        assertThat(strip.written(Breached.class)).isEmpty();
    }

    @Test
    void aPauseBeatsAStartAtTheSameInstantAndTheClockBeginsPaused() {
        Strip strip = strip(METRIC).at(TEN).hears(BEGIN, HOLD).at(march(2, "12:00"));

        assertThat(state(strip)).isEqualTo(ClockState.PAUSED);
        assertThat(strip.reading("s/m").elapsed()).isZero();
        assertThat(strip.without(HOLD).due("s/m")).isEqualTo(march(2, "13:00"));
    }

    @Test
    void whatStopsItDoesNotLetItStart() {
        assertThat(strip(METRIC).at(TEN).hears(BEGIN, DONE).clocks().all()).isEmpty();
        assertThat(strip(METRIC).at(TEN).hears(BEGIN, NEVER_MIND).clocks().all())
                .isEmpty();
    }

    @Test
    void aCancellationBeatsStopPauseAndStart() {
        Strip strip = begun().at(march(2, "10:30")).hears(NEVER_MIND, DONE, HOLD, BEGIN);

        assertThat(state(strip)).isEqualTo(ClockState.CANCELLED);
        assertThat(strip.written(ClockCancelled.class)).hasSize(1);
        assertThat(strip.clock("s/m").cycle()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, CANCELLED, 1", "0, CANCELLED, 1", "1, BREACHED, 0"})
    void theEndOfATicketCancelsWhatItDoesNotStopUnlessThatIsLateAlready(long millis, ClockState state, int cancelled) {
        Strip strip = begun().at(march(2, "11:00").plusMillis(millis)).hears(Fact.ENDED, Fact.CLOSED);

        assertThat(state(strip)).isEqualTo(state);
        assertThat(strip.written(ClockCancelled.class)).hasSize(cancelled);
    }

    @Test
    void nothingStartsOnATicketThatHasEnded() {
        Strip strip = strip(METRIC).at(TEN).hears(Fact.CLOSED).hears(BEGIN);

        assertThat(strip.clocks().all()).isEmpty();
    }

    @Test
    void whatRenewsAClockEndsOneCycleAndBeginsTheNextAtTheSameInstant() {
        Strip strip = strip(METRIC.startsOn(DONE).each(Cycles.RENEWING))
                .at(TEN)
                .hears(DONE)
                .at(march(2, "11:00"))
                .hears(DONE);
        assertThat(strip.clock("s/m").cycle()).isEqualTo(2);
        assertThat(strip.clock("s/m").startedAt()).isEqualTo(march(2, "11:00"));
        assertThat(strip.clock("s/m").tally()).isEqualTo(new Tally(1, 0, 0, HOUR.toMillis(), HOUR.toMillis()));

        strip.at(march(2, "12:00").plusMillis(1)).hears(DONE);
        assertThat(strip.clock("s/m").tally().late()).isEqualTo(1);
    }

    @Test
    void aCycleThatWasInTimeAfterAllIsSaidToBeSoThoughTheNextHasBegun() {
        Strip strip = strip(METRIC.startsOn(DONE).each(Cycles.RENEWING))
                .at(TEN)
                .hears(DONE)
                .at(march(2, "12:00"))
                .learns(march(2, "10:59"), DONE);

        assertThat(strip.written(BreachWithdrawn.class))
                .extracting(Strip.Written::event)
                .extracting(event -> ((BreachWithdrawn) event).cycle())
                .containsExactly(1);
        assertThat(strip.clock("s/m").tally().met()).isEqualTo(1);
    }

    @Test
    void aResetGivesUpTheCycleAndTakesTheWholeGoalAnew() {
        Strip strip = strip(METRIC.resetsWhen(Condition.any(Fact.REQUESTER_MESSAGE)))
                .at(TEN)
                .hears(BEGIN)
                .at(march(2, "10:30"))
                .hears(Fact.REQUESTER_MESSAGE);

        assertThat(strip.clock("s/m").cycle()).isEqualTo(2);
        assertThat(strip.due("s/m")).isEqualTo(march(2, "11:30"));
    }

    @ParameterizedTest
    @EnumSource(Reopening.class)
    void eachWayToReopenHasItsBoundary(Reopening mode) {
        Strip strip = strip(METRIC.onReopening(mode))
                .at(TEN)
                .hears(BEGIN)
                .at(march(2, "10:15"))
                .hears(DONE)
                .hears(Fact.ENDED, Fact.CLOSED)
                .at(march(2, "10:30"))
                .without(Fact.CLOSED)
                .hears(Fact.REOPENED, BEGIN);
        switch (mode) {
            case NEW_CYCLE -> {
                assertThat(strip.clock("s/m").cycle()).isEqualTo(2);
                late(strip, march(2, "11:30"));
            }
            case CONTINUE -> {
                assertThat(strip.clock("s/m").cycle()).isEqualTo(1);
                late(strip, march(2, "11:15"));
            }
            case CONTINUE_COUNTING -> {
                assertThat(strip.clock("s/m").cycle()).isEqualTo(1);
                late(strip, march(2, "11:00"));
            }
            case SEQUENTIAL -> {
                assertThat(strip.clock("s/m").cycle()).isEqualTo(2);
                late(strip, march(2, "11:30"));
            }
            case ONCE -> assertThat(state(strip)).isEqualTo(ClockState.MET);
        }
    }

    private static void late(Strip strip, Instant due) {
        assertThat(strip.due("s/m")).isEqualTo(due);
        assertThat(strip.at(due).state("s/m")).isEqualTo(ClockState.RUNNING);
        assertThat(strip.at(due.plusMillis(1)).state("s/m")).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void aSequentialCycleIsNotDueBeforeTheOneBeforeIt() {
        Strip strip = strip(METRIC.onReopening(Reopening.SEQUENTIAL))
                .at(TEN)
                .hears(BEGIN)
                .at(march(2, "10:10"))
                .hears(HOLD)
                .at(march(2, "12:00"))
                .without(HOLD)
                .hears(DONE)
                .hears(Fact.ENDED, Fact.CLOSED)
                .at(march(2, "11:00").plus(HOUR).plusMillis(1))
                .without(Fact.CLOSED)
                .hears(Fact.REOPENED, BEGIN);

        assertThat(strip.due("s/m")).isEqualTo(march(2, "14:00").plusMillis(1));
    }

    @Test
    void aCycleThatWasLateIsNotMetByGoingOnInTime() {
        Strip strip = strip(METRIC.onReopening(Reopening.CONTINUE))
                .at(TEN)
                .hears(BEGIN)
                .at(march(2, "12:00"))
                .hears(DONE)
                .hears(Fact.ENDED, Fact.CLOSED)
                .at(march(2, "12:30"))
                .without(Fact.CLOSED)
                .hears(Fact.REOPENED, BEGIN)
                .hears(DONE);

        assertThat(state(strip)).isEqualTo(ClockState.MET_LATE);
    }

    @ParameterizedTest
    @EnumSource(ChangeMode.class)
    void aBreachKeepsItsInstantWhateverGoalComesAfterwards(ChangeMode mode) {
        Strip strip = Strip.of(SlaPolicy.named("s")
                        .calendar(Office.HOURS)
                        .onChange(mode)
                        .resolution(Goals.first(Match.priority("low"), Duration.ofHours(3))
                                .otherwise(HOUR)))
                .at(TEN)
                .hears(Fact.OPENED)
                .at(march(2, "12:00"))
                .describes(Traits.NONE.priority("low"))
                .at(march(9, "12:00"));

        assertThat(strip.written(Breached.class)).hasSize(1);
        assertThat(strip.reading("s/resolution").state()).isEqualTo(ClockState.BREACHED);
        assertThat(strip.reading("s/resolution").breachedAt()).hasValue(march(2, "11:00"));
    }

    @Test
    void aStopThatIsUndoneGoesOnWithTheGoalThatTheTicketHasByThen() {
        Strip strip = Strip.of(SlaPolicy.named("s")
                        .calendar(Office.HOURS)
                        .resolution(Goals.first(Match.priority("urgent"), HOUR).otherwise(Duration.ofHours(4))))
                .at(TEN)
                .hears(Fact.OPENED)
                .at(march(2, "10:30"))
                .hears(Fact.RESOLVED)
                .at(march(2, "10:45"))
                .describes(Traits.NONE.priority("urgent"));
        assertThat(strip.due("s/resolution")).isEqualTo(march(2, "15:00"));

        strip.at(march(2, "12:00")).without(Fact.RESOLVED);
        assertThat(strip.due("s/resolution")).isEqualTo(march(2, "12:30"));
        assertThat(strip.written(DueSet.class)).hasSize(1);
    }

    @Test
    void aChangeAfterAPauseThatWasOverByItselfCountsThePauseOnlyAsLongAsItMayLast() {
        Strip strip = Strip.of(SlaPolicy.named("s")
                        .calendar(Office.HOURS)
                        .goal(
                                Metric.RESOLUTION.pausesAtMost(HOUR),
                                Goals.first(Match.priority("urgent"), Duration.ofHours(4))
                                        .otherwise(Duration.ofHours(8))))
                .at(TEN)
                .hears(Fact.OPENED, Fact.WAITING_FOR_REQUESTER)
                .at(march(2, "12:00"))
                .describes(Traits.NONE.priority("urgent"));

        assertThat(strip.reading("s/resolution").paused()).isEqualTo(HOUR);
        assertThat(strip.reading("s/resolution").elapsed()).isEqualTo(HOUR);
        assertThat(strip.due("s/resolution")).isEqualTo(march(2, "16:00"));
        assertThat(strip.state("s/resolution")).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aTicketThatIsBornWaitingPassesThroughTheSameEvaluation() {
        Strip strip = Strip.of(SlaPolicy.named("s").calendar(Office.HOURS).resolution(HOUR))
                .at(TEN)
                .hears(Fact.OPENED, Fact.WAITING_FOR_REQUESTER)
                .at(march(2, "12:00"))
                .without(Fact.WAITING_FOR_REQUESTER);

        assertThat(strip.due("s/resolution")).isEqualTo(march(2, "13:00"));
    }

    @Test
    void aTicketThatIsBornResolvedHasNoResolutionToWaitForUntilItIsRejected() {
        Strip strip = Strip.of(SlaPolicy.named("s")
                        .calendar(Office.HOURS)
                        .resolution(HOUR)
                        .goal(Metric.CLOSE_AFTER_RESOLUTION, Goal.within(HOUR)))
                .at(TEN)
                .hears(Fact.OPENED, Fact.RESOLVED);

        assertThat(strip.clocks().find("s/resolution")).isEmpty();
        assertThat(strip.due("s/close-after-resolution")).isEqualTo(march(2, "11:00"));
    }

    @Test
    void aReplyThatAlsoWaitsFulfilsBeforeItPauses() {
        Strip strip = Strip.of(SlaPolicy.named("s")
                        .calendar(Office.HOURS)
                        .firstReply(HOUR)
                        .resolution(HOUR))
                .at(TEN)
                .hears(Fact.OPENED, Fact.REQUESTER_MESSAGE)
                .at(march(2, "11:00"))
                .hears(Fact.COUNTING_REPLY, Fact.WAITING_FOR_REQUESTER);

        assertThat(strip.state("s/first-reply")).isEqualTo(ClockState.MET);
        assertThat(strip.state("s/resolution")).isEqualTo(ClockState.PAUSED);
        assertThat(strip.at(march(3, "12:00")).written(Breached.class)).isEmpty();
    }

    /** Law 31, with a blocking fact handed in: whoever owes is not held to the time in which his creditor owes. */
    @ParameterizedTest
    @CsvSource({"10:00, 11:00, 12:00", "10:30, 12:30, 13:00", "12:59:59.999, 14:00, 11:00", "11:00, 12:30, 12:30"})
    void law31ADebtorsClockStandsStillWhileTheCreditorsBlockingItemIsOpen(String from, String until, String due) {
        Strip strip = Strip.of(SlaPolicy.named("s").calendar(Office.HOURS).goal(Metric.OBLIGATION, Goal.within(HOUR)))
                .at(TEN)
                .hears(Fact.IMPOSED);
        boolean late = march(2, from).isAfter(march(2, "11:00"));
        strip.at(march(2, from)).hears(Fact.BLOCKED).at(march(2, until)).without(Fact.BLOCKED);

        assertThat(strip.due("s/obligation")).isEqualTo(march(2, due));
        assertThat(strip.written(Breached.class)).hasSize(late ? 1 : 0);
    }
}
