package dev.ticketlifecycle.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockEvent.Breached;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.EventKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Law 25 for RETROACTIVE: as if it had been so from the start of the cycle, pauses imported. */
class AsIfFromTheStartTest {

    private static final Lifecycle DESK = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("s")
                    .resolution(Goals.first(Match.priority("urgent"), Duration.ofHours(3))
                            .otherwise(Duration.ofHours(20)))
                    .onChange(ChangeMode.RETROACTIVE))
            .build();
    private static final Describe URGENT = new Describe(Optional.empty(), Map.of("priority", "urgent"));

    /** Runs for two hours, stands still for two, runs on. */
    private static Life paused() {
        return opened().at(Duration.ofHours(4)).does(Life.ANNA, new Move("open"));
    }

    private static Life opened() {
        return new Life(DESK)
                .does(Life.REQUESTER, Open.by("rita").in("front-line"))
                .at(Duration.ofHours(2))
                .does(Life.ANNA, Reply.question("which parcel").then(new Wait()));
    }

    private static Accepted urgent(Life life) {
        return (Accepted) DESK.decide(
                life.ticket(), Act.of("u", Life.ANNA, URGENT), life.given().knowing(life.journal()));
    }

    private static Reading reading(Accepted accepted, Duration sinceStart) {
        return accepted.ticket().clocks().find("s/resolution").orElseThrow().at(Life.START.plus(sinceStart));
    }

    @Test
    void pausesAreImported() {
        Accepted accepted = urgent(paused().at(Duration.ofMinutes(270)));

        assertThat(reading(accepted, Duration.ofMinutes(270)).due()).contains(Life.START.plus(Duration.ofHours(5)));
        assertThat(reading(accepted, Duration.ofMinutes(270)).elapsed()).isEqualTo(Duration.ofMinutes(150));
        assertThat(DESK.needsJournal(accepted)).isTrue();
    }

    @Test
    void aBreachFoundInThePastIsStampedWithItsInstant() {
        Accepted accepted = urgent(paused().at(Duration.ofHours(9)));

        assertThat(accepted.events())
                .filteredOn(r -> r.event().kind() == EventKind.BREACHED)
                .singleElement()
                .satisfies(r -> assertThat(r.event())
                        .isEqualTo(new Breached("s/resolution", 1, Life.START.plus(Duration.ofHours(5)))));
    }

    @Test
    void aPauseAfterTheBreachMovesItNoMore() {
        Life life = new Life(DESK)
                .does(Life.REQUESTER, Open.by("rita").in("front-line"))
                .at(Duration.ofHours(4))
                .does(Life.ANNA, Reply.question("which parcel").then(new Wait()))
                .at(Duration.ofHours(6));
        Accepted accepted = urgent(life);
        Reading reading = reading(accepted, Duration.ofHours(7));

        assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
        assertThat(reading.breachedAt()).contains(Life.START.plus(Duration.ofHours(3)));
        assertThat(reading.due()).contains(Life.START.plus(Duration.ofHours(3)));
    }

    @Test
    void theClockCarriedAlongShowsWhatTheJournalSays() {
        for (int minutes = 130; minutes < 600; minutes += 35) {
            Life life = minutes < 240 ? opened() : paused();
            Accepted accepted = urgent(life.at(Duration.ofMinutes(minutes)));
            life.journal().addAll(accepted.events());

            assertThat(life.account().readings(Life.START.plusSeconds(60L * minutes + 30)))
                    .isEqualTo(accepted.ticket().clocks().at(Life.START.plusSeconds(60L * minutes + 30)));
        }
    }

    @Test
    void aJournalWithHolesIsRefused() {
        Life life = paused();

        assertThatThrownBy(() -> DESK.decide(
                        life.ticket(),
                        Act.of("u", Life.ANNA, URGENT),
                        life.given().knowing(List.of(life.journal().get(0)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give all of them, in order, or none");
    }
}
