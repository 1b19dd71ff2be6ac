package dev.ticketlifecycle.obligation;

import static dev.ticketlifecycle.Life.ANNA;
import static dev.ticketlifecycle.Life.BORIS;
import static dev.ticketlifecycle.Life.CHIEF;
import static dev.ticketlifecycle.Life.REQUESTER;
import static dev.ticketlifecycle.Life.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the desk owes doesn't get lighter by its own doing: not replaced by less, not held up by itself, not put off. */
class WeightTest {

    private static final Instant TOMORROW = START.plus(Duration.ofDays(1));

    private final Life life = new Life(Lifecycle.preset("helpdesk")
                    .obligation(ObligationKind.promise("soft").onClose(OnClose.CANCEL))
                    .obligation(ObligationKind.promise("to-seller").between(Party.STAFF, Party.THIRD_PARTY))
                    .obligation(ObligationKind.evidence("waybill").between(Party.THIRD_PARTY, Party.STAFF))
                    .obligation(ObligationKind.verdict("unhurried", "yes", "no"))
                    .build())
            .knowing(Person.of("helper").in("front-line"))
            .does(REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
            .does(ANNA, new Claim());

    private List<String> rules(Actor actor, Command command) {
        return life.act(actor, command)
                .fold(ok -> List.of("accepted"), no -> no.refusal().rules());
    }

    private boolean blocked(String id) {
        return life.ticket().obligations().find(id).orElseThrow().blocked();
    }

    @Test
    void aRemedyIsntReplacedByAPromise() {
        life.does(ANNA, new Find("fault", "admitted"));
        String remedy = life.ticket().obligations().open().get(0).id();

        assertThat(rules(ANNA, Promise.of("rating-follow-up").insteadOf(remedy)))
                .containsExactly("admission-needs-remedy", "not-permitted");
        assertThat(rules(ANNA, Promise.by(TOMORROW).insteadOf(remedy))).containsExactly("admission-needs-remedy");
    }

    @Test
    void noMachineSaysThatARemedyWasGiven() {
        life.does(ANNA, new Find("fault", "admitted"));
        String remedy = life.ticket().obligations().open().get(0).id();

        assertThat(rules(Actor.bot("helper"), new Fulfil(remedy))).containsExactly("admission-needs-remedy");
        assertThat(rules(Actor.system(), new Fulfil(remedy))).containsExactly("admission-needs-remedy");
        assertThat(rules(ANNA, new Fulfil(remedy))).containsExactly("accepted");
    }

    @Test
    void whoAdmittedTheFaultDoesntRefuseItsRemedy() {
        Actor other = Actor.agent("carol");
        life.knowing(Person.of("carol").withRole(Person.SUPERVISOR)).does(CHIEF, new Find("fault", "admitted"));
        String remedy = life.ticket().obligations().open().get(0).id();

        assertThat(rules(CHIEF, new Release(remedy, "nothing was lost"))).containsExactly("admission-needs-remedy");
        assertThat(rules(other, new Release(remedy, "nothing was lost"))).containsExactly("accepted");
    }

    @Test
    void aWithdrawalCancelsWhatIsOwedToTheRequesterAndNothingElse() {
        life.does(ANNA, Promise.by(TOMORROW).id("p"))
                .does(ANNA, Promise.of("to-seller").due(TOMORROW).id("q"));

        Decision refused = life.act(REQUESTER, new Withdraw());
        String text = refused.fold(ok -> "accepted", no -> no.text(Locale.ENGLISH));
        assertThat(text)
                .contains("Still owed: to-seller q", "in the way of the end: 1")
                .doesNotContain("promise p");

        life.does(ANNA, new Fulfil("q")).does(REQUESTER, new Withdraw());
        assertThat(life.ticket().obligations().open()).isEmpty();
    }

    @Test
    void aPromiseThatBlocksTheEndIsntReplacedByOneThatEndsWithTheTicket() {
        life.does(ANNA, Promise.by(TOMORROW).id("p"));

        assertThat(rules(ANNA, Promise.of("soft").due(TOMORROW).insteadOf("p"))).containsExactly("not-permitted");
        assertThat(rules(ANNA, Promise.by(TOMORROW).insteadOf("p"))).containsExactly("accepted");
    }

    @Test
    void aPromiseToASellerIsntReplacedByOneToTheRequester() {
        life.does(ANNA, Promise.of("to-seller").due(TOMORROW).id("p"));

        assertThat(rules(ANNA, Promise.by(TOMORROW).insteadOf("p"))).containsExactly("not-permitted");
        assertThat(rules(ANNA, Promise.of("to-seller").due(TOMORROW).insteadOf("p")))
                .containsExactly("accepted");
    }

    @Test
    void whatTheDeskOwesItselfHoldsNoPromiseUp() {
        String question = life.ticket().conversation().open().detail().get(0).message();
        life.does(ANNA, Promise.by(TOMORROW).id("own").after(Blocker.of("own")))
                .does(ANNA, Promise.by(TOMORROW).id("asked").after(Blocker.of(question)))
                .does(ANNA, Promise.by(TOMORROW).id("one").after(Blocker.of("other")))
                .does(ANNA, Promise.by(TOMORROW).id("other").after(Blocker.of("one")));

        assertThat(life.at(Duration.ofDays(2)).look().ticket().obligations().broken())
                .isEqualTo(4);
    }

    @Test
    void whatTheRequesterOwesHoldsAPromiseUpUnlessItWaitsForThatInTurn() {
        life.does(ANNA, demand("photo").id("d"))
                .does(ANNA, Promise.by(TOMORROW).id("p").after(Blocker.of("d")))
                .does(ANNA, demand("form").id("e").after(Blocker.of("q")))
                .does(ANNA, Promise.by(TOMORROW).id("q").after(Blocker.of("e")));

        assertThat(blocked("p")).isTrue();
        assertThat(blocked("q")).isFalse();
        assertThat(blocked("e")).isFalse();
    }

    private static Demand demand(String evidence) {
        return Demand.of(evidence, "the parcel was empty", "Please send us this.");
    }

    @Test
    void nobodyPutsOffWhatHePromisedHimself() {
        life.does(CHIEF, Promise.by(TOMORROW).id("p"));

        assertThat(rules(CHIEF, new Extend("p", TOMORROW.plusSeconds(60), "no time")))
                .containsExactly("not-permitted");
    }

    @Test
    void aPromiseThatTheDeskPutsOffIsBrokenAndOneThatTheRequesterDoesntMindIsnt() {
        life.does(ANNA, Promise.by(TOMORROW).id("p"))
                .does(REQUESTER, new Extend("p", TOMORROW.plusSeconds(60), "no hurry"));
        assertThat(life.ticket().obligations().broken()).isZero();

        life.does(CHIEF, new Extend("p", TOMORROW.plusSeconds(120), "no time"));
        assertThat(life.ticket().obligations().broken()).isEqualTo(1);
    }

    @Test
    void whoAsksForAVerdictLeavesAtLeastTheUsualTimeAndTheDeskTakesNoMore() {
        Instant soon = START.plusSeconds(1);
        Instant late = START.plus(Duration.ofDays(365));

        assertThat(rules(REQUESTER, Request.of("complaint").due(soon))).containsExactly("not-permitted");
        assertThat(rules(REQUESTER, Request.of("unhurried").due(late))).containsExactly("not-permitted");
        assertThat(rules(ANNA, Request.complaintAbout("boris").due(late))).containsExactly("not-permitted");
        assertThat(rules(REQUESTER, Request.of("complaint").due(late))).containsExactly("accepted");
        assertThat(rules(ANNA, Request.complaintAbout("boris").due(soon))).containsExactly("accepted");
    }

    @Test
    void suppliedEvidenceThatNobodyJudgesIsMissedAndEscalated() {
        life.does(ANNA, demand("photo").id("d")).does(REQUESTER, new Supply("d", Message.text("Here it is.")));

        assertThat(life.at(Duration.ofDays(40)).look().kinds()).contains(EventKind.MISSED, EventKind.ESCALATION_DUE);
    }

    @Test
    void aContestThatNobodyJudgesIsMissedAndEscalated() {
        life.does(ANNA, demand("photo").id("d")).does(REQUESTER, new Contest("d", "not my business"));

        assertThat(life.at(Duration.ofDays(40)).look().kinds()).contains(EventKind.MISSED, EventKind.ESCALATION_DUE);
    }

    @Test
    void aMissIsWithdrawnOpenlyAndNotOnTheDebtorsWord() {
        Actor carol = Actor.agent("carol");
        life.knowing(Person.of("carol").withRole(Person.IMPORTER))
                .does(ANNA, Promise.by(TOMORROW).id("p"))
                .does(ANNA, Promise.by(TOMORROW).id("q"))
                .at(Duration.ofDays(2))
                .look();
        Instant early = START.plus(Duration.ofHours(3));
        life.does(carol, new Import(new Fulfil("p"), early));
        assertThat(life.ticket().obligations().broken()).isEqualTo(2);
        assertThat(life.kinds()).doesNotContain(EventKind.MISS_WITHDRAWN);

        life.does(Actor.system(), new Import(new Fulfil("q"), early));
        assertThat(life.ticket().obligations().broken()).isEqualTo(1);
        assertThat(life.kinds()).endsWith(EventKind.MISS_WITHDRAWN, EventKind.FULFILLED);
    }

    @Test
    void aDemandIsContestedOnceHoweverManyVerdictsFollow() {
        life.does(ANNA, demand("photo").id("d"))
                .does(REQUESTER, new Contest("d", "not my business"))
                .does(BORIS, new Judge("d/relevance", "relevant", "it is"));
        for (int i = 0; i < Obligations.MAX_SETTLED; i++) {
            life.does(REQUESTER, Request.of("complaint").id("k" + i)).does(BORIS, new Judge("k" + i, "upheld", "so"));
        }

        assertThat(rules(REQUESTER, new Contest("d", "not my business"))).containsExactly("not-permitted");
    }

    @Test
    void whatIsDemandedOfASellerIsNoQuestionToTheRequester() {
        life.does(
                ANNA,
                new Demand(
                        Optional.of("d"),
                        "waybill",
                        "waybill",
                        "it was sent",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Message.text("Send us the waybill.")));

        assertThat(life.ticket().conversation().asksRequester()).isEmpty();
        assertThat(life.ticket().ball()).contains(Party.STAFF);
    }

    @Test
    void aWaivedKindOfDemandIsNotDemandedAndWhatIsOpenOfItIsOwedNoMore() {
        Demand waybill = new Demand(
                Optional.of("d"),
                "waybill",
                "sheet-1",
                "it was sent",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Message.text("Send us the waybill."));
        life.does(ANNA, waybill).does(ANNA, new Waive("waybill"));
        assertThat(life.ticket().obligations().open()).isEmpty();

        Decision refused = life.act(ANNA, waybill.id("e"));
        String text = refused.fold(ok -> "accepted", no -> no.text(Locale.ENGLISH));
        assertThat(text).startsWith("waybill was waived");
        assertThat(rules(ANNA, demand("sheet-1"))).containsExactly("accepted");
    }

    @Test
    void aKindThatNobodyCanImposeIsRefusedWhenItIsDeclared() {
        LifecycleBuilder builder = Lifecycle.preset("helpdesk");

        assertThat(List.of(
                        ObligationKind.promise("one").between(Party.REQUESTER, Party.STAFF),
                        ObligationKind.evidence("two").between(Party.STAFF, Party.REQUESTER),
                        ObligationKind.verdict("three", "yes", "no").between(Party.REQUESTER, Party.STAFF)))
                .allSatisfy(kind -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> builder.obligation(kind))
                        .withMessageContaining("nobody can impose"));
    }

    @Test
    void theRefusalOfWhatIsntOwedNamesIt() {
        Decision refused = life.act(ANNA, new Fulfil("nope"));

        String english = refused.fold(ok -> "accepted", no -> no.text(Locale.ENGLISH));
        String russian = refused.fold(ok -> "accepted", no -> no.text(Locale.forLanguageTag("ru")));
        assertThat(english).contains("nothing is owed as nope");
        assertThat(russian).contains("обязательства nope нет");
    }
}
