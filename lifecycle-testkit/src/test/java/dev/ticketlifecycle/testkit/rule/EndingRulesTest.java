package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.RuleId.CODED_ENDING;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_OWNER;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.OWNER_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureEvent.Ended;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.closure.Proof;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The endings by a code: each with its proof, and with what its requester can do against it. */
class EndingRulesTest {

    private static final Actor CHIEF = Actor.agent("chief");
    private static final Reply NO = Reply.answer("We never grant personal discounts, whoever asks for one.");
    private static final Receive WENT_ON = Receive.question("I know where you live. Where is it?");
    private static final Warn WARNING =
            new Warn(Message.text("Please stop threatening us.").via("phone"));
    private static final TicketId T2 = TicketId.of("T-2");

    private static Story asked(Scenario scenario) {
        return scenario.given(
                RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("May I have a discount?")));
    }

    private static Story claimed(Scenario scenario) {
        return asked(scenario).given(RuleContract.ANNA, new Claim());
    }

    @Nested
    class CodedEnding extends RuleContract {

        CodedEnding() {
            super(CODED_ENDING);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Close.declined("no-discount"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, NO.then(Close.declined("no-discount")));
        }

        @Test
        void aDeclineWithItsAnswerEndsTheTicketInOneAct() {
            claimed(scenario())
                    .when(ANNA, NO.then(Close.declined("no-discount")))
                    .then(EventKind.REPLIED, EventKind.MOVED, EventKind.ENDED, EventKind.MOVED)
                    .outcome(Outcome.DECLINED);
        }

        @Test
        void aDeclineIsNoWayToLeaveTheLastQuestionUnanswered() {
            claimed(scenario())
                    .given(ANNA, NO)
                    .given(BUYER, Receive.question("Not even a small one?"))
                    .when(ANNA, Close.declined("no-discount"))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.ANSWER))
                    .remedies(CODED_ENDING, CommandKind.REPLY, CommandKind.REPLY, CommandKind.REPLY)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aDeclineWhereNobodyAskedNeedsAnAnswerToo() {
            scenario()
                    .given(SHOP, Open.by("buyer").in("desk"))
                    .when(ANNA, Close.declined("no-discount"))
                    .refused(CODED_ENDING);
        }

        @Test
        void whatIsMissingIsToldInWords() {
            claimed(scenario())
                    .when(ANNA, Close.declined(" "))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.REASON, Proof.ANSWER))
                    .inWords(
                            Locale.ENGLISH,
                            "Missing for an ending as declined: a reason, an answer to the last question by a person"
                                    + " (coded-ending). Instead: anna or anybody with role supervisor may answer and"
                                    + " close as declined in the same act, giving a reason; anna may answer and propose a"
                                    + " solution in the same act.");
        }

        @Test
        void anEndingWithoutACodeStaysRefusedByTheRulesOfClosing() {
            claimed(scenario())
                    .when(ANNA, new Close())
                    .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE);
        }

        @Test
        void aStatusSetByNameHasNoCode() {
            claimed(scenario())
                    .when(CHIEF, new Move("closed"))
                    .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE, NOT_PERMITTED);
        }

        @Test
        void onlyTheOwnerEndsItByACode() {
            claimed(scenario())
                    .when(BORIS, NO.then(Close.declined("no-discount")))
                    .refused(NOT_OWNER)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aDuplicateNamesAnOpenTicketOfTheSameRequester() {
            claimed(scenario())
                    .besides(LinkedTicket.of(T2, "buyer", Phase.ACTIVE).asking())
                    .when(ANNA, Close.duplicateOf(T2))
                    .then(EventKind.LINKED, EventKind.ENDED, EventKind.MOVED)
                    .event(Ended.class, ended -> assertThat(ended.duplicateOf()).contains(T2))
                    .outcome(Outcome.DUPLICATE)
                    .thenTicket(ticket ->
                            assertThat(ticket.stage().links()).containsExactly(new Link(LinkKind.DUPLICATE_OF, T2)));
        }

        @Test
        void aDuplicateOfNothingOfSomebodyElsesOrOfAnEndedTicketIsNone() {
            Story claimed = claimed(scenario());
            for (Story story : List.of(
                    claimed,
                    claimed.besides(LinkedTicket.of(T2, "seller", Phase.ACTIVE).asking()),
                    claimed.besides(LinkedTicket.of(T2, "buyer", Phase.CLOSED)))) {
                story.when(ANNA, Close.duplicateOf(T2))
                        .refused(CODED_ENDING)
                        .fact(CODED_ENDING, "missing", List.of(Proof.OTHER_TICKET))
                        .eachRemedyIsAccepted();
            }
        }

        @Test
        void aDuplicateOfATicketWhereNobodyAsksLeavesTheQuestionToNobody() {
            LinkedTicket silent = LinkedTicket.of(T2, "buyer", Phase.ACTIVE);

            claimed(scenario())
                    .besides(silent)
                    .when(ANNA, Close.duplicateOf(T2))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.OTHER_TICKET))
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            claimed(scenario())
                    .given(ANNA, NO)
                    .besides(silent)
                    .when(ANNA, Close.duplicateOf(T2))
                    .accepted()
                    .outcome(Outcome.DUPLICATE);
        }

        @Test
        void whatTheDeskRefusesSomebodyAPersonDecidesAndNoMachine() {
            Story answered = claimed(scenario()
                            .people(Person.of("robot")
                                    .withRole(Person.SUPERVISOR)
                                    .in("desk")))
                    .given(ANNA, WARNING)
                    .given(BUYER, WENT_ON)
                    .given(ANNA, NO)
                    .besides(LinkedTicket.of(T2, "buyer", Phase.ACTIVE));
            for (Close close : List.of(
                    Close.declined("no-discount"),
                    Close.duplicateOf(T2),
                    Close.abuse("threats"),
                    Close.impossible("The shop has closed down."))) {
                answered.when(Actor.bot("robot"), close)
                        .refused(CODED_ENDING)
                        .fact(CODED_ENDING, "missing", List.of(Proof.PERSON))
                        .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                        .eachRemedyIsAccepted();
            }
        }

        @Test
        void aMachineThatTheDeskMadeAnApproverSortsOutSpam() {
            asked(under(Lifecycle.preset("helpdesk")
                                    .approver(Outcome.SPAM, "spam-filter")
                                    .build())
                            .people(Person.of("filter").withRole("spam-filter").in("desk")))
                    .when(Actor.bot("filter"), Close.spam())
                    .accepted()
                    .outcome(Outcome.SPAM);
        }

        @Test
        void aDeclineThatBouncedIsNotTheEnd() {
            String no = "We never grant personal discounts, whoever asks for one.";
            Reply declining =
                    Reply.of(ReplyKind.ANSWER, Message.text(no).via("mail").id("no"));
            Story declined = claimed(scenario()).given(ANNA, declining.then(Close.declined("no-discount")));

            declined.when(Actor.system(), new Receipt("no", false, declined.now()))
                    .then(EventKind.DELIVERY_FAILED, EventKind.REOPENED, EventKind.MOVED)
                    .status("open")
                    .owner(TO_ANNA);
            declined.after(Duration.ofDays(14))
                    .when(Actor.system(), new Receipt("no", false, declined.now()))
                    .then(EventKind.DELIVERY_FAILED)
                    .status("closed");
        }

        @Test
        void aSilenceThatRestsOnWhatBouncedIsNotTheEnd() {
            Reply solution = Reply.of(
                    ReplyKind.SUGGESTION, Message.text("See above.").via("mail").id("s"));
            Story silent = scenario()
                    .given(SHOP, Open.by("buyer").in("desk"))
                    .given(ANNA, new Claim(), solution.then(new Propose()))
                    .after(Duration.ofHours(2));

            silent.when(Actor.system(), new Receipt("s", false, silent.now()))
                    .accepted()
                    .status("open")
                    .owner(TO_ANNA);
        }

        @Test
        void aTicketIsNoDuplicateOfItself() {
            TicketId self = TicketId.of("T-1");
            claimed(scenario())
                    .besides(LinkedTicket.of(self, "buyer", Phase.ACTIVE))
                    .when(ANNA, Close.duplicateOf(self))
                    .refused(CODED_ENDING, NOT_PERMITTED)
                    .eachRemedyIsAccepted();
        }

        @Test
        void spamNeedsAnApproverAndNobodyTalksToIt() {
            asked(scenario())
                    .when(ANNA, Close.spam())
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.APPROVAL))
                    .fact(CODED_ENDING, "role", Person.SUPERVISOR)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            asked(scenario()).when(CHIEF, Close.spam()).accepted().outcome(Outcome.SPAM);
            claimed(scenario())
                    .given(ANNA, NO)
                    .when(CHIEF, Close.spam())
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.NO_REPLY))
                    .eachRemedyIsAccepted();
        }

        @Test
        void whoWasTakenForSpamWritesAgainAndIsNotTakenForItTwice() {
            asked(scenario())
                    .given(CHIEF, Close.spam())
                    .given(BUYER, Receive.question("I am a person. May I have a discount?"))
                    .when(CHIEF, Close.spam())
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.FIRST_TIME))
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void theImpossibleNeedsAReasonAndAnApprover() {
            claimed(scenario())
                    .when(ANNA, Close.impossible(""))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.REASON, Proof.APPROVAL))
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            claimed(scenario())
                    .when(CHIEF, Close.impossible("The shop has closed down."))
                    .then(EventKind.ENDED, EventKind.MOVED)
                    .event(Ended.class, ended -> assertThat(ended.reason()).contains("The shop has closed down."))
                    .outcome(Outcome.IMPOSSIBLE);
        }

        @Test
        void abuseNeedsAWarningBeforeAReasonAndAnApprover() {
            claimed(scenario())
                    .when(ANNA, Close.abuse(" "))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.REASON, Proof.WARNING, Proof.APPROVAL))
                    .remedies(CODED_ENDING, CommandKind.WARN, CommandKind.WARN, CommandKind.REPLY)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted()
                    .given(ANNA, WARNING)
                    .when(CHIEF, Close.abuse("threats"))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.WARNING))
                    .given(BUYER, WENT_ON)
                    .when(ANNA, Close.abuse("threats"))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.APPROVAL))
                    .eachRemedyIsAccepted()
                    .when(CHIEF, Close.abuse("threats"))
                    .then(EventKind.ENDED, EventKind.MOVED)
                    .event(Ended.class, ended -> assertThat(ended.reason()).contains("threats"))
                    .outcome(Outcome.ABUSE);
        }

        @Test
        void aWarningThatHasNotArrivedIsNone() {
            Story warned = claimed(scenario())
                    .given(
                            ANNA,
                            new Warn(Message.text("Please stop threatening us.").via("mail")));
            warned.when(CHIEF, Close.abuse("threats"))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.WARNING));
            warned.given(BUYER, WENT_ON)
                    .when(CHIEF, Close.abuse("threats"))
                    .refused(CODED_ENDING)
                    .fact(CODED_ENDING, "missing", List.of(Proof.WARNING));
            warned.at("+10 min")
                    .given(BUYER, WENT_ON)
                    .when(CHIEF, Close.abuse("threats"))
                    .accepted()
                    .outcome(Outcome.ABUSE);
        }

        @Test
        void aMessageDoesNotReopenWhatEndedAsAbuseAndIsToldToAppeal() {
            abused(scenario())
                    .when(BUYER, Receive.question("You can't shut me out!"))
                    .refused(TERMINAL)
                    .remedies(TERMINAL, CommandKind.OPEN)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .inWords(
                            Locale.ENGLISH,
                            "The ticket ended on 2026-03-02 09:00 UTC as abuse (terminal). Instead: buyer may open a new"
                                    + " ticket as an appeal.")
                    .eachRemedyIsAccepted();
            abused(scenario())
                    .when(BUYER, Receive.of(Message.text("Fine."), Expects.NOTHING))
                    .then(EventKind.RECEIVED)
                    .status("closed");
        }

        private Story abused(Scenario scenario) {
            return claimed(scenario).given(ANNA, WARNING).given(BUYER, WENT_ON).given(CHIEF, Close.abuse("threats"));
        }

        @Test
        void anotherRoleCanBeTheApprover() {
            Scenario filtered = under(Lifecycle.preset("helpdesk")
                            .approver(Outcome.SPAM, "spam-filter")
                            .build())
                    .people(Person.of("anna").withRole("spam-filter").in("desk"));
            asked(filtered).when(CHIEF, Close.spam()).refused(CODED_ENDING).eachRemedyIsAccepted();
            asked(filtered).when(ANNA, Close.spam()).accepted().outcome(Outcome.SPAM);
        }

        @Test
        void whatHasAnotherProofHasNoApprover() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Lifecycle.preset("helpdesk").approver(Outcome.DECLINED, "chief"))
                    .withMessageContaining("DECLINED")
                    .withMessageContaining("SPAM");
        }

        @Test
        void aNewTicketWithoutAnOwnerIsTakenFirst() {
            scenario()
                    .given(BUYER, Open.by("buyer").then(Receive.question("Buy cheap watches now")))
                    .when(CHIEF, Close.spam())
                    .refused(OWNER_REQUIRED)
                    .eachRemedyIsAccepted();
        }

        @Test
        void anEndingByACodeIsAnEnd() {
            asked(scenario())
                    .given(CHIEF, Close.spam())
                    .when(ANNA, NO)
                    .refused(TERMINAL)
                    .eachRemedyIsAccepted();
        }
    }
}
