package dev.ticketlifecycle.samples.othersystems;

import static dev.ticketlifecycle.samples.othersystems.Desk.ANNA;
import static dev.ticketlifecycle.samples.othersystems.Desk.OFFICE;
import static dev.ticketlifecycle.samples.othersystems.Desk.RITA;
import static dev.ticketlifecycle.samples.othersystems.Desk.asked;
import static dev.ticketlifecycle.samples.othersystems.Desk.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Story;
import org.junit.jupiter.api.Test;

/** Scenes of desks that come from Frappe Helpdesk and from ERPNext. */
class FrappeTest {

    private static Story held(SlaPolicy... policies) {
        return asked(policies)
                .at("10:00")
                .given(ANNA, new Claim(), Reply.question("What is its number?").then(new Wait()))
                .at("16:30")
                .given(RITA, Receive.question("It is 4711. When will it come?"));
    }

    @Test
    void aHoldIsAddedInWorkingTime() {
        held(FrappeHelpdesk.agreement(OFFICE, hours(2), hours(4)))
                .clock("frappe-helpdesk/first-response", ClockState.MET)
                .due("frappe-helpdesk/resolution", "2026-03-03 11:30");
    }

    @Test
    void enteringTheHoldIsAFirstResponse() {
        asked(FrappeHelpdesk.agreement(OFFICE, hours(2), hours(4)))
                .at("09:30")
                .given(ANNA, new Claim(), Reply.question("What is its number?"), new Wait())
                .clock("frappe-helpdesk/first-response", ClockState.MET)
                .clock("frappe-helpdesk/resolution", ClockState.PAUSED);
    }

    @Test
    void aRejectedSolutionGoesOnWithoutTheSpanInBetween() {
        asked(FrappeHelpdesk.agreement(OFFICE, hours(2), hours(4)))
                .at("10:00")
                .given(ANNA, new Claim(), Propose.answering("It arrives at noon today."))
                .clock("frappe-helpdesk/resolution", ClockState.MET)
                .at("10:20")
                .given(RITA, Receive.question("Noon of which time zone?"))
                .due("frappe-helpdesk/resolution", "2026-03-02 13:20");
    }

    @Test
    void inErpNextAHoldIsAddedInElapsedTimeEvenIfTheDeskIsClosedBy() {
        held(ErpNext.agreement(OFFICE, hours(2), hours(4)))
                .due("erpnext/first-response", "2026-03-02 11:00")
                .due("erpnext/resolution", "2026-03-02 19:30");
    }

    @Test
    void andWhatIsMeasuredIsElapsedHoldsIncluded() {
        Story resolved = held(ErpNext.agreement(OFFICE, hours(2), hours(4)), ErpNext.measured(hours(2), hours(24)))
                .at("2026-03-03 09:00")
                .given(ANNA, Propose.answering("It arrives at noon today."));

        Reading reading = resolved.ticket()
                .clocks()
                .find("erpnext-measured/resolution")
                .orElseThrow()
                .at(resolved.now());

        assertThat(reading.elapsed()).isEqualTo(hours(24));
    }
}
