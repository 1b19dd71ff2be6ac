package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ANSWER_ACCEPTED;
import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFERED;
import static dev.ticketlifecycle.vocabulary.EventKind.OFFER_ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.COMPETENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_OWNER;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.OWNER_INELIGIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.OWNER_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.PING_PONG;
import static dev.ticketlifecycle.vocabulary.RuleId.REFERRAL_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.TRANSFER_IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.Answers;
import dev.ticketlifecycle.conversation.ConversationCommand.AskForPerson;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.DeclineOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.ownership.OwnershipCommand.RecallOffer;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.DirectoryFacts;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Presence;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of ownership: who is accountable, who may act as the owner, how a ticket changes hands. */
class OwnershipRulesTest {

    private static final Receive QUESTION = Receive.question("Where do I hand over my parcels?");

    private static Story asked(Scenario scenario) {
        return scenario.given(
                RuleContract.BUYER,
                Open.by("buyer").about("dispatch").in("desk").then(QUESTION));
    }

    private static Story claimed(Scenario scenario) {
        return asked(scenario).given(RuleContract.ANNA, new Claim());
    }

    @Nested
    class ReferralIsNotAReply extends RuleContract {

        private static final String ELSEWHERE = "Please ask Boris at the gate, he knows the times.";

        ReferralIsNotAReply() {
            super(REFERRAL_IS_NOT_A_REPLY);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.referral(ELSEWHERE, TO_BORIS));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Reply.answer(ELSEWHERE));
        }

        @Test
        void whoSendsTheRequesterElsewhereOffersTheTicketThereToo() {
            claimed(scenario())
                    .when(ANNA, Reply.referral(ELSEWHERE, TO_BORIS))
                    .refused(REFERRAL_IS_NOT_A_REPLY)
                    .remedies(REFERRAL_IS_NOT_A_REPLY, CommandKind.REPLY, CommandKind.OFFER, CommandKind.REPLY)
                    .inWords(
                            Locale.ENGLISH,
                            "A referral has to hand over the ticket too: it isn't offered to boris"
                                    + " (referral-is-not-a-reply). Instead: anna may refer the requester to somebody"
                                    + " else and offer the ticket to boris in the same act; anna may offer the ticket to boris; anna may answer.");
        }

        @Test
        void withTheOfferInTheSameActItIsRecordedAndAnswersNothing() {
            claimed(scenario())
                    .when(ANNA, Reply.referral(ELSEWHERE, TO_BORIS).then(new Offer(TO_BORIS)))
                    .then(REPLIED, MOVED, OFFERED)
                    .recording(REFERRAL_IS_NOT_A_REPLY)
                    .openQuestions("act-1")
                    .owner(TO_ANNA);
        }

        @Test
        void anOfferToSomebodyElseIsNotEnough() {
            claimed(scenario())
                    .given(ANNA, new Offer(DESK))
                    .when(ANNA, Reply.referral(ELSEWHERE, TO_BORIS))
                    .refused(REFERRAL_IS_NOT_A_REPLY)
                    .eachRemedyIsAccepted();
            claimed(scenario())
                    .when(ANNA, Reply.referral(ELSEWHERE, TO_BORIS).then(new Offer(DESK)))
                    .refused(REFERRAL_IS_NOT_A_REPLY)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aReferralThatNamesNobodyIsRefused() {
            claimed(scenario())
                    .when(ANNA, Reply.of(ReplyKind.REFERRAL, Message.text("Please ask somebody else.")))
                    .refused(REFERRAL_IS_NOT_A_REPLY)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void onlyAReferralRefersToSomebody() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Reply(
                            Message.text(ELSEWHERE),
                            ReplyKind.ANSWER,
                            Answers.all(),
                            Optional.empty(),
                            Optional.of(TO_BORIS),
                            Optional.empty()))
                    .withMessageContaining("only a REFERRAL does");
        }
    }

    @Nested
    class OwnerRequired extends RuleContract {

        OwnerRequired() {
            super(OWNER_REQUIRED);
        }

        private Story unowned(Scenario scenario) {
            return scenario.given(BUYER, Open.by("buyer").then(QUESTION));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return unowned(scenario).when(ANNA, Reply.answer("At gate 3."));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return unowned(scenario).given(ANNA, new Claim()).when(ANNA, Reply.answer("At gate 3."));
        }

        @Test
        void aReplyThatWouldTakeTheTicketUpNeedsAnOwnerFirst() {
            unowned(scenario())
                    .when(ANNA, Reply.answer("At gate 3."))
                    .refused(OWNER_REQUIRED)
                    .remedies(OWNER_REQUIRED, CommandKind.CLAIM, CommandKind.CLAIM, CommandKind.ASSIGN)
                    .inWords(
                            Locale.ENGLISH,
                            "The ticket would leave status new for open without an owner (owner-required). Instead:"
                                    + " anna or any agent may take the ticket; anna may assign the ticket to desk.");
        }

        @Test
        void theRequesterWhoTakesItOutOfIntakeBringsItToTheHomeQueue() {
            Scenario moving = under(Lifecycle.preset("helpdesk")
                    .move("new", CommandKind.RECEIVE, "open")
                    .build());
            Story unowned = moving.given(BUYER, Open.by("buyer"));

            for (Command command : List.of(QUESTION, new AskForPerson(Message.text("A person, please.")))) {
                unowned.when(BUYER, command)
                        .accepted()
                        .event(OwnerChanged.class, e -> assertThat(e.means()).isEqualTo(Means.INTAKE))
                        .owner(DESK);
            }
            unowned.when(Actor.thirdParty("carrier"), QUESTION).then(RECEIVED);
        }

        @Test
        void whatABotAnsweredIsAcceptedWhoeverOwnsIt() {
            unowned(scenario())
                    .knowing(Person.of("robot"))
                    .given(Actor.bot("robot"), Reply.answer("At gate 3."))
                    .when(BUYER, new Accept())
                    .then(OWNER_CHANGED, ANSWER_ACCEPTED, ENDED, MOVED)
                    .owner(DESK)
                    .outcome(Outcome.ACCEPTED);
        }

        @Test
        void noteAndRequesterNeedNoOwner() {
            unowned(scenario())
                    .when(ANNA, new Note(Message.text("I have seen it.")))
                    .accepted();
            unowned(scenario()).when(BUYER, new Withdraw()).accepted().outcome(Outcome.WITHDRAWN);
        }
    }

    @Nested
    class NotOwner extends RuleContract {

        NotOwner() {
            super(NOT_OWNER);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(BORIS, new Wait());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, new Wait());
        }

        @Test
        void anotherAgentIsSentToTheOwnerOrASupervisor() {
            claimed(scenario())
                    .when(BORIS, new Wait())
                    .refused(NOT_OWNER)
                    .remedies(NOT_OWNER, CommandKind.WAIT, CommandKind.WAIT)
                    .inWords(
                            Locale.ENGLISH,
                            "Only the owner may do this (put on hold), and boris isn't; the owner is anna (not-owner)."
                                    + " Instead: anna or anybody with role supervisor may put the ticket on hold.");
        }

        @Test
        void supervisorsAndMembersOfTheOwningQueueActAsTheOwner() {
            claimed(scenario()).when(Actor.agent("chief"), new Wait()).accepted();
            asked(scenario()).when(BORIS, new Wait()).accepted();
        }

        @Test
        void answeringIsOpenToEverybodyOfTheDesk() {
            claimed(scenario())
                    .when(BORIS, Reply.answer("At gate 3."))
                    .accepted()
                    .owner(TO_ANNA);
        }

        @Test
        void withoutAnOwnerTheSentenceSaysSo() {
            scenario()
                    .given(BUYER, Open.by("buyer").then(QUESTION))
                    .when(BORIS, new Offer(TO_ANNA))
                    .refused(NOT_OWNER)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted()
                    .inWords(
                            RUSSIAN,
                            "Это действие (предложить заявку) доступно только ответственному, а boris им не является;"
                                    + " ответственный: пока никто (not-owner). Вместо этого: любой с ролью supervisor"
                                    + " может предложить заявку: anna.");
        }
    }

    @Nested
    class Competence extends RuleContract {

        Competence() {
            super(COMPETENCE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return asked(scenario).when(BORIS, new Claim());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return asked(scenario).when(ANNA, new Claim());
        }

        @Test
        void nobodyIsGivenWhatTheyLackTheSkillFor() {
            asked(scenario())
                    .when(ANNA, new Assign(TO_BORIS))
                    .refused(COMPETENCE)
                    .fact(COMPETENCE, "candidate", "boris")
                    .eachRemedyIsAccepted();
        }

        @Test
        void anOfferIsFreeAndItsAcceptanceIsNot() {
            claimed(scenario())
                    .given(ANNA, new Offer(TO_BORIS))
                    .when(BORIS, new AcceptOffer())
                    .refused(COMPETENCE)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aQueueOwnsWhatItIsListedForOrWhatIsListedNowhere() {
            DirectoryFacts listed = DirectoryFacts.of(Person.of("anna")).listed("dispatch", "gate", "yard");
            Scenario scenario = scenario().directory(listed);

            scenario.when(BUYER, Open.by("buyer").about("dispatch").in("desk").then(QUESTION))
                    .refused(COMPETENCE)
                    .fact(COMPETENCE, "candidate", "desk")
                    .remedies(COMPETENCE, CommandKind.OPEN, CommandKind.OPEN)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            scenario.given(BUYER, Open.by("buyer").about("dispatch").in("gate").then(QUESTION))
                    .when(ANNA, new Assign(Owner.queue("desk")))
                    .refused(COMPETENCE)
                    .eachRemedyIsAccepted();
            scenario.when(BUYER, Open.by("buyer").about("payment").in("desk").then(QUESTION))
                    .accepted();
        }
    }

    @Nested
    class TransferInProgress extends RuleContract {

        TransferInProgress() {
            super(TRANSFER_IN_PROGRESS);
        }

        private Story offered(Scenario scenario) {
            return scenario.given(BUYER, Open.by("buyer").in("desk").then(QUESTION))
                    .given(ANNA, new Claim())
                    .given(ANNA, new Offer(TO_BORIS));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return offered(scenario).when(ANNA, new Offer(DESK));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return offered(scenario).given(ANNA, new RecallOffer()).when(ANNA, new Offer(DESK));
        }

        @Test
        void neitherOfferNorClaimNorAssignmentPassesAnOpenOffer() {
            offered(scenario())
                    .when(ANNA, new Offer(DESK))
                    .refused(TRANSFER_IN_PROGRESS)
                    .remedies(
                            TRANSFER_IN_PROGRESS,
                            CommandKind.ACCEPT_OFFER,
                            CommandKind.RECALL_OFFER,
                            CommandKind.RECALL_OFFER)
                    .inWords(
                            Locale.ENGLISH,
                            "The ticket is offered to boris until 2026-03-02 13:00 UTC (transfer-in-progress). Instead:"
                                    + " boris may accept the offer; anna or anybody with role supervisor may recall the"
                                    + " offer.")
                    .when(Actor.agent("chief"), new Claim())
                    .refused(TRANSFER_IN_PROGRESS)
                    .when(ANNA, new Assign(DESK))
                    .refused(TRANSFER_IN_PROGRESS)
                    .owner(TO_ANNA);
        }

        @Test
        void anOfferIsDeclinedWithAReasonOrNotAtAll() {
            offered(scenario())
                    .when(BORIS, new DeclineOffer(" "))
                    .refused(TRANSFER_IN_PROGRESS)
                    .remedies(
                            TRANSFER_IN_PROGRESS,
                            CommandKind.DECLINE_OFFER,
                            CommandKind.ACCEPT_OFFER,
                            CommandKind.RECALL_OFFER)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted()
                    .when(BORIS, new DeclineOffer("I am on leave from tomorrow on"))
                    .then(OFFER_ENDED)
                    .owner(TO_ANNA);
        }

        @Test
        void anOfferEndsByItselfAfterFourHours() {
            offered(scenario())
                    .wakeAt("+4 h")
                    .at("+5 h")
                    .when(ANNA, new Offer(DESK))
                    .accepted()
                    .stamped(OFFER_ENDED, "+4 h");
        }
    }

    @Nested
    class PingPong extends RuleContract {

        private static final Actor CHIEF = Actor.agent("chief");

        PingPong() {
            super(PING_PONG);
        }

        private Story given(Story story, Actor from, Actor to) {
            return story.given(from, new Offer(Owner.agent(to.id()))).given(to, new AcceptOffer());
        }

        /** From anna to boris, back, and there again: two returns, and boris holds it. */
        private Story sentRound(Scenario scenario) {
            Story story = scenario.given(BUYER, Open.by("buyer").in("desk").then(QUESTION))
                    .given(ANNA, new Claim());
            return given(given(given(story, ANNA, BORIS), BORIS, ANNA), ANNA, BORIS);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return sentRound(scenario).when(BORIS, new Offer(TO_ANNA));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return sentRound(scenario).when(BORIS, new Offer(Owner.agent("chief")));
        }

        @Test
        void theThirdReturnTakesASupervisor() {
            sentRound(scenario())
                    .when(BORIS, new Offer(TO_ANNA))
                    .refused(PING_PONG)
                    .fact(PING_PONG, "candidate", "anna")
                    .fact(PING_PONG, "returns", 2)
                    .fact(PING_PONG, "limit", 2)
                    .remedies(PING_PONG, CommandKind.OFFER, CommandKind.OFFER, CommandKind.REPLY)
                    .inWords(
                            Locale.ENGLISH,
                            "anna has had the ticket before; given back 2 times, and more than 2 takes a supervisor"
                                    + " (ping-pong). Instead: anybody with role supervisor may offer the ticket to anna;"
                                    + " boris may offer the ticket, saying to whom; boris may answer.");
            sentRound(scenario()).when(CHIEF, new Offer(TO_ANNA)).accepted();
            sentRound(scenario()).when(CHIEF, new Assign(TO_ANNA)).accepted().owner(TO_ANNA);
        }

        private Story aboutToGoBackASecondTime(Scenario scenario) {
            Story once = scenario.given(BUYER, Open.by("buyer").in("desk").then(QUESTION))
                    .given(ANNA, new Claim());
            return given(given(once, ANNA, BORIS), BORIS, ANNA).given(ANNA, new Offer(TO_BORIS));
        }

        @Test
        void switchedOffItEscalatesNothing() {
            Lifecycle without =
                    Lifecycle.preset("helpdesk").without(PING_PONG.id()).build();

            aboutToGoBackASecondTime(under(without))
                    .when(BORIS, new AcceptOffer())
                    .then(OWNER_CHANGED);
        }

        @Test
        void theLastReturnThatTakesNoSupervisorEscalates() {
            aboutToGoBackASecondTime(scenario())
                    .when(BORIS, new AcceptOffer())
                    .then(OWNER_CHANGED, ESCALATION_DUE)
                    .event(EscalationDue.class, due -> assertThat(due.reason()).isEqualTo(EscalationReason.PING_PONG));
            sentRound(scenario()).when(CHIEF, new Assign(TO_ANNA)).then(OWNER_CHANGED);
        }

        @Test
        void anAssignmentIsJudgedLikeAnOffer() {
            sentRound(scenario())
                    .when(BORIS, new Assign(TO_ANNA))
                    .refused(PING_PONG)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void theTicketsOwnQueueIsAlwaysOpen() {
            sentRound(scenario())
                    .when(BORIS, new Assign(DESK))
                    .accepted()
                    .thenTicket(t -> assertThat(t.ownership().returns()).isEqualTo(2));
        }

        /** Anna and boris hand it to each other through their own queue: two returns, and anna holds it. */
        private Story sentRoundThroughTheQueue(Scenario scenario) {
            Story story = scenario.given(BUYER, Open.by("buyer").in("desk").then(QUESTION))
                    .given(ANNA, new Claim(), new Offer(DESK))
                    .given(BORIS, new AcceptOffer(), new Offer(DESK))
                    .given(ANNA, new AcceptOffer(), new Offer(DESK))
                    .given(BORIS, new AcceptOffer());
            return story.thenTicket(t -> assertThat(t.ownership().returns()).isEqualTo(2));
        }

        @Test
        void whoeverGetsItBackThroughItsOwnQueueCounts() {
            sentRoundThroughTheQueue(scenario())
                    .given(BORIS, new Offer(DESK))
                    .when(ANNA, new AcceptOffer())
                    .refused(PING_PONG)
                    .fact(PING_PONG, "candidate", "anna")
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted()
                    .inWords(
                            Locale.ENGLISH,
                            "anna has had the ticket before; given back 2 times, and more than 2 takes a supervisor"
                                    + " (ping-pong). Instead: anybody with role supervisor or a member of desk may"
                                    + " accept the offer; anna may decline the offer, giving a reason.");
        }

        @Test
        void whatASupervisorOffersOrAcceptsThroughTheQueueMayComeBackAgain() {
            sentRoundThroughTheQueue(scenario())
                    .given(CHIEF, new Offer(DESK))
                    .when(ANNA, new AcceptOffer())
                    .accepted()
                    .owner(TO_ANNA);
            sentRoundThroughTheQueue(scenario())
                    .knowing(Person.of("anna").withRole(Person.SUPERVISOR).in("desk"))
                    .given(BORIS, new Offer(DESK))
                    .when(ANNA, new AcceptOffer())
                    .accepted()
                    .owner(TO_ANNA);
        }

        @Test
        void theOwnerWhoTakesTheOwnOfferBackGivesNothingBack() {
            sentRoundThroughTheQueue(scenario())
                    .given(BORIS, new Offer(DESK))
                    .when(BORIS, new AcceptOffer())
                    .accepted()
                    .thenTicket(t -> assertThat(t.ownership().returns()).isEqualTo(2));
        }

        @Test
        void claimAndAbsenceAreNoReturns() {
            asked(scenario())
                    .given(ANNA, new Claim())
                    .given(ANNA, new Assign(DESK))
                    .given(ANNA, new Claim())
                    .knowing(Person.of("anna").withSkill("dispatch").in("desk").being(Presence.ABSENT))
                    .whenNobodyActs()
                    .then(OWNER_CHANGED)
                    .thenTicket(t -> {
                        assertThat(t.ownership().returns()).isZero();
                        assertThat(t.ownership().held()).containsExactly(DESK, TO_ANNA);
                    });
        }

        @Test
        void aQueueThatHadTheTicketIsAPreviousOwnerOnceItBelongsToAnother() {
            Owner gate = Owner.queue("gate");
            scenario()
                    .given(BUYER, Open.by("buyer").in("desk").then(QUESTION))
                    .given(ANNA, new Assign(gate))
                    .given(ANNA, new Assign(DESK))
                    .given(ANNA, new Assign(gate))
                    .when(ANNA, new Assign(DESK))
                    .refused(PING_PONG)
                    .fact(PING_PONG, "candidate", "desk");
        }

        @Test
        void withNoReturnsOnlyASupervisorGivesATicketBack() {
            Scenario strict = under(Lifecycle.preset("helpdesk").returns(0).build());
            Story story = strict.given(BUYER, Open.by("buyer").in("desk").then(QUESTION))
                    .given(ANNA, new Claim());

            given(story, ANNA, BORIS).when(BORIS, new Offer(TO_ANNA)).refused(PING_PONG);
            given(story, ANNA, BORIS).when(CHIEF, new Offer(TO_ANNA)).accepted();
        }

        @Test
        void onlyTheLastSixteenOwnersAreRemembered() {
            Scenario crowded = scenario();
            Story story = crowded.given(BUYER, Open.by("buyer").in("desk").then(QUESTION));
            for (int i = 1; i <= 16; i++) {
                story = story.given(CHIEF, new Assign(Owner.queue("queue-" + i)));
            }
            story.thenTicket(t -> assertThat(t.ownership().held())
                            .hasSize(16)
                            .startsWith(Owner.queue("queue-16"))
                            .doesNotContain(DESK))
                    .given(CHIEF, new Assign(DESK))
                    .thenTicket(t -> assertThat(t.ownership().returns()).isZero());
        }
    }

    @Nested
    class OwnerIneligible extends RuleContract {

        OwnerIneligible() {
            super(OWNER_INELIGIBLE);
        }

        private final Person absent = Person.of("anna").withSkill("dispatch").being(Presence.ABSENT);

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).knowing(absent).whenNobodyActs();
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).whenNobodyActs();
        }

        @Test
        void theTicketOfAnAbsentOwnerGoesBackToItsQueueAndItsTimeToOwnRuns() {
            Lifecycle measured = Lifecycle.preset("helpdesk")
                    .sla(SlaPolicy.named("standard").timeToOwn(Duration.ofMinutes(20)))
                    .build();

            claimed(under(measured))
                    .clock("standard/time-to-own", ClockState.MET)
                    .at("+1 h")
                    .knowing(absent)
                    .whenNobodyActs()
                    .then(OWNER_CHANGED)
                    .by(OWNER_CHANGED, Actor.system())
                    .owner(DESK)
                    .clock("standard/time-to-own", ClockState.RUNNING)
                    .due("standard/time-to-own", "+80 min");
        }

        @Test
        void nobodyWhoIsAbsentOrGoneOrUnknownBecomesOwner() {
            Story asked = asked(scenario());

            asked.knowing(absent)
                    .when(ANNA, new Claim())
                    .refused(OWNER_INELIGIBLE)
                    .fact(OWNER_INELIGIBLE, "presence", Presence.ABSENT)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            asked.knowing(absent.being(Presence.DEACTIVATED))
                    .when(BORIS, new Assign(TO_ANNA))
                    .refused(OWNER_INELIGIBLE)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            asked.when(ANNA, new Assign(Owner.agent("nobody")))
                    .refused(OWNER_INELIGIBLE)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            asked.when(Actor.agent("nobody"), new Claim())
                    .refused(OWNER_INELIGIBLE, NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void anOpenOfferLapsesWhenTheOwnerIsGone() {
            claimed(scenario())
                    .given(ANNA, new Offer(TO_BORIS))
                    .knowing(absent)
                    .whenNobodyActs()
                    .then(OFFER_ENDED, OWNER_CHANGED)
                    .owner(DESK);
        }

        @Test
        void anEndedTicketKeepsItsLastOwner() {
            claimed(scenario())
                    .given(ANNA, Propose.answering("At gate 3."))
                    .given(BUYER, new dev.ticketlifecycle.closure.ClosureCommand.Accept())
                    .knowing(absent)
                    .whenNobodyActs()
                    .thenNothing()
                    .owner(TO_ANNA);
            assertThat(absent.presence()).isEqualTo(Presence.ABSENT);
        }
    }
}
