package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_OWNER;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of the end: when a solution may be proposed, when a ticket may end, what can still happen to an ended one. */
class ClosureRulesTest {

    private static final String ANSWER = "The parcel was found and sent again.";

    private static Story asked(Scenario scenario) {
        return scenario.given(
                RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")));
    }

    private static Story claimed(Scenario scenario) {
        return asked(scenario).given(RuleContract.ANNA, new Claim());
    }

    private static Reply onScreen(String text) {
        return Reply.of(ReplyKind.ANSWER, Message.text(text).via("counter"));
    }

    private static Story resolved(Scenario scenario) {
        return claimed(scenario).given(RuleContract.ANNA, onScreen(ANSWER).then(new Propose()));
    }

    private static Story ended(Scenario scenario) {
        return resolved(scenario).at("+30 min").whenNobodyActs().accepted();
    }

    @Nested
    class UnansweredQuestion extends RuleContract {

        UnansweredQuestion() {
            super(UNANSWERED_QUESTION);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, new Propose());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Propose.answering(ANSWER));
        }

        @Test
        void aProposalWithAnOpenQuestionIsRefusedWhoeverMakesIt() {
            for (Actor actor : new Actor[] {ANNA, BORIS, SHOP}) {
                claimed(scenario())
                        .when(actor, new Propose())
                        .refused(UNANSWERED_QUESTION)
                        .eachRemedyIsAccepted();
            }
        }

        @Test
        void aStatusSetByNameIsNoWayAround() {
            claimed(scenario())
                    .when(ANNA, new Move("resolved"))
                    .refused(UNANSWERED_QUESTION)
                    .eachRemedyIsAccepted();
        }

        @Test
        void anAnswerToOneOfTwoQuestionsLeavesTheOther() {
            claimed(scenario())
                    .given(
                            BUYER,
                            Receive.of(Message.text("And what will it cost?").id("cost"), Expects.ANSWER))
                    .when(ANNA, Reply.answer(ANSWER).to("act-1").then(new Propose()))
                    .refused(UNANSWERED_QUESTION)
                    .fact(UNANSWERED_QUESTION, "question", "cost")
                    .fact(UNANSWERED_QUESTION, "count", 1)
                    .eachRemedyIsAccepted();
        }

        @Test
        void theAnswerOfABotLeavesTheQuestionOpen() {
            claimed(scenario())
                    .knowing(dev.ticketlifecycle.vocabulary.Person.of("robot"))
                    .given(Actor.bot("robot"), Reply.answer(ANSWER))
                    .when(ANNA, new Propose())
                    .refused(UNANSWERED_QUESTION);
        }

        @Test
        void anAnswerThatBouncedLeavesTheQuestionOpen() {
            resolved(scenario())
                    .given(SHOP, new Receipt("act-3", false, scenario().begin().now()))
                    .when(BUYER, new Accept())
                    .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }
    }

    @Nested
    class ReplyBeforeClose extends RuleContract {

        ReplyBeforeClose() {
            super(REPLY_BEFORE_CLOSE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, new Close());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return resolved(scenario).when(ANNA, new Close());
        }

        @Test
        void aNoteIsNoReply() {
            claimed(scenario())
                    .given(ANNA, new Note(Message.text("Told the buyer on the phone, I think.")))
                    .when(ANNA, new Close())
                    .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE)
                    .fact(REPLY_BEFORE_CLOSE, "replies", 0);
        }

        @Test
        void aTicketOnWhichNobodyAskedNeedsNoReply() {
            scenario()
                    .given(SHOP, Open.by("buyer").in("desk"))
                    .given(ANNA, new Propose())
                    .when(BUYER, new Accept())
                    .accepted()
                    .outcome(Outcome.ACCEPTED);
        }

        @Test
        void theRequesterMayWithdrawWithoutAReply() {
            claimed(scenario()).when(BUYER, new Withdraw()).accepted().outcome(Outcome.WITHDRAWN);
        }
    }

    @Nested
    class ReplyAndClose extends RuleContract {

        ReplyAndClose() {
            super(REPLY_AND_CLOSE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.answer(ANSWER).then(new Close()));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.answer(ANSWER).then(new Propose()));
        }

        @Test
        void sendAndCloseIsRefusedAndSendAndProposeOfferedInstead() {
            claimed(scenario())
                    .when(ANNA, Reply.answer(ANSWER).then(new Close()))
                    .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE)
                    .remedies(REPLY_AND_CLOSE, CommandKind.REPLY, CommandKind.REPLY, CommandKind.REPLY);
        }

        @Test
        void inATalkTheSameTalkIsOfferedWithoutTheEnd() {
            claimed(scenario())
                    .when(
                            ANNA,
                            Interaction.of("phone", "And where is it now?")
                                    .with(Reply.answer("At gate three.").then(new Close())))
                    .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE)
                    .remedies(REPLY_AND_CLOSE, CommandKind.INTERACTION, CommandKind.INTERACTION, CommandKind.REPLY)
                    .eachRemedyIsAccepted();
        }

        @Test
        void withTheOpeningTheSameOpeningIsOfferedWithoutTheEnd() {
            scenario()
                    .when(
                            ANNA,
                            Open.by("buyer")
                                    .in("desk")
                                    .then(Reply.answer(ANSWER).then(new Close())))
                    .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aSilenceThatHasRunOutIsNoExcuseEither() {
            resolved(scenario())
                    .at("+29 min")
                    .when(
                            ANNA,
                            onScreen("Just to be sure: it is on its way to you now.")
                                    .then(new Close()))
                    .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE);
        }
    }

    @Nested
    class ConsentOrSilence extends RuleContract {

        ConsentOrSilence() {
            super(CONSENT_OR_SILENCE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return resolved(scenario).when(ANNA, new Close());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return resolved(scenario).when(BUYER, new Accept());
        }

        @Test
        void theWindowIsToldAndEndsTheTicketByItself() {
            resolved(scenario())
                    .when(ANNA, new Close())
                    .refused(CONSENT_OR_SILENCE)
                    .remedies(CONSENT_OR_SILENCE, CommandKind.ACCEPT, CommandKind.ADVANCE, CommandKind.PROPOSE)
                    .inWords(
                            Locale.ENGLISH,
                            "The requester has not accepted a solution, and no silence window has run out: the status is"
                                    + " resolved, the window runs until 2026-03-02 09:30 UTC (consent-or-silence)."
                                    + " Instead: buyer may accept the solution; the ticket ends by itself at"
                                    + " 2026-03-02 09:30 UTC; anna may propose a solution.");
        }

        @Test
        void whoIsNotTheOwnerIsToldBoth() {
            resolved(scenario())
                    .when(BORIS, new Close())
                    .refused(CONSENT_OR_SILENCE, NOT_OWNER)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void thanksCancelTheWindowAndOnlyANewProposalStartsOne() {
            resolved(scenario())
                    .given(BUYER, Receive.of(Message.text("Thank you, I will see."), Expects.NOTHING))
                    .at("+5 h")
                    .whenNobodyActs()
                    .thenNothing()
                    .status("resolved")
                    .when(ANNA, new Close())
                    .refused(CONSENT_OR_SILENCE)
                    .remedies(CONSENT_OR_SILENCE, CommandKind.ACCEPT, CommandKind.PROPOSE, CommandKind.PROPOSE)
                    .eachRemedyIsAccepted()
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .given(ANNA, new Propose())
                    .wakeAt("+330 min");
        }
    }

    @Nested
    class Terminal extends RuleContract {

        Terminal() {
            super(TERMINAL);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return ended(scenario).when(ANNA, Reply.answer("One more thing about your parcel."));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return ended(scenario).when(BUYER, Receive.question("It has not come yet. Where is it?"));
        }

        @Test
        void theRequesterBringsAnEndedTicketBackForFourteenDays() {
            ended(scenario())
                    .at("2026-03-16T09:29:59Z")
                    .when(BUYER, Receive.question("It has not come yet. Where is it?"))
                    .accepted()
                    .owner(TO_ANNA);
            ended(scenario())
                    .at("2026-03-16T09:30:00Z")
                    .when(BUYER, Receive.question("It has not come yet. Where is it?"))
                    .refused(TERMINAL)
                    .remedies(TERMINAL, CommandKind.OPEN)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void afterThatTheRemedyIsALinkedFollowUpOnTheSameMatter() {
            Step step = scenario()
                    .given(BUYER, Open.by("buyer").in("desk").on("order-7"), new Withdraw())
                    .after(Duration.ofDays(20))
                    .when(BUYER, Receive.question("Where is it?"));

            Refused refused = (Refused) step.decision();
            assertThat(refused.refusal().reasons().get(0).remedies())
                    .extracting(Remedy::command)
                    .containsExactly(Open.by("buyer")
                            .linked(new Link(LinkKind.FOLLOWS, TicketId.of("T-1")))
                            .on("order-7"));
        }

        @Test
        void aLateReceiptIsAlwaysTaken() {
            ended(scenario())
                    .at("+20 d")
                    .when(SHOP, new Receipt("act-3", true, scenario().begin().now()))
                    .accepted()
                    .status("closed");
        }

        @Test
        void theDeskIsSentToTheRequester() {
            ended(scenario())
                    .when(ANNA, new Move("open"))
                    .refused(TERMINAL, NOT_PERMITTED)
                    .remedies(TERMINAL, CommandKind.RECEIVE, CommandKind.OPEN)
                    .eachRemedyIsAccepted();
            assertThat(ended(scenario()).ticket().closure().ending()).isPresent();
        }
    }
}
