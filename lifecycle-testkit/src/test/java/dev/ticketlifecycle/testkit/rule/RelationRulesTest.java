package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.RuleId.MERGED;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_OWNER;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.TERMINAL;

import dev.ticketlifecycle.conversation.ConversationCommand.Note;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.relation.Obstacle;
import dev.ticketlifecycle.relation.RelationCommand.Merge;
import dev.ticketlifecycle.relation.RelationCommand.Settle;
import dev.ticketlifecycle.relation.RelationCommand.Split;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tickets that become one, and one that becomes two. */
class RelationRulesTest {

    private static final TicketId T2 = TicketId.of("T-2");
    private static final Receive NEWS = Receive.question("Any news of my parcel?");

    private static Story claimed(Scenario scenario) {
        return scenario.given(
                        RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")))
                .given(RuleContract.ANNA, new Claim());
    }

    private static Story beside(Scenario scenario, Phase phase) {
        return claimed(scenario).besides(LinkedTicket.of(T2, "buyer", phase));
    }

    private static Story merging(Scenario scenario) {
        return beside(scenario, Phase.ACTIVE).given(RuleContract.ANNA, new Merge(T2));
    }

    private static Settle settled(String... refusedBy) {
        return new Settle(T2, List.of(refusedBy), Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Nested
    class Merged extends RuleContract {

        Merged() {
            super(MERGED);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return merging(scenario).given(SHOP, settled()).when(BUYER, NEWS);
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return merging(scenario).when(BUYER, NEWS);
        }

        @Test
        void itNamesTheTicketThatGoesOn() {
            merging(scenario())
                    .given(SHOP, settled())
                    .when(ANNA, new Note(Message.text("the carrier called")))
                    .refused(MERGED, TERMINAL)
                    .fact(MERGED, "survivor", "T-2");
        }

        @Test
        void whileAMergeIsUnderWayTheRestOfTheDesksActsBelongToTheOther() {
            merging(scenario())
                    .when(ANNA, new Note(Message.text("the carrier called")))
                    .refused(MERGED);
        }

        @Test
        void aRefusedMergeLeavesTheTicketAsItWas() {
            merging(scenario())
                    .when(SHOP, settled("terminal"))
                    .then(EventKind.MERGE_FAILED)
                    .when(ANNA, new Note(Message.text("the carrier called")))
                    .then(EventKind.NOTED);
        }

        @Test
        void noTicketIsMergedIntoOneThatHasEnded() {
            beside(scenario(), Phase.CLOSED)
                    .when(ANNA, new Merge(T2))
                    .refused(MERGED)
                    .fact(MERGED, "obstacle", Obstacle.ENDED);
        }

        @Test
        void noTicketIsMergedIntoSomebodyElses() {
            claimed(scenario())
                    .besides(LinkedTicket.of(T2, "mallory", Phase.ACTIVE))
                    .when(ANNA, new Merge(T2))
                    .refused(MERGED)
                    .fact(MERGED, "obstacle", Obstacle.OTHER_REQUESTER);
        }

        @Test
        void onlyTheOwnerMergesAndSplits() {
            beside(scenario(), Phase.ACTIVE).when(BORIS, new Merge(T2)).refused(NOT_OWNER);
            claimed(scenario()).when(BORIS, new Split(T2, List.of("nothing"))).refused(NOT_OWNER, NOT_PERMITTED);
        }
    }
}
