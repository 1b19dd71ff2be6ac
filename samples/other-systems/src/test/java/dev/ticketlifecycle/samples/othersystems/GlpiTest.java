package dev.ticketlifecycle.samples.othersystems;

import static dev.ticketlifecycle.samples.othersystems.Desk.ANNA;
import static dev.ticketlifecycle.samples.othersystems.Desk.OFFICE;
import static dev.ticketlifecycle.samples.othersystems.Desk.RITA;
import static dev.ticketlifecycle.samples.othersystems.Desk.SUE;
import static dev.ticketlifecycle.samples.othersystems.Desk.asked;
import static dev.ticketlifecycle.samples.othersystems.Desk.hours;
import static dev.ticketlifecycle.samples.othersystems.Desk.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Owner;
import org.junit.jupiter.api.Test;

/** Scenes of a desk that comes from GLPI. */
class GlpiTest {

    @Test
    void onlyTheTimeToResolveWaits() {
        asked(Glpi.sla(OFFICE, minutes(30), hours(4), minutes(10)))
                .due("glpi-sla/time-to-own", "2026-03-02 09:30")
                .due("glpi-sla/time-to-resolve", "2026-03-02 13:00")
                .wakeAt("2026-03-02 09:20")
                .at("09:15")
                .given(ANNA, new Claim())
                .clock("glpi-sla/time-to-own", ClockState.MET)
                .at("09:30")
                .given(ANNA, Reply.question("What is its number?").then(new Wait()))
                .clock("glpi-sla/time-to-resolve", ClockState.PAUSED)
                .at("10:30")
                .given(RITA, Receive.question("It is 4711. When will it come?"))
                .due("glpi-sla/time-to-resolve", "2026-03-02 14:00");
    }

    @Test
    void aTargetInDaysKeepsTheTimeOfDayAndWaitingIsAddedAfter() {
        asked(Glpi.slaInDays(OFFICE, minutes(30), 2, 1))
                .due("glpi-sla/time-to-resolve", "2026-03-04 09:00")
                .at("09:10")
                .given(ANNA, new Claim(), Reply.question("What is its number?").then(new Wait()))
                .at("10:40")
                .given(RITA, Receive.question("It is 4711. When will it come?"))
                .due("glpi-sla/time-to-resolve", "2026-03-04 10:30");
    }

    @Test
    void anOperationalLevelCountsFromItsAssignment() {
        Story assigned = asked(Glpi.ola(OFFICE, "network", hours(2)))
                .thenTicket(ticket -> assertThat(ticket.clocks().all()).isEmpty())
                .at("10:00")
                .given(SUE, new Assign(Owner.queue("network")));

        assigned.due("glpi-ola/internal-time-to-resolve", "2026-03-02 12:00");
    }
}
