package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.NEXT_UPDATE_MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.HOLDING_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPEATED_REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Replied;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.testkit.Scenario;
import dev.ticketlifecycle.testkit.Story;
import dev.ticketlifecycle.vocabulary.Act;
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
 * Story A: a seller of surfboards is handed a pram, and the desk asks for a video again and again. Told as far as stage,
 * conversation, ownership and closure go; here the request for evidence is a plain question back.
 */
class VideoNobodyCouldOweStory {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("returns").firstReply(Duration.ofHours(4)).resolution(Duration.ofDays(3)))
            .build();

    private static final Actor SELLER = Actor.requester("seller");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");
    private static final Actor AGENT_4 = Actor.agent("agent-4");

    private static final Scenario CALL = Scenario.of(SUPPORT)
            .at("2022-08-22 12:10", MOSCOW)
            .people(Person.of("agent-1").in("returns"), Person.of("agent-2"), Person.of("agent-4"));

    private static final Act LOGGED = Act.by(SELLER)
            .through(AGENT_1)
            .id("call-1")
            .does(Open.by("seller")
                    .about("return/swapped")
                    .in("returns")
                    .then(Receive.of(
                            Message.text("I was handed a pram instead of my surfboard.")
                                    .via("phone"),
                            Expects.ANSWER)));

    private static final String REQUEST = "Please send the signed acceptance act and photos of the parcel.";

    private static Story askedBack() {
        return CALL.begin()
                .given(LOGGED)
                .at("12:20")
                .given(
                        AGENT_1,
                        Reply.of(ReplyKind.QUESTION, Message.text(REQUEST).via("phone")));
    }

    private static Story supplied() {
        return askedBack()
                .at("16:00")
                .given(SELLER, Receive.of(Message.text("Here are the scan and the photos."), Expects.SUPPLY));
    }

    /** 12:10: the call is an interaction of a new ticket, and the first-reply clock runs from here. */
    @Test
    void aLoggedCallOpensTheTicketAsTheRequestersOwn() {
        CALL.when(LOGGED)
                .then(OPENED, OWNER_CHANGED, RECEIVED)
                .by(OPENED, SELLER)
                .openQuestions("call-1")
                .owner(Owner.queue("returns"))
                .clock("returns/first-reply", ClockState.RUNNING)
                .due("returns/first-reply", "16:10")
                .thenTicket(ticket -> assertThat(ticket.stage().category()).contains("return/swapped"));
    }

    /** 12:20: a question back is the first reply and passes the ball; it answers nothing. */
    @Test
    void aQuestionBackCountsAsTheFirstReplyAndPassesTheBall() {
        CALL.begin()
                .given(LOGGED)
                .at("12:20")
                .when(
                        AGENT_1,
                        Reply.of(ReplyKind.QUESTION, Message.text(REQUEST).via("phone")))
                .then(REPLIED, MOVED)
                .clock("returns/first-reply", ClockState.MET)
                .openQuestions("call-1")
                .ball(Party.REQUESTER);
    }

    /** 16:00: whatever the requester writes ends the wait; the ball is with the desk again. */
    @Test
    void aSupplyBringsTheBallBackToTheDesk() {
        askedBack()
                .at("16:00")
                .when(SELLER, Receive.of(Message.text("Here are the scan and the photos."), Expects.SUPPLY))
                .then(RECEIVED)
                .ball(Party.STAFF)
                .openQuestions("call-1");
    }

    /** 18:46: "we are checking" without saying until when is refused. */
    @Test
    void aHoldingReplyHasToSayUntilWhen() {
        Story evening = supplied().at("18:46");
        String checking = "We are checking your case.";

        evening.when(AGENT_2, Reply.of(ReplyKind.HOLDING, Message.text(checking)))
                .refused(HOLDING_NEEDS_DUE)
                .remedies(HOLDING_NEEDS_DUE, CommandKind.REPLY, CommandKind.REPLY)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .inWords(
                        Locale.ENGLISH,
                        "A holding reply has to say when the next word comes (holding-needs-due)."
                                + " Instead: agent-2 or any agent may send a holding reply, saying until when.")
                .inWords(
                        RUSSIAN,
                        "Промежуточный ответ должен назвать срок следующего сообщения (holding-needs-due)."
                                + " Вместо этого: agent-2 или любой сотрудник может отправить промежуточный"
                                + " ответ, указав срок.");

        evening.when(AGENT_2, Reply.holding(checking, evening.moment("20:00")))
                .then(REPLIED)
                .event(
                        Replied.class,
                        reply -> assertThat(reply.counting() || reply.answering())
                                .isFalse())
                .openQuestions("call-1")
                .wakeAt("20:00:00.001");
    }

    /** 08-23 and 24: the text of 12:20 three more times; none of them is a word that anything waits for. */
    @Test
    void theSameTextAgainStopsNoClock() {
        Story held = supplied().at("18:46");
        Story repeated = held.given(AGENT_2, Reply.holding("We are checking your case.", held.moment("20:00")));
        for (String moment : new String[] {"19:00", "19:20", "19:40"}) {
            repeated = repeated.at(moment)
                    .when(AGENT_4, Reply.question(REQUEST))
                    .accepted()
                    .recording(REPEATED_REPLY)
                    .event(
                            Replied.class,
                            reply -> assertThat(reply.counting() || reply.updates())
                                    .isFalse())
                    .openQuestions("call-1")
                    .ball(Party.STAFF)
                    .wakeAt("20:00:00.001");
        }
        repeated.thenTicket(ticket ->
                        assertThat(ticket.conversation().repetitions()).isEqualTo(3))
                .at("20:01")
                .whenNobodyActs()
                .then(NEXT_UPDATE_MISSED, ESCALATION_DUE)
                .stamped(NEXT_UPDATE_MISSED, "2022-08-22 20:00");
    }

    /** 08-24: at the third repetition somebody higher up has to look, by itself. */
    @Test
    void theThirdRepetitionEscalates() {
        Story once = supplied().at("2022-08-23 09:00").given(AGENT_4, Reply.question(REQUEST));
        Story twice = once.at("2022-08-23 15:00").given(AGENT_4, Reply.question(REQUEST));

        twice.at("2022-08-24 09:00")
                .when(AGENT_2, Reply.question(REQUEST))
                .then(REPLIED, ESCALATION_DUE)
                .recording(REPEATED_REPLY)
                .event(
                        EscalationDue.class,
                        due -> assertThat(due.reason()).isEqualTo(EscalationReason.REPEATED_REPLIES));
    }
}
