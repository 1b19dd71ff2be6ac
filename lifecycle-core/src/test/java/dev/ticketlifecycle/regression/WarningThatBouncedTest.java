package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Warn;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A warning counts as delivered until it bounces, however much was written in between. */
class WarningThatBouncedTest {

    @Test
    void nobodyIsShutOutAfterAWarningThatBouncedThoughHeWroteAgainBeforeTheBounceCame() {
        Life life = new Life(Lifecycle.preset("helpdesk").build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("give me my money")))
                .does(
                        Life.CHIEF,
                        new Warn(Message.text("please keep to the point").via("mail")));
        String warning = life.lastAct();
        life.at(Duration.ofHours(1)).does(Life.REQUESTER, Receive.question("give it to me now"));

        life.does(
                Actor.automatic("gateway"),
                new Receipt(warning, false, life.given().now()));

        assertThat(life.act(Life.CHIEF, Close.abuse("insults")).accepted()).isFalse();
    }
}
