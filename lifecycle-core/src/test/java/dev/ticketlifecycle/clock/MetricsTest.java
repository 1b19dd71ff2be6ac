package dev.ticketlifecycle.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.sla.Condition;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneOffset.UTC)
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("08:00", "18:00"))
            .build();

    private static Feed feed(Metric metric, Duration goal) {
        return new Feed(SlaPolicy.named("s").calendar(OFFICE).goal(metric, Goal.within(goal)));
    }

    private static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    @Test
    void theNextReplyRunsFromAQuestionAfterTheFirstReplyAndFurtherQuestionsDontMoveIt() {
        Feed feed = feed(Metric.NEXT_REPLY, hours(2)).holds(Fact.QUESTION_OPEN);
        assertThat(feed.find("next-reply")).as("the first reply is owed still").isEmpty();

        feed.at(hours(1)).noLonger(Fact.QUESTION_OPEN).holds(Fact.FIRST_REPLIED);
        feed.at(hours(2)).holds(Fact.QUESTION_OPEN).at(hours(3)).happens(Fact.REQUESTER_MESSAGE);
        assertThat(feed.due("next-reply")).isEqualTo("2026-03-02T13:00:00Z");

        feed.at(hours(4)).noLonger(Fact.QUESTION_OPEN);
        assertThat(feed.state("next-reply")).isEqualTo(ClockState.MET);
        feed.at(hours(5)).holds(Fact.QUESTION_OPEN);
        assertThat(feed.reads("next-reply").cycle()).isEqualTo(2);
    }

    @Test
    void theNextReplyStandsStillWhileTheRequesterOwesWhatItDependsOn() {
        Feed feed = feed(Metric.NEXT_REPLY, hours(2))
                .holds(Fact.QUESTION_OPEN, Fact.FIRST_REPLIED)
                .at(hours(1))
                .holds(Fact.REQUESTER_ASKED)
                .at(hours(4))
                .noLonger(Fact.REQUESTER_ASKED);

        assertThat(feed.due("next-reply")).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(feed.reads("next-reply").paused()).isEqualTo(hours(3));
    }

    @Test
    void theNextReplyGoesOnWhileAPromiseOfTheDeskIsHeldUp() {
        Feed feed = feed(Metric.NEXT_REPLY, hours(2))
                .holds(Fact.QUESTION_OPEN, Fact.FIRST_REPLIED)
                .at(hours(1))
                .holds(Fact.BLOCKED);

        assertThat(feed.due("next-reply")).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(feed.at(hours(3)).reads("next-reply").paused()).isEqualTo(Duration.ZERO);
    }

    @Test
    void eachUpdateStartsTheNextCycleOfThePeriodicUpdate() {
        Feed feed = feed(Metric.PERIODIC_UPDATE, hours(2)).happens(Fact.UPDATE);
        assertThat(feed.due("periodic-update")).isEqualTo("2026-03-02T11:00:00Z");

        feed.at(hours(1)).happens(Fact.UPDATE).at(hours(4)).happens(Fact.UPDATE);
        assertThat(feed.reads("periodic-update").cycle()).isEqualTo(3);
        assertThat(feed.find("periodic-update").orElseThrow().tally())
                .isEqualTo(new Tally(1, 1, 0, hours(4).toMillis(), hours(3).toMillis()));

        feed.happens(Fact.ENDED);
        assertThat(feed.state("periodic-update")).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void anOfferThatExpiresCancelsTheClockOfItsAcceptance() {
        Feed feed = feed(Metric.TRANSFER_ACCEPTANCE, hours(2))
                .holds(Fact.OFFER_OPEN)
                .happens(Fact.OFFERED);
        assertThat(feed.state("transfer-acceptance")).isEqualTo(ClockState.RUNNING);

        feed.at(hours(1)).noLonger(Fact.OFFER_OPEN);
        assertThat(feed.state("transfer-acceptance")).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void whatTheRequesterWaitsAndWhatTheDeskWorksGoOnAfterAReopening() {
        Feed feed = new Feed(SlaPolicy.named("s")
                        .calendar(OFFICE)
                        .goal(Metric.REQUESTER_WAIT, Goal.within(hours(8)))
                        .goal(Metric.AGENT_WORK, Goal.within(hours(8))))
                .happens(Fact.OPENED)
                .at(hours(1))
                .holds(Fact.WAITING_FOR_THIRD_PARTY)
                .at(hours(2))
                .noLonger(Fact.WAITING_FOR_THIRD_PARTY)
                .holds(Fact.RESOLVED)
                .at(hours(3))
                .noLonger(Fact.RESOLVED)
                .happens(Fact.ENDED)
                .holds(Fact.CLOSED);
        assertThat(feed.state("agent-work")).isEqualTo(ClockState.MET);

        feed.at(hours(4)).noLonger(Fact.CLOSED).happens(Fact.REOPENED).at(hours(5));
        assertThat(feed.reads("requester-wait").cycle()).isEqualTo(1);
        assertThat(feed.reads("requester-wait").elapsed()).isEqualTo(hours(3));
        assertThat(feed.reads("agent-work").elapsed()).isEqualTo(hours(2));
        assertThat(feed.state("agent-work")).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aRejectedProposalWithdrawsTheStopOfTheResolutionAndItsSpanDoesntCount() {
        Feed feed = feed(Metric.RESOLUTION, hours(5))
                .happens(Fact.OPENED)
                .at(hours(1))
                .holds(Fact.RESOLVED)
                .at(hours(3));
        assertThat(feed.state("resolution")).isEqualTo(ClockState.MET);

        feed.noLonger(Fact.RESOLVED);
        assertThat(feed.state("resolution")).isEqualTo(ClockState.RUNNING);
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T16:00:00Z");
        assertThat(feed.at(hours(4)).reads("resolution").elapsed()).isEqualTo(hours(2));
    }

    @Test
    void aFirstReplyThatBouncedWasNoneAndTheTimeSinceCounts() {
        Feed feed = feed(Metric.FIRST_REPLY, hours(5))
                .happens(Fact.REQUESTER_MESSAGE)
                .at(hours(1))
                .happens(Fact.COUNTING_REPLY)
                .at(hours(3))
                .happens(Fact.REPLY_BOUNCED);

        assertThat(feed.state("first-reply")).isEqualTo(ClockState.RUNNING);
        assertThat(feed.due("first-reply")).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(feed.reads("first-reply").elapsed()).isEqualTo(hours(3));
    }

    @Test
    void closeAfterResolutionRunsFromEachProposalToItsEnd() {
        Feed feed = feed(Metric.CLOSE_AFTER_RESOLUTION, hours(5))
                .happens(Fact.OPENED)
                .holds(Fact.RESOLVED)
                .at(hours(2))
                .noLonger(Fact.RESOLVED);

        assertThat(feed.state("close-after-resolution")).isEqualTo(ClockState.MET);
        assertThat(feed.reads("close-after-resolution").elapsed()).isEqualTo(hours(2));
    }

    @Test
    void theEndStopsCloseAfterResolutionThoughTheStatusIsStillAResolvedOneThen() {
        Feed feed = feed(Metric.CLOSE_AFTER_RESOLUTION, hours(5))
                .happens(Fact.OPENED)
                .holds(Fact.RESOLVED)
                .at(hours(6))
                .happens(Fact.ENDED);

        assertThat(feed.state("close-after-resolution")).isEqualTo(ClockState.MET_LATE);
        assertThat(feed.reads("close-after-resolution").elapsed()).isEqualTo(hours(6));
    }

    @Test
    void eachHoldingOfAnOwnerIsACycle() {
        Feed feed = feed(Metric.OWNERSHIP, hours(2))
                .happens(Fact.OWNER_CHANGED)
                .at(hours(1))
                .happens(Fact.OWNER_CHANGED)
                .at(minutes(90))
                .happens(Fact.ENDED);

        assertThat(feed.reads("ownership").cycle()).isEqualTo(2);
        assertThat(feed.reads("ownership").elapsed()).isEqualTo(minutes(30));
        assertThat(feed.state("ownership")).isEqualTo(ClockState.MET);
    }

    @Test
    void aDebtorsClockStandsStillWhileTheCreditorOwesWhatBlocksIt() {
        Feed feed = feed(Metric.OBLIGATION, hours(2))
                .holds(Fact.BLOCKED)
                .happens(Fact.IMPOSED)
                .at(hours(7))
                .noLonger(Fact.BLOCKED);

        assertThat(feed.reads("obligation").remaining()).hasValue(hours(2));
        feed.at(hours(8)).happens(Fact.DISCHARGED);
        assertThat(feed.state("obligation")).isEqualTo(ClockState.MET);
        assertThat(feed.reads("obligation").elapsed()).isEqualTo(hours(1));
    }

    // Monday 17:00 to Tuesday 09:00: two working hours, sixteen in all.
    @ParameterizedTest
    @CsvSource({"WORKING, 2026-03-03T12:00:00Z", "ELAPSED, 2026-03-04T02:00:00Z"})
    void aPauseMovesTheDueInstantByItsWorkingTimeOrByAllOfIt(Hold hold, String due) {
        Feed feed = feed(Metric.RESOLUTION.hold(hold), hours(11))
                .happens(Fact.OPENED)
                .at(hours(8))
                .holds(Fact.WAITING_FOR_REQUESTER)
                .at(hours(24))
                .noLonger(Fact.WAITING_FOR_REQUESTER);

        assertThat(feed.due("resolution")).isEqualTo(due);
        assertThat(feed.reads("resolution").paused()).isEqualTo(hours(2));
    }

    @Test
    void pausesEndByThemselvesWhenTheyHaveTakenAllTheTimeTheyMay() {
        Feed feed = feed(Metric.RESOLUTION.pausesAtMost(hours(2)), hours(3))
                .happens(Fact.OPENED)
                .at(hours(1))
                .holds(Fact.WAITING_FOR_REQUESTER)
                .at(minutes(150));
        assertThat(feed.state("resolution")).isEqualTo(ClockState.PAUSED);

        feed.at(hours(4));
        assertThat(feed.state("resolution")).isEqualTo(ClockState.RUNNING);
        assertThat(feed.reads("resolution").elapsed()).isEqualTo(hours(2));
        assertThat(feed.reads("resolution").paused()).isEqualTo(hours(2));

        feed.at(hours(6));
        assertThat(feed.state("resolution")).isEqualTo(ClockState.BREACHED);
        assertThat(feed.reads("resolution").breachedAt()).hasValue(Feed.START.plus(hours(5)));
        feed.noLonger(Fact.WAITING_FOR_REQUESTER);
        assertThat(feed.reads("resolution").elapsed()).isEqualTo(hours(4));
    }

    @Test
    void aSecondPauseGetsOnlyWhatTheFirstLeft() {
        Feed feed = feed(Metric.RESOLUTION.pausesAtMost(hours(2)), hours(8))
                .happens(Fact.OPENED)
                .holds(Fact.WAITING_FOR_REQUESTER)
                .at(minutes(90))
                .noLonger(Fact.WAITING_FOR_REQUESTER)
                .at(hours(2))
                .holds(Fact.WAITING_FOR_REQUESTER)
                .at(hours(4));

        assertThat(feed.reads("resolution").paused()).isEqualTo(hours(2));
        assertThat(feed.state("resolution")).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aResetGivesTheCycleUpAndBeginsAfresh() {
        Fact escalated = Fact.happening("escalated");
        Feed feed = feed(Metric.RESOLUTION.resetsWhen(Condition.any(escalated)), hours(3))
                .happens(Fact.OPENED)
                .at(hours(2))
                .happens(escalated);

        assertThat(feed.reads("resolution").cycle()).isEqualTo(2);
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(feed.find("resolution").orElseThrow().tally().cancelled()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_CYCLE, 2, 2026-03-02T15:00:00Z",
        "CONTINUE, 1, 2026-03-02T15:00:00Z",
        "CONTINUE_COUNTING, 1, 2026-03-02T13:00:00Z",
        "SEQUENTIAL, 2, 2026-03-02T15:00:00Z",
        "ONCE, 1, 2026-03-02T13:00:00Z"
    })
    void aReopeningIsCountedByItsChoice(Reopening choice, int cycle, String due) {
        Metric work = Metric.named("work")
                .startsOn(Fact.OPENED, Fact.REOPENED)
                .stopsOn(Fact.ENDED)
                .onReopening(choice);
        Feed feed = feed(work, hours(4))
                .happens(Fact.OPENED)
                .happens(Fact.ENDED)
                .at(hours(2))
                .happens(Fact.REOPENED);

        assertThat(feed.reads("work").cycle()).isEqualTo(cycle);
        assertThat(feed.due("work")).isEqualTo(due);
        assertThat(feed.state("work")).isEqualTo(choice == Reopening.ONCE ? ClockState.MET : ClockState.RUNNING);
    }

    @Test
    void aSequentialCycleIsntDueBeforeTheOneBeforeIt() {
        Metric work = Metric.named("work")
                .startsOn(Fact.OPENED, Fact.REOPENED)
                .stopsOn(Fact.ENDED)
                .onReopening(Reopening.SEQUENTIAL);
        Goals goals = Goals.first(Match.priority("high"), hours(1)).otherwise(hours(8));
        Feed feed = new Feed(SlaPolicy.named("s").goal(work, goals))
                .happens(Fact.OPENED)
                .at(hours(1))
                .happens(Fact.ENDED)
                .has("priority", "high")
                .at(hours(2))
                .happens(Fact.REOPENED);

        assertThat(feed.due("work")).isEqualTo(Feed.START.plus(hours(8)));
    }

    @Test
    void aPauseLearntLateThatCoversABreachWithdrawsIt() {
        Feed feed = feed(Metric.RESOLUTION, hours(2)).happens(Fact.OPENED).at(hours(5));
        assertThat(feed.kinds()).containsExactly(EventKind.BREACHED);

        Fact awaited = Fact.WAITING_FOR_REQUESTER;
        feed.heldFrom(hours(1), awaited).heldUntil(hours(4), awaited);

        assertThat(feed.kinds()).containsExactly(EventKind.BREACHED, EventKind.BREACH_WITHDRAWN);
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(feed.state("resolution")).isEqualTo(ClockState.RUNNING);
        assertThat(feed.at(hours(6)).kinds()).last().isEqualTo(EventKind.BREACHED);
    }

    @Test
    void aReplyLearntLateThatWasInTimeMeets() {
        Feed feed = feed(Metric.FIRST_REPLY, hours(2))
                .happens(Fact.REQUESTER_MESSAGE)
                .at(hours(5))
                .happened(hours(2), Fact.COUNTING_REPLY);

        assertThat(feed.state("first-reply")).isEqualTo(ClockState.MET);
        assertThat(feed.kinds()).containsExactly(EventKind.BREACHED, EventKind.BREACH_WITHDRAWN);
    }

    @Test
    void aReplyLearntLateThatWasLateStaysLate() {
        Feed feed = feed(Metric.FIRST_REPLY, hours(2))
                .happens(Fact.REQUESTER_MESSAGE)
                .at(hours(5))
                .happened(hours(2).plusMillis(1), Fact.COUNTING_REPLY);

        assertThat(feed.state("first-reply")).isEqualTo(ClockState.MET_LATE);
        assertThat(feed.kinds()).containsExactly(EventKind.BREACHED);
    }

    @Test
    void aStatusAnAttributeAndAPauseReasonCanBeListenedTo() {
        Metric vip = Metric.named("vip")
                .startsWhen(Condition.all(Fact.status("open"), Fact.attribute("vip", "yes")))
                .stopsWhen(Condition.none(Fact.status("open")))
                .each(Cycles.EACH_TIME);
        Feed feed = feed(vip, hours(2)).holds(Fact.status("open"));
        assertThat(feed.find("vip")).isEmpty();

        feed.holds(Fact.attribute("vip", "yes"));
        assertThat(feed.state("vip")).isEqualTo(ClockState.RUNNING);
        feed.noLonger(Fact.status("open"));
        assertThat(feed.state("vip")).isEqualTo(ClockState.MET);
    }
}
