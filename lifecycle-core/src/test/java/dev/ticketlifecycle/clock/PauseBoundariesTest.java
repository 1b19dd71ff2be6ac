package dev.ticketlifecycle.clock;

import static dev.ticketlifecycle.clock.Office.march;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.ClockEvent.BreachWithdrawn;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Hold;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where pauses begin and end: at the due instant, at closing, at nothing, and at the most they may last. */
class PauseBoundariesTest {

    private static final String CLOCK = "s/resolution";
    private static final Fact WAIT = Fact.WAITING_FOR_REQUESTER;
    private static final Duration HOUR = Duration.ofHours(1);

    private static SlaPolicy office(Metric metric, Goal goal) {
        return SlaPolicy.named("s").calendar(Office.HOURS).goal(metric, goal);
    }

    private static Strip opened(Metric metric, Goal goal) {
        return Strip.of(office(metric, goal)).at(march(2, "10:00")).hears(Fact.OPENED);
    }

    private static Strip opened(Goal goal) {
        return opened(Metric.RESOLUTION, goal);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, PAUSED", "0, 0, PAUSED", "1, 1, BREACHED"})
    void aPauseThatBeginsAtTheDueInstantKeepsTheBreachAwayAndALaterOneDoesNot(
            long millis, int breaches, ClockState state) {
        Strip strip = opened(Goal.within(HOUR))
                .at(march(2, "11:00").plusMillis(millis))
                .hears(WAIT)
                .at(march(2, "12:00"));

        assertThat(strip.written(Breached.class)).hasSize(breaches);
        assertThat(strip.state(CLOCK)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"-1, 12:00:00.001", "0, 12:00"})
    void onceThePauseIsOverWhatWasLeftIsStillLeft(long millis, String due) {
        Strip strip = opened(Goal.within(HOUR))
                .at(march(2, "11:00").plusMillis(millis))
                .hears(WAIT)
                .at(march(2, "12:00"))
                .without(WAIT);

        assertThat(strip.due(CLOCK)).isEqualTo(march(2, due));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 17:59:59.999, 3, 09:00, 1",
        "2, 18:00, 3, 09:00, 0",
        "2, 18:00, 3, 09:00:00.001, 1",
        "2, 12:59:59.999, 2, 14:00:00.001, 2",
        "2, 13:00, 2, 14:00, 0",
        "4, 18:00, 6, 09:00, 0",
        "6, 18:00, 9, 09:00:00.001, 1"
    })
    void onlyTheWorkingTimeOfAPauseMovesTheDueInstant(int day, String from, int untilDay, String until, long millis) {
        Strip strip = opened(Goal.within(Duration.ofMinutes(80 * 60 + 30)));
        Instant due = strip.due(CLOCK);
        strip.at(march(day, from)).hears(WAIT).at(march(untilDay, until)).without(WAIT);

        assertThat(strip.due(CLOCK)).isEqualTo(due.plusMillis(millis));
        assertThat(strip.reading(CLOCK).paused()).isEqualTo(Duration.ofMillis(millis));
    }

    static List<SlaPolicy> policies() {
        Goal budget = Goal.within(Duration.ofHours(7));
        Metric m = Metric.RESOLUTION;
        return List.of(
                office(m, budget),
                office(m, budget).dueAtOpening(),
                office(m, Goal.endOfBusinessDay(0)),
                office(m, Goal.endOfBusinessDay(0)).dueAtOpening(),
                office(m, Goal.workingDays(1)).dueAtOpening(),
                office(m, Goal.by(march(2, "20:00"))).dueAtOpening(),
                office(m.hold(Hold.ELAPSED), budget),
                office(m.pausesAtMost(HOUR), budget),
                SlaPolicy.named("s").resolution(Duration.ofHours(7)));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPauseThatIsOverAtTheInstantAtWhichItBeganChangesNothing(SlaPolicy policy) {
        for (String time : List.of("10:00", "12:00", "13:00", "13:30", "17:59:59.999", "18:00", "20:00")) {
            Strip strip =
                    Strip.of(policy).at(march(2, "10:00")).hears(Fact.OPENED).at(march(2, time));
            Clock before = strip.clock(CLOCK);
            strip.hears(WAIT).without(WAIT);

            assertThat(strip.clock(CLOCK).due()).as(time).isEqualTo(before.due());
            assertThat(strip.clock(CLOCK).next()).as(time).isEqualTo(before.next());
            assertThat(strip.reading(CLOCK)).as(time).isEqualTo(before.at(march(2, time)));
        }
    }

    @Test
    void aHoldThatIsCountedElapsedMovesTheDueInstantByAllOfIt() {
        Strip strip = opened(Metric.RESOLUTION.hold(Hold.ELAPSED), Goal.within(HOUR))
                .at(march(2, "10:30"))
                .hears(WAIT)
                .at(march(3, "10:30"))
                .without(WAIT);

        assertThat(strip.due(CLOCK)).isEqualTo(march(3, "11:00"));
    }

    @ParameterizedTest
    @CsvSource({"-1, PAUSED, 11:59:59.999", "0, PAUSED, 12:00", "1, RUNNING, 12:00"})
    void aPauseIsOverByItselfWhenItHasLastedAsLongAsItMay(long millis, ClockState state, String due) {
        Strip strip = opened(Metric.RESOLUTION.pausesAtMost(HOUR), Goal.within(HOUR))
                .at(march(2, "10:00"))
                .hears(WAIT)
                .at(march(2, "11:00").plusMillis(millis));

        assertThat(strip.state(CLOCK)).isEqualTo(state);
        assertThat(strip.due(CLOCK)).isEqualTo(march(2, due));
        assertThat(strip.at(march(2, "12:00")).written(Breached.class)).isEmpty();
        assertThat(strip.at(march(2, "12:00").plusMillis(1)).written(Breached.class))
                .containsExactly(new Strip.Written(new Breached(CLOCK, 1, march(2, "12:00")), march(2, "12:00")));
    }

    @Test
    void theMostThatPausesMayLastIsCountedOverAllOfThemInWorkingTime() {
        Strip strip = opened(Metric.RESOLUTION.pausesAtMost(HOUR), Goal.within(Duration.ofHours(4)))
                .at(march(2, "12:30"))
                .hears(WAIT)
                .at(march(2, "14:00"))
                .without(WAIT)
                .at(march(2, "14:00"))
                .hears(WAIT)
                .at(march(2, "18:00"));

        assertThat(strip.reading(CLOCK).paused()).isEqualTo(HOUR);
        assertThat(strip.due(CLOCK)).isEqualTo(march(2, "16:00"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 1", "1, 0"})
    void aPauseLearntLateThatCoversARecordedBreachWithdrawsIt(long millis, int withdrawn) {
        Strip strip = opened(Goal.within(HOUR)).at(march(2, "15:00"));
        assertThat(strip.written(Breached.class)).hasSize(1);
        strip.learns(march(2, "11:00").plusMillis(millis), WAIT);

        assertThat(strip.written(BreachWithdrawn.class)).hasSize(withdrawn);
        assertThat(strip.written(Breached.class)).hasSize(1);
        assertThat(strip.state(CLOCK)).isEqualTo(withdrawn == 1 ? ClockState.PAUSED : ClockState.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({"-1, MET, 1", "0, MET, 1", "1, MET_LATE, 0"})
    void aStopLearntLateWithdrawsARecordedBreachIfItWasInTime(long millis, ClockState state, int withdrawn) {
        Strip strip = opened(Goal.within(HOUR))
                .at(march(2, "15:00"))
                .learns(march(2, "11:00").plusMillis(millis), Fact.RESOLVED);

        assertThat(strip.state(CLOCK)).isEqualTo(state);
        assertThat(strip.written(BreachWithdrawn.class)).hasSize(withdrawn);
    }

    @Test
    void aPauseMovesNoInstantThatWasNamedAndKeepsNoBreachAway() {
        Strip strip = opened(Goal.by(march(2, "12:00")))
                .at(march(2, "11:00"))
                .hears(WAIT)
                .at(march(2, "12:00"));
        assertThat(strip.state(CLOCK)).isEqualTo(ClockState.PAUSED);

        assertThat(strip.at(march(2, "12:00").plusMillis(1)).state(CLOCK)).isEqualTo(ClockState.BREACHED);
    }
}
