package dev.ticketlifecycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureEvent.Reopened;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Texts;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FailureReportsTest {

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk").build();
    private static final Actor ANNA = Actor.agent("anna");
    private static final Actor SELLER = Actor.requester("seller");

    private final Story asked = Scenario.of(SUPPORT)
            .people(Person.of("anna").in("front-line"))
            .given(SELLER, Open.by("seller").about("dispatch").in("front-line").then(Receive.question("Where?")))
            .at("+12 min");

    private static void failsWith(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    private static void failsNaming(ThrowingCallable assertion, String... lines) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .satisfies(e -> assertThat(e.getMessage().lines()).contains(lines));
    }

    @Test
    void otherRulesThanExpectedStandInTwoColumns() {
        failsWith(
                () -> asked.when(ANNA, new Claim()).refused(RuleId.COMPETENCE, RuleId.TRANSFER_IN_PROGRESS),
                """
                +12 min = 2026-03-02 09:12 UTC, anna CLAIM was refused by other rules

                    expected                           but was
                    refused by competence              refused by competence
                  > refused by transfer-in-progress    -

                in words:
                    WORDS

                so far:
                    +0 min = 2026-03-02 09:00 UTC, seller OPEN then RECEIVE -> OPENED, OWNER_CHANGED, RECEIVED
                """.replace(
                                "WORDS",
                                asked.when(ANNA, new Claim())
                                        .refused(RuleId.COMPETENCE)
                                        .refusal()
                                        .text(Locale.ENGLISH)));
    }

    @Test
    void anAcceptedActThatShouldBeRefusedShowsWhatHappened() {
        failsWith(() -> asked.when(ANNA, new Wait()).refused(RuleId.NOT_OWNER), """
                +12 min = 2026-03-02 09:12 UTC, anna WAIT was accepted

                    expected                but was
                  > refused by not-owner    accepted: MOVED

                so far:
                    +0 min = 2026-03-02 09:00 UTC, seller OPEN then RECEIVE -> OPENED, OWNER_CHANGED, RECEIVED
                """);
    }

    @Test
    void anActWithoutEffectThatShouldBeRefusedSaysSo() {
        failsNaming(
                () -> asked.whenNobodyActs().refused("not-owner"),
                "+12 min = 2026-03-02 09:12 UTC, system ADVANCE was accepted",
                "  > refused by not-owner    accepted");
    }

    @Test
    void aRefusedActThatShouldBeAcceptedShowsTheRefusal() {
        failsNaming(
                () -> asked.when(ANNA, new Claim()).then(EventKind.OWNER_CHANGED),
                "+12 min = 2026-03-02 09:12 UTC, anna CLAIM was refused",
                "  > OWNER_CHANGED    refused by competence",
                "in words:");
        failsNaming(() -> asked.when(ANNA, new Claim()).accepted(), "  > accepted    refused by competence");
        failsNaming(() -> asked.when(ANNA, new Claim()).thenNothing(), "  > nothing     refused by competence");
    }

    @Test
    void aRefusedGivenSaysThatItWasGiven() {
        failsNaming(
                () -> asked.given(ANNA, new Claim()),
                "+12 min = 2026-03-02 09:12 UTC, anna CLAIM is given, and was refused",
                "refused by:",
                "    competence");
    }

    @Test
    void otherEventsThanExpectedStandInTwoColumns() {
        failsWith(() -> asked.when(ANNA, new Wait()).then(EventKind.PROPOSED, EventKind.MOVED), """
                +12 min = 2026-03-02 09:12 UTC, anna WAIT was accepted, with other events

                    expected    but was
                  > PROPOSED    MOVED
                  > MOVED       -

                so far:
                    +0 min = 2026-03-02 09:00 UTC, seller OPEN then RECEIVE -> OPENED, OWNER_CHANGED, RECEIVED
                    +12 min = 2026-03-02 09:12 UTC, anna WAIT -> MOVED
                """);
        failsNaming(() -> asked.when(ANNA, new Wait()).thenNothing(), "  > nothing     MOVED");
    }

    @Test
    void rowsTooWideForTwoColumnsStandOneBelowTheOther() {
        AcceptedStep waiting = asked.when(ANNA, new Wait()).accepted();

        failsWith(
                () -> asked.given(ANNA, new Wait())
                        .given(SELLER, Receive.question("And?"))
                        .when(ANNA, new Wait())
                        .then(new Reopened(), waiting.events().get(0).event()),
                """
                +12 min = 2026-03-02 09:12 UTC, anna WAIT was accepted, with other events

                expected:
                    Reopened[]
                    Moved[from=Status[name=new, phase=NEW, awaits=Optional.empty],\
                 to=Status[name=waiting, phase=WAITING, awaits=Optional[REQUESTER]], reason=Optional[REQUESTER_ANSWER]]

                but was:
                    Moved[from=Status[name=open, phase=ACTIVE, awaits=Optional.empty],\
                 to=Status[name=waiting, phase=WAITING, awaits=Optional[REQUESTER]], reason=Optional[REQUESTER_ANSWER]]

                so far:
                    +0 min = 2026-03-02 09:00 UTC, seller OPEN then RECEIVE -> OPENED, OWNER_CHANGED, RECEIVED
                    +12 min = 2026-03-02 09:12 UTC, anna WAIT -> MOVED
                    +12 min = 2026-03-02 09:12 UTC, seller RECEIVE -> RECEIVED, MOVED
                    +12 min = 2026-03-02 09:12 UTC, anna WAIT -> MOVED
                """);
    }

    @Test
    void aMissingEventIsNamedBesideThoseThatHappened() {
        AcceptedStep waiting = asked.when(ANNA, new Wait()).accepted();

        failsNaming(() -> waiting.event(Replied.class), "  > one Replied    MOVED");
        failsNaming(() -> waiting.stamped(EventKind.ENDED, "+12 min"), "  > ENDED       MOVED");
        failsNaming(() -> waiting.recording(RuleId.REPEATED_REPLY), "  > one Replied    MOVED");
    }

    @Test
    void anEventAtAnotherMomentOrByAnotherActorIsShown() {
        AcceptedStep waiting = asked.when(ANNA, new Wait()).accepted();

        failsNaming(
                () -> waiting.stamped(EventKind.MOVED, "+13 min"),
                "+12 min = 2026-03-02 09:12 UTC: the instant at which MOVED took effect differs",
                "  > +13 min = 2026-03-02 09:13 UTC    +12 min = 2026-03-02 09:12 UTC");
        failsNaming(
                () -> waiting.by(EventKind.MOVED, SELLER),
                "+12 min = 2026-03-02 09:12 UTC: the initiator of MOVED differs");
    }

    @Test
    void whateverDiffersInTheTicketIsNamed() {
        failsNaming(
                () -> asked.status("open"),
                "+12 min = 2026-03-02 09:12 UTC: the status differs",
                "  > open        new");
        failsNaming(() -> asked.owner(Owner.agent("anna")), "  > Agent[id=anna]    Queue[id=front-line]");
        failsNaming(asked::nobodyOwnsIt, "  > none        Queue[id=front-line]");
        failsNaming(() -> asked.openQuestions("q-1", "q-2"), "  > [q-1, q-2]    [act-1]");
        failsNaming(() -> asked.outcome(Outcome.SILENT), "  > SILENT      none");
        failsNaming(() -> asked.wakeAt("+5 h"), "  > +300 min = 2026-03-02 14:00 UTC    none");
        failsNaming(() -> asked.clock("standard/first-reply", ClockState.MET), "  > standard/first-reply    nothing");
    }

    @Test
    void aRuleThatDoesNotRefuseIsNamedBesideThoseThatDo() {
        RefusedStep refused = asked.when(ANNA, new Claim()).refused(RuleId.COMPETENCE);

        failsNaming(() -> refused.reason("not-owner"), "  > not-owner    competence");
        failsNaming(
                () -> refused.fact(RuleId.COMPETENCE, "category", "returns"),
                "  > category = returns    category = dispatch");
        failsNaming(() -> refused.fact(RuleId.COMPETENCE, "due", "soon"), "  > due = soon    due = no such fact");
        failsNaming(
                () -> refused.remedies(RuleId.COMPETENCE, CommandKind.CLOSE),
                "+12 min = 2026-03-02 09:12 UTC, anna CLAIM was refused by competence with other remedies");
        failsNaming(() -> refused.inWords(Locale.ENGLISH, "No."), "expected:", "    No.", "but was:");
    }

    @Test
    void aRemedyThatIsRefusedIsNamedWithTheRuleInItsWay() {
        Remedy wrong = Remedy.of(Who.requester("seller"), new Accept());

        failsWith(refusing(List.of(wrong))::eachRemedyIsAccepted, """
                anna CLOSE was refused, and its remedies are not accepted

                expected:
                    consent-or-silence: seller ACCEPT accepted

                but was:
                    consent-or-silence: seller ACCEPT refused by [unanswered-question, reply-before-close, not-permitted]

                so far:
                    +0 min = 2026-03-02 09:00 UTC, seller OPEN then RECEIVE -> OPENED, OWNER_CHANGED, RECEIVED
                """);
    }

    @Test
    void aRefusalThatOffersNothingIsNoHelp() {
        failsNaming(refusing(List.of())::eachRemedyIsAccepted, "  > a remedy    nothing");
    }

    private RefusedStep refusing(List<Remedy> remedies) {
        Reason reason = new Reason("consent-or-silence", Map.of("status", "new"), remedies);
        Refusal refusal = new Refusal(RuleId.CONSENT_OR_SILENCE.bit(), List.of(), () -> List.of(reason));
        return new RefusedStep(
                asked.situation(), asked.situation(), "anna CLOSE", new Decision.Refused(asked.ticket(), refusal));
    }

    @Test
    void aSentenceThatLeavesOutAFactIsShown() {
        RefusedStep refused = asked.when(ANNA, new Claim()).refused(RuleId.COMPETENCE);
        Texts german = Texts.in(Locale.ENGLISH)
                .with(Map.of(
                        "rule.competence", "{candidate} kann das nicht, {warum}",
                        "remedy.CLAIM", "remedy.CLAIM"));

        failsNaming(
                () -> refused.tellsItsFacts(german),
                "+12 min = 2026-03-02 09:12 UTC, anna CLAIM was refused in words that don't tell everything",
                "missing:",
                "    competence: the fact category = dispatch",
                "    competence: a fact for {warum}",
                "    competence: a text for remedy.CLAIM");
    }

    @Test
    void aWordThatIsNotTranslatedIsShown() {
        RefusedStep refused = asked.when(SELLER, new Close())
                .refused(
                        RuleId.UNANSWERED_QUESTION,
                        RuleId.REPLY_BEFORE_CLOSE,
                        RuleId.CONSENT_OR_SILENCE,
                        RuleId.NOT_OWNER,
                        RuleId.NOT_PERMITTED);
        Texts shouting = Texts.in(Locale.ENGLISH).with(Map.of("word.CLOSE", "CLOSE", "word.RECEIVE", "RECEIVE"));

        failsNaming(
                () -> refused.tellsItsFacts(shouting),
                "    not-owner: a word for CLOSE",
                "    not-permitted: a word for CLOSE",
                "    not-permitted: a word for RECEIVE");
    }

    @Test
    void aJournalThatDoesNotFoldToTheTicketIsShownFacetByFacet() {
        Situation situation = asked.situation();
        Act act = Act.of("act-2", ANNA, new Wait());
        Decision.Accepted honest = (Decision.Accepted) situation.decide(act);
        Decision.Accepted forged = new Decision.Accepted(situation.ticket(), honest.events());

        failsNaming(
                () -> situation.after(act, forged),
                "+12 min = 2026-03-02 09:12 UTC, anna WAIT: the journal doesn't fold to the ticket",
                "    version = 4",
                "    version = 3");
    }
}
