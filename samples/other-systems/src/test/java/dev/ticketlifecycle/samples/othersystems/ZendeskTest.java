package dev.ticketlifecycle.samples.othersystems;

import static dev.ticketlifecycle.samples.othersystems.Desk.ANNA;
import static dev.ticketlifecycle.samples.othersystems.Desk.OFFICE;
import static dev.ticketlifecycle.samples.othersystems.Desk.RITA;
import static dev.ticketlifecycle.samples.othersystems.Desk.asked;
import static dev.ticketlifecycle.samples.othersystems.Desk.hours;

import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scenes of a desk that comes from Zendesk. */
class ZendeskTest {

    private static final SlaPolicy POLICY = Zendesk.policy(OFFICE, hours(2), hours(4), hours(8));

    @Test
    void repliesAndUpdatesHaveClocksOfTheirOwn() {
        asked(POLICY)
                .due("zendesk/first-reply", "2026-03-02 11:00")
                .at("09:30")
                .given(ANNA, new Claim(), Reply.answer("It left the warehouse on Friday."))
                .clock("zendesk/first-reply", ClockState.MET)
                .due("zendesk/periodic-update", "2026-03-02 13:30")
                .at("10:00")
                .given(RITA, Receive.question("And when does it arrive?"))
                .due("zendesk/next-reply", "2026-03-02 12:00");
    }

    @Test
    void waitingStopsTheWaitOfTheRequesterAndTheWorkOfTheDeskButNotTheWhole() {
        asked(POLICY)
                .at("09:30")
                .given(ANNA, new Claim(), Reply.question("What is its number?").then(new Wait()))
                .clock("zendesk/requester-wait", ClockState.PAUSED)
                .clock("zendesk/agent-work", ClockState.PAUSED)
                .clock("zendesk/pausable-update", ClockState.PAUSED)
                .clock("zendesk/periodic-update", ClockState.RUNNING)
                .clock("zendesk/total-resolution", ClockState.RUNNING);
    }

    @Test
    void anotherPriorityIsAnotherTarget() {
        asked(POLICY)
                .given(ANNA, new Describe(Optional.empty(), Map.of("priority", "urgent")))
                .due("zendesk/first-reply", "2026-03-02 09:30");
    }
}
