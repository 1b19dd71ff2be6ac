package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.testkit.rule.RuleContract.ANNA;
import static dev.ticketlifecycle.testkit.rule.RuleContract.BUYER;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.HANDED_OVER;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.RuleId.ANSWERED_IS_DERIVED;
import static dev.ticketlifecycle.vocabulary.RuleId.CODED_ENDING;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.TOO_MANY_HOLDING_REPLIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.Answers;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.AsksNothing;
import dev.ticketlifecycle.conversation.ConversationCommand.Interaction;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import org.junit.jupiter.api.Test;

/** Ways around the rules of the conversation that once were open. */
class SlippingPastTheConversationTest {

    private static final Actor CHIEF = Actor.agent("chief");
    private static final Actor BOT = Actor.bot("robo");
    private static final Reply ANSWER = Reply.answer("It is at the depot and leaves today.");

    private static Story asked(LifecycleBuilder definition) {
        return RuleContract.under(definition.build())
                .people(Person.of("robo"))
                .given(BUYER, Open.by("buyer").in("desk").then(says("q1", "Where is my parcel?", Expects.ANSWER)))
                .given(ANNA, new Claim());
    }

    private static Story asked() {
        return asked(Lifecycle.preset("helpdesk"));
    }

    private static Receive says(String id, String text, Expects expects) {
        return Receive.of(Message.text(text).id(id), expects);
    }

    private static long count(Story story, EventKind kind) {
        return story.journal().stream().filter(r -> r.event().kind() == kind).count();
    }

    @Test
    void theOnlyMessageIsNotMarkedBesideACallThatTheDeskMadeUp() {
        Interaction call =
                Interaction.of("phone", "Never mind").with(Reply.answer("Bye").to("call/1"));

        asked().given(Act.of("call", ANNA, call))
                .when(ANNA, new AsksNothing("q1", "noise"))
                .refused(ANSWERED_IS_DERIVED)
                .eachRemedyIsAccepted();
    }

    @Test
    void noMachineLogsATalk() {
        asked().when(BOT, Interaction.of("phone", "Never mind"))
                .refused(NOT_PERMITTED)
                .eachRemedyIsAccepted();
    }

    @Test
    void theRequestForAPersonIsNotMarkedAway() {
        asked().given(ANNA, ANSWER)
                .given(BUYER, new AskForPerson(Message.text("A person please").id("p")))
                .when(ANNA, new AsksNothing("p", "no"))
                .refused(ANSWERED_IS_DERIVED)
                .eachRemedyIsAccepted();
    }

    @Test
    void aReasonIsNoPlaceForAText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AsksNothing("q1", "x".repeat(257)))
                .withMessageContaining("257 characters: at most 256");
    }

    @Test
    void noWindowRestsOnAChannelThatProvesNothing() {
        Story proposed = asked(Lifecycle.preset("helpdesk").channel(Channel.of("board", Channel.Delivery.NONE)))
                .given(
                        ANNA,
                        Reply.of(
                                        ReplyKind.ANSWER,
                                        Message.text("It was sent again.")
                                                .id("r")
                                                .via("board"))
                                .then(new Propose()));

        proposed.when(ANNA, new Receipt("r", true, proposed.now()))
                .thenNothing()
                .thenTicket(ticket -> assertThat(ticket.closure().window()).isEmpty());
    }

    @Test
    void whoIsWarnedAndShutOutWithoutAWordInBetweenHadNoChanceToStop() {
        Story warned = asked().given(
                        ANNA,
                        new Warn(Message.text("Go on and we stop answering.").via("phone")));

        warned.when(CHIEF, Close.abuse("threats")).refused(CODED_ENDING);
        warned.given(BUYER, says("q2", "You again! I know where you live.", Expects.ANSWER))
                .when(CHIEF, Close.abuse("threats"))
                .accepted();
    }

    @Test
    void anAnswerThatAnswersNothingDoesNotEndARowOfHoldingReplies() {
        Story held = asked();
        for (String text : new String[] {"Please wait.", "Please wait on."}) {
            held = held.given(ANNA, Reply.holding(text, held.moment("+1 h")));
        }
        Story nearly = held.given(ANNA, Reply.answer("Nearly there").to("no-such-question"));

        nearly.when(ANNA, Reply.holding("Wait still.", nearly.moment("+1 h")))
                .refused(TOO_MANY_HOLDING_REPLIES)
                .eachRemedyIsAccepted();
    }

    @Test
    void aLoopEscalatesOnceAndNotWithEachReplyAfterIt() {
        Story circled = asked();
        for (int i = 0; i < 3; i++) {
            circled = circled.given(BUYER, says("m" + i, "Please tell me when my parcel comes.", Expects.ANSWER))
                    .given(ANNA, Reply.answer("Your parcel is on its way to you now."));
        }
        Story apologised = circled.given(ANNA, Reply.answer("Found it: it has been at gate three since Monday."))
                .given(ANNA, Reply.of(ReplyKind.COURTESY, Message.text("Sorry.")));

        assertThat(count(circled, ESCALATION_DUE)).isEqualTo(1);
        assertThat(count(apologised, ESCALATION_DUE)).isEqualTo(1);
    }

    @Test
    void automaticMailAndAShortWordBetweenDoNotHideALoop() {
        Actor mailbox = new Actor(Party.REQUESTER, "buyer", ActorKind.AUTOMATIC);
        Story circled = asked();
        for (int i = 0; i < 3; i++) {
            circled = circled.given(BUYER, says("m" + i, "Please tell me when my parcel comes.", Expects.ANSWER))
                    .given(ANNA, Reply.answer("Your parcel is on its way to you now."))
                    .given(mailbox, says("o" + i, "I am out of the office until Monday.", Expects.NOTHING))
                    .given(BUYER, says("s" + i, "?", Expects.NOTHING));
        }
        assertThat(count(circled, ESCALATION_DUE)).isEqualTo(1);
    }

    @Test
    void aHandOverIsSaidOnce() {
        Story talked = asked();
        for (String hint : new String[] {"Try this", "Try that", "Try again"}) {
            talked = talked.given(BOT, Reply.of(ReplyKind.SUGGESTION, Message.text(hint)));
        }
        talked.when(BUYER, new AskForPerson(Message.text("A person please"))).then(RECEIVED, HANDED_OVER);
    }

    @Test
    void aBotThatRepeatsItsQuestionHandsOverWhateverElseIsOff() {
        Reply which = Reply.question("Which order number does your parcel have?");

        assertThat(count(
                        asked(Lifecycle.preset("helpdesk").without("repeated-reply"))
                                .given(BOT, which, which),
                        HANDED_OVER))
                .isEqualTo(1);
    }

    @Test
    void nobodyGivesWayWhereNoBotHasTalked() {
        Story none = asked(Lifecycle.preset("helpdesk").botTurns(0));

        none.when(BUYER, Receive.question("And when does it come?")).then(RECEIVED);
        assertThat(count(none.given(BOT, Reply.answer("Soon.")), HANDED_OVER)).isEqualTo(1);
    }

    @Test
    void aMessageThatOnlyThanksLeavesNoQuestionOnAnEndedTicket() {
        asked().given(ANNA, ANSWER)
                .given(BUYER, says("q2", "Thank you!", Expects.ANSWER))
                .given(ANNA, new AsksNothing("q2", "says thank you"), new Propose())
                .given(BUYER, new Accept())
                .when(BUYER, says("q3", "Bye", Expects.NOTHING))
                .then(RECEIVED)
                .status("closed")
                .openQuestions();
    }

    @Test
    void aCallThatAnAgentLoggedIsNoNewsToThatAgent() {
        Story asked = asked();
        long seen = asked.ticket().version();
        Story logged = asked.given(ANNA, Interaction.of("phone", "And where is it now?"));

        logged.when(Act.by(ANNA).id("later").seeing(seen).does(ANSWER)).accepted();
    }

    @Test
    void aMessageOfATalkCanBeNamedHoweverLongTheIdOfItsAct() {
        Story logged = asked().given(Act.of("x".repeat(Ids.MAX_LENGTH), ANNA, Interaction.of("phone", "And when?")));
        String message = logged.ticket().conversation().open().detail().get(1).message();

        assertThat(Answers.to(message).questions()).containsExactly(message);
    }
}
