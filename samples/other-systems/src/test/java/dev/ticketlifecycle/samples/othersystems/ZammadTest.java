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
import org.junit.jupiter.api.Test;

/** Scenes of a desk that comes from Zammad. */
class ZammadTest {

    private static final SlaPolicy CURRENT = Zammad.current(OFFICE, hours(1), hours(2), hours(3));

    @Test
    void aPendingStatePushesEveryClockAndAFurtherMessageMovesNone() {
        asked(CURRENT)
                .due("zammad/first-response", "2026-03-02 10:00")
                .due("zammad/update", "2026-03-02 11:00")
                .due("zammad/solution", "2026-03-02 12:00")
                .at("09:10")
                .given(RITA, Receive.question("Is anybody there?"))
                .due("zammad/update", "2026-03-02 11:00")
                .at("09:30")
                .given(ANNA, new Claim(), Reply.question("What is its number?").then(new Wait()))
                .clock("zammad/first-response", ClockState.MET)
                .clock("zammad/update", ClockState.MET)
                .clock("zammad/solution", ClockState.PAUSED)
                .at("10:30")
                .given(RITA, Receive.question("It is 4711. When will it come?"))
                .due("zammad/update", "2026-03-02 12:30")
                .due("zammad/solution", "2026-03-02 13:00");
    }

    @Test
    void theClosedSpanCountsAsAPauseAndWhatWasMetStaysMet() {
        asked(CURRENT)
                .at("10:00")
                .given(ANNA, new Claim(), Propose.answering("It arrives at noon today."))
                .at("10:30")
                .given(RITA, new Accept())
                .clock("zammad/solution", ClockState.MET)
                .at("13:30")
                .given(RITA, Receive.question("It has not come yet. Where is it?"))
                .clock("zammad/first-response", ClockState.MET)
                .due("zammad/solution", "2026-03-02 15:00")
                .due("zammad/update", "2026-03-02 15:30");
    }

    @Test
    void whatRunsOutAtClosingIsDueWhenTheDeskOpensAgain() {
        asked(Zammad.current(OFFICE, hours(8), hours(2), hours(9)))
                .due("zammad/first-response", "2026-03-03 09:00")
                .due("zammad/solution", "2026-03-03 10:00");
    }

    @Test
    void formerlyAnUpdateWasDueAfterEachContactOfEitherSide() {
        asked(Zammad.legacy(OFFICE, hours(1), hours(2), hours(3)))
                .due("zammad-legacy/update", "2026-03-02 11:00")
                .at("09:30")
                .given(ANNA, new Claim(), Reply.answer("It left the warehouse on Friday."))
                .due("zammad-legacy/update", "2026-03-02 11:30")
                .at("10:00")
                .given(RITA, Receive.question("And when does it arrive?"))
                .due("zammad-legacy/update", "2026-03-02 12:00");
    }
}
