package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.RuleId.ADMISSION_NEEDS_REMEDY;
import static dev.ticketlifecycle.vocabulary.RuleId.EVIDENCE_NEEDS_FACT;
import static dev.ticketlifecycle.vocabulary.RuleId.EXCEPTION_ROUTE;
import static dev.ticketlifecycle.vocabulary.RuleId.HANDOVER_UNACKNOWLEDGED;
import static dev.ticketlifecycle.vocabulary.RuleId.INDEPENDENT_REVIEWER;
import static dev.ticketlifecycle.vocabulary.RuleId.OPEN_OBLIGATION;
import static dev.ticketlifecycle.vocabulary.RuleId.PROMISE_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_BEFORE_MORE_EVIDENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_OWED;
import static dev.ticketlifecycle.vocabulary.RuleId.WAIVED_EVIDENCE;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.obligation.ObligationCommand.Waive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The rules about what one party owes another. */
class ObligationRulesTest {

    private static final String WHERE = "Please send us the evidence for your case.";

    static Story claimed(Scenario scenario) {
        return scenario.given(
                        RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")))
                .given(RuleContract.ANNA, new Claim());
    }

    static Demand demand(String evidence) {
        return Demand.of(evidence, "the parcel held a pram", WHERE);
    }

    private static Story answered(Story story) {
        return story.given(
                RuleContract.ANNA, Reply.answer("It arrives tomorrow.").then(new Propose()));
    }

    @Nested
    class HandoverUnacknowledged extends RuleContract {

        HandoverUnacknowledged() {
            super(HANDOVER_UNACKNOWLEDGED);
        }

        private Story handedOver(Scenario scenario) {
            return claimed(scenario)
                    .given(Act.of("note", BORIS, Note.handingOver("No packing video is needed; act on it.")));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return handedOver(scenario).when(ANNA, Reply.answer("It arrives tomorrow."));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return handedOver(scenario)
                    .given(ANNA, new Fulfil("note"))
                    .when(ANNA, Reply.answer("It arrives tomorrow."));
        }
    }

    @Nested
    class OpenObligation extends RuleContract {

        OpenObligation() {
            super(OPEN_OBLIGATION);
        }

        private Story promised(Scenario scenario) {
            Story story = claimed(scenario);
            return answered(story.given(ANNA, Promise.by(story.moment("+2 d")).id("call-back")));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return promised(scenario).when(BUYER, new Accept());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return promised(scenario).given(ANNA, new Fulfil("call-back")).when(BUYER, new Accept());
        }
    }

    @Nested
    class PromiseNeedsDue extends RuleContract {

        PromiseNeedsDue() {
            super(PROMISE_NEEDS_DUE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Promise.of("promise"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            Story story = claimed(scenario);
            return story.when(ANNA, Promise.by(story.moment("+2 d")));
        }
    }

    @Nested
    class WaivedEvidence extends RuleContract {

        WaivedEvidence() {
            super(WAIVED_EVIDENCE);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).given(ANNA, new Waive("packing-video")).when(BORIS, demand("packing-video"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).given(ANNA, new Waive("packing-video")).when(BORIS, demand("photos"));
        }
    }

    @Nested
    class VerdictBeforeMoreEvidence extends RuleContract {

        VerdictBeforeMoreEvidence() {
            super(VERDICT_BEFORE_MORE_EVIDENCE);
        }

        private Story supplied(Scenario scenario) {
            return claimed(scenario)
                    .given(ANNA, demand("photos").id("photos"))
                    .given(BUYER, new Supply("photos", Message.text("Here are the photos.")));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return supplied(scenario).when(ANNA, demand("more-photos"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return supplied(scenario)
                    .given(ANNA, new Judge("photos/verdict", "insufficient", "the label can't be read"))
                    .when(ANNA, demand("more-photos"));
        }
    }

    @Nested
    class EvidenceNeedsFact extends RuleContract {

        EvidenceNeedsFact() {
            super(EVIDENCE_NEEDS_FACT);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, Demand.of("packing-video", " ", WHERE));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return claimed(scenario).when(ANNA, demand("packing-video"));
        }
    }

    @Nested
    class VerdictOwed extends RuleContract {

        VerdictOwed() {
            super(VERDICT_OWED);
        }

        private Step settled(Scenario scenario, Command by) {
            return claimed(scenario)
                    .given(BUYER, Request.complaintAbout("anna").id("complaint"))
                    .when(BORIS, by);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return settled(scenario, new Fulfil("complaint"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return settled(scenario, new Judge("complaint", "upheld", "nobody called back"));
        }
    }

    @Nested
    class IndependentReviewer extends RuleContract {

        IndependentReviewer() {
            super(INDEPENDENT_REVIEWER);
        }

        private Story complained(Scenario scenario) {
            return claimed(scenario).given(BUYER, Request.complaintAbout("anna").id("complaint"));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return complained(scenario).when(ANNA, new Judge("complaint", "rejected", "I did nothing wrong"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return complained(scenario).when(BORIS, new Judge("complaint", "rejected", "she did nothing wrong"));
        }
    }

    @Nested
    class AdmissionNeedsRemedy extends RuleContract {

        AdmissionNeedsRemedy() {
            super(ADMISSION_NEEDS_REMEDY);
        }

        private Story admitted(Scenario scenario) {
            return answered(claimed(scenario).given(Act.of("fault", ANNA, new Find("fault", "admitted"))));
        }

        @Override
        Step withEffect(Scenario scenario) {
            return admitted(scenario).when(BUYER, new Accept());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return admitted(scenario).given(ANNA, new Fulfil("fault/remedy")).when(BUYER, new Accept());
        }
    }

    @Nested
    class ExceptionRoute extends RuleContract {

        ExceptionRoute() {
            super(EXCEPTION_ROUTE);
        }

        private Story besideAnother(Scenario scenario) {
            return claimed(scenario)
                    .besides(LinkedTicket.of(TicketId.of("T-0"), "buyer", Phase.ACTIVE)
                            .evidence(Set.of("packing-video"), false));
        }

        /** What was waived on another ticket isn't taken back on this one: somebody else has to decide. */
        @Override
        Step withEffect(Scenario scenario) {
            return besideAnother(scenario).when(ANNA, demand("packing-video"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return besideAnother(scenario).when(ANNA, Demand.of("photos", " ", WHERE));
        }
    }
}
