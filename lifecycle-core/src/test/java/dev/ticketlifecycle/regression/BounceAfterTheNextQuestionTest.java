package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.Questions.Question;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A question whose answer bounced was lost if the requester had asked something else in the meantime. */
class BounceAfterTheNextQuestionTest {

    private static Life answered(Duration next) {
        return new Life(Lifecycle.preset("helpdesk").build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(asking("first")))
                .at(Duration.ofHours(1))
                .does(Life.ANNA, Reply.answer("it left our house yesterday"))
                .at(Duration.ofHours(1).plus(next))
                .does(Life.REQUESTER, asking("second"));
    }

    private static Receive asking(String id) {
        return Receive.of(Message.text("where is my parcel").id(id), Expects.ANSWER);
    }

    private static Life bounced(Life life) {
        return life.does(
                Actor.automatic("gateway"),
                new Receipt("c2", false, life.given().now()));
    }

    @Test
    void aBounceWithinTheGraceOpensTheQuestionAgainThoughAnotherWasAsked() {
        Life life = bounced(answered(Duration.ofMinutes(5)));

        assertThat(life.ticket().conversation().open().detail())
                .extracting(Question::message)
                .containsExactly("first", "second");
    }

    @Test
    void whoAsksOnAfterTheGraceHasReadTheAnswer() {
        Life life = bounced(answered(Duration.ofMinutes(10)));

        assertThat(life.ticket().conversation().open().detail())
                .extracting(Question::message)
                .containsExactly("second");
    }
}
