package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.FOUND;
import static dev.ticketlifecycle.vocabulary.EventKind.IMPOSED;
import static dev.ticketlifecycle.vocabulary.RuleId.CONTRADICTING_FINDING;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.Finding;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.stage.StageCommand.Import;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Facts of which there is one at a time. */
class FindingRulesTest {

    private static Story caused(Scenario scenario) {
        return ObligationRulesTest.claimed(scenario).given(RuleContract.ANNA, new Find("cause", "warehouse"));
    }

    @Nested
    class ContradictingFinding extends RuleContract {

        ContradictingFinding() {
            super(CONTRADICTING_FINDING);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return caused(scenario).when(BORIS, new Find("cause", "customs"));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return caused(scenario).when(BORIS, Find.superseding("cause", "customs", "the carrier told us"));
        }
    }

    @Test
    void theSameFindingOnceMoreKeepsItsFirstAuthor() {
        Story twice = caused(RuleContract.scenario())
                .when(RuleContract.BORIS, new Find("cause", "warehouse"))
                .then(FOUND);

        assertThat(twice.ticket().findings().of("cause").map(Finding::by)).contains(RuleContract.ANNA);
    }

    @Test
    void whatSupersedesIsToldToTheRequesterAndEscalates() {
        Story superseded = caused(RuleContract.scenario())
                .when(RuleContract.BORIS, Find.superseding("cause", "customs", "the carrier told us"))
                .then(FOUND, ESCALATION_DUE)
                .event(Found.class, found -> {
                    assertThat(found.superseded()).contains("warehouse");
                    assertThat(found.reason()).contains("the carrier told us");
                })
                .event(EscalationDue.class, due -> assertThat(due.reason()).isEqualTo(EscalationReason.CONTRADICTION));

        assertThat(superseded.ticket().viewFor(Party.REQUESTER).of(superseded.journal()))
                .filteredOn(line -> line.event().kind() == FOUND)
                .extracting(Recorded::initiator)
                .containsExactly(RuleContract.ANNA, RuleContract.BORIS);
        assertThat(superseded.ticket().findings().causeKnown(superseded.now())).isTrue();
    }

    @Test
    void supersedingWithoutAReasonIsNoReason() {
        caused(RuleContract.scenario())
                .when(RuleContract.BORIS, Find.superseding("cause", "customs", " "))
                .refused(CONTRADICTING_FINDING)
                .fact(CONTRADICTING_FINDING, "stands", "warehouse");
    }

    @Test
    void anAdmittedFaultLeavesOneRemedyOwed() {
        Story admitted = ObligationRulesTest.claimed(RuleContract.scenario())
                .when(RuleContract.ANNA, new Find("fault", "admitted"))
                .then(FOUND, IMPOSED);

        admitted.when(RuleContract.BORIS, new Find("fault", "admitted")).then(FOUND);
    }

    @Test
    void whatWasFoundEarlierAndIsEnteredLateDoesNotDisplaceWhatStands() {
        Story story = caused(RuleContract.scenario());

        story.at("+1 h")
                .when(Act.by(RuleContract.BORIS)
                        .through(RuleContract.SHOP)
                        .id("late")
                        .does(new Import(new Find("cause", "customs"), story.now())))
                .refused(CONTRADICTING_FINDING);
    }

    @Test
    void onAnEndedTicketNothingIsFound() {
        caused(RuleContract.scenario())
                .given(RuleContract.BUYER, new Withdraw())
                .when(RuleContract.ANNA, Find.superseding("cause", "customs", "the carrier told us"))
                .refused(TERMINAL);
    }

    @Test
    void aKindOrValueThatNobodyDeclaredIsAMistakeOfTheCaller() {
        Story story = ObligationRulesTest.claimed(RuleContract.scenario());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.when(RuleContract.ANNA, new Find("colour", "red")))
                .withMessageStartingWith("no finding 'colour': declare it with Builder.finding");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.when(RuleContract.ANNA, new Find("fault", "perhaps")))
                .withMessageStartingWith("finding 'fault' has no value 'perhaps': use one of");
    }
}
