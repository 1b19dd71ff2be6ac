package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ASKED_NOTHING;
import static dev.ticketlifecycle.vocabulary.RuleId.ANSWERED_IS_DERIVED;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.RefusedStep;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Person;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** "Answered" is what the messages say; a message may be marked as asking nothing, on the record, beside another one. */
class AskingNothingTest {

    private static final AsksNothing THANKS = new AsksNothing("thanks", "says thank you");

    private static Receive message(String id, String text) {
        return Receive.of(Message.text(text).id(id), Expects.ANSWER);
    }

    private static Story asked(Scenario scenario) {
        return scenario.given(
                        RuleContract.BUYER, Open.by("buyer").in("desk").then(message("where", "Where is my parcel?")))
                .given(RuleContract.ANNA, new Claim());
    }

    private static Story thanked(Scenario scenario) {
        return asked(scenario)
                .at("+5 min")
                .given(RuleContract.ANNA, Reply.answer("It is at the depot and leaves today."))
                .at("+9 min")
                .given(RuleContract.BUYER, message("thanks", "Thank you so much!"));
    }

    @Nested
    class AnsweredIsDerived extends RuleContract {

        AnsweredIsDerived() {
            super(ANSWERED_IS_DERIVED);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return asked(scenario).when(ANNA, new AsksNothing("where", "I think so"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return thanked(scenario).when(ANNA, THANKS);
        }

        @Test
        void aReasonIsAskedForOnce() {
            thanked(scenario())
                    .when(ANNA, new AsksNothing("thanks", " "))
                    .refused(ANSWERED_IS_DERIVED)
                    .inWords(
                            Locale.ENGLISH,
                            "Answered is what the messages say: a question (thanks) is marked as asking nothing only"
                                    + " with a reason, beside another one that the requester asked, and while nobody"
                                    + " waits for a person; questions: 2 (answered-is-derived). Instead: anna"
                                    + " may mark a message as asking nothing, giving a reason; anna or any agent may"
                                    + " answer.");
        }

        @Test
        void whatIsRefusedIsNotSaidToBePermitted() {
            RefusedStep refused = thanked(scenario())
                    .when(ANNA, new AsksNothing("nosuch", "says thank you"))
                    .refused(NOT_PERMITTED)
                    .fact(NOT_PERMITTED, "command", CommandKind.ASKS_NOTHING);

            assertThat(refused.reason(NOT_PERMITTED.id()).facts().get("permitted"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains(CommandKind.REPLY)
                    .doesNotContain(CommandKind.ASKS_NOTHING);
        }

        @Test
        void aMarkWithoutAReasonIsRefused() {
            thanked(scenario())
                    .when(ANNA, new AsksNothing("thanks", " "))
                    .refused(ANSWERED_IS_DERIVED)
                    .eachRemedyIsAccepted();
        }

        @Test
        void noStatusSaysThatATicketIsAnswered() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> asked(scenario()).when(ANNA, new Move("answered")))
                    .withMessageContaining("no status 'answered'");
        }
    }

    @Test
    void aMarkedMessageLeavesTheAnswerBeforeItStanding() {
        Story thanked = thanked(RuleContract.scenario());

        thanked.when(RuleContract.ANNA, new Propose()).refused(UNANSWERED_QUESTION);
        thanked.when(RuleContract.ANNA, THANKS)
                .then(ASKED_NOTHING)
                .by(ASKED_NOTHING, RuleContract.ANNA)
                .openQuestions()
                .thenTicket(
                        ticket -> assertThat(ticket.conversation().answered()).isTrue())
                .given(RuleContract.ANNA, new Propose())
                .when(RuleContract.BUYER, new Accept())
                .accepted();
    }

    @Test
    void anyFurtherMessageUndoesTheMark() {
        Receive courtesy = Receive.of(Message.text("You are welcome.").id("more"), Expects.NOTHING);

        thanked(RuleContract.scenario())
                .given(RuleContract.ANNA, THANKS)
                .when(RuleContract.BUYER, courtesy)
                .accepted()
                .event(
                        Received.class,
                        received -> assertThat(received.restored()).containsExactly("thanks"))
                .openQuestions("thanks")
                .when(RuleContract.BUYER, new Accept())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, NOT_PERMITTED);
    }

    @Test
    void aMarkOnOneOfTwoQuestionsLeavesTheOtherToBeAnswered() {
        Story two = thanked(RuleContract.scenario()).given(RuleContract.BUYER, message("when", "When does it come?"));

        two.given(RuleContract.ANNA, THANKS)
                .openQuestions("when")
                .when(RuleContract.ANNA, new AsksNothing("when", "asks nothing either"))
                .accepted()
                .openQuestions()
                .given(RuleContract.ANNA, new Propose());
        two.given(RuleContract.ANNA, new AsksNothing("when", "a rhetorical one"))
                .openQuestions("thanks");
    }

    @Test
    void whatWasRejectedDoesNotStandAgain() {
        thanked(RuleContract.scenario())
                .given(RuleContract.ANNA, THANKS)
                .given(
                        RuleContract.BUYER,
                        Receive.of(Message.text("That is no answer.").id("no"), Expects.REJECTION))
                .openQuestions("where", "thanks")
                .given(RuleContract.ANNA, THANKS)
                .openQuestions("where")
                .when(RuleContract.BUYER, new Accept())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, NOT_PERMITTED);
    }

    @Test
    void onlyAPersonOfTheDeskMarksAndOnlyWhatIsOpen() {
        Story thanked = thanked(RuleContract.scenario().people(Person.of("robo")));

        thanked.when(Actor.bot("robo"), THANKS).refused(NOT_PERMITTED).eachRemedyIsAccepted();
        thanked.when(RuleContract.BUYER, THANKS).refused(NOT_PERMITTED);
        thanked.when(RuleContract.ANNA, new AsksNothing("where", "was answered"))
                .refused(NOT_PERMITTED)
                .eachRemedyIsAccepted();
    }
}
