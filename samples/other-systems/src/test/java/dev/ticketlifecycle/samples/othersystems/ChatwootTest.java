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
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import org.junit.jupiter.api.Test;

/** Scenes of a desk that comes from Chatwoot. */
class ChatwootTest {

    private static final Actor BOT = Actor.bot("robo");

    private static Story askedAgain(SlaPolicy policy) {
        return asked(policy)
                .due("chatwoot/first-reply", "2026-03-02 10:00")
                .at("09:10")
                .given(ANNA, new Claim(), Reply.answer("It left the warehouse on Friday."))
                .clock("chatwoot/first-reply", ClockState.MET)
                .at("09:20")
                .given(RITA, Receive.question("And when does it arrive?"))
                .due("chatwoot/next-reply", "2026-03-02 11:20")
                .due("chatwoot/resolution", "2026-03-02 12:00");
    }

    @Test
    void aBotEndsTheWaitingForANextReply() {
        askedAgain(Chatwoot.policy(OFFICE, hours(1), hours(2), hours(3)))
                .at("09:30")
                .given(BOT, Reply.answer("Parcels usually take three days."))
                .clock("chatwoot/next-reply", ClockState.CANCELLED);
    }

    @Test
    void aBotTakesNothingFromTheTimeOfAPersonWhereThatIsDeclared() {
        askedAgain(Chatwoot.ofPeople(OFFICE, hours(1), hours(2), hours(3)))
                .at("09:30")
                .given(BOT, Reply.answer("Parcels usually take three days."))
                .due("chatwoot/next-reply", "2026-03-02 11:20")
                .at("09:40")
                .given(ANNA, Reply.answer("Yours arrives tomorrow at noon."))
                .clock("chatwoot/next-reply", ClockState.MET);
    }

    @Test
    void aBotIsNoFirstReply() {
        asked(Chatwoot.policy(OFFICE, hours(1), hours(2), hours(3)))
                .at("09:01")
                .given(BOT, Reply.answer("Parcels usually take three days."))
                .due("chatwoot/first-reply", "2026-03-02 10:00")
                .clock("chatwoot/first-reply", ClockState.RUNNING);
    }

    @Test
    void nothingPauses() {
        asked(Chatwoot.policy(OFFICE, hours(1), hours(2), hours(3)))
                .at("09:20")
                .given(ANNA, new Claim(), Reply.question("What is its number?").then(new Wait()))
                .clock("chatwoot/resolution", ClockState.RUNNING);
    }
}
