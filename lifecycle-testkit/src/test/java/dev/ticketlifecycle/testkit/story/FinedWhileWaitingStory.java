package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.testkit.story.DeskHours.DAYTIME;
import static dev.ticketlifecycle.testkit.story.DeskHours.MOSCOW;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.FOUND;
import static dev.ticketlifecycle.vocabulary.EventKind.FULFILLED;
import static dev.ticketlifecycle.vocabulary.EventKind.IMPOSED;
import static dev.ticketlifecycle.vocabulary.EventKind.JUDGED;
import static dev.ticketlifecycle.vocabulary.EventKind.MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFERED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFER_ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.PERFORMED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.EventKind.UNBLOCKED;
import static dev.ticketlifecycle.vocabulary.RuleId.ADMISSION_NEEDS_REMEDY;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.HOLDING_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.INDEPENDENT_REVIEWER;
import static dev.ticketlifecycle.vocabulary.RuleId.OPPOSING_CLOCK;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TOO_MANY_HOLDING_REPLIES;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_OWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.explain.Shares;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Story C: the owner of a pick-up point asks, waits for the answer, and is fined for waiting. */
class FinedWhileWaitingStory {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("points").calendar(DAYTIME).firstReply(Duration.ofHours(8)))
            .operation(Operation.named("fine").forMissedDeadline())
            .build();

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Actor OWNER = Actor.requester("owner");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_9 = Actor.agent("agent-9");
    private static final Actor INSPECTOR = Actor.agent("inspector");
    private static final Actor TERRITORIAL_MANAGER = Actor.agent("territorial-manager");
    private static final Actor ROBOT = Actor.automatic("robot");
    private static final Actor BRAND_MANAGER = Actor.agent("brand-manager");
    private static final Owner TO_BRAND_MANAGER = Owner.agent("brand-manager");

    private static final Open ASKS = Open.by("owner")
            .in("points")
            .then(Receive.of(
                    Message.text("May I put wallpaper instead of the cardboard panel?")
                            .id("question-1"),
                    Expects.ANSWER));

    private static final Scenario POINT = Scenario.of(SUPPORT)
            .at("2024-05-10 10:00", MOSCOW)
            .people(
                    Person.of("agent-1").in("points"),
                    Person.of("agent-9").in("points"),
                    Person.of("brand-manager"),
                    Person.of("territorial-manager"),
                    Person.of("inspector").in("inspection"));

    private static final TicketId FIRST = TicketId.of("T-1");
    private static final Demand PHOTOS = Demand.of(
                    "photos", "the panel is still cardboard", "Please send photos of the finished work.")
            .id("photos")
            .due(POINT.begin().moment("2024-05-16 10:30"));
    private static final Perform FINE = new Perform("fine").against("photos");
    private static final Act COMPLAINT =
            Act.by(OWNER).id("complaint-1").does(Request.complaintAbout("territorial-manager"));

    /** The linked ticket, as long as question 1 is open. */
    private static Story inspected() {
        return POINT.ticket(TicketId.of("T-2"))
                .begin()
                .besides(LinkedTicket.of(FIRST, "owner", Phase.ACTIVE).asking().owing(Set.of("question-1")))
                .at("2024-05-10 10:30")
                .given(INSPECTOR, Open.by("owner").in("inspection").linked(new Link(LinkKind.RELATES_TO, FIRST)))
                .given(INSPECTOR, PHOTOS.after(Blocker.of(FIRST, "question-1")));
    }

    private static Story complained() {
        return answered()
                .at("2024-05-20 12:00")
                .given(
                        OWNER,
                        Receive.of(
                                Message.text("The territorial manager fined me while I waited.")
                                        .id("question-2"),
                                Expects.ANSWER))
                .given(COMPLAINT);
    }

    private static Story answered() {
        return heldTwice()
                .at("2024-05-17 09:30")
                .given(BRAND_MANAGER, Reply.answer("Yes, wallpaper is fine.").to("question-1"));
    }

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
        complained()
                .at("2024-05-21 12:00")
                .when(
                        AGENT_9,
                        Reply.answer("The brand manager has answered you in time.")
                                .to("question-1"))
                .then(REPLIED)
                .event(Replied.class, reply -> assertThat(reply.answering()).isFalse())
                .openQuestions("question-2");
    }

    /** 05-10: in the linked ticket his time stands still while the desk owes the answer, and the ball is the desk's. */
    @Test
    void hisTimeStandsStillWhileTheDeskOwesTheAnswer() {
        inspected()
                .ball(Party.STAFF)
                .sleeps()
                .thenTicket(ticket -> {
                    Obligation photos = ticket.obligations().find("photos").orElseThrow();
                    assertThat(photos.terms().debtor()).isEqualTo(Party.REQUESTER);
                    assertThat(photos.blocked()).isTrue();
                })
                .at("2024-05-16 11:00")
                .whenNobodyActs()
                .thenNothing();
    }

    /** 05-16: nothing is held against him, and the report gives all of the time to the desk. */
    @Test
    void whoWasHeldUpAllTheTimeIsNotFined() {
        Story late = inspected().at("2024-05-16 11:00");
        late.when(ROBOT, FINE).refused(OPPOSING_CLOCK).eachRemedyIsAccepted().tellsItsFacts(Locale.ENGLISH, RUSSIAN);

        Shares shares = SUPPORT.account(late.ticket().id(), late.journal())
                .faultReport(late.moment("2024-05-10 10:30"), late.now(), DAYTIME);
        assertThat(shares.byParty()).containsOnlyKeys(Party.STAFF);
        assertThat(shares.byParty().get(Party.STAFF)).isEqualTo(shares.working());
    }

    /** 05-16: without a question in the way he is fined for what he missed, with his share on the record. */
    @Test
    void whoHadAllTheTimeIsFined() {
        POINT.given(INSPECTOR, Open.by("owner").in("inspection"), PHOTOS)
                .at("2024-05-16 11:00")
                .when(ROBOT, FINE)
                .then(MISSED, PERFORMED)
                .event(Performed.class, fine -> assertThat(fine.own()).contains(Duration.ofMinutes(6 * 24 * 60 + 30)));
    }

    /** 05-17: what the desk owed is added to his time; the whole of it is left. */
    @Test
    void theDueInstantMovesByWhatTheDeskOwed() {
        claimed()
                .given(INSPECTOR, PHOTOS.after(Blocker.of("question-1")))
                .ball(Party.STAFF)
                .at("2024-05-17 11:00")
                .when(BRAND_MANAGER, Reply.answer("Yes, wallpaper is fine.").to("question-1"))
                .then(REPLIED, UNBLOCKED, MOVED)
                .ball(Party.REQUESTER)
                .thenTicket(ticket -> assertThat(ticket.obligations()
                                .find("photos")
                                .orElseThrow()
                                .due())
                        .contains(POINT.begin().moment("2024-05-23 10:30")))
                .wakeAt("2024-05-23T07:30:00.001Z");
    }

    /** Later: a complaint needs a finding with a reason, by somebody whom it isn't about. */
    @Test
    void aComplaintIsDecidedWithAReasonBySomebodyElse() {
        answered()
                .at("2024-05-20 12:00")
                .when(COMPLAINT)
                .then(IMPOSED)
                .when(TERRITORIAL_MANAGER, new Judge("complaint-1", "rejected", "I did nothing wrong"))
                .refused(INDEPENDENT_REVIEWER)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_9, new Judge("complaint-1", "rejected", ""))
                .refused(VERDICT_OWED)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_9, new Judge("complaint-1", "upheld", "the fine came while we owed the answer"))
                .then(JUDGED);
    }

    /** Later: "indeed our mistake, nothing can be done", and closes: an admitted fault takes a remedy first. */
    @Test
    void anAdmittedFaultTakesARemedyBeforeTheEnd() {
        Act admission = Act.by(AGENT_9).id("admission-1").does(new Find("fault", "admitted"));
        Story admitted = claimed()
                .at("2024-05-21 12:00")
                .given(AGENT_1, Reply.answer("Indeed our mistake, nothing can be done about it."))
                .when(admission)
                .then(FOUND, IMPOSED);

        admitted.when(AGENT_1, new Close())
                .refused(CONSENT_OR_SILENCE, ADMISSION_NEEDS_REMEDY)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(
                        AGENT_1,
                        Reply.answer("It was our mistake, and nothing can be done.")
                                .then(new Close()))
                .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE, ADMISSION_NEEDS_REMEDY)
                .eachRemedyIsAccepted();
        admitted.when(AGENT_1, new Fulfil("admission-1/remedy"))
                .then(FULFILLED)
                .when(AGENT_1, new Close())
                .refused(CONSENT_OR_SILENCE);
    }
}
