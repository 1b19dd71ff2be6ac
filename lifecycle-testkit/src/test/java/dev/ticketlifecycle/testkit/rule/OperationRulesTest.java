package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.RuleId.CAUSE_BEFORE_IRREVERSIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.NOTICE_BEFORE_ADVERSE_ACT;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_CAPABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_GRANTABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.OPPOSING_CLOCK;
import static dev.ticketlifecycle.vocabulary.RuleId.QUOTA_USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.consent.ConsentCommand.Revoke;
import dev.ticketlifecycle.consent.Notice;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules about what may be done: who, how often, on what it rests, and at whose expense. */
class OperationRulesTest {

    static LifecycleBuilder shop() {
        return Lifecycle.preset("helpdesk")
                .operation(Operation.named("cancel-order").irreversible().needsConsent())
                .operation(Operation.named("change-address").needsConsent())
                .operation(Operation.named("cancel-cross-border").ownedBy("cross-border"))
                .operation(Operation.named("write-off").forRole(Person.SUPERVISOR))
                .operation(Operation.named("reroute").forSkill("dispatch"))
                .operation(Operation.named("extend-storage").quota(1))
                .operation(Operation.named("personal-discount").grantedByNobody())
                .operation(Operation.named("send-back").onTerm(Duration.ofHours(2)))
                .operation(Operation.named("fine").forMissedDeadline());
    }

    private static Scenario scenario() {
        return RuleContract.under(shop().build()).people(Person.of("clara").in("cross-border"));
    }

    private static Story claimed(Scenario scenario) {
        return ObligationRulesTest.claimed(scenario.people(Person.of("clara").in("cross-border")));
    }

    private static Promise soon(Story story, String operation) {
        return Promise.toPerform(operation, story.now().plus(Duration.ofDays(1)))
                .id("soon");
    }

    @Nested
    class NotCapable extends OperationContract {

        NotCapable() {
            super(NOT_CAPABLE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, new Perform("cancel-cross-border"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(Actor.agent("clara"), new Perform("cancel-cross-border"));
        }

        @Test
        void whoHasNoRightToItDoesNotPromiseItEither() {
            Story story = claimed(OperationRulesTest.scenario());
            Promise promise = soon(story, "cancel-cross-border");

            story.when(ANNA, promise)
                    .refused(NOT_CAPABLE)
                    .fact(NOT_CAPABLE, "department", "cross-border")
                    .remedies(NOT_CAPABLE, CommandKind.OFFER, CommandKind.PROMISE)
                    .eachRemedyIsAccepted()
                    .inWords(
                            Locale.ENGLISH,
                            "anna has no right to cancel-cross-border; it belongs to cross-border (not-capable)."
                                    + " Instead: anna may offer the ticket to cross-border; a member of"
                                    + " cross-border may promise something.");
        }

        @Test
        void aRoleAndASkillAreAskedForToo() {
            Story story = claimed(OperationRulesTest.scenario());

            story.when(ANNA, new Perform("write-off"))
                    .refused(NOT_CAPABLE)
                    .fact(NOT_CAPABLE, "role", Person.SUPERVISOR)
                    .eachRemedyIsAccepted();
            story.when(Actor.agent("chief"), new Perform("write-off")).accepted();
            story.when(BORIS, new Perform("reroute"))
                    .refused(NOT_CAPABLE)
                    .fact(NOT_CAPABLE, "skill", "dispatch")
                    .eachRemedyIsAccepted();
            story.when(ANNA, new Perform("reroute")).accepted();
        }

        @Test
        void theHostsMachineryHasTheRightButNobodyBorrowsIt() {
            Story story = claimed(OperationRulesTest.scenario());

            story.when(SHOP, new Perform("cancel-cross-border")).accepted();
            story.when(Act.by(SHOP).through(ANNA).id("borrowed").does(new Perform("cancel-cross-border")))
                    .refused(NOT_CAPABLE);
            story.when(Act.by(SHOP)
                            .through(Actor.agent("clara"))
                            .id("carried-out")
                            .does(new Perform("cancel-cross-border")))
                    .accepted();
        }

        @Test
        void aRequesterPerformsNothingHoweverOpenItIs() {
            claimed(OperationRulesTest.scenario())
                    .when(BUYER, new Perform("extend-storage"))
                    .refused(NOT_PERMITTED)
                    .eachRemedyIsAccepted();
        }
    }

    @Nested
    class NotGrantable extends OperationContract {

        NotGrantable() {
            super(NOT_GRANTABLE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            Story story = claimed(scenario);
            return story.when(ANNA, soon(story, "personal-discount"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            Story story = claimed(scenario);
            return story.when(ANNA, soon(story, "extend-storage"));
        }

        @Test
        void decliningWithItsRuleIsAnHonestAnswerAndMayEndTheTicket() {
            Reply honest = Reply.answer("Prices are the same for everybody.");

            claimed(OperationRulesTest.scenario())
                    .when(SHOP, new Perform("personal-discount"))
                    .refused(NOT_GRANTABLE)
                    .remedies(NOT_GRANTABLE, CommandKind.REPLY)
                    .eachRemedyIsAccepted();
            claimed(OperationRulesTest.scenario())
                    .when(ANNA, honest.then(Close.declined(NOT_GRANTABLE.id())))
                    .accepted()
                    .outcome(Outcome.DECLINED);
        }
    }

    @Nested
    class QuotaUsed extends OperationContract {

        QuotaUsed() {
            super(QUOTA_USED);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario)
                    .given(ANNA, new Perform("extend-storage"))
                    .when(ANNA, new Perform("extend-storage"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, new Perform("extend-storage"));
        }

        private Story promised() {
            Story story = claimed(OperationRulesTest.scenario());
            return story.given(ANNA, soon(story, "extend-storage"));
        }

        private Promise again(Story story) {
            return soon(story, "extend-storage").id("again");
        }

        @Test
        void aPromiseReservesPerformingKeepsItAndUsesItUp() {
            Story story = promised();

            story.when(BORIS, again(story))
                    .refused(QUOTA_USED)
                    .fact(QUOTA_USED, "performed", 0)
                    .fact(QUOTA_USED, "promised", 1)
                    .fact(QUOTA_USED, "limit", 1)
                    .eachRemedyIsAccepted();
            story.when(ANNA, new Perform("extend-storage"))
                    .then(EventKind.PERFORMED, EventKind.FULFILLED)
                    .event(Performed.class, done -> assertThat(done.promise()).contains("soon"))
                    .when(ANNA, again(story))
                    .refused(QUOTA_USED)
                    .fact(QUOTA_USED, "performed", 1)
                    .fact(QUOTA_USED, "promised", 0);
        }

        @Test
        void takingThePromiseBackFreesIt() {
            Story story = promised();

            story.given(BUYER, new Release("soon", "no longer needed"))
                    .when(BORIS, again(story))
                    .accepted();
        }

        @Test
        void aPromiseInTheirPlaceTakesThePlaceOfTheEarlier() {
            Story story = promised();

            story.when(ANNA, again(story).insteadOf("soon")).accepted();
        }

        @Test
        void whatWasDoneBeforeItWasPromisedKeepsNoPromise() {
            Story before = claimed(OperationRulesTest.scenario()).after(Duration.ofHours(1));

            before.given(ANNA, soon(before, "extend-storage"))
                    .when(Act.by(ANNA)
                            .through(SHOP)
                            .id("late")
                            .does(new Import(
                                    new Perform("extend-storage"), before.now().minusSeconds(60))))
                    .refused(QUOTA_USED);
        }
    }

    @Nested
    class ConsentRequired extends OperationContract {

        ConsentRequired() {
            super(CONSENT_REQUIRED);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(SHOP, new Perform("change-address"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario)
                    .given(consent(Give.to("change-address")))
                    .when(SHOP, new Perform("change-address"));
        }

        private Act consent(Give give) {
            return Act.of("yes", BUYER, give);
        }

        @Test
        void aConsentIsForOneUseUnlessItSaysOtherwise() {
            Story story = claimed(OperationRulesTest.scenario());

            story.given(consent(Give.to("change-address")))
                    .when(ANNA, new Perform("change-address"))
                    .accepted()
                    .event(Performed.class, done -> assertThat(done.restsOn()).contains("yes"))
                    .when(ANNA, new Perform("change-address"))
                    .refused(CONSENT_REQUIRED)
                    .eachRemedyIsAccepted();
            story.given(consent(Give.to("change-address").repeatedly()))
                    .given(ANNA, new Perform("change-address"))
                    .when(ANNA, new Perform("change-address"))
                    .accepted();
        }

        @Test
        void itCoversWhatItNamesAndNothingElse() {
            Story story = claimed(OperationRulesTest.scenario())
                    .given(consent(Give.to("change-address").about("order-1")));

            story.when(ANNA, new Perform("change-address").about("order-2")).refused(CONSENT_REQUIRED);
            story.when(ANNA, new Perform("change-address")).refused(CONSENT_REQUIRED);
            story.when(ANNA, new Perform("change-address").about("order-1")).accepted();
        }

        @Test
        void itStandsUntilTheInstantItExpiresAt() {
            Story story = claimed(OperationRulesTest.scenario());
            Story agreed = story.given(
                    consent(Give.to("change-address").until(story.now().plus(Duration.ofHours(1)))));

            agreed.after(Duration.ofHours(1).minusMillis(1))
                    .when(ANNA, new Perform("change-address"))
                    .accepted();
            agreed.after(Duration.ofHours(1))
                    .when(ANNA, new Perform("change-address"))
                    .refused(CONSENT_REQUIRED);
        }

        @Test
        void whoTakesItBackHasGivenNone() {
            claimed(OperationRulesTest.scenario())
                    .given(consent(Give.to("change-address")))
                    .given(BUYER, new Revoke("yes"))
                    .when(ANNA, new Perform("change-address"))
                    .refused(CONSENT_REQUIRED);
        }

        @Test
        void whatWasDoneBeforeTheConsentDoesNotRestOnIt() {
            Story before = claimed(OperationRulesTest.scenario()).after(Duration.ofHours(1));

            before.given(consent(Give.to("change-address")))
                    .when(Act.by(ANNA)
                            .through(SHOP)
                            .id("late")
                            .does(new Import(
                                    new Perform("change-address"), before.now().minusSeconds(1))))
                    .refused(CONSENT_REQUIRED);
        }

        /** The ticket is over, the promise isn't: neither is the consent that it needs. */
        @Test
        void aConsentOutlivesTheEndForThePromiseThatDoes() {
            Story story = claimed(RuleContract.under(shop().obligation(ObligationKind.PROMISE.onClose(OnClose.REOPEN))
                    .build()));
            Promise promise = Promise.toPerform("change-address", story.now().plus(Duration.ofDays(3)));
            Story over = story.given(ANNA, promise.id("moved"))
                    .given(consent(Give.to("change-address").until(story.now().plus(Duration.ofDays(2)))))
                    .given(ANNA, Reply.answer("It goes to your new address.").then(new Propose()))
                    .given(BUYER, new Accept());

            over.when(ANNA, new Perform("change-address"))
                    .then(EventKind.PERFORMED, EventKind.FULFILLED)
                    .event(Performed.class, done -> assertThat(done.restsOn()).contains("yes"));
            over.given(BUYER, new Revoke("yes"))
                    .when(ANNA, new Perform("change-address"))
                    .refused(CONSENT_REQUIRED)
                    .eachRemedyIsAccepted();
            over.after(Duration.ofDays(2))
                    .when(ANNA, new Perform("change-address"))
                    .refused(CONSENT_REQUIRED);
        }
    }

    @Nested
    class NoticeBeforeAdverseAct extends OperationContract {

        private static final Notify NOTICE =
                new Notify("send-back", Message.text("Your parcel goes back unless you collect it."));

        NoticeBeforeAdverseAct() {
            super(NOTICE_BEFORE_ADVERSE_ACT);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return noticed(claimed(scenario)).when(SHOP, new Perform("send-back"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return noticed(claimed(scenario)).after(Duration.ofHours(2)).when(SHOP, new Perform("send-back"));
        }

        private Story noticed(Story story) {
            return story.given(Act.of("notice", SHOP, by("phone")));
        }

        private Notify by(String channel) {
            return new Notify(NOTICE.operation(), NOTICE.message().via(channel));
        }

        @Test
        void theGraceRunsFromTheDeliveryAndNotFromTheSending() {
            Story sent = claimed(OperationRulesTest.scenario())
                    .given(Act.of("notice", SHOP, by("chat")))
                    .after(Duration.ofHours(3));

            sent.when(SHOP, new Perform("send-back"))
                    .refused(NOTICE_BEFORE_ADVERSE_ACT)
                    .eachRemedyIsAccepted();
            Story delivered = sent.given(SHOP, new Receipt("notice", true, sent.now()));
            delivered
                    .after(Duration.ofHours(2).minusMillis(1))
                    .when(SHOP, new Perform("send-back"))
                    .refused(NOTICE_BEFORE_ADVERSE_ACT);
            delivered
                    .after(Duration.ofHours(2))
                    .when(SHOP, new Perform("send-back"))
                    .accepted()
                    .event(Performed.class, done -> assertThat(done.restsOn()).contains("notice"));
        }

        @Test
        void aNoticeAnnouncesOneOperationAndNotForEver() {
            Story ripe = noticed(claimed(OperationRulesTest.scenario())).after(Duration.ofHours(2));

            ripe.given(SHOP, new Perform("send-back").about("parcel-1"))
                    .when(SHOP, new Perform("send-back").about("parcel-2"))
                    .refused(NOTICE_BEFORE_ADVERSE_ACT)
                    .eachRemedyIsAccepted();
            ripe.after(Notice.STANDS.minusMillis(1))
                    .when(SHOP, new Perform("send-back"))
                    .accepted();
            ripe.after(Notice.STANDS).when(SHOP, new Perform("send-back")).refused(NOTICE_BEFORE_ADVERSE_ACT);
        }

        @Test
        void aNoticeOfOneParcelSaysNothingOfAnother() {
            Story ripe = claimed(OperationRulesTest.scenario())
                    .given(SHOP, by("phone").about("parcel-1"))
                    .after(Duration.ofHours(2));

            ripe.when(SHOP, new Perform("send-back").about("parcel-2")).refused(NOTICE_BEFORE_ADVERSE_ACT);
            ripe.when(SHOP, new Perform("send-back")).refused(NOTICE_BEFORE_ADVERSE_ACT);
            ripe.when(SHOP, new Perform("send-back").about("parcel-1")).accepted();
        }

        @Test
        void theGraceOfANoticeThatIsEnteredLateRunsFromItsEntry() {
            Story asked = claimed(OperationRulesTest.scenario()).after(Duration.ofDays(1));
            Story entered =
                    asked.given(SHOP, new Import(by("phone"), asked.now().minus(Duration.ofHours(20))));

            entered.after(Duration.ofHours(2).minusMillis(1))
                    .when(SHOP, new Perform("send-back"))
                    .refused(NOTICE_BEFORE_ADVERSE_ACT);
            entered.after(Duration.ofHours(2))
                    .when(SHOP, new Perform("send-back"))
                    .accepted();
        }

        @Test
        void aNoticeThatBouncesIsNone() {
            Story sent = claimed(OperationRulesTest.scenario()).given(Act.of("notice", SHOP, by("chat")));

            sent.given(SHOP, new Receipt("notice", true, sent.now()))
                    .given(SHOP, new Receipt("notice", false, sent.now()))
                    .after(Duration.ofDays(2))
                    .when(SHOP, new Perform("send-back"))
                    .refused(NOTICE_BEFORE_ADVERSE_ACT);
        }
    }

    @Nested
    class CauseBeforeIrreversible extends OperationContract {

        CauseBeforeIrreversible() {
            super(CAUSE_BEFORE_IRREVERSIBLE);
        }

        private Story agreed(Scenario scenario) {
            return claimed(scenario).given(BUYER, Give.to("cancel-order"));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return agreed(scenario).when(SHOP, new Perform("cancel-order"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return agreed(scenario).given(ANNA, new Find("cause", "warehouse")).when(SHOP, new Perform("cancel-order"));
        }

        @Test
        void toSayThatItIsUnknownIsNotToKnowIt() {
            agreed(OperationRulesTest.scenario())
                    .given(ANNA, new Find("cause", "unknown"))
                    .when(SHOP, new Perform("cancel-order"))
                    .refused(CAUSE_BEFORE_IRREVERSIBLE);
        }

        @Test
        void aCauseThatIsFoundAfterwardsWasNotKnownThen() {
            Story agreed = agreed(OperationRulesTest.scenario()).after(Duration.ofHours(1));

            agreed.given(ANNA, new Find("cause", "warehouse"))
                    .when(Act.by(ANNA)
                            .through(SHOP)
                            .id("late")
                            .does(new Import(
                                    new Perform("cancel-order"), agreed.now().minusSeconds(1))))
                    .refused(CAUSE_BEFORE_IRREVERSIBLE);
        }
    }

    @Nested
    class OpposingClock extends OperationContract {

        OpposingClock() {
            super(OPPOSING_CLOCK);
        }

        private static Story demanded(Scenario scenario) {
            Story asked = scenario.begin()
                    .given(Act.of(
                            "question",
                            BUYER,
                            Open.by("buyer").in("desk").then(Receive.question("May it be wallpaper?"))))
                    .given(ANNA, new Claim());
            return asked.given(
                    ANNA,
                    Demand.of("photos", "the panel is still cardboard", "Please send us photos of the panel.")
                            .id("photos")
                            .due(asked.now().plus(Duration.ofHours(10)))
                            .after(Blocker.of("question")));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return demanded(scenario).after(Duration.ofDays(1)).when(SHOP, new Perform("fine").against("photos"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return demanded(scenario)
                    .given(ANNA, Reply.answer("Wallpaper is fine."))
                    .after(Duration.ofDays(1))
                    .when(SHOP, new Perform("fine").against("photos"));
        }

        @Test
        void theDebtorsOwnShareStandsOnTheRecord() {
            Story answered = demanded(OperationRulesTest.scenario())
                    .after(Duration.ofHours(4))
                    .given(ANNA, Reply.answer("Wallpaper is fine."));

            answered.after(Duration.ofHours(9))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .refused(OPPOSING_CLOCK);
            answered.after(Duration.ofHours(11))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .accepted()
                    .event(
                            Performed.class,
                            done -> assertThat(done.own()).isEqualTo(Optional.of(Duration.ofHours(10))));
        }

        /** The news of the other ticket is still under way: its digest knows already. */
        @Test
        void whoIsHeldUpByALinkedTicketIsNotBlamedBeforeThisOneHearsOfIt() {
            TicketId other = TicketId.of("T-question");
            LinkedTicket quiet = LinkedTicket.of(other, "buyer", Phase.ACTIVE);
            Story asked =
                    ObligationRulesTest.claimed(OperationRulesTest.scenario()).besides(quiet);
            Story late = asked.given(
                            ANNA,
                            Demand.of("photos", "the panel is still cardboard", "Please send us photos of the panel.")
                                    .id("photos")
                                    .due(asked.now().plus(Duration.ofHours(10)))
                                    .after(Blocker.of(other, "question")))
                    .after(Duration.ofHours(11));

            late.when(SHOP, new Perform("fine").against("photos")).accepted();
            late.besides(quiet.owing(Set.of("question")))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .refused(OPPOSING_CLOCK);
        }

        private static Demand photos(Story asked) {
            return Demand.of("photos", "the panel is still cardboard", "Please send us photos of the panel.")
                    .id("photos")
                    .due(asked.now().plus(Duration.ofHours(10)));
        }

        private static Story late() {
            Story asked = claimed(OperationRulesTest.scenario());
            return asked.given(ANNA, photos(asked)).after(Duration.ofHours(11));
        }

        @Test
        void nobodyIsFinedTwiceForOneMissedDeadline() {
            late().given(SHOP, new Perform("fine").against("photos"))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .refused(OPPOSING_CLOCK)
                    .eachRemedyIsAccepted();
        }

        @Test
        void nobodyIsFinedForWhatTheDeskPromised() {
            Story promised = claimed(OperationRulesTest.scenario());

            promised.given(ANNA, soon(promised, "extend-storage"))
                    .after(Duration.ofDays(2))
                    .when(SHOP, new Perform("fine").against("soon"))
                    .refused(OPPOSING_CLOCK);
        }

        @Test
        void nobodyIsFinedWhileItIsContestedWhetherHeOwesIt() {
            late().given(BUYER, new Contest("photos", "it isn't my panel"))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .refused(OPPOSING_CLOCK);
        }

        @Test
        void theTimeBeforeADemandWasEnteredIsNotHisShare() {
            Story asked = claimed(OperationRulesTest.scenario()).after(Duration.ofDays(2));
            Demand photos = photos(asked);

            asked.given(SHOP, new Import(photos, asked.now().minus(Duration.ofHours(20))))
                    .after(Duration.ofHours(11))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .accepted()
                    .event(Performed.class, done -> assertThat(done.own()).contains(Duration.ofHours(10)));
            asked.given(
                            SHOP,
                            new Import(
                                    photos.due(asked.now().minusSeconds(1)),
                                    asked.now().minus(Duration.ofHours(20))))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .refused(OPPOSING_CLOCK);
        }

        @Test
        void whoADemandDidNotReachDoesNotKnowOfIt() {
            Story asked = claimed(OperationRulesTest.scenario());
            Demand photos = photos(asked);
            Story sent = asked.given(Act.of(
                    "demand",
                    ANNA,
                    new Demand(
                            photos.id(),
                            photos.of(),
                            photos.evidence(),
                            photos.fact(),
                            photos.due(),
                            photos.until(),
                            photos.blockedBy(),
                            photos.message().via("chat"))));

            sent.given(SHOP, new Receipt("demand", false, sent.now()))
                    .after(Duration.ofHours(11))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .refused(OPPOSING_CLOCK);
            Story bouncedLate = sent.after(Duration.ofHours(11));
            bouncedLate
                    .given(SHOP, new Receipt("demand", false, bouncedLate.now()))
                    .when(SHOP, new Perform("fine").against("photos"))
                    .refused(OPPOSING_CLOCK);
        }

        @Test
        void aPenaltyNamesWhatItIsFor() {
            demanded(OperationRulesTest.scenario())
                    .when(SHOP, new Perform("fine"))
                    .refused(OPPOSING_CLOCK);
        }
    }
}
