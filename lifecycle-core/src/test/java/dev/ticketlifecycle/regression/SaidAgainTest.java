package dev.ticketlifecycle.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Life;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.conversation.ConversationCommand.Receipt;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import org.junit.jupiter.api.Test;

/** What a bounce lets be said again was what the desk had said last, whoever had said it and whoever had read it. */
class SaidAgainTest {

    private static final String TEXT = "it left our house yesterday";

    private static Life asked() {
        return new Life(Lifecycle.preset("helpdesk").build())
                .does(Life.REQUESTER, Open.by("rita").in("front-line").then(Receive.question("where is my parcel")))
                .does(Life.ANNA, new Claim());
    }

    private static void bounce(Life life, String message) {
        life.does(
                Actor.automatic("gateway"),
                new Receipt(message, false, life.given().now()));
    }

    @Test
    void anAnswerThatBouncedMayBeSentAgainThoughAnotherReplyFollowedIt() {
        Life life = asked().does(Life.ANNA, Reply.answer(TEXT));
        String answer = life.lastAct();
        life.does(Life.ANNA, Reply.of(ReplyKind.SUGGESTION, Message.text("you can follow it on our page")));

        bounce(life, answer);
        life.does(Life.ANNA, Reply.answer(TEXT));

        assertThat(life.ticket().conversation().answered()).isTrue();
    }

    @Test
    void aBouncedAutoReplyDoesNotMakeAnAnswerThatWasReadNewAgain() {
        Life life = asked().does(Life.ANNA, Reply.answer(TEXT)).does(Life.MAILER, Reply.answer(TEXT));

        bounce(life, life.lastAct());
        life.does(Life.REQUESTER, Receive.question("and where is it now")).does(Life.ANNA, Reply.answer(TEXT));

        assertThat(life.ticket().conversation().answered()).isFalse();
    }

    @Test
    void aBouncedRepetitionDoesNotMakeAnAnswerThatWasReadNewAgain() {
        Life life = asked().does(Life.ANNA, Reply.answer(TEXT)).does(Life.ANNA, Reply.answer(TEXT));

        bounce(life, life.lastAct());
        life.does(Life.REQUESTER, Receive.question("and where is it now")).does(Life.ANNA, Reply.answer(TEXT));

        assertThat(life.ticket().conversation().answered()).isFalse();
    }
}
