package dev.ticketlifecycle.testkit.operators;

import static dev.ticketlifecycle.vocabulary.RuleId.CAUSE_BEFORE_IRREVERSIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.CODED_ENDING;
import static dev.ticketlifecycle.vocabulary.RuleId.COMPETENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.CONTRADICTING_FINDING;
import static dev.ticketlifecycle.vocabulary.RuleId.COURTESY_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_CAPABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_GRANTABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.QUOTA_USED;
import static dev.ticketlifecycle.vocabulary.RuleId.UNSAFE_DEFAULT;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_OWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.Choose;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.consent.Option;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.Blocker;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library answers to each point of the operator's list. */
class OperatorsListTest {

    private static final Lifecycle DESK = OperatorsDesk.lifecycle();
    private static final Actor BUYER = Actor.requester("buyer");
    private static final Actor OPERATOR = Actor.agent("operator");
    private static final Actor BOSS = Actor.agent("boss");
    private static final Reply HONEST = Reply.answer("To be honest with you: this is not for us to do.");

    static List<Point> points() {
        return OperatorsList.POINTS;
    }

    @ParameterizedTest
    @MethodSource("points")
    void thePointIsAnsweredAsThePageSays(Point point) {
        switch (point.answer()) {
            case TRANSFERRED -> transferred(point.concerns());
            case DECLINED -> declined(point.concerns());
            case NOT_VOUCHED_FOR -> notVouchedFor(point.concerns());
            case USED_UP -> usedUp(point.concerns());
            case ASKED_BACK -> askedBack(point.concerns());
            case ANSWERED -> answered();
            case PERFORMED -> performed(point.concerns());
            case CONSENTED -> consented(point.concerns());
            case CONSENTED_FOR_GOOD -> consentedForGood(point.concerns());
            case OFFERED -> offered(point.concerns());
            case COURTESY -> courtesy(point.asked());
            case SHUT_OUT -> shutOut();
            case ROUTED -> routed(point.concerns());
            case INVESTIGATED -> investigated(point.concerns());
            case CONTRADICTED -> contradicted(point.concerns());
        }
    }

    @Test
    void theDeskToldAgainFromItsDefinitionIsTheSame() {
        assertThat(DESK.definition().toBuilder().build().definition()).isEqualTo(DESK.definition());
    }

    @Test
    void theListHasThirtySeventeenAndSixPoints() {
        assertThat(points().stream().map(point -> "" + point.list() + point.number()))
                .doesNotHaveDuplicates()
                .hasSize(53);
        assertThat(points()).filteredOn(point -> point.list() == 'A').hasSize(30);
        assertThat(points()).filteredOn(point -> point.list() == 'B').hasSize(17);
        assertThat(points()).filteredOn(point -> point.list() == 'C').hasSize(6);
    }

    /** With {@code -Ddocs.write=true} the page is written. */
    @Test
    void thePageTellsEachPoint() throws IOException {
        Path page = Path.of("..", "docs", "operators-list.md");
        String written = OperatorsPage.of(points());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, written);
        }

        assertThat(Files.readString(page)).isEqualTo(written);
    }

    private static Scenario desk() {
        return Scenario.of(DESK).directory(OperatorsDesk.people());
    }

    private static Story asked() {
        return desk().begin()
                .given(Act.of(
                        "asked",
                        BUYER,
                        Open.by("buyer")
                                .in(OperatorsDesk.FRONT_LINE)
                                .then(Receive.question("Can you do that for me?"))))
                .given(OPERATOR, new Claim());
    }

    private static Promise promise(Story story, String operation) {
        return Promise.toPerform(operation, story.now().plus(Duration.ofDays(1)))
                .id("promise");
    }

    private static void transferred(String operation) {
        Story story = asked();
        String department = DESK.operations().stream()
                .filter(known -> known.name().equals(operation))
                .flatMap(known -> known.department().stream())
                .findFirst()
                .orElseThrow();
        Actor expert = Actor.agent(OperatorsDesk.expert(department));

        story.when(OPERATOR, promise(story, operation))
                .refused(NOT_CAPABLE)
                .fact(NOT_CAPABLE, "department", department)
                .eachRemedyIsAccepted();
        Story offered =
                story.given(OPERATOR, new Offer(Owner.queue(department))).owner(Owner.agent("operator"));
        Story theirs =
                offered.given(expert, new AcceptOffer()).clock(department + "/group-ownership", ClockState.RUNNING);
        theirs.when(expert, promise(theirs, operation)).accepted();
        theirs.given(BUYER, Give.to(operation))
                .when(expert, new Perform(operation))
                .accepted();
    }

    private static void declined(String operation) {
        Story story = asked();

        story.when(OPERATOR, promise(story, operation)).refused(NOT_GRANTABLE).eachRemedyIsAccepted();
        story.when(OPERATOR, new Perform(operation)).refused(NOT_GRANTABLE).eachRemedyIsAccepted();
        story.when(OPERATOR, HONEST.then(Close.declined(NOT_GRANTABLE.id())))
                .accepted()
                .outcome(Outcome.DECLINED);
    }

    private static void notVouchedFor(String operation) {
        Story story = asked();

        story.when(OPERATOR, promise(story, operation)).refused(NOT_GRANTABLE).eachRemedyIsAccepted();
        story.when(OPERATOR, Reply.answer("Nobody here can know that, so we promise nothing."))
                .accepted()
                .openQuestions()
                .thenTicket(ticket -> {
                    assertThat(ticket.obligations().open()).isEmpty();
                    assertThat(ticket.obligations().broken()).isZero();
                });
    }

    private static void usedUp(String operation) {
        asked().given(OPERATOR, new Perform(operation))
                .when(OPERATOR, new Perform(operation))
                .refused(QUOTA_USED)
                .eachRemedyIsAccepted()
                .when(OPERATOR, HONEST.then(Close.declined(QUOTA_USED.id())))
                .accepted()
                .outcome(Outcome.DECLINED);
    }

    private static void askedBack(String kind) {
        Story story = asked();
        Demand demand = Demand.of("bank-details", "where the money goes", "Please give us your bank details.");
        Demand details = new Demand(
                Optional.of("details"),
                kind,
                demand.evidence(),
                demand.fact(),
                Optional.of(story.now().plus(Duration.ofDays(3))),
                demand.until(),
                demand.blockedBy(),
                demand.message());

        story.given(OPERATOR, details)
                .given(OPERATOR, promise(story, "refund").after(Blocker.of("details")))
                .after(Duration.ofDays(2))
                .thenTicket(ticket -> {
                    Obligation promise = ticket.obligations().find("promise").orElseThrow();
                    assertThat(promise.blocked()).isTrue();
                    assertThat(promise.missed()).isFalse();
                });
    }

    private static void answered() {
        asked().when(OPERATOR, Reply.answer("It is written on the page of the order."))
                .accepted()
                .openQuestions();
    }

    private static void performed(String operation) {
        asked().when(OPERATOR, new Perform(operation))
                .accepted()
                .event(Performed.class, done -> assertThat(done.operation()).isEqualTo(operation));
        asked().when(BOSS, new Perform(operation)).refused(NOT_CAPABLE).eachRemedyIsAccepted();
    }

    private static void consented(String operation) {
        Story story = asked();

        story.when(OPERATOR, new Perform(operation)).refused(CONSENT_REQUIRED).eachRemedyIsAccepted();
        agreed(story, operation)
                .when(OPERATOR, new Perform(operation))
                .accepted()
                .event(Performed.class, done -> assertThat(done.restsOn()).contains("yes"))
                .when(OPERATOR, new Perform(operation))
                .refused(CONSENT_REQUIRED);
    }

    private static Story agreed(Story story, String operation) {
        return story.given(Act.of("yes", BUYER, Give.to(operation)));
    }

    private static void consentedForGood(String operation) {
        Story story = asked();

        story.when(OPERATOR, new Perform(operation))
                .refused(CONSENT_REQUIRED, CAUSE_BEFORE_IRREVERSIBLE)
                .eachRemedyIsAccepted();
        agreed(story, operation)
                .when(OPERATOR, new Perform(operation))
                .refused(CAUSE_BEFORE_IRREVERSIBLE)
                .eachRemedyIsAccepted();
        agreed(story, operation)
                .given(OPERATOR, new Find("cause", "the-buyer-asked"))
                .when(OPERATOR, new Perform(operation))
                .accepted();
    }

    private static void offered(String operation) {
        Story story = asked();
        OfferOptions options = OfferOptions.until(
                story.now().plus(Duration.ofDays(2)), Option.of("as-planned"), Option.of("later", operation));

        story.when(OPERATOR, options.otherwise("later")).refused(UNSAFE_DEFAULT).eachRemedyIsAccepted();
        story.given(Act.of("options", OPERATOR, options.otherwise("as-planned")))
                .given(Act.of("choice", BUYER, new Choose("options", "later")))
                .when(OPERATOR, new Perform(operation))
                .accepted()
                .event(Performed.class, done -> assertThat(done.restsOn()).contains("choice"));
    }

    private static void courtesy(String what) {
        Message kind = Message.text("We " + what + ", and we are with you in all of this.");

        asked().when(OPERATOR, Reply.of(ReplyKind.COURTESY, kind))
                .accepted()
                .recording(COURTESY_IS_NOT_A_REPLY)
                .openQuestions("asked");
    }

    private static void shutOut() {
        Story story = asked();

        story.when(BOSS, Close.abuse("insults")).refused(CODED_ENDING).eachRemedyIsAccepted();
        story.given(
                        OPERATOR,
                        new Warn(Message.text("If you go on we stop answering.").via("phone")))
                .given(BUYER, Receive.question("Thieves, the lot of you!"))
                .when(BOSS, Close.abuse("insults"))
                .accepted()
                .outcome(Outcome.ABUSE);
    }

    private static void routed(String department) {
        Actor expert = Actor.agent(OperatorsDesk.expert(department));
        Story story = desk().given(
                        BUYER,
                        Open.by("buyer")
                                .in(OperatorsDesk.FRONT_LINE)
                                .about(department)
                                .then(Receive.question("What about that?")));

        story.when(OPERATOR, new Claim()).refused(COMPETENCE).eachRemedyIsAccepted();
        story.given(OPERATOR, new Offer(Owner.queue(department)))
                .given(expert, new AcceptOffer())
                .clock(department + "/group-ownership", ClockState.RUNNING);
    }

    private static void investigated(String kind) {
        Story story = asked().given(OPERATOR, Request.of(kind).id("box"));

        story.when(BOSS, new Fulfil("box")).refused(VERDICT_OWED).eachRemedyIsAccepted();
        story.when(BOSS, new Judge("box", "empty", " ")).refused(VERDICT_OWED);
        story.when(BOSS, new Judge("box", "empty", "the scales say 40 g")).accepted();
        story.after(Duration.ofDays(6))
                .thenTicket(ticket -> assertThat(
                                DESK.advance(ticket, story.now().plus(Duration.ofDays(6)))
                                        .ticket()
                                        .obligations()
                                        .find("box")
                                        .orElseThrow()
                                        .missed())
                        .isTrue());
    }

    private static void contradicted(String finding) {
        Story story = asked().given(OPERATOR, new Find(finding, "at-the-point"));

        story.when(OPERATOR, new Find(finding, "on-its-way"))
                .refused(CONTRADICTING_FINDING)
                .eachRemedyIsAccepted();
        story.when(OPERATOR, Find.superseding(finding, "on-its-way", "the point looked again"))
                .accepted();
    }
}
