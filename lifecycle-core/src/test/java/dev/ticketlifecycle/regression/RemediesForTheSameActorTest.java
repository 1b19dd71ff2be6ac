package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Assign;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Remedy;
import dev.ticketlifecycle.refusal.Who;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Remedies for whoever was refused were tried as if a person stood behind every id, or not found at all. */
class RemediesForTheSameActorTest {

    private static final Actor ROBO = Actor.bot("robo");

    private static Life asked() {
        return new Life(Lifecycle.preset("helpdesk").build())
                .knowing(Person.of("robo").in("front-line"))
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")))
                .does(Life.ANNA, new Claim());
    }

    private static List<Remedy> remedies(Life life, Act act, RuleId rule) {
        return ((Refused) life.act(act))
                .refusal().reasons().stream()
                        .filter(reason -> reason.rule().equals(rule.id()))
                        .map(Reason::remedies)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aBotIsNotToldToProposeOnAnAnswerThatDoesNotAnswer() {
        Command closing = Reply.answer("it left our house yesterday").then(new Close());

        List<Remedy> remedies = remedies(asked(), Act.of("c9", ROBO, closing), RuleId.REPLY_AND_CLOSE);

        assertThat(remedies)
                .filteredOn(r -> r.who().equals(Who.exactly(ROBO)))
                .extracting(Remedy::command)
                .doesNotContain(Reply.answer("it left our house yesterday").then(new Propose()));
    }

    @Test
    void whoAssignsATicketToHimselfOnOldFactsMayDoSoOnNewOnes() {
        Command toBoris = new Assign(Owner.agent("boris"));

        List<Remedy> remedies =
                remedies(asked(), Act.of("c9", Life.BORIS, toBoris).seeing(0), RuleId.STALE_COMMAND);

        assertThat(remedies).extracting(Remedy::command).containsExactly(toBoris);
    }

    @Test
    void aTicketThatAnAgentOpensWithAMessageOfTheRequesterCanBeOpenedInTheRequestersName() {
        Life life = new Life(Lifecycle.preset("helpdesk").build());
        Command opening = Open.by("rita").then(Receive.question("where is my parcel"));

        List<Remedy> remedies = remedies(life, Act.of("c1", Life.ANNA, opening), RuleId.ACTOR_ATTRIBUTION);

        assertThat(remedies).contains(Remedy.of(Who.requester("rita"), opening));
    }
}
