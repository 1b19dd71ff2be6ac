package dev.ticketlifecycle.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.clock.ClockEvent.ClockCancelled;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneOffset.UTC)
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Hours.of("08:00", "18:00"))
            .build();
    private static final Metric RESOLUTION = Metric.RESOLUTION;

    private static SlaPolicy office() {
        return SlaPolicy.named("s").calendar(OFFICE);
    }

    private static Feed opened(SlaPolicy policy) {
        return new Feed(policy).happens(Fact.OPENED);
    }

    private static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    @Test
    void anAmountIsCountedInWorkingTime() {
        assertThat(opened(office().resolution(hours(12))).due("resolution")).isEqualTo("2026-03-03T11:00:00Z");
    }

    @Test
    void anAmountThatRunsOutAtClosingIsDueThereOrAtTheNextOpeningByChoice() {
        assertThat(opened(office().resolution(hours(9))).due("resolution")).isEqualTo("2026-03-02T18:00:00Z");
        assertThat(opened(office().resolution(hours(9)).dueAtOpening()).due("resolution"))
                .isEqualTo("2026-03-03T08:00:00Z");
    }

    @Test
    void workingDaysKeepTheTimeOfDayOrRunToTheEndOfTheirLastDay() {
        assertThat(opened(office().goal(RESOLUTION, Goal.workingDays(5))).due("resolution"))
                .isEqualTo("2026-03-09T09:00:00Z");
        assertThat(opened(office().goal(RESOLUTION, Goal.endOfBusinessDay(0))).due("resolution"))
                .isEqualTo("2026-03-02T18:00:00Z");
        assertThat(opened(office().goal(RESOLUTION, Goal.endOfBusinessDay(2))).due("resolution"))
                .isEqualTo("2026-03-04T18:00:00Z");
    }

    @Test
    void workingDaysMoveByTheWorkingTimeOfAPause() {
        Feed feed = opened(office().goal(RESOLUTION, Goal.endOfBusinessDay(0)))
                .at(hours(1))
                .holds(Fact.WAITING_FOR_REQUESTER)
                .at(hours(3))
                .noLonger(Fact.WAITING_FOR_REQUESTER);

        assertThat(feed.due("resolution")).isEqualTo("2026-03-03T10:00:00Z");
    }

    @Test
    void anInstantOfAnAttributeDoesntMoveAndATicketWithoutItHasTheNextGoalOfTheTable() {
        Goals goals = Goals.first(Match.ANY, Goal.byAttribute("until")).otherwise(hours(4));
        SlaPolicy policy = office().goal(RESOLUTION, goals);

        Feed feed = new Feed(policy).has("until", "2026-03-02T19:00:00+03:00").happens(Fact.OPENED);
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T16:00:00Z");
        feed.at(hours(1)).holds(Fact.WAITING_FOR_REQUESTER).at(hours(2)).noLonger(Fact.WAITING_FOR_REQUESTER);
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T16:00:00Z");

        assertThat(opened(policy).due("resolution")).isEqualTo("2026-03-02T13:00:00Z");
    }

    @Test
    void anAttributeThatIsNoInstantIsNamed() {
        Feed feed = new Feed(office().goal(RESOLUTION, Goal.byAttribute("until"))).has("until", "19 o'clock");

        assertThatThrownBy(() -> feed.happens(Fact.OPENED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'until'", "19 o'clock", "2026-11-22T19:00:00Z");
    }

    @Test
    void aComputedGoalIsWrittenDownWhenItsClockStartsAndWhenItsInputsChange() {
        Goal byDistance = Goal.computed(
                "by-distance",
                (traits, start) -> Optional.ofNullable(traits.attributes().get("km"))
                        .map(km -> start.plus(Duration.ofMinutes(Long.parseLong(km)))));
        Feed feed =
                new Feed(office().goal(RESOLUTION, byDistance)).has("km", "90").happens(Fact.OPENED);

        assertThat(feed.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        DueSet.class, set -> assertThat(set.due()).hasValue(Instant.parse("2026-03-02T10:30:00Z")));
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T10:30:00Z");

        feed.at(Duration.ofMinutes(10)).has("km", "60");
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T10:00:00Z");
        feed.has("colour", "red");
        assertThat(feed.kinds()).containsExactly(EventKind.DUE_SET, EventKind.DUE_SET);
    }

    @Test
    void theFirstRowThatMatchesIsTheGoal() {
        Goals goals = Goals.first(Match.priority("urgent").and(Match.tier("gold")), hours(1))
                .then(Match.priority("urgent", "high"), hours(2))
                .then(Match.situation("on site"), hours(3))
                .otherwise(hours(4));
        SlaPolicy policy = office().resolution(goals);

        assertThat(new Feed(policy)
                        .has("priority", "urgent")
                        .has("tier", "gold")
                        .happens(Fact.OPENED)
                        .reads("resolution")
                        .goal())
                .hasValue(hours(1));
        assertThat(new Feed(policy)
                        .has("priority", "high")
                        .happens(Fact.OPENED)
                        .reads("resolution")
                        .goal())
                .hasValue(hours(2));
        assertThat(new Feed(policy)
                        .has("situation", "on site")
                        .happens(Fact.OPENED)
                        .reads("resolution")
                        .goal())
                .hasValue(hours(3));
        assertThat(opened(policy).reads("resolution").goal()).hasValue(hours(4));
    }

    // Three hours of ten are used up when the goal becomes five.
    @ParameterizedTest
    @CsvSource({
        "CARRY_ELAPSED, 2026-03-02T14:00:00Z",
        "RETROACTIVE, 2026-03-02T14:00:00Z",
        "CARRY_RATIO, 2026-03-02T15:30:00Z",
        "FROM_CHANGE, 2026-03-02T17:00:00Z",
        "KEEP, 2026-03-03T09:00:00Z"
    })
    void aChangeOfPriorityIsCountedByItsMode(ChangeMode mode, Instant due) {
        SlaPolicy policy = office().resolution(
                        Goals.first(Match.priority("high"), hours(5)).otherwise(hours(10)))
                .onChange(mode);
        Feed feed = opened(policy).at(hours(3)).has("priority", "high");

        assertThat(feed.due("resolution")).isEqualTo(due);
        assertThat(feed.reads("resolution").elapsed()).isEqualTo(hours(3));
    }

    // Two hours of ten are used up and two were a pause when the goal becomes five.
    @ParameterizedTest
    @CsvSource({
        "CARRY_ELAPSED, 2026-03-02T16:00:00Z",
        "RETROACTIVE, 2026-03-02T16:00:00Z",
        "CARRY_RATIO, 2026-03-02T17:00:00Z",
        "FROM_CHANGE, 2026-03-02T18:00:00Z",
        "KEEP, 2026-03-03T11:00:00Z"
    })
    void aChangeOfPriorityLosesNoPause(ChangeMode mode, Instant due) {
        SlaPolicy policy = office().resolution(
                        Goals.first(Match.priority("high"), hours(5)).otherwise(hours(10)))
                .onChange(mode);
        Feed feed = opened(policy)
                .at(hours(1))
                .holds(Fact.WAITING_FOR_REQUESTER)
                .at(hours(3))
                .noLonger(Fact.WAITING_FOR_REQUESTER)
                .at(hours(4))
                .has("priority", "high");

        assertThat(feed.due("resolution")).isEqualTo(due);
        assertThat(feed.reads("resolution").elapsed()).isEqualTo(hours(2));
        assertThat(feed.reads("resolution").paused()).isEqualTo(hours(2));
    }

    @ParameterizedTest
    @CsvSource({"CARRY_ELAPSED, 2026-03-02T12:00:00Z", "RETROACTIVE, 2026-03-02T11:00:00Z"})
    void aGoalThatIsUsedUpAlreadyIsDueAtTheChangeAndInThePastOnlyIfRetroactive(ChangeMode mode, Instant due) {
        SlaPolicy policy = office().resolution(
                        Goals.first(Match.priority("high"), hours(2)).otherwise(hours(10)))
                .onChange(mode);
        Feed feed = opened(policy).at(hours(3)).has("priority", "high").at(hours(4));

        assertThat(feed.due("resolution")).isEqualTo(due);
        assertThat(feed.state("resolution")).isEqualTo(ClockState.BREACHED);
        assertThat(feed.reads("resolution").breachedAt()).hasValue(due);
    }

    @Test
    void aRecordedBreachSurvivesALongerGoal() {
        SlaPolicy policy = office().resolution(
                        Goals.first(Match.priority("low"), hours(20)).otherwise(hours(2)));
        Feed feed = opened(policy).at(hours(3)).has("priority", "low");

        assertThat(feed.state("resolution")).isEqualTo(ClockState.BREACHED);
        assertThat(feed.reads("resolution").breachedAt()).hasValue(Instant.parse("2026-03-02T11:00:00Z"));
    }

    @Test
    void aClockWithoutAGoalMeasuresInSilenceAndShowsWhatHasElapsedOnceItHasOne() {
        SlaPolicy policy = office().appliesTo(Match.tier("gold")).resolution(hours(5));
        Feed feed = opened(policy).at(hours(3));
        assertThat(feed.find("resolution")).isEmpty();

        feed.has("tier", "gold");
        assertThat(feed.reads("resolution").elapsed()).isEqualTo(hours(3));
        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T14:00:00Z");

        feed.at(hours(4)).has("tier", "silver");
        assertThat(feed.state("resolution")).isEqualTo(ClockState.CANCELLED);
        assertThat(feed.events()).last().isEqualTo(new ClockCancelled("s/resolution", 1));
        feed.at(hours(40));
        assertThat(feed.kinds()).doesNotContain(EventKind.BREACHED);
    }

    @Test
    void anotherCalendarCountsFromTheChangeOnAndWhatHasElapsedStays() {
        SlaPolicy policy = office().resolution(hours(10));
        Feed feed = opened(policy).at(hours(3)).under(policy.calendar(BusinessCalendar.ALWAYS));

        assertThat(feed.due("resolution")).isEqualTo("2026-03-02T19:00:00Z");
        assertThat(feed.at(hours(9)).reads("resolution").elapsed()).isEqualTo(hours(9));
    }

    @Test
    void severalPoliciesRunBesideEachOther() {
        Feed feed = new Feed(
                        office().resolution(hours(10)),
                        SlaPolicy.named("by-law").goal(RESOLUTION, Goal.by(Instant.parse("2026-03-02T12:00:00Z"))))
                .happens(Fact.OPENED)
                .at(hours(4));

        assertThat(feed.state("resolution")).isEqualTo(ClockState.RUNNING);
        assertThat(feed.events())
                .isEqualTo(List.of(
                        new ClockEvent.Breached("by-law/resolution", 1, Instant.parse("2026-03-02T12:00:00Z"))));
    }
}
