package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.clock.Moment;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.sla.Traits;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Found by evaluating whole journals beside the clocks that are carried along. */
class GoalsThatChangedNothingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aNamedInstantThatHasPassedIsNotMovedByADescriptionOfSomethingElse() {
        SlaPolicy policy = SlaPolicy.named("s").goal(Metric.RESOLUTION, Goal.by(Life.START.plus(HOUR)));
        Life life = new Life(Lifecycle.preset("helpdesk").sla(policy).build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line"))
                .at(HOUR.multipliedBy(3))
                .does(Life.ANNA, new Describe(Optional.empty(), Map.of("order", "4711")));

        assertThat(life.events(EventKind.DUE_SET)).isEmpty();
        assertThat(life.ticket().clocks().find("s/resolution").flatMap(Clock::due))
                .contains(Life.START.plus(HOUR));
    }

    @Test
    void aClockThatMeasuredInSilenceGetsTheGoalThatAMigrationHasForIt() {
        SlaPolicy urgent = SlaPolicy.named("s").goal(Metric.RESOLUTION, Goals.first(Match.priority("urgent"), HOUR));
        Lifecycle older = Lifecycle.preset("helpdesk").sla(urgent).build();
        Map<String, String> same =
                older.statuses().stream().collect(Collectors.toMap(status -> status.name(), status -> status.name()));
        Lifecycle newer = Lifecycle.preset("helpdesk")
                .version(2)
                .sla(SlaPolicy.named("s").resolution(HOUR.multipliedBy(4)))
                .migratesFrom(older, same)
                .build();
        Life life = new Life(older).does(Life.REQUESTER, Open.by("rita").in("front-line"));

        Life migrated = life.under(newer).at(HOUR).does(Life.CHIEF, new Migrate());

        assertThat(migrated.ticket().clocks().find("s/resolution").flatMap(Clock::due))
                .contains(Life.START.plus(HOUR.multipliedBy(4)));
    }

    @Test
    void noCycleBeginsBeforeTheOneBeforeItWasOver() {
        Meters meters = Meters.of(
                SlaPolicy.named("s").goal(Metric.OWNERSHIP, Goal.within(HOUR)).targets());
        Clocks clocks = changed(Life.START.plus(HOUR), changed(Life.START, Clocks.NONE, meters), meters);

        Clock late = changed(Life.START, clocks, meters).all().get(0);

        assertThat(late.cycle()).isEqualTo(3);
        assertThat(late.startedAt()).isEqualTo(Life.START.plus(HOUR));
    }

    private static Clocks changed(Instant at, Clocks clocks, Meters meters) {
        return clocks.hearing(new Moment(at, meters.bits(List.of(Fact.OWNER_CHANGED)), 0, Traits.NONE), meters);
    }
}
