package dev.ticketlifecycle.obligation;

import static dev.ticketlifecycle.Life.ANNA;
import static dev.ticketlifecycle.Life.BORIS;
import static dev.ticketlifecycle.Life.CHIEF;
import static dev.ticketlifecycle.Life.MAILER;
import static dev.ticketlifecycle.Life.REQUESTER;
import static dev.ticketlifecycle.Life.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.LifecycleBuilder;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Rate;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.RevokeWaiver;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.Offer;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Owed;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What one party owes another: what holds it up, what settles it, and what the end of the ticket does to it. */
class OwedTest {

    private static final Actor CARRIER = Actor.thirdParty("carrier");

    private static LifecycleBuilder desk() {
        return Lifecycle.preset("helpdesk")
                .obligation(ObligationKind.promise("delivery").onClose(OnClose.REOPEN))
                .obligation(ObligationKind.promise("call-back").onClose(OnClose.CANCEL))
                .obligation(ObligationKind.evidence("form").fixedDue())
                .obligation(ObligationKind.verdict("moderation", "approved", "rejected")
                        .within(Duration.ofDays(7))
                        .remindBefore(Duration.ofDays(1)))
                .obligation(ObligationKind.verdict("relay", "passed-on", "held-back")
                        .between(Party.STAFF, Party.THIRD_PARTY));
    }

    private static Life claimed() {
        return claimed(desk().build());
    }

    private static Life claimed(Lifecycle lifecycle) {
        return new Life(lifecycle)
                .does(REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
                .does(ANNA, new Claim());
    }

    private static Life proposed(Life life) {
        return life.does(ANNA, Reply.answer("It arrives on the 29th.").then(new Propose()));
    }

    private static Demand demand(String evidence) {
        return Demand.of(evidence, "the parcel was empty", "Please send us this.");
    }

    private static Instant after(Duration amount) {
        return START.plus(amount);
    }

    private static List<String> rules(Decision decision) {
        return decision.fold(ok -> List.of("accepted"), no -> no.refusal().rules());
    }

    @Test
    void aBrokenPromiseThatReopensDoesSoLongAfterTheReopeningWindow() {
        Life life = claimed()
                .does(
                        ANNA,
                        Promise.of("delivery").due(after(Duration.ofDays(30))).id("p"));
        proposed(life).does(REQUESTER, new Accept());

        assertThat(life.at(Duration.ofDays(20)).ticket().phase()).isEqualTo(Phase.CLOSED);
        assertThat(rules(life.act(REQUESTER, Request.exceptionTo("terminal")))).containsExactly("accepted");
        life.at(Duration.ofDays(31)).look();

        assertThat(life.ticket().phase()).isNotEqualTo(Phase.CLOSED);
        assertThat(life.ticket().owner()).contains(Owner.agent("anna"));
        assertThat(life.ticket().obligations().broken()).isEqualTo(1);
        assertThat(life.events(EventKind.MISSED)).hasSize(2); // the exception's verdict too
        assertThat(rules(proposed(life).act(REQUESTER, new Accept()))).containsExactly("open-obligation");
        life.does(REQUESTER, new Withdraw());
        assertThat(life.ticket().obligations().find("p")).isEmpty();
    }

    @Test
    void aVerdictThatIsMissedEscalatesAndLeavesTheTicketEndedUntilItIsGiven() {
        Life life = claimed().does(REQUESTER, Request.of("moderation").id("m"));
        proposed(life).does(REQUESTER, new Accept());
        life.at(Duration.ofDays(40)).look();

        assertThat(life.kinds()).contains(EventKind.REMINDED, EventKind.MISSED, EventKind.ESCALATION_DUE);
        assertThat(life.ticket().phase()).isEqualTo(Phase.CLOSED);
        assertThat(life.ticket().timers()).isEmpty();
        assertThat(rules(life.act(REQUESTER, Request.of("moderation")))).containsExactly("terminal");
        assertThat(rules(life.act(ANNA, new Fulfil("m")))).containsExactly("verdict-owed");
        life.does(BORIS, new Judge("m", "rejected", "it insults the seller"));
        assertThat(rules(life.act(REQUESTER, Request.appealAgainst("m")))).containsExactly("terminal"); // sealed by now
    }

    @Test
    void silenceIsNoVerdictEvenWhereItBlocksTheEnd() {
        Lifecycle strict = Lifecycle.preset("helpdesk")
                .obligation(ObligationKind.verdict("audit", "passed", "failed")
                        .onClose(OnClose.BLOCK)
                        .within(Duration.ofHours(1)))
                .build();
        Life life = claimed(strict).does(ANNA, Request.of("audit"));

        assertThat(life.at(Duration.ofHours(2)).look().kinds()).endsWith(EventKind.MISSED, EventKind.ESCALATION_DUE);
    }

    @Test
    void aBlockingPromiseCancelsTheWindowAndOnlyANewProposalStartsIt() {
        Life life = proposed(claimed())
                .does(ANNA, Promise.by(after(Duration.ofHours(9))).id("p"));

        assertThat(life.kinds()).endsWith(EventKind.IMPOSED, EventKind.WINDOW_CANCELLED);
        life.at(Duration.ofHours(1)).does(ANNA, new Fulfil("p"));
        life.at(Duration.ofHours(3)).look();
        assertThat(life.ticket().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(life.ticket().closure().window()).isEmpty();
        life.does(ANNA, new Propose());
        assertThat(life.at(Duration.ofHours(4)).look().ticket().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void aMissedDebtOfTheDeskCancelsTheWindow() {
        Life life = claimed().does(ANNA, Promise.of("call-back").due(after(Duration.ofMinutes(10))));
        proposed(life).at(Duration.ofHours(2)).look();

        assertThat(life.kinds()).endsWith(EventKind.MISSED, EventKind.WINDOW_CANCELLED);
        assertThat(life.ticket().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void whatComesAboutOnAnEndedTicketLivesOn() {
        Lifecycle lenient = Lifecycle.preset("helpdesk")
                .obligation(ObligationKind.FOLLOW_UP.onClose(OnClose.CANCEL))
                .build();
        Life life = proposed(claimed(lenient)).does(REQUESTER, new Accept()).does(REQUESTER, new Rate(1));

        assertThat(life.ticket().obligations().open())
                .singleElement()
                .satisfies(one -> assertThat(one.terms().onClose()).isEqualTo(OnClose.ESCALATE));
        assertThat(life.kinds()).endsWith(EventKind.RATED, EventKind.IMPOSED, EventKind.ESCALATION_DUE);
    }

    @Test
    void anEndThatTheDeskDecidedIsAppealedAgainstAndSomebodyElseDecides() {
        Life life = claimed().does(ANNA, Reply.answer("The rule says no, and this is why."));
        life.does(ANNA, Close.declined("against-the-terms"));

        life.does(REQUESTER, Request.of("appeal").id("a"));
        assertThat(rules(life.act(ANNA, new Judge("a", "rejected", "I said so"))))
                .containsExactly("independent-reviewer");
        life.does(BORIS, new Judge("a", "upheld", "the rule doesn't apply"));
        assertThat(rules(proposed(claimed()).does(REQUESTER, new Accept()).act(REQUESTER, Request.of("appeal"))))
                .as("nothing to appeal against")
                .contains("not-permitted");
    }

    @Test
    void aTicketHasNoMoreThanSixtyFourDebtsAndSaysSo() {
        Life life = claimed();
        for (int i = 0; i < Obligations.MAX_OPEN; i++) {
            life.does(ANNA, Promise.by(after(Duration.ofDays(3))));
        }

        for (Command more : List.of(Promise.by(after(Duration.ofDays(3))), Note.handingOver("Call back."))) {
            Refused refused = (Refused) life.act(ANNA, more);
            assertThat(refused.refusal().rules()).containsExactly("not-permitted");
            assertThat(refused.refusal().reasons().get(0).facts()).containsEntry("owed", Obligations.MAX_OPEN);
        }
        life.does(ANNA, new Note(Message.text("Nothing to hand over.")));
    }

    @Test
    void aPromiseWaitsForWhatTheRequesterOwes() {
        Life life = claimed()
                .does(ANNA, demand("account").id("d"))
                .does(ANNA, Promise.by(after(Duration.ofHours(4))).id("p").after(Blocker.of("d")));

        assertThat(life.ticket().obligations().find("p").orElseThrow().blocked())
                .isTrue();
        assertThat(life.ticket().wakeAt()).isEmpty();
        life.at(Duration.ofHours(3)).does(REQUESTER, new Supply("d", Message.text("It is this one.")));
        assertThat(life.ticket().obligations().find("p").orElseThrow().due()).contains(after(Duration.ofHours(7)));
    }

    @Test
    void aFixedDueInstantStaysAndWhoWasHeldUpHasNoShareInMissingIt() {
        Life life = claimed();
        String question = life.ticket().conversation().open().detail().get(0).message();
        life.does(
                ANNA,
                new Demand(
                        demand("form").id(),
                        "form",
                        "form",
                        "the parcel was empty",
                        Optional.of(after(Duration.ofHours(5))),
                        Optional.empty(),
                        List.of(Blocker.of(question)),
                        Message.text("Please fill in the form.")));
        life.at(Duration.ofHours(6)).look();

        assertThat(life.events(EventKind.MISSED))
                .extracting(line -> ((ObligationEvent.Missed) line.event()).own())
                .containsExactly(Duration.ZERO);
        assertThat(life.ticket().obligations().broken()).isZero();
    }

    @Test
    void aPromiseThatIsTakenBackOrPutOffIsBroken() {
        Life life = claimed()
                .does(ANNA, Promise.by(after(Duration.ofHours(4))).id("p"))
                .does(ANNA, Promise.by(after(Duration.ofHours(3))).id("sooner").insteadOf("p"));
        assertThat(life.ticket().obligations().broken()).isZero();

        life.does(ANNA, Promise.by(after(Duration.ofHours(9))).id("later").insteadOf("sooner"));
        assertThat(life.ticket().obligations().broken()).isEqualTo(1);
        assertThat(rules(life.act(ANNA, new Release("later", "no time")))).containsExactly("not-permitted");
        life.does(CHIEF, new Release("later", "nobody can do it"));
        assertThat(life.ticket().obligations().broken()).isEqualTo(2);
        life.does(ANNA, Promise.by(after(Duration.ofHours(4))).id("again")).does(REQUESTER, new Release("again", ""));
        assertThat(life.ticket().obligations().broken()).isEqualTo(2);
    }

    @Test
    void aPromiseThatWasKeptInTimeIsNotBrokenHoweverLateThatIsLearnt() {
        Life life = claimed().does(ANNA, Promise.by(after(Duration.ofHours(4))).id("p"));
        life.at(Duration.ofHours(5)).look();
        assertThat(life.ticket().obligations().broken()).isEqualTo(1);

        life.act(Act.by(ANNA).through(MAILER).id("late").does(new Import(new Fulfil("p"), after(Duration.ofHours(2)))));
        assertThat(life.ticket().obligations().broken()).isZero();
    }

    @Test
    void whatIsLearntLateTakesEffectWhenItHappened() {
        Life life = claimed().does(ANNA, demand("photos").id("d")).at(Duration.ofHours(2));
        Function<Actor, Function<Command, Decision>> late = who -> what -> life.act(Act.by(who)
                .through(MAILER)
                .id("i" + life.journal().size())
                .does(new Import(what, after(Duration.ofHours(1)))));

        assertThat(rules(late.apply(REQUESTER).apply(new Contest("d", "it proves nothing"))))
                .containsExactly("accepted");
        assertThat(rules(late.apply(BORIS).apply(new Judge("d/relevance", "relevant", "it does"))))
                .containsExactly("accepted");
        assertThat(rules(late.apply(REQUESTER).apply(new Supply("d", Message.text("Here.")))))
                .containsExactly("accepted");
        assertThat(rules(late.apply(ANNA)
                        .apply(Promise.by(after(Duration.ofMinutes(90))).id("p"))))
                .containsExactly("accepted");
        assertThat(rules(late.apply(ANNA).apply(new Waive("video")))).containsExactly("accepted");
        assertThat(rules(late.apply(CHIEF).apply(new RevokeWaiver("video", "the insurer insists"))))
                .containsExactly("accepted");
        assertThat(rules(late.apply(REQUESTER)
                        .apply(Request.complaintAbout("anna").id("c"))))
                .containsExactly("accepted");
        assertThat(rules(late.apply(REQUESTER).apply(new Extend("c", after(Duration.ofDays(20)), "take your time"))))
                .containsExactly("accepted");
        assertThat(rules(late.apply(REQUESTER).apply(new Rate(1)))).containsExactly("accepted");
        assertThat(life.ticket().obligations().broken())
                .as("missed before it was entered")
                .isEqualTo(1);
        assertThat(life.ticket().wakeAt().orElseThrow()).isAfter(after(Duration.ofHours(2)));
    }

    @Test
    void aDemandThatIsGivenUpOrHeldUpWaitsForNobody() {
        Life waived = claimed().does(ANNA, demand("video").id("d"));
        assertThat(waived.ticket().ball()).contains(Party.REQUESTER);
        waived.does(BORIS, new Waive("video"));
        assertThat(waived.ticket().ball()).contains(Party.STAFF);

        Life held = claimed();
        String question = held.ticket().conversation().open().detail().get(0).message();
        held.does(ANNA, demand("photos").id("d").after(Blocker.of(question)));
        assertThat(held.ticket().ball()).contains(Party.STAFF);
        held.does(ANNA, Reply.answer("It is at the customs."));
        assertThat(held.ticket().obligations().find("d").orElseThrow().blocked())
                .isFalse();
    }

    @Test
    void aViewShowsWhatThePartyOwesAndIsOwedAndNothingAmongTheDesk() {
        Life life = claimed()
                .does(BORIS, Note.handingOver("Call back on Monday."))
                .does(ANNA, Promise.by(after(Duration.ofHours(4))).id("p"))
                .does(ANNA, new Waive("video"));
        String note = life.ticket().obligations().open().get(0).id();
        life.does(ANNA, new Fulfil(note)).does(CARRIER, Request.of("relay").id("r"));

        var requester = life.ticket().viewFor(Party.REQUESTER);
        var carrier = life.ticket().viewFor(Party.THIRD_PARTY);
        assertThat(requester.owed()).extracting(Owed::kind).containsExactly(Owed.ANSWER, "promise");
        assertThat(requester.nextPromised()).contains(after(Duration.ofHours(4)));
        assertThat(requester.waived()).containsExactly("video");
        assertThat(requester.of(life.journal()))
                .noneMatch(line -> line.event() instanceof ObligationEvent event
                        && event.affair()
                                .filter(affair -> !affair.concerns(Party.REQUESTER))
                                .isPresent());
        assertThat(carrier.owed()).extracting(Owed::id).containsExactly("r");
        assertThat(carrier.of(life.journal()))
                .extracting(line -> line.event().kind())
                .contains(EventKind.IMPOSED);
        assertThat(life.ticket().viewFor(Party.STAFF).owed())
                .isEqualTo(life.ticket().owed());
    }

    @Test
    void whatFollowsFromWordsAndOffersIsOwedToo() {
        Life life = claimed()
                .does(ANNA, Reply.question("Which parcel is it?"))
                .does(ANNA, Reply.holding("We ask the carrier.", after(Duration.ofHours(1))))
                .does(ANNA, new Offer(Owner.agent("boris")));

        assertThat(life.ticket().owed())
                .extracting(Owed::kind)
                .containsExactly(Owed.ANSWER, Owed.CLARIFICATION, Owed.NEXT_UPDATE, Owed.ACCEPTANCE);
        life.does(ANNA, demand("photos").id("d"));
        assertThat(life.ticket().owed()).extracting(Owed::kind).doesNotContain(Owed.CLARIFICATION);
    }

    @Test
    void aThirdPartyAsksForWhatIsOwedToThirdPartiesAndForExceptions() {
        Life life = claimed().does(CARRIER, Request.of("relay").id("r")).does(CARRIER, Request.exceptionTo("x"));

        assertThat(rules(life.act(CARRIER, Request.complaintAbout("anna")))).contains("not-permitted");
        assertThat(life.ticket().obligations().find("r").orElseThrow().between())
                .isEqualTo(new Between(Party.STAFF, Party.THIRD_PARTY));
        assertThat(rules(life.act(REQUESTER, new Release("r", "")))).containsExactly("verdict-owed");
        life.does(CARRIER, new Release("r", ""));
        assertThat(life.ticket().obligations().find("r")).isEmpty();
    }

    @Test
    void toWhomItWasPromisedAndTheMachineryMaySayThatItWasKept() {
        Life life = claimed()
                .does(ANNA, Promise.by(after(Duration.ofHours(4))).id("p"))
                .does(ANNA, Promise.by(after(Duration.ofHours(4))).id("q"));

        assertThat(rules(life.act(CARRIER, new Fulfil("p")))).contains("not-permitted");
        life.does(REQUESTER, new Fulfil("p")).does(Actor.automatic("tracking"), new Fulfil("q"));
        assertThat(life.ticket().obligations().open()).isEmpty();
    }

    @Test
    void aDefinitionThatLeavesOutWhatMayBeOwedIsNoTargetOfAMigration() {
        Lifecycle older = desk().finding(FindingKind.of("carrier")).build();
        Map<String, String> same = older.statuses().stream().collect(Collectors.toMap(Status::name, Status::name));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.preset("helpdesk")
                        .version(2)
                        .migratesFrom(older, same)
                        .build())
                .withMessageContaining("leaves out the obligation kind 'delivery', which may be owed on tickets");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.preset("helpdesk")
                        .version(2)
                        .obligation(ObligationKind.evidence("delivery"))
                        .migratesFrom(older, same)
                        .build())
                .withMessageContaining("has the obligation kind 'delivery' settled when it is SUPPLIED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk().version(2).migratesFrom(older, same).build())
                .withMessageContaining("leaves out the findings [carrier], which may stand on tickets");
    }
}
