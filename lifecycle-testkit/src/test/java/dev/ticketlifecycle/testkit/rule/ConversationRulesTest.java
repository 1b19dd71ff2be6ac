package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.AUTOMATIC_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.COURTESY_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.HOLDING_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.TOO_MANY_HOLDING_REPLIES;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of the conversation: what is a reply, and what a holding reply has to say. */
class ConversationRulesTest {

    private static final String ANSWER = "Your parcel 4711 is at the depot and leaves today.";

    private static Story claimed(Scenario scenario) {
        return scenario.given(
                        RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")))
                .given(RuleContract.ANNA, new Claim());
    }

    private static Scenario measured() {
        return Scenario.of(Lifecycle.preset("helpdesk")
                        .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)))
                        .build())
                .people(Person.of("anna").in("desk"));
    }

    @Nested
    class RepeatedReply extends RuleContract {

        RepeatedReply() {
            super(REPEATED_REPLY);
        }

        private Story answeredAndAskedAgain(Scenario scenario) {
            return claimed(scenario).given(ANNA, Reply.answer(ANSWER)).given(BUYER, Receive.question("Which depot?"));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return answeredAndAskedAgain(scenario).when(ANNA, Reply.answer(ANSWER));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return answeredAndAskedAgain(scenario).when(ANNA, Reply.answer("The depot in Khimki, near the station."));
        }

        @Test
        void theSameTextWithAnotherNumberAndOtherCaseIsARepetitionAndAnswersNothing() {
            answeredAndAskedAgain(scenario())
                    .when(ANNA, Reply.answer("YOUR PARCEL 4712 is at the depot, and leaves: today!"))
                    .then(REPLIED)
                    .recording(REPEATED_REPLY)
                    .openQuestions("act-4")
                    .when(ANNA, new Propose())
                    .refused(UNANSWERED_QUESTION);
        }

        @Test
        void aShortTextIsNeverARepetition() {
            claimed(scenario())
                    .given(ANNA, Reply.answer("It is done."))
                    .given(BUYER, Receive.question("Really?"))
                    .when(ANNA, Reply.answer("It is done."))
                    .then(REPLIED)
                    .recording()
                    .openQuestions();
        }
    }

    @Nested
    class CourtesyIsNotAReply extends RuleContract {

        CourtesyIsNotAReply() {
            super(COURTESY_IS_NOT_A_REPLY);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.of(ReplyKind.COURTESY, Message.text("We are so sorry.")));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.answer("We are so sorry: it is lost, your money is on its way."));
        }

        @Test
        void anApologyLeavesQuestionAndClockAsTheyWere() {
            claimed(measured())
                    .when(ANNA, Reply.of(ReplyKind.COURTESY, Message.text("We are so sorry.")))
                    .accepted()
                    .recording(COURTESY_IS_NOT_A_REPLY)
                    .openQuestions("act-1")
                    .clock("standard/first-reply", ClockState.RUNNING);
        }
    }

    @Nested
    class AutomaticIsNotAReply extends RuleContract {

        AutomaticIsNotAReply() {
            super(AUTOMATIC_IS_NOT_A_REPLY);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(SHOP, Reply.answer(ANSWER));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.answer(ANSWER));
        }

        @Test
        void anAutomaticTextTakesNoTicketUpAndStopsNoClock() {
            measured()
                    .given(BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")))
                    .when(SHOP, Reply.answer(ANSWER))
                    .then(REPLIED)
                    .recording(AUTOMATIC_IS_NOT_A_REPLY)
                    .status("new")
                    .openQuestions("act-1")
                    .clock("standard/first-reply", ClockState.RUNNING);
        }

        @Test
        void theSameTextFromAPersonAfterwardsIsNoRepetition() {
            claimed(scenario())
                    .given(SHOP, Reply.answer(ANSWER))
                    .when(ANNA, Reply.answer(ANSWER))
                    .accepted()
                    .recording()
                    .openQuestions();
        }
    }

    @Nested
    class HoldingNeedsDue extends RuleContract {

        HoldingNeedsDue() {
            super(HOLDING_NEEDS_DUE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.of(ReplyKind.HOLDING, Message.text("We are on it.")));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            Story claimed = claimed(scenario);
            return claimed.when(ANNA, Reply.holding("We are on it.", claimed.moment("+1 h")));
        }

        @Test
        void aDueInstantThatHasPassedIsNone() {
            Story later = claimed(scenario()).at("+1 h");

            later.when(ANNA, Reply.holding("We are on it.", later.moment("+59 min")))
                    .refused(HOLDING_NEEDS_DUE)
                    .fact(HOLDING_NEEDS_DUE, "given", later.moment("+59 min"))
                    .remedies(HOLDING_NEEDS_DUE, CommandKind.REPLY, CommandKind.REPLY)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            later.when(ANNA, Reply.holding("We are on it.", later.moment("+1 h")))
                    .refused(HOLDING_NEEDS_DUE);
        }

        @Test
        void whatWasPromisedAndDidNotComeIsOnTheRecord() {
            Story claimed = claimed(scenario());

            claimed.given(ANNA, Reply.holding("We are on it.", claimed.moment("+1 h")))
                    .at("+2 h")
                    .whenNobodyActs()
                    .then(NEXT_UPDATE_MISSED, ESCALATION_DUE)
                    .stamped(NEXT_UPDATE_MISSED, "+1 h");
            claimed.given(ANNA, Reply.holding("We are on it.", claimed.moment("+1 h")))
                    .at("+1 h")
                    .given(ANNA, Reply.answer(ANSWER))
                    .at("+2 h")
                    .whenNobodyActs()
                    .thenNothing();
        }

        @Test
        void aHoldingReplyAnswersNothing() {
            Story claimed = claimed(scenario());

            claimed.when(ANNA, Reply.holding("We are on it.", claimed.moment("+1 h")))
                    .accepted()
                    .event(Replied.class, reply -> assertThat(reply.counting()).isFalse())
                    .openQuestions("act-1");
        }
    }

    @Nested
    class TooManyHoldingReplies extends RuleContract {

        TooManyHoldingReplies() {
            super(TOO_MANY_HOLDING_REPLIES);
        }

        private static Reply wait(Story story) {
            return Reply.holding("Please wait.", story.moment("+1 h"));
        }

        private static Story held(Story story, int times) {
            Story held = story;
            for (int i = 0; i < times; i++) {
                held = held.given(ANNA, wait(story));
            }
            return held;
        }

        @Override
        Step withEffect(Scenario scenario) {
            Story held = held(claimed(scenario), 2);
            return held.when(ANNA, wait(held));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            Story held = held(claimed(scenario), 1);
            return held.when(ANNA, wait(held));
        }

        @Test
        void neitherAnApologyNorTheRequestersQuestionNorTheSameWordsStartTheCountAnew() {
            String again = "Please wait, we are still checking your case.";
            Story claimed = claimed(scenario());
            Story held = claimed.given(ANNA, Reply.holding(again, claimed.moment("+1 h")))
                    .given(ANNA, Reply.of(ReplyKind.COURTESY, Message.text("We are so very sorry for all of this.")))
                    .given(BUYER, Receive.question("Any news?"))
                    .given(BORIS, Reply.holding(again, claimed.moment("+1 h")));

            held.when(SHOP, Reply.holding("Still checking.", held.moment("+1 h")))
                    .refused(TOO_MANY_HOLDING_REPLIES)
                    .fact(TOO_MANY_HOLDING_REPLIES, "inRow", 2)
                    .fact(TOO_MANY_HOLDING_REPLIES, "limit", 2)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aRealReplyStartsTheCountAnew() {
            Story held = held(claimed(scenario()), 2).given(ANNA, Reply.question("Which address was it sent to?"));

            held.when(ANNA, wait(held)).accepted();
        }

        @Test
        void theDeskSetsHowMany() {
            Story none =
                    claimed(under(Lifecycle.preset("helpdesk").holdingReplies(0).build()));

            none.when(ANNA, wait(none)).refused(TOO_MANY_HOLDING_REPLIES).eachRemedyIsAccepted();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Lifecycle.preset("helpdesk").holdingReplies(-1))
                    .withMessageContaining("-1 holding replies in a row");
        }

        @Test
        void theInstantThatPassesUnmetEscalates() {
            held(claimed(scenario()), 2)
                    .at("+2 h")
                    .whenNobodyActs()
                    .then(NEXT_UPDATE_MISSED, ESCALATION_DUE)
                    .stamped(ESCALATION_DUE, "+1 h");
        }
    }
}
