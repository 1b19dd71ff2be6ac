package dev.ticketlifecycle.obligation;

import static dev.ticketlifecycle.Life.ANNA;
import static dev.ticketlifecycle.Life.REQUESTER;
import static dev.ticketlifecycle.Life.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.obligation.ObligationCommand.Contest;
import dev.ticketlifecycle.obligation.ObligationCommand.Demand;
import dev.ticketlifecycle.obligation.ObligationCommand.Extend;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Rate;
import dev.ticketlifecycle.obligation.ObligationCommand.Release;
import dev.ticketlifecycle.obligation.ObligationCommand.Supply;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Party;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a requester alone may settle, neither the desk nor a machine settles in the requester's name. */
class InPersonTest {

    private final Lifecycle lifecycle = Lifecycle.preset("helpdesk").build();
    private final Life life = new Life(lifecycle)
            .does(REQUESTER, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
            .does(ANNA, new Claim())
            .does(ANNA, Promise.by(START.plus(Duration.ofDays(1))).id("p"))
            .does(
                    ANNA,
                    Demand.of("photo", "the parcel was empty", "Please send us a photo.")
                            .id("d"));

    private List<Command> ofTheRequestersOwn() {
        return List.of(
                new Release("p", ""),
                new Extend("p", START.plus(Duration.ofDays(9)), "no hurry"),
                new Fulfil("p"),
                new Rate(5),
                new Contest("d", "it has nothing to do with it"));
    }

    private List<String> rules(Actor initiator, Actor executor, Command command) {
        Act act = Act.by(initiator).through(executor).id("x").does(command);
        return lifecycle
                .decide(life.ticket(), act, life.given())
                .fold(ok -> List.of("accepted"), no -> no.refusal().rules());
    }

    @Test
    void theRequesterSettlesWhatIsUpToTheRequester() {
        assertThat(ofTheRequestersOwn())
                .allSatisfy(command -> assertThat(rules(REQUESTER, REQUESTER, command))
                        .as("%s", command.kind())
                        .containsExactly("accepted"));
    }

    @Test
    void nobodyOfTheDeskSettlesItInTheRequestersName() {
        assertThat(ofTheRequestersOwn())
                .allSatisfy(command -> assertThat(rules(REQUESTER, ANNA, command))
                        .as("%s", command.kind())
                        .containsExactly("actor-attribution"));
    }

    @Test
    void noMachineOfTheRequesterSettlesIt() {
        Actor machine = new Actor(Party.REQUESTER, REQUESTER.id(), ActorKind.AUTOMATIC);

        assertThat(ofTheRequestersOwn())
                .allSatisfy(command -> assertThat(rules(machine, machine, command))
                        .as("%s", command.kind())
                        .contains("actor-attribution"));
    }

    @Test
    void whatTheRequesterSuppliesTheDeskMayLog() {
        assertThat(rules(REQUESTER, ANNA, new Supply("d", Message.text("Here it is."))))
                .containsExactly("accepted");
    }
}
