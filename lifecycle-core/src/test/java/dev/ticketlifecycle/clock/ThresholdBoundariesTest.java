package dev.ticketlifecycle.clock;

import static dev.ticketlifecycle.clock.Office.march;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockEvent.ThresholdReached;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Threshold;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A millisecond before, at and after the instant of every kind of threshold, in business hours. */
class ThresholdBoundariesTest {

    private static final String CLOCK = "s/resolution";
    private static final Duration HOUR = Duration.ofHours(1);

    private static SlaPolicy policy(Threshold... thresholds) {
        return SlaPolicy.named("s")
                .calendar(Office.HOURS)
                .goal(Metric.RESOLUTION, Goals.always(Goal.within(Duration.ofHours(8))), thresholds);
    }

    private static Strip opened(Threshold... thresholds) {
        return Strip.of(policy(thresholds)).at(march(2, "10:00")).hears(Fact.OPENED);
    }

    private static Instant fired(Strip strip) {
        assertThat(strip.written(ThresholdReached.class)).hasSize(1);
        return strip.written(ThresholdReached.class).get(0).at();
    }

    /** Eight hours from Monday at ten end on Tuesday at ten. */
    static List<Arguments> thresholds() {
        return List.of(
                Arguments.of(Threshold.at(0.25), march(2, "12:00")),
                Arguments.of(Threshold.at(0.5), march(2, "15:00")),
                Arguments.of(Threshold.at(0.875), march(2, "18:00")),
                Arguments.of(Threshold.at(1), march(3, "10:00")),
                Arguments.of(Threshold.before(HOUR), march(3, "09:00")),
                Arguments.of(Threshold.before(HOUR.plusMillis(1)), march(2, "17:59:59.999")),
                Arguments.of(Threshold.before(Duration.ofHours(5)), march(2, "14:00")),
                Arguments.of(Threshold.after(Duration.ZERO), march(3, "10:00")),
                Arguments.of(Threshold.after(Duration.ofHours(7)), march(3, "18:00")),
                Arguments.of(Threshold.daysBefore(1), march(2, "10:00")),
                Arguments.of(Threshold.daysAfter(2), march(6, "10:00")),
                Arguments.of(Threshold.before(HOUR).staying(), march(3, "09:00")),
                Arguments.of(Threshold.at(0.5).staying(), march(2, "15:00")));
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void aThresholdFiresAtItsInstantAndNotBefore(Threshold threshold, Instant at) {
        if (at.isAfter(march(2, "10:00"))) {
            assertThat(opened(threshold).at(at.minusMillis(1)).written(ThresholdReached.class))
                    .isEmpty();
        }
        for (Instant look : List.of(at, at.plusMillis(1), at.plus(Duration.ofDays(9)))) {
            assertThat(fired(opened(threshold).at(look)))
                    .as("looked at %s", look)
                    .isEqualTo(at);
        }
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void aThresholdFiresOnceHoweverOftenSomebodyLooks(Threshold threshold, Instant at) {
        Strip strip = opened(threshold);
        for (int minutes = 0; minutes < 60; minutes += 7) {
            strip.at(at.plus(Duration.ofMinutes(minutes)));
        }

        assertThat(strip.written(ThresholdReached.class)).hasSize(1);
    }

    @Test
    void theOneAtAllOfTheGoalFiresAtTheDueInstantAndTheBreachComesAMillisecondLater() {
        Strip strip = opened(Threshold.at(1)).at(march(3, "10:00"));
        assertThat(strip.written(Breached.class)).isEmpty();
        assertThat(fired(strip)).isEqualTo(march(3, "10:00"));

        assertThat(strip.at(march(3, "10:00:00.001")).written(Breached.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThresholdFollowsTheDueInstantUnlessItStays(boolean follows) {
        Threshold last = follows ? Threshold.at(1) : Threshold.at(1).staying();
        Strip strip = opened(last)
                .at(march(2, "17:30"))
                .hears(Fact.WAITING_FOR_REQUESTER)
                .at(march(4, "17:30"))
                .without(Fact.WAITING_FOR_REQUESTER)
                .at(march(13, "10:00"));

        if (follows) {
            assertThat(fired(strip)).isEqualTo(strip.clock(CLOCK).due().orElseThrow());
            assertThat(fired(strip)).isEqualTo(march(6, "10:00"));
        } else {
            // It lies in the pause, in which nothing fires: it fires once the pause is over.
            assertThat(fired(strip)).isEqualTo(march(4, "17:30"));
        }
    }

    @Test
    void aThresholdThatAnotherGoalPutsBehindUsFiresAtTheChangeAndOneThatFiredDoesNotFireAgain() {
        SlaPolicy byPriority = SlaPolicy.named("s")
                .calendar(Office.HOURS)
                .goal(
                        Metric.RESOLUTION,
                        Goals.first(Match.priority("urgent"), Duration.ofHours(2))
                                .otherwise(Duration.ofHours(8)),
                        Threshold.at(0.5),
                        Threshold.at(0.75));
        Strip strip = Strip.of(byPriority)
                .at(march(2, "10:00"))
                .hears(Fact.OPENED)
                .at(march(2, "11:30"))
                .describes(Traits.NONE.priority("urgent"))
                .at(march(2, "11:30"))
                .describes(Traits.NONE.priority("low"))
                .at(march(3, "10:00"));

        assertThat(strip.written(ThresholdReached.class))
                .extracting(Strip.Written::at)
                .containsExactly(march(2, "11:30"), march(2, "11:30"));
    }

    @ParameterizedTest
    @CsvSource({"09:59:59.999, 2, 11:59:59.999", "16:00, 3, 09:00", "15:59:59.999, 2, 17:59:59.999"})
    void peopleAreToldWhenTheyMayBeTold(String start, int day, String tell) {
        SlaPolicy policy = SlaPolicy.named("s")
                .goal(Metric.RESOLUTION, Goals.always(Goal.within(Duration.ofHours(4))), Threshold.at(0.5))
                .tellDuring(Office.HOURS);
        Strip strip = Strip.of(policy).at(march(2, start)).hears(Fact.OPENED).at(march(3, "00:00"));
        ThresholdReached reached =
                (ThresholdReached) strip.written(ThresholdReached.class).get(0).event();

        assertThat(fired(strip)).isEqualTo(march(2, start).plus(Duration.ofHours(2)));
        assertThat(reached.tellAt()).isEqualTo(march(day, tell));
    }

    @ParameterizedTest
    @CsvSource({"-1, true, MET", "0, false, CANCELLED", "1, false, CANCELLED"})
    void anOfferIsOverAtTheInstantAtWhichItExpires(long millis, boolean accepted, ClockState state) {
        Life life = offered(Duration.ofHours(2));
        life.at(HOUR.plusMillis(millis));

        assertThat(life.act(Life.BORIS, new AcceptOffer()).accepted()).isEqualTo(accepted);
        assertThat(life.look()
                        .ticket()
                        .clocks()
                        .find("s/transfer-acceptance")
                        .orElseThrow()
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"-1, MET", "0, MET", "1, MET_LATE"})
    void anOfferIsAcceptedInTimeAtItsDueInstant(long millis, ClockState state) {
        Life life = offered(Duration.ofMinutes(30));
        life.at(Duration.ofMinutes(30).plusMillis(millis)).does(Life.BORIS, new AcceptOffer());

        assertThat(life.ticket()
                        .clocks()
                        .find("s/transfer-acceptance")
                        .orElseThrow()
                        .state())
                .isEqualTo(state);
        assertThat(life.events(EventKind.BREACHED)).hasSize(state == ClockState.MET ? 0 : 1);
    }

    private static Life offered(Duration within) {
        return new Life(Lifecycle.preset("helpdesk")
                        .offerExpiry(HOUR)
                        .sla(SlaPolicy.named("s").goal(Metric.TRANSFER_ACCEPTANCE, Goal.within(within)))
                        .build())
                .at(Life.START)
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")))
                .does(Life.ANNA, new Claim())
                .does(Life.ANNA, new Offer(Owner.agent("boris")));
    }
}
