package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.COURTESY_IS_NOT_A_REPLY;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.sla.ClockState;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Story E: the operator's own list; told as far as stage, conversation, ownership and closure go. */
class WhatTheDeskCanAndCannotDoStory {

    private static final Reply APOLOGY =
            Reply.of(ReplyKind.COURTESY, Message.text("We are very sorry for the inconvenience this has caused you."));

    private final Actor agent = Actor.agent("agent-1");
    private final Story asked = Scenario.of(Lifecycle.preset("helpdesk")
                    .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)))
                    .build())
            .people(Person.of("agent-1").in("front-line"))
            .given(
                    Actor.requester("buyer"),
                    Open.by("buyer").in("front-line").then(Receive.question("Where is my order?")));

    /** An apology is recorded as courtesy: it is not a reply. */
    @Test
    void anApologyIsNotAReply() {
        asked.when(agent, APOLOGY)
                .then(REPLIED, MOVED)
                .recording(COURTESY_IS_NOT_A_REPLY)
                .openQuestions("act-1")
                .clock("standard/first-reply", ClockState.RUNNING);
    }

    /** An apology is no solution either. */
    @Test
    void anApologyIsNoSolution() {
        asked.when(agent, APOLOGY.then(new Propose()))
                .refused(UNANSWERED_QUESTION)
                .eachRemedyIsAccepted();
    }
}
