package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Between the ending and the change of status the ticket counted as going on. */
class EndedClocksTest {

    private static Life withdrawn(SlaPolicy policy) {
        return new Life(Lifecycle.preset("helpdesk").sla(policy).build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line"))
                .at(Duration.ofMinutes(5))
                .does(Life.REQUESTER, new Withdraw());
    }

    @Test
    void timeToOwnDoesNotStartAgainWhileATicketInAQueueEnds() {
        Life life = withdrawn(SlaPolicy.named("s").timeToOwn(Duration.ofHours(1)));

        assertThat(life.ticket().timers()).isEmpty();
        assertThat(life.ticket().clocks().find("s/time-to-own")).hasValueSatisfying(clock -> {
            assertThat(clock.cycle()).isEqualTo(1);
            assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
        });
    }

    @Test
    void aClockThatTheEndingStopsIsMetAndNotCancelled() {
        Metric life = Metric.named("life").startsOn(Fact.OPENED).stopsOn(Fact.CLOSED);

        Life ended = withdrawn(SlaPolicy.named("s").goal(life, Goal.within(Duration.ofHours(1))));

        assertThat(ended.ticket().clocks().find("s/life"))
                .hasValueSatisfying(clock -> assertThat(clock.state()).isEqualTo(ClockState.MET));
    }
}
