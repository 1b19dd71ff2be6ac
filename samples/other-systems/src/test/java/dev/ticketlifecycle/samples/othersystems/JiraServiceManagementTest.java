package dev.ticketlifecycle.samples.othersystems;

import static dev.ticketlifecycle.samples.othersystems.Desk.ANNA;
import static dev.ticketlifecycle.samples.othersystems.Desk.OFFICE;
import static dev.ticketlifecycle.samples.othersystems.Desk.RITA;
import static dev.ticketlifecycle.samples.othersystems.Desk.asked;
import static dev.ticketlifecycle.samples.othersystems.Desk.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Story;
import org.junit.jupiter.api.Test;

/** Scenes of a desk that comes from Jira Service Management. */
class JiraServiceManagementTest {

    private static final SlaPolicy POLICY = JiraServiceManagement.sla(
            OFFICE, Goals.always(Goal.within(hours(1))), Goals.always(Goal.within(hours(4))), "waiting");

    @Test
    void aStatusPauses() {
        asked(POLICY)
                .due("jira/time-to-first-response", "2026-03-02 10:00")
                .at("09:30")
                .given(ANNA, new Claim(), Reply.question("What is its number?").then(new Wait()))
                .clock("jira/time-to-first-response", ClockState.MET)
                .clock("jira/time-to-resolution", ClockState.PAUSED)
                .at("10:30")
                .given(RITA, Receive.question("It is 4711. When will it come?"))
                .due("jira/time-to-resolution", "2026-03-02 14:00");
    }

    @Test
    void aClearedResolutionStartsANewCycleAndTheFirstIsKept() {
        Story again = asked(POLICY)
                .at("10:00")
                .given(ANNA, new Claim(), Propose.answering("It arrives at noon today."))
                .clock("jira/time-to-resolution", ClockState.MET)
                .at("10:20")
                .given(RITA, Receive.question("Noon of which time zone?"))
                .due("jira/time-to-resolution", "2026-03-02 14:20");

        Clock clock = again.ticket().clocks().find("jira/time-to-resolution").orElseThrow();
        assertThat(clock.cycle()).isEqualTo(2);
        assertThat(clock.tally().met()).isEqualTo(1);
    }
}
