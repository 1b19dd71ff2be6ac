package dev.ticketlifecycle.samples.othersystems;

import static dev.ticketlifecycle.samples.othersystems.Desk.ANNA;
import static dev.ticketlifecycle.samples.othersystems.Desk.OFFICE;
import static dev.ticketlifecycle.samples.othersystems.Desk.RITA;
import static dev.ticketlifecycle.samples.othersystems.Desk.asked;
import static dev.ticketlifecycle.samples.othersystems.Desk.hours;

import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.vocabulary.EventKind;
import org.junit.jupiter.api.Test;

/** Scenes of a desk that comes from Znuny. */
class ZnunyTest {

    private static final SlaPolicy POLICY =
            Znuny.escalation(OFFICE, hours(1), hours(2), hours(3), 0.5, "waiting", "on-hold");

    @Test
    void aSuspendedStateStopsTheTimesAndTheNotices() {
        asked(POLICY)
                .at("09:20")
                .given(ANNA, new Claim(), Reply.question("What is its number?").then(new Wait()))
                .clock("znuny/first-response", ClockState.MET)
                .clock("znuny/solution", ClockState.PAUSED)
                .at("11:20")
                .given(RITA, Receive.question("It is 4711. When will it come?"))
                .due("znuny/update", "2026-03-02 13:20")
                .due("znuny/solution", "2026-03-02 14:00");
    }

    @Test
    void aNoticeComesBeforeEachEscalation() {
        asked(POLICY).at("09:31").whenNobodyActs().then(EventKind.THRESHOLD_REACHED);
    }

    @Test
    void noSolutionTimeStartsAgainAfterAClosing() {
        asked(POLICY)
                .at("10:00")
                .given(ANNA, new Claim(), Propose.answering("It arrives at noon today."))
                .at("10:30")
                .given(RITA, new Accept())
                .at("13:30")
                .given(RITA, Receive.question("It has not come yet. Where is it?"))
                .clock("znuny/solution", ClockState.MET)
                .due("znuny/update", "2026-03-02 15:30");
    }
}
