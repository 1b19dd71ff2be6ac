package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFERED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFER_ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.HOLDING_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.TOO_MANY_HOLDING_REPLIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Story C: the owner of a pick-up point asks, waits for the answer, and is fined for waiting. Told as far as stage,
 * conversation, ownership and closure go.
 */
class FinedWhileWaitingStory {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("points").firstReply(Duration.ofHours(8)))
            .build();

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Actor OWNER = Actor.requester("owner");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_9 = Actor.agent("agent-9");
    private static final Actor BRAND_MANAGER = Actor.agent("brand-manager");
    private static final Owner TO_BRAND_MANAGER = Owner.agent("brand-manager");

    private static final Open ASKS = Open.by("owner")
            .in("points")
            .then(Receive.of(
                    Message.text("May I put wallpaper instead of the cardboard panel?")
                            .id("question-1"),
                    Expects.ANSWER));

    private static final Scenario POINT = Scenario.of(SUPPORT)
            .at("2024-05-10 10:00", ZoneId.of("Europe/Moscow"))
            .people(Person.of("agent-1").in("points"), Person.of("agent-9").in("points"), Person.of("brand-manager"));

    private static Story claimed() {
        return POINT.given(OWNER, ASKS).at("11:00").given(AGENT_1, new Claim());
    }

    private static Story heldTwice() {
        Story first = claimed().at("2024-05-11 10:00");
        Story second = first.given(AGENT_1, Reply.holding("Please wait.", first.moment("2024-05-12 10:00")))
                .at("2024-05-12 09:00");
        return second.given(AGENT_1, Reply.holding("Please wait.", second.moment("2024-05-13 10:00")));
    }

    /** 05-10: the question is question 1. */
    @Test
    void theQuestionOpensTheTicket() {
        POINT.when(OWNER, ASKS)
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .openQuestions("question-1")
                .due("points/first-reply", "18:00");
    }

    /** 05-10: "please ask the brand manager" with an offer to them: it stops no clock and stays with agent 1. */
    @Test
    void aReferralStopsNoClockAndTheOfferLeavesTheOwnerAccountable() {
        claimed()
                .when(AGENT_1, new Offer(TO_BRAND_MANAGER))
                .then(OFFERED)
                .owner(Owner.agent("agent-1"))
                .when(AGENT_1, Reply.referral("Please ask the brand manager, I have passed it on.", TO_BRAND_MANAGER))
                .then(REPLIED, MOVED)
                .recording(RuleId.REFERRAL_IS_NOT_A_REPLY)
                .event(
                        Replied.class,
                        reply -> assertThat(reply.counting() || reply.answering())
                                .isFalse())
                .owner(Owner.agent("agent-1"))
                .openQuestions("question-1")
                .clock("points/first-reply", ClockState.RUNNING);
    }

    /** 05-10: the same words without an offer: agent 1 would be rid of the question, and nobody would have it. */
    @Test
    void aReferralWithoutAnOfferIsRefused() {
        claimed()
                .when(AGENT_1, Reply.referral("Please ask the brand manager.", TO_BRAND_MANAGER))
                .refused(RuleId.REFERRAL_IS_NOT_A_REPLY)
                .remedies(RuleId.REFERRAL_IS_NOT_A_REPLY, CommandKind.REPLY, CommandKind.OFFER, CommandKind.REPLY)
                .eachRemedyIsAccepted();
    }

    /** 05-10: an offer that nobody accepts is over after four hours; the ticket was agent 1's all the time. */
    @Test
    void anOfferThatNobodyAcceptsExpires() {
        claimed()
                .given(AGENT_1, new Offer(TO_BRAND_MANAGER))
                .at("15:30")
                .whenNobodyActs()
                .then(OFFER_ENDED)
                .stamped(OFFER_ENDED, "2024-05-10 15:00")
                .owner(Owner.agent("agent-1"));
    }

    /** 05-11 and 12: "please wait" with a due instant, twice; the second one's due instant passes unmet. */
    @Test
    void theSecondPleaseWaitPassesUnmet() {
        heldTwice()
                .openQuestions("question-1")
                .wakeAt("2024-05-13T07:00:00.001Z")
                .at("2024-05-16 09:00")
                .whenNobodyActs()
                .then(NEXT_UPDATE_MISSED, ESCALATION_DUE)
                .stamped(NEXT_UPDATE_MISSED, "2024-05-13 10:00")
                .openQuestions("question-1");
    }

    /** 05-13 to 16: the third "please wait" and every one after it, whoever sends it. */
    @Test
    void fromTheThirdOnPleaseWaitIsRefused() {
        Story third = heldTwice().at("2024-05-13 09:00");
        Reply wait = Reply.holding("Please wait.", third.moment("2024-05-14 10:00"));

        third.when(AGENT_1, wait)
                .refused(TOO_MANY_HOLDING_REPLIES)
                .fact(TOO_MANY_HOLDING_REPLIES, "inRow", 2)
                .fact(TOO_MANY_HOLDING_REPLIES, "limit", 2)
                .remedies(TOO_MANY_HOLDING_REPLIES, CommandKind.REPLY, CommandKind.REPLY, CommandKind.REPLY)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_9, wait)
                .refused(TOO_MANY_HOLDING_REPLIES)
                .when(Actor.automatic("mailer"), wait)
                .refused(TOO_MANY_HOLDING_REPLIES)
                .at("2024-05-16 09:00")
                .when(AGENT_1, Reply.of(ReplyKind.HOLDING, Message.text("Please wait.")))
                .refused(HOLDING_NEEDS_DUE, TOO_MANY_HOLDING_REPLIES)
                .eachRemedyIsAccepted();
    }

    /** 05-17: the brand manager takes the ticket over and answers question 1. */
    @Test
    void theBrandManagerAnswers() {
        Story offered = heldTwice().at("2024-05-17 09:00").given(AGENT_1, new Offer(TO_BRAND_MANAGER));

        offered.at("09:30")
                .when(BRAND_MANAGER, new AcceptOffer())
                .then(OWNER_CHANGED)
                .owner(TO_BRAND_MANAGER)
                .when(BRAND_MANAGER, Reply.answer("Yes, wallpaper is fine.").to("question-1"))
                .then(REPLIED)
                .openQuestions();
    }

    /** Later: an answer that names another question is accepted as a message and leaves this one open. */
    @Test
    void anAnswerToAnotherQuestionLeavesTheQuestionOpen() {
        heldTwice()
                .at("2024-05-17 09:30")
                .given(BRAND_MANAGER, Reply.answer("Yes, wallpaper is fine.").to("question-1"))
                .at("2024-05-20 12:00")
                .given(
                        OWNER,
                        Receive.of(
                                Message.text("The territorial manager fined me while I waited.")
                                        .id("complaint-1"),
                                Expects.ANSWER))
                .at("2024-05-21 12:00")
                .when(
                        AGENT_9,
                        Reply.answer("The brand manager has answered you in time.")
                                .to("question-1"))
                .then(REPLIED)
                .event(Replied.class, reply -> assertThat(reply.answering()).isFalse())
                .openQuestions("complaint-1");
    }
}
