package dev.ticketlifecycle.clock;

import static dev.ticketlifecycle.clock.Office.march;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A millisecond before, at and after the due instant of every kind of goal, in business hours. */
class GoalBoundariesTest {

    private static final String CLOCK = "s/first-reply";
    private static final Duration HOUR = Duration.ofHours(1);

    private static Strip asked(Goal goal, Instant start) {
        SlaPolicy policy = SlaPolicy.named("s").calendar(Office.HOURS).goal(Metric.FIRST_REPLY, goal);
        return Strip.of(policy).at(start).hears(Fact.REQUESTER_MESSAGE);
    }

    private static Arguments due(String what, Goal goal, Instant start, Instant due) {
        return Arguments.of(what, goal, start, due);
    }

    /** Each kind of goal, and where its due instant falls: within hours, at a closing, an opening, outside hours. */
    static List<Arguments> goals() {
        return List.of(
                due("a budget within a day", Goal.within(HOUR), march(2, "10:00"), march(2, "11:00")),
                due("a budget over lunch", Goal.within(HOUR), march(2, "12:30"), march(2, "14:30")),
                due("a budget that ends at lunch", Goal.within(HOUR), march(2, "12:00"), march(2, "13:00")),
                due("a budget that ends at closing", Goal.within(HOUR), march(2, "17:00"), march(2, "18:00")),
                due("a budget from closing on", Goal.within(HOUR), march(2, "18:00"), march(3, "10:00")),
                due("a budget from the night on", Goal.within(HOUR), march(3, "03:00"), march(3, "10:00")),
                due("a budget over a holiday", Goal.within(HOUR), march(4, "17:30"), march(6, "09:30")),
                due("a budget over a weekend", Goal.within(HOUR), march(6, "17:59:59.999"), march(9, "09:59:59.999")),
                due(
                        "a budget over a change of clocks",
                        Goal.within(HOUR),
                        march(27, "17:30"),
                        Instant.parse("2026-03-30T07:30:00Z")),
                due("the end of the same day", Goal.endOfBusinessDay(0), march(2, "17:59:59.999"), march(2, "18:00")),
                due("the end of the day after closing", Goal.endOfBusinessDay(0), march(2, "18:00"), march(3, "18:00")),
                due("the end of the next day", Goal.endOfBusinessDay(1), march(2, "10:00"), march(3, "18:00")),
                due("the next day over a holiday", Goal.endOfBusinessDay(1), march(4, "10:00"), march(6, "18:00")),
                due("two working days later", Goal.workingDays(2), march(3, "10:00"), march(6, "10:00")),
                due("an instant within hours", Goal.by(march(2, "12:00")), march(2, "10:00"), march(2, "12:00")),
                due("an instant at night", Goal.by(march(3, "02:00")), march(2, "10:00"), march(3, "02:00")),
                due("an instant that has passed", Goal.by(march(2, "09:00")), march(2, "10:00"), march(2, "10:00")),
                due(
                        "an instant that the host computes",
                        Goal.computed("noon", (traits, start) -> Optional.of(start.plus(HOUR))),
                        march(2, "17:30"),
                        march(2, "18:30")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goals")
    void aFactAtTheDueInstantMeetsAndALaterOneIsLate(String what, Goal goal, Instant start, Instant due) {
        assertThat(asked(goal, start).due(CLOCK)).isEqualTo(due);
        for (int millis = -1; millis <= 1; millis++) {
            Instant reply = due.plusMillis(millis);
            if (!reply.isBefore(start)) {
                assertThat(asked(goal, start)
                                .at(reply)
                                .hears(Fact.COUNTING_REPLY)
                                .state(CLOCK))
                        .as("%+d ms", millis)
                        .isEqualTo(millis <= 0 ? ClockState.MET : ClockState.MET_LATE);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goals")
    void aBreachBecomesTrueAMillisecondLaterAndIsStampedWithTheDueInstant(
            String what, Goal goal, Instant start, Instant due) {
        assertThat(asked(goal, start).at(due).written(Breached.class)).isEmpty();
        assertThat(asked(goal, start).at(due).state(CLOCK)).isEqualTo(ClockState.RUNNING);
        for (Instant look : List.of(due.plusMillis(1), due.plus(Duration.ofDays(9)))) {
            Strip strip = asked(goal, start).at(look);

            assertThat(strip.written(Breached.class))
                    .containsExactly(new Strip.Written(new Breached(CLOCK, 1, due), due));
            assertThat(strip.state(CLOCK)).isEqualTo(ClockState.BREACHED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goals")
    void whatHasPassedUnseenIsReadAsABreachAllTheSame(String what, Goal goal, Instant start, Instant due) {
        Clock unseen = asked(goal, start).clock(CLOCK);

        assertThat(unseen.at(due).state()).isEqualTo(ClockState.RUNNING);
        assertThat(unseen.at(due.plusMillis(1)).state()).isEqualTo(ClockState.BREACHED);
        assertThat(unseen.at(due.plusMillis(1)).breachedAt()).hasValue(due);
    }

    @ParameterizedTest
    @CsvSource({"18:00, MET", "18:00:00.001, MET_LATE", "23:00, MET_LATE"})
    void aReplyAfterTheClosingAtWhichItWasDueIsLateThoughNoWorkingTimeLayBetween(String time, ClockState state) {
        Strip strip =
                asked(Goal.within(HOUR), march(2, "17:00")).at(march(2, time)).hears(Fact.COUNTING_REPLY);

        assertThat(strip.state(CLOCK)).isEqualTo(state);
        assertThat(strip.reading(CLOCK).elapsed()).isEqualTo(HOUR);
    }

    @ParameterizedTest
    @CsvSource({"2, 18:00, MET", "3, 08:59:59.999, MET", "3, 09:00, MET", "3, 09:00:00.001, MET_LATE"})
    void anAmountThatRunsOutAtClosingMayBeDueAtTheNextOpening(int day, String time, ClockState state) {
        SlaPolicy policy =
                SlaPolicy.named("s").calendar(Office.HOURS).dueAtOpening().firstReply(HOUR);
        Strip strip = Strip.of(policy)
                .at(march(2, "17:00"))
                .hears(Fact.REQUESTER_MESSAGE)
                .at(march(day, time))
                .hears(Fact.COUNTING_REPLY);

        assertThat(strip.state(CLOCK)).isEqualTo(state);
        assertThat(strip.due(CLOCK)).isEqualTo(march(3, "09:00"));
    }

    @ParameterizedTest
    @CsvSource({"-1, MET", "0, MET", "1, MET_LATE"})
    void theInstantThatAnAttributeNamesIsADueInstantLikeAnyOther(long millis, ClockState state) {
        Instant due = march(2, "19:00");
        Strip strip = Strip.of(SlaPolicy.named("s")
                        .calendar(Office.HOURS)
                        .goal(Metric.FIRST_REPLY, Goal.byAttribute("gate-closes")))
                .at(march(2, "10:00"))
                .describes(Traits.NONE.with("gate-closes", due.toString()))
                .hears(Fact.REQUESTER_MESSAGE)
                .at(due.plusMillis(millis))
                .hears(Fact.COUNTING_REPLY);

        assertThat(strip.state(CLOCK)).isEqualTo(state);
        assertThat(strip.due(CLOCK)).isEqualTo(due);
    }

    @Test
    void anAttributeThatIsNotThereYetIsNoGoalAndGivesOneOnceItIs() {
        Strip strip = Strip.of(SlaPolicy.named("s").goal(Metric.FIRST_REPLY, Goal.byAttribute("gate-closes")))
                .at(march(2, "10:00"))
                .hears(Fact.REQUESTER_MESSAGE);
        assertThat(strip.clocks().all()).isEmpty();

        strip.at(march(2, "11:00"))
                .describes(Traits.NONE.with("gate-closes", march(2, "19:00").toString()));
        assertThat(strip.due(CLOCK)).isEqualTo(march(2, "19:00"));
        assertThat(strip.reading(CLOCK).elapsed()).isEqualTo(HOUR);
    }
}
