package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.ACTOR_ATTRIBUTION;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Person;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Story B: an order doesn't come, the desk cancels it and tells everyone that the buyer did. Told as far as stage,
 * conversation, ownership and closure go.
 */
class CancelledByTheClientStory {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("orders").firstReply(Duration.ofHours(4)).resolution(Duration.ofDays(3)))
            .build();

    private static final Actor BUYER = Actor.requester("buyer");
    private static final Actor SHOP = Actor.automatic("shop");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_3 = Actor.agent("agent-3");

    private static final Scenario ORDER = Scenario.of(SUPPORT)
            .at("2023-02-18 12:00", MOSCOW)
            .people(Person.of("agent-1").in("orders"), Person.of("agent-3").in("orders"));

    private static final Reply TEMPLATE =
            Reply.answer("Please press the button \"choose another date\" in your order.");

    private static Receive message(String id, String channel, String text, Expects expects) {
        return Receive.of(Message.text(text).id(id).via(channel), expects);
    }

    private static Story asked() {
        return ORDER.given(SHOP, Open.by("buyer").in("orders"))
                .at("2023-03-09 09:10")
                .given(
                        BUYER,
                        message("chat-1", "chat", "My order was promised for 4 March. Where is it?", Expects.ANSWER))
                .at("09:15")
                .given(BUYER, message("mail-1", "mail", "I have had no word about my order.", Expects.ANSWER));
    }

    private static Story rejected() {
        return asked().at("10:00")
                .given(AGENT_1, TEMPLATE)
                .at("10:02")
                .given(BUYER, message("chat-2", "chat", "There is no such button.", Expects.REJECTION));
    }

    private static Story proposed() {
        return rejected()
                .at("2023-03-10 11:00")
                .given(
                        AGENT_3,
                        new Claim(),
                        Reply.answer("It arrives on 29 March; the difference of 4,996 is credited to your account.")
                                .then(new Propose()));
    }

    /** 02-18: a ticket opened at the order holds no message of the requester, so nothing waits for a reply. */
    @Test
    void aTicketOpenedBesideTheOrderWaitsForNoReply() {
        ORDER.when(SHOP, Open.by("buyer").in("orders"))
                .then(OPENED, OWNER_CHANGED)
                .openQuestions()
                .thenTicket(ticket ->
                        assertThat(ticket.clocks().find("orders/first-reply")).isEmpty());
    }

    /** 03-09 09:10 and 09:15: chat and mail on one ticket are two questions, and the clock runs from the first. */
    @Test
    void twoContactsOnOneTicketAreTwoOpenQuestions() {
        asked().openQuestions("chat-1", "mail-1")
                .clock("orders/first-reply", ClockState.RUNNING)
                .due("orders/first-reply", "2023-03-09 13:10");
    }

    /** 09:31: what only the requester can do can't be recorded as the requester's by anybody else. */
    @Test
    void nobodyWithdrawsInTheRequestersName() {
        asked().at("09:31")
                .when(SHOP, new Withdraw())
                .refused(ACTOR_ATTRIBUTION)
                .fact(ACTOR_ATTRIBUTION, "requester", "buyer")
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_1, new Withdraw())
                .refused(ACTOR_ATTRIBUTION)
                .eachRemedyIsAccepted();
    }

    /** 10:00: a template and the end in one act. */
    @Test
    void aTemplateThatClosesInTheSameActIsRefused() {
        asked().at("10:00")
                .when(AGENT_1, TEMPLATE.then(new Close()))
                .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE)
                .remedies(REPLY_AND_CLOSE, CommandKind.REPLY, CommandKind.REPLY, CommandKind.REPLY)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .openQuestions("chat-1", "mail-1")
                .when(AGENT_1, TEMPLATE)
                .then(REPLIED, MOVED)
                .openQuestions()
                .status("open");
    }

    /** 10:02: the requester's "not possible" opens again what the template closed. */
    @Test
    void aRejectionRestoresTheQuestionsThatTheAnswerClosed() {
        asked().at("10:00")
                .given(AGENT_1, TEMPLATE)
                .at("10:02")
                .when(BUYER, message("chat-2", "chat", "There is no such button.", Expects.REJECTION))
                .then(RECEIVED)
                .event(Received.class, message -> assertThat(message.restored()).containsExactly("chat-1", "mail-1"))
                .openQuestions("chat-1", "mail-1")
                .when(AGENT_1, new Close())
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE)
                .eachRemedyIsAccepted();
    }

    /** 10:05: a typed act that expects nothing opens no question. */
    @Test
    void aMessageThatExpectsNothingOpensNoQuestion() {
        rejected()
                .at("10:05")
                .when(BUYER, message("chat-3", "chat", "Please moderate my question to the seller.", Expects.NOTHING))
                .then(RECEIVED)
                .openQuestions("chat-1", "mail-1");
    }

    /** 03-10: everything answered and proposed in one act: resolved and waiting for the requester, not closed. */
    @Test
    void answeringEverythingAndProposingInOneActResolvesAndDoesNotClose() {
        rejected()
                .at("2023-03-10 11:00")
                .given(AGENT_3, new Claim())
                .when(
                        AGENT_3,
                        Reply.answer("It arrives on 29 March; the difference of 4,996 is credited to your account.")
                                .then(new Propose()))
                .accepted()
                .status("resolved")
                .openQuestions()
                .owner(Owner.agent("agent-3"))
                .ball(Party.REQUESTER)
                .thenTicket(ticket -> assertThat(ticket.closure().ending()).isEmpty());
    }

    /** 03-10: the requester accepts. */
    @Test
    void theRequestersAcceptanceClosesItAsAccepted() {
        proposed()
                .at("11:10")
                .when(BUYER, new Accept())
                .then(ENDED, MOVED)
                .by(ENDED, BUYER)
                .outcome(Outcome.ACCEPTED)
                .status("closed")
                .sleeps();
    }

    /** 03-10: acceptance is the act of the requester alone; the proposal stands on. */
    @Test
    void nobodyElseAcceptsForTheRequester() {
        proposed()
                .at("11:10")
                .when(SHOP, new Accept())
                .refused(ACTOR_ATTRIBUTION)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .thenTicket(ticket -> assertThat(ticket.closure().proposal()).isPresent());
    }
}
