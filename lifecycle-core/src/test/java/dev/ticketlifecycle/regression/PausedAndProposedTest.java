package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.stage.StageCommand.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A proposal out of a wait made the desk pay for the time in which it had waited. */
class PausedAndProposedTest {

    @Test
    void aPauseThatEndsWithAProposalStillMovesTheDueInstant() {
        Life life = new Life(Lifecycle.preset("helpdesk")
                        .sla(SlaPolicy.named("s").resolution(Duration.ofHours(8)))
                        .build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line"))
                .does(Life.ANNA, new Claim())
                .at(Duration.ofHours(1))
                .does(Life.ANNA, new Wait())
                .at(Duration.ofHours(3))
                .does(Life.ANNA, new Propose())
                .at(Duration.ofHours(4))
                .does(Life.REQUESTER, Receive.question("that isn't it"));

        Clock resolution = life.ticket().clocks().find("s/resolution").orElseThrow();
        assertThat(resolution.due())
                .as("8 h, and the 3 h from the wait to the rejection")
                .hasValue(Life.START.plus(Duration.ofHours(11)));
    }
}
