package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ANSWER_ACCEPTED;
import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.HANDED_OVER;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.PROPOSAL_REJECTED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.ACTOR_ATTRIBUTION;
import static dev.ticketlifecycle.vocabulary.RuleId.HUMAN_ON_REQUEST;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static dev.ticketlifecycle.vocabulary.RuleId.TOO_MANY_HOLDING_REPLIES;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.HandOver;
import dev.ticketlifecycle.conversation.ConversationEvent.HandedOver;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.AcceptedStep;
import dev.ticketlifecycle.testkit.RefusedStep;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What machines may say, when a person has to take over, and that asking for one is never refused. */
class PersonsAndMachinesTest {

    private static final Actor BOT = Actor.bot("robo");
    private static final String WHICH = "Could you please tell me the number of your order?";
    private static final String FOUND = "Your parcel is at the depot and leaves this evening.";
    private static final AskForPerson OPERATOR = new AskForPerson(Message.text("Operator!"));

    private static Story asked(Scenario scenario) {
        return scenario.people(Person.of("robo"))
                .given(RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")));
    }

    private static Scenario desk() {
        return RuleContract.under(Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("standard")
                        .firstReply(Duration.ofHours(4))
                        .humanReply(Duration.ofHours(1))
                        .goal(Metric.HUMAN_REPLY_AFTER_HAND_OVER, Goal.within(Duration.ofMinutes(10))))
                .build());
    }

    private static HandOver reason(AcceptedStep step) {
        return step.event(HandedOver.class).reason();
    }

    @Nested
    class HumanOnRequest extends RuleContract {

        HumanOnRequest() {
            super(HUMAN_ON_REQUEST);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return asked(scenario).given(BOT, Reply.question(WHICH)).when(BOT, Reply.question(WHICH));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return asked(scenario)
                    .given(BOT, Reply.question(WHICH))
                    .when(BOT, Reply.question("And the address it should have gone to?"));
        }
    }

    @Test
    void aBotThatAsksTheSameQuestionAgainHandsOver() {
        AcceptedStep again = asked(desk())
                .given(BOT, Reply.question(WHICH))
                .when(BOT, Reply.question(WHICH))
                .then(REPLIED, HANDED_OVER)
                .recording(REPEATED_REPLY);

        assertThat(reason(again)).isEqualTo(HandOver.REPEATED_QUESTION);
        again.when(BOT, Reply.question(WHICH)).then(REPLIED);
    }

    @Test
    void aBotThatTalksOnHandsOverWhenItsTurnsAreUsed() {
        Story twice = asked(desk()).given(BOT, Reply.answer("It is on its way."), Reply.answer("It should come soon."));

        twice.given(BOT, Reply.answer("It is nearly there."))
                .when(BOT, Reply.answer("Any minute now, surely."))
                .then(REPLIED, HANDED_OVER)
                .event(HandedOver.class, over -> assertThat(over.reason()).isEqualTo(HandOver.TURNS_USED));
        twice.given(BOT, Reply.answer("It is nearly there."))
                .when(RuleContract.BUYER, Receive.question("Where exactly?"))
                .then(RECEIVED, HANDED_OVER);
        twice.given(RuleContract.ANNA, Reply.question("Which depot did it leave?"))
                .when(RuleContract.BUYER, Receive.question("Khimki. So where is it?"))
                .then(RECEIVED);
    }

    @Test
    void whereAnAnswerIsMissingNoMachineIsToldToGiveIt() {
        Story story = asked(desk());
        for (String text : List.of("One moment.", "One moment more.")) {
            story = story.given(BOT, Reply.holding(text, story.moment("+1 h")));
        }
        RefusedStep refused = story.when(BOT, Reply.holding("Still one moment.", story.moment("+1 h")))
                .refused(TOO_MANY_HOLDING_REPLIES)
                .eachRemedyIsAccepted();

        assertThat(refused.reason(TOO_MANY_HOLDING_REPLIES.id()).remedies())
                .isNotEmpty()
                .allMatch(remedy -> remedy.who().actor().human());
    }

    @Test
    void aPersonsReplyGivesTheBotsTheirTurnsAnewAndEndsTheHandOver() {
        asked(desk())
                .given(RuleContract.BUYER, OPERATOR)
                .thenTicket(ticket ->
                        assertThat(ticket.conversation().bots().handedOver()).isTrue())
                .given(RuleContract.ANNA, Reply.answer(FOUND))
                .thenTicket(ticket ->
                        assertThat(ticket.conversation().bots().handedOver()).isFalse());
    }

    @Test
    void askingForAPersonIsAQuestionThatNoMachineAnswers() {
        asked(desk())
                .when(RuleContract.BUYER, OPERATOR)
                .then(RECEIVED, HANDED_OVER)
                .by(HANDED_OVER, RuleContract.BUYER)
                .openQuestions("act-1", "act-2")
                .given(BOT, Reply.answer(FOUND))
                .openQuestions("act-1", "act-2")
                .ball(Party.STAFF)
                .given(RuleContract.ANNA, Reply.answer(FOUND + " Truly."))
                .openQuestions();
    }

    @Test
    void askingForAPersonIsOpenInEveryPhaseBeforeClosing() {
        Story asked = asked(desk());
        Story claimed = asked.given(RuleContract.ANNA, new Claim());
        Story answered = claimed.given(RuleContract.ANNA, Reply.answer(FOUND));

        claimed.when(RuleContract.BUYER, OPERATOR).accepted().status("new");
        answered.when(RuleContract.BUYER, OPERATOR).accepted().status("open");
        claimed.given(RuleContract.ANNA, Reply.question(WHICH), new Wait())
                .when(RuleContract.BUYER, OPERATOR)
                .then(RECEIVED, MOVED, HANDED_OVER)
                .status("open")
                .ball(Party.STAFF);
        answered.given(RuleContract.ANNA, new Propose())
                .when(RuleContract.BUYER, OPERATOR)
                .then(RECEIVED, PROPOSAL_REJECTED, MOVED, HANDED_OVER)
                .status("open");
        asked.given(RuleContract.BUYER, new Withdraw())
                .when(RuleContract.BUYER, OPERATOR)
                .refused(TERMINAL)
                .eachRemedyIsAccepted();
    }

    @Test
    void askingForAPersonIsNeverStaleAndNoRuleOfTheHostLooksAtIt() {
        asked(desk())
                .given(BOT, Reply.question(WHICH))
                .when(Act.by(RuleContract.BUYER).id("old-page").seeing(1).does(OPERATOR))
                .accepted();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.named("no-operators")
                        .on(CommandKind.ASK_FOR_PERSON)
                        .unless(ticket -> false)
                        .because("operators are expensive"))
                .withMessageContaining("always open");
    }

    @Test
    void nobodyElseAsksInTheRequestersName() {
        asked(desk()).when(RuleContract.ANNA, OPERATOR).refused(ACTOR_ATTRIBUTION);
        asked(desk()).when(BOT, OPERATOR).refused(ACTOR_ATTRIBUTION);
    }

    @Test
    void theClockOfPersonsRunsFromTheFirstMessageWhateverBotsSay() {
        asked(desk())
                .after(Duration.ofMinutes(5))
                .given(BOT, Reply.answer(FOUND))
                .clock("standard/human-reply", ClockState.RUNNING)
                .clock("standard/first-reply", ClockState.RUNNING)
                .due("standard/human-reply", "+1 h")
                .given(RuleContract.BUYER, OPERATOR)
                .due("standard/human-reply", "+1 h")
                .due("standard/human-reply-after-hand-over", "+15 min")
                .after(Duration.ofMinutes(5))
                .given(RuleContract.ANNA, Reply.answer("I look after it myself, your parcel is in Khimki."))
                .clock("standard/human-reply", ClockState.MET)
                .clock("standard/human-reply-after-hand-over", ClockState.MET);
    }

    @Test
    void aBotsAnswerAnswersOnceTheRequesterAcceptsIt() {
        asked(RuleContract.scenario())
                .given(BOT, Reply.answer(FOUND))
                .openQuestions("act-1")
                .when(RuleContract.BUYER, new Accept())
                .then(ANSWER_ACCEPTED, ENDED, MOVED)
                .by(ANSWER_ACCEPTED, RuleContract.BUYER)
                .outcome(Outcome.ACCEPTED)
                .openQuestions()
                .thenTicket(
                        ticket -> assertThat(ticket.conversation().answered()).isTrue());
    }

    @Test
    void aBotsAnswerToOneOfTwoQuestionsCannotBeAcceptedAsAll() {
        asked(desk())
                .given(RuleContract.BUYER, Receive.question("And my refund?"))
                .given(BOT, Reply.answer(FOUND).to("act-1"))
                .when(RuleContract.BUYER, new Accept())
                .refused(UNANSWERED_QUESTION)
                .eachRemedyIsAccepted();
    }

    @Test
    void aBotsAnswerLapsesWithTheRequestersNextMessageAndWithAPersonsReply() {
        Story answered = asked(desk()).given(BOT, Reply.answer(FOUND));

        answered.given(RuleContract.BUYER, Receive.question("Which depot?"))
                .when(RuleContract.BUYER, new Accept())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, NOT_PERMITTED);
        answered.given(RuleContract.ANNA, Reply.question("Which depot did it leave?"))
                .when(RuleContract.BUYER, new Accept())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, NOT_PERMITTED);
    }

    @Test
    void aBotProposesNothingWhileAQuestionIsOpen() {
        asked(desk())
                .when(BOT, Reply.answer(FOUND).then(new Propose()))
                .refused(UNANSWERED_QUESTION)
                .eachRemedyIsAccepted();
    }

    @Test
    void theSameRequestWithTheSameAnswerThreeTimesEscalates() {
        Receive outOfOffice = Receive.question("I am out of the office until Monday, please be patient.");
        Reply thanks = Reply.answer("Thank you for your message, we look into it.");
        Actor away = new Actor(Party.REQUESTER, "buyer", ActorKind.AUTOMATIC);
        Actor mailer = Actor.automatic("mailer");
        Story twice = asked(RuleContract.scenario())
                .given(away, outOfOffice)
                .given(mailer, thanks)
                .given(away, outOfOffice)
                .given(mailer, thanks);

        twice.given(away, outOfOffice).when(mailer, thanks).then(REPLIED, ESCALATION_DUE);
        twice.given(RuleContract.BUYER, Receive.question("Is anybody there who reads this?"))
                .given(away, outOfOffice)
                .when(mailer, thanks)
                .then(REPLIED);
    }
}
