package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.CONSENTED;
import static dev.ticketlifecycle.vocabulary.EventKind.CONSENT_ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPTION_CHOSEN;
import static dev.ticketlifecycle.vocabulary.EventKind.PERFORMED;
import static dev.ticketlifecycle.vocabulary.RuleId.ACTOR_ATTRIBUTION;
import static dev.ticketlifecycle.vocabulary.RuleId.CAUSE_BEFORE_IRREVERSIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static dev.ticketlifecycle.vocabulary.RuleId.UNSAFE_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.consent.ConsentCommand.Choose;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.Notify;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.consent.ConsentEvent.ConsentEnded;
import dev.ticketlifecycle.consent.ConsentEvent.End;
import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.consent.Option;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.OnBehalf;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the requester agrees to and is offered, and who may act in the requester's name. */
class ConsentRulesTest {

    private static final OnBehalf FOR_THE_BUYER = new OnBehalf("buyer", "yes");

    private static LifecycleBuilder shop() {
        return Lifecycle.preset("helpdesk")
                .operation(Operation.named("cancel-order").irreversible().needsConsent())
                .operation(Operation.named("gift-wrap"));
    }

    private static Story claimed() {
        return ObligationRulesTest.claimed(RuleContract.under(shop().build()));
    }

    private static OfferOptions options(Story story, String bySilence) {
        return OfferOptions.until(
                        story.now().plus(Duration.ofDays(2)),
                        Option.of("wait"),
                        Option.of("wrap", "gift-wrap"),
                        Option.of("cancel", "cancel-order"))
                .otherwise(bySilence);
    }

    @Nested
    class UnsafeDefault extends RuleContract {

        UnsafeDefault() {
            super(UNSAFE_DEFAULT);
        }

        @Override
        LifecycleBuilder definition() {
            return shop();
        }

        @Override
        Step withEffect(Scenario scenario) {
            Story story = ObligationRulesTest.claimed(scenario);
            return story.when(ANNA, options(story, "cancel"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            Story story = ObligationRulesTest.claimed(scenario);
            return story.when(ANNA, options(story, "wait"));
        }

        @Test
        void silenceChoosesTheDefaultAndAgreesToNothing() {
            Story story = claimed();
            Story offered = story.given(Act.of("offer", ANNA, options(story, "wrap")));

            offered.after(Duration.ofDays(2))
                    .whenNobodyActs()
                    .then(OPTION_CHOSEN)
                    .event(OptionChosen.class, chosen -> {
                        assertThat(chosen.option()).contains("wrap");
                        assertThat(chosen.bySilence()).isTrue();
                    })
                    .thenTicket(ticket -> assertThat(ticket.consents().given()).isEmpty())
                    .when(BUYER, new Choose("offer", "cancel"))
                    .refused(NOT_PERMITTED)
                    .eachRemedyIsAccepted();
        }

        @Test
        void choosingAnOptionAgreesToItsOperationOnce() {
            Story story = claimed();
            Story chosen = story.given(Act.of("offer", ANNA, options(story, "wait")))
                    .given(ANNA, new Find("cause", "warehouse"));

            chosen.when(Act.of("choice", BUYER, new Choose("offer", "cancel")))
                    .then(OPTION_CHOSEN, CONSENTED)
                    .when(ANNA, new Perform("cancel-order"))
                    .accepted()
                    .event(Performed.class, done -> assertThat(done.restsOn()).contains("choice"))
                    .when(ANNA, new Perform("cancel-order"))
                    .refused(CONSENT_REQUIRED);
        }

        @Test
        void nobodyOfTheDeskChooses() {
            Story story = claimed();

            story.given(Act.of("offer", ANNA, options(story, "wait")))
                    .when(ANNA, new Choose("offer", "wait"))
                    .refused(ACTOR_ATTRIBUTION)
                    .eachRemedyIsAccepted();
        }

        @Test
        void anOptionWithAnOperationThatNobodyDeclaredIsASlip() {
            Story story = claimed();
            OfferOptions slip = OfferOptions.until(
                            story.now().plus(Duration.ofHours(1)),
                            Option.of("wait"),
                            Option.of("cancel", "cancel-ordr"))
                    .otherwise("cancel");

            for (var command : List.of(
                    slip, Give.to("cancel-ordr"), new Notify("cancel-ordr", Message.text("It will be cancelled.")))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> story.when(command instanceof Give ? BUYER : ANNA, command))
                        .withMessage("no operation 'cancel-ordr': declare it with Builder.operation, or use one of"
                                + " [cancel-order, gift-wrap]");
            }
        }
    }

    private static Act inTheNameOf(String id, Command command) {
        return Act.by(RuleContract.ANNA)
                .id(id)
                .onBehalfOf(FOR_THE_BUYER.whom(), FOR_THE_BUYER.basis())
                .does(command);
    }

    /** 09:31 of story B: what is recorded as the requester's rests on a consent that names exactly this. */
    @Test
    void nobodyActsInTheRequestersNameWithoutAConsentThatCoversIt() {
        Story known = claimed().given(RuleContract.ANNA, new Find("cause", "warehouse"));

        known.when(inTheNameOf("cancel", new Perform("cancel-order")))
                .refused(CONSENT_REQUIRED, ACTOR_ATTRIBUTION)
                .fact(ACTOR_ATTRIBUTION, "basis", "yes")
                .remedies(ACTOR_ATTRIBUTION, CommandKind.CONSENT)
                .tellsItsFacts(Locale.ENGLISH, RuleContract.RUSSIAN)
                .eachRemedyIsAccepted();
        known.given(Act.of("yes", RuleContract.BUYER, Give.to("gift-wrap")))
                .when(inTheNameOf("cancel", new Perform("cancel-order")))
                .refused(CONSENT_REQUIRED, ACTOR_ATTRIBUTION);
        known.given(Act.of("yes", RuleContract.BUYER, Give.to("cancel-order")))
                .when(Act.by(RuleContract.ANNA)
                        .id("cancel")
                        .onBehalfOf("neighbour", "yes")
                        .does(new Perform("cancel-order")))
                .refused(ACTOR_ATTRIBUTION)
                .remedies(ACTOR_ATTRIBUTION, CommandKind.PERFORM, CommandKind.CONSENT)
                .eachRemedyIsAccepted();
    }

    @Test
    void whoActsOnAConsentStaysTheOneWhoActedInEveryView() {
        Story agreed = claimed()
                .given(RuleContract.ANNA, new Find("cause", "warehouse"))
                .given(Act.of("yes", RuleContract.BUYER, Give.to("cancel-order")));
        Story done = agreed.given(inTheNameOf("cancel", new Perform("cancel-order")));

        for (Party party : List.of(Party.REQUESTER, Party.STAFF, Party.SYSTEM)) {
            List<Recorded> seen = done.ticket().viewFor(party).of(done.journal()).stream()
                    .filter(line -> line.event().kind() == PERFORMED)
                    .toList();
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).initiator()).isEqualTo(RuleContract.ANNA);
            assertThat(seen.get(0).onBehalf()).contains(FOR_THE_BUYER);
        }
        assertThat(done.journal())
                .filteredOn(line -> line.event().kind() != PERFORMED)
                .allMatch(line -> line.onBehalf().isEmpty());
    }

    /** Whatever it is that is done on a consent for one use, it is used. */
    @Test
    void aConsentForOneUseBacksOneActOnly() {
        claimed()
                .given(Act.of("yes", RuleContract.BUYER, Give.to("gift-wrap")))
                .given(inTheNameOf("first", new Perform("gift-wrap")))
                .when(inTheNameOf("second", new Perform("gift-wrap")))
                .refused(ACTOR_ATTRIBUTION)
                .remedies(ACTOR_ATTRIBUTION, CommandKind.PERFORM, CommandKind.CONSENT)
                .eachRemedyIsAccepted();
    }

    @Test
    void nothingButAnOperationIsDoneInTheRequestersName() {
        Story agreed = claimed().given(Act.of("yes", RuleContract.BUYER, Give.to("gift-wrap")));

        agreed.when(inTheNameOf("words", Reply.answer("I cancel my order.")))
                .refused(ACTOR_ATTRIBUTION)
                .remedies(ACTOR_ATTRIBUTION, CommandKind.REPLY)
                .tellsItsFacts(Locale.ENGLISH, RuleContract.RUSSIAN)
                .eachRemedyIsAccepted()
                .inWords(
                        Locale.ENGLISH,
                        "Nothing is done in the name of buyer without a consent that covers it: yes doesn't cover this"
                                + " (reply) by anna (actor-attribution). Instead: anna may answer.");
    }

    @Test
    void aTicketIsOpenedInNobodysNameEither() {
        RuleContract.under(shop().build())
                .when(inTheNameOf("open", Open.by("buyer")))
                .refused(ACTOR_ATTRIBUTION);
    }

    @Test
    void aConsentThatRunsOutSaysSo() {
        Story story = claimed();

        story.given(
                        RuleContract.BUYER,
                        Give.to("cancel-order").until(story.now().plus(Duration.ofHours(1))))
                .after(Duration.ofHours(1))
                .whenNobodyActs()
                .then(CONSENT_ENDED)
                .sleeps();
    }

    /** What is promised lives on, and so does what it rests on; nothing runs there, so it ends when the ticket is back. */
    @Test
    void aConsentThatRanOutWhileTheTicketWasOverEndsWhenItComesBack() {
        Story story = ObligationRulesTest.claimed(
                RuleContract.under(shop().obligation(ObligationKind.PROMISE.onClose(OnClose.ESCALATE))
                        .build()));
        Story over = story.given(
                        RuleContract.ANNA,
                        Promise.toPerform("gift-wrap", story.now().plus(Duration.ofDays(3))))
                .given(Act.of(
                        "yes",
                        RuleContract.BUYER,
                        Give.to("gift-wrap").until(story.now().plus(Duration.ofHours(1)))))
                .given(RuleContract.ANNA, Reply.answer("It comes tomorrow.").then(new Propose()))
                .given(RuleContract.BUYER, new Accept());

        over.after(Duration.ofHours(2))
                .when(RuleContract.BUYER, Receive.question("Where is it?"))
                .accepted()
                .event(ConsentEnded.class, ended -> assertThat(ended).isEqualTo(new ConsentEnded("yes", End.EXPIRED)))
                .thenTicket(ticket -> assertThat(ticket.consents().given()).isEmpty());
        over.given(RuleContract.BUYER, Receive.question("Where is it?"))
                .when(inTheNameOf("wrap", new Perform("gift-wrap")))
                .accepted();
    }

    @Test
    void whatIsNotPromisedEndsWithTheTicketAndTheRecordSaysSo() {
        Story over = claimed()
                .given(Act.of("yes", RuleContract.BUYER, Give.to("cancel-order")))
                .given(RuleContract.ANNA, Reply.answer("It comes tomorrow.").then(new Propose()));

        over.when(RuleContract.BUYER, new Accept())
                .accepted()
                .event(ConsentEnded.class, ended -> assertThat(ended).isEqualTo(new ConsentEnded("yes", End.OVER)))
                .thenTicket(ticket -> assertThat(ticket.consents().given()).isEmpty())
                .when(RuleContract.BUYER, Give.to("cancel-order"))
                .refused(TERMINAL);
    }

    @Test
    void whatWasChosenIsAgreedToForItsObjectAndForAWhile() {
        Story story = claimed().given(RuleContract.ANNA, new Find("cause", "warehouse"));
        Story chosen = story.given(Act.of(
                        "offer",
                        RuleContract.ANNA,
                        OfferOptions.until(
                                story.now().plus(Duration.ofDays(2)),
                                Option.of("wait"),
                                Option.of("cancel", "cancel-order").about("order-1"))))
                .given(Act.of("choice", RuleContract.BUYER, new Choose("offer", "cancel")));

        chosen.when(RuleContract.ANNA, new Perform("cancel-order").about("order-2"))
                .refused(CONSENT_REQUIRED);
        chosen.after(Consents.CHOSEN.minusMillis(1))
                .when(RuleContract.ANNA, new Perform("cancel-order").about("order-1"))
                .accepted();
        chosen.after(Consents.CHOSEN)
                .when(RuleContract.ANNA, new Perform("cancel-order").about("order-1"))
                .refused(CONSENT_REQUIRED);
    }

    /** Its own basis aside, the record says on what it was done in somebody's name. */
    @Test
    void whatBacksAnActInTheRequestersNameStandsOnTheRecord() {
        claimed()
                .given(Act.of("yes", RuleContract.BUYER, Give.to("gift-wrap")))
                .when(inTheNameOf("first", new Perform("gift-wrap")))
                .accepted()
                .event(Performed.class, done -> assertThat(done.restsOn()).contains("yes"))
                .thenTicket(ticket -> assertThat(ticket.consents().given()).isEmpty());
    }

    @Test
    void anOfferThatNobodyTakesAndHasNoDefaultIsChosenByNobody() {
        Story story = claimed();
        OfferOptions open = options(story, "wait");

        story.given(RuleContract.ANNA, new OfferOptions(open.options(), open.until(), Optional.empty()))
                .after(Duration.ofDays(2))
                .whenNobodyActs()
                .then(OPTION_CHOSEN)
                .event(OptionChosen.class, chosen -> assertThat(chosen.option()).isEmpty());
    }

    @Test
    void anIrreversibleOperationRestsOnSomethingOrIsNotBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.preset("helpdesk")
                        .operation(Operation.named("delete-account").irreversible()))
                .withMessage("operation 'delete-account' is irreversible and rests on nothing:"
                        + " let it rest on consent or on a term, or let nobody grant it");
        assertThat(Lifecycle.preset("helpdesk")
                        .operation(
                                Operation.named("delete-account").irreversible().grantedByNobody())
                        .build()
                        .operations())
                .hasSize(1);
    }

    @Test
    void anOperationRestsOnOneThing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operation.named("cancel").needsConsent().onTerm(Duration.ofDays(1)))
                .withMessage("operation 'cancel' rests on CONSENT and on TERM: declare one of needsConsent() and"
                        + " onTerm(...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Operation.named("cancel").onTerm(Duration.ofDays(1)).needsConsent())
                .withMessageContaining("rests on TERM and on CONSENT");
    }

    @Test
    void anOperationIsDeclaredOnceAndItsNumbersMakeSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop().operation(Operation.named("gift-wrap").quota(2)))
                .withMessageContaining("operation 'gift-wrap' is declared twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operation.named("gift-wrap").quota(0))
                .withMessage("operation 'gift-wrap' has a quota of 0: use at least 1, or let nobody grant it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operation.named("gift-wrap").onTerm(Duration.ofHours(-1)))
                .withMessage("operation 'gift-wrap' has a grace of PT-1H: use zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claimed().when(RuleContract.ANNA, new Perform("wrap")))
                .withMessage("no operation 'wrap': declare it with Builder.operation, or use one of"
                        + " [cancel-order, gift-wrap]");
    }

    @Test
    void whoeverPerformsWhatCantBeUndoneKnowsWhyFirst() {
        claimed()
                .given(Act.of("yes", RuleContract.BUYER, Give.to("cancel-order")))
                .when(inTheNameOf("cancel", new Perform("cancel-order")))
                .refused(CAUSE_BEFORE_IRREVERSIBLE);
    }
}
