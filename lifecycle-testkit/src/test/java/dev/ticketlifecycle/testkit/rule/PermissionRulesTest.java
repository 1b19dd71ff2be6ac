package dev.ticketlifecycle.testkit.rule;

import static dev.ticketlifecycle.vocabulary.RuleId.ACTOR_ATTRIBUTION;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_OWNER;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_PERMITTED;
import static dev.ticketlifecycle.vocabulary.RuleId.STALE_COMMAND;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;

import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.ownership.OwnershipCommand.AcceptOffer;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.ownership.OwnershipCommand.RecallOffer;
import dev.ticketlifecycle.stage.StageCommand.Move;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Step;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.ticket.Changes.Subject;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Party;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules that belong to no room: whose act it can be, on what it was decided, and whether it has a place. */
class PermissionRulesTest {

    private static Story asked(Scenario scenario) {
        return scenario.given(
                RuleContract.BUYER, Open.by("buyer").in("desk").then(Receive.question("Where is my parcel?")));
    }

    private static Story resolved(Scenario scenario) {
        return asked(scenario).given(RuleContract.ANNA, new Claim(), Propose.answering("It was sent again today."));
    }

    @Nested
    class ActorAttribution extends RuleContract {

        ActorAttribution() {
            super(ACTOR_ATTRIBUTION);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return resolved(scenario).when(ANNA, new Accept());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return resolved(scenario).when(BUYER, new Accept());
        }

        @Test
        void nobodyAcceptsWithdrawsOrWritesInTheRequestersName() {
            for (Actor actor : new Actor[] {ANNA, SHOP, Actor.requester("neighbour")}) {
                resolved(scenario())
                        .when(actor, new Accept())
                        .refused(ACTOR_ATTRIBUTION)
                        .eachRemedyIsAccepted();
                resolved(scenario())
                        .when(actor, new Withdraw())
                        .refused(ACTOR_ATTRIBUTION)
                        .eachRemedyIsAccepted();
                resolved(scenario())
                        .when(actor, Receive.question("Is it?"))
                        .refused(ACTOR_ATTRIBUTION)
                        .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                        .eachRemedyIsAccepted();
            }
        }

        @Test
        void aRequesterOpensInNobodyElsesName() {
            scenario()
                    .when(BUYER, Open.by("neighbour"))
                    .refused(ACTOR_ATTRIBUTION)
                    .fact(ACTOR_ATTRIBUTION, "requester", "neighbour")
                    .remedies(ACTOR_ATTRIBUTION, CommandKind.OPEN)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aMachineOfTheRequesterIsToldApartFromTheRequester() {
            asked(scenario())
                    .when(new Actor(Party.REQUESTER, "buyer", ActorKind.AUTOMATIC), new Withdraw())
                    .refused(ACTOR_ATTRIBUTION)
                    .fact(ACTOR_ATTRIBUTION, "kind", ActorKind.AUTOMATIC)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted()
                    .inWords(
                            Locale.ENGLISH,
                            "Only the requester buyer can do this (withdraw the matter), not a machine in their name"
                                    + " (actor-attribution). Instead: buyer may withdraw the matter.");
        }

        @Test
        void whoLogsTheRequestersCallDoesNotMakeItHisOwn() {
            resolved(scenario())
                    .when(Act.by(BUYER).through(ANNA).id("call").does(Receive.question("which counter")))
                    .accepted();
        }

        @Test
        void nobodyOfTheDeskLogsAnAcceptance() {
            resolved(scenario())
                    .when(Act.by(BUYER).through(ANNA).id("call").does(new Accept()))
                    .refused(ACTOR_ATTRIBUTION)
                    .fact(ACTOR_ATTRIBUTION, "actor", "anna")
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }
    }

    @Nested
    class StaleCommand extends RuleContract {

        StaleCommand() {
            super(STALE_COMMAND);
        }

        private Act seeing(Story story, Command command) {
            return Act.by(ANNA).id("late").seeing(story.ticket().version()).does(command);
        }

        @Override
        Step withEffect(Scenario scenario) {
            Story seen = asked(scenario);
            return seen.given(BUYER, Receive.question("Or was it lost?"))
                    .when(seeing(seen, Reply.answer("It was sent again today.")));
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            Story seen = asked(scenario).given(BUYER, Receive.question("Or was it lost?"));
            return seen.when(seeing(seen, Reply.answer("It was sent again today.")));
        }

        @Test
        void whatWasNotSeenIsListed() {
            Story seen = asked(scenario());

            seen.given(BUYER, Receive.question("Or was it lost?"))
                    .given(BORIS, new Claim(), Reply.answer("It was found at the depot."))
                    .when(seeing(seen, Reply.answer("It was sent again today.")))
                    .refused(STALE_COMMAND)
                    .fact(STALE_COMMAND, "unseen", List.of(Subject.MESSAGE, Subject.OWNER, Subject.PHASE))
                    .fact(STALE_COMMAND, "seen", 3)
                    .remedies(STALE_COMMAND, CommandKind.REPLY)
                    .inWords(
                            Locale.ENGLISH,
                            "Decided on version 3, and the ticket is at 7; not seen: a message, a change of"
                                    + " owner, a change of phase (stale-command). Instead: anna may answer, having seen"
                                    + " the latest version.")
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
        }

        /** Nobody's act it is not: an automation that finds the cause has changed what a reply would say. */
        @Test
        void whatTheHostsMachineryDoesOfItsOwnAccordCanBeMissed() {
            Story seen = asked(scenario());

            seen.given(SHOP, new Find("cause", "customs"))
                    .when(seeing(seen, Reply.answer("It was sent again today.")))
                    .refused(STALE_COMMAND)
                    .fact(STALE_COMMAND, "unseen", List.of(Subject.FINDING))
                    .eachRemedyIsAccepted();
        }

        @Test
        void ownActsTimersAndAutomaticTextsAreNothingToHaveMissed() {
            Story seen = asked(scenario());

            seen.given(ANNA, new Claim())
                    .given(SHOP, Reply.answer("You are number 5 in the line."))
                    .when(seeing(seen, Reply.answer("It was sent again today.")))
                    .accepted();
        }
    }

    @Nested
    class NotPermitted extends RuleContract {

        NotPermitted() {
            super(NOT_PERMITTED);
        }

        @Override
        Step withEffect(Scenario scenario) {
            return asked(scenario).when(ANNA, new RecallOffer());
        }

        @Override
        Step withoutEffect(Scenario scenario) {
            return asked(scenario).when(ANNA, new Claim());
        }

        @Test
        void whatHasNothingToActOnHasNoPlace() {
            asked(scenario())
                    .when(BORIS, new AcceptOffer())
                    .refused(NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            asked(scenario())
                    .when(BUYER, new Accept())
                    .refused(
                            UNANSWERED_QUESTION,
                            dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE,
                            NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aStrangerToTheDirectoryMayDoNothingOnTheDesksSide() {
            asked(scenario())
                    .when(Actor.agent("stranger"), Reply.answer("It was sent again today."))
                    .refused(NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void theRequesterDoesNoneOfTheDesksWork() {
            asked(scenario())
                    .when(BUYER, new Move("on-hold"))
                    .refused(NOT_OWNER, NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }

        @Test
        void aTicketIsOpenedOnceAndBeforeAnythingElse() {
            asked(scenario())
                    .when(BUYER, Open.by("buyer"))
                    .refused(NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
            scenario()
                    .when(ANNA, Reply.answer("It was sent again today."))
                    .refused(NOT_PERMITTED)
                    .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                    .eachRemedyIsAccepted();
        }
    }
}
