package dev.ticketlifecycle.testkit.story;

import static dev.ticketlifecycle.testkit.story.DeskHours.DAYTIME;
import static dev.ticketlifecycle.testkit.story.DeskHours.MOSCOW;
import static dev.ticketlifecycle.vocabulary.EventKind.BREACHED;
import static dev.ticketlifecycle.vocabulary.EventKind.ENDED;
import static dev.ticketlifecycle.vocabulary.EventKind.ESCALATION_DUE;
import static dev.ticketlifecycle.vocabulary.EventKind.FOUND;
import static dev.ticketlifecycle.vocabulary.EventKind.IMPOSED;
import static dev.ticketlifecycle.vocabulary.EventKind.JUDGED;
import static dev.ticketlifecycle.vocabulary.EventKind.MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.MOVED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPTIONS_OFFERED;
import static dev.ticketlifecycle.vocabulary.EventKind.OPTION_CHOSEN;
import static dev.ticketlifecycle.vocabulary.EventKind.OWNER_CHANGED;
import static dev.ticketlifecycle.vocabulary.EventKind.PERFORMED;
import static dev.ticketlifecycle.vocabulary.EventKind.RECEIVED;
import static dev.ticketlifecycle.vocabulary.EventKind.REOPENED;
import static dev.ticketlifecycle.vocabulary.EventKind.REPLIED;
import static dev.ticketlifecycle.vocabulary.RuleId.ACTOR_ATTRIBUTION;
import static dev.ticketlifecycle.vocabulary.RuleId.CAUSE_BEFORE_IRREVERSIBLE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_OR_SILENCE;
import static dev.ticketlifecycle.vocabulary.RuleId.CONSENT_REQUIRED;
import static dev.ticketlifecycle.vocabulary.RuleId.CONTRADICTING_FINDING;
import static dev.ticketlifecycle.vocabulary.RuleId.OPEN_OBLIGATION;
import static dev.ticketlifecycle.vocabulary.RuleId.PROMISE_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_AND_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.REPLY_BEFORE_CLOSE;
import static dev.ticketlifecycle.vocabulary.RuleId.UNANSWERED_QUESTION;
import static dev.ticketlifecycle.vocabulary.RuleId.UNSAFE_DEFAULT;
import static dev.ticketlifecycle.vocabulary.RuleId.VERDICT_OWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.ClockState;
import dev.ticketlifecycle.closure.ClosureCommand.Accept;
import dev.ticketlifecycle.closure.ClosureCommand.Close;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.closure.ClosureCommand.Withdraw;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.consent.ConsentCommand.Give;
import dev.ticketlifecycle.consent.ConsentCommand.OfferOptions;
import dev.ticketlifecycle.consent.ConsentEvent.OptionChosen;
import dev.ticketlifecycle.consent.Option;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.ConversationEvent.Received;
import dev.ticketlifecycle.conversation.Expects;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingEvent.Found;
import dev.ticketlifecycle.obligation.Obligation;
import dev.ticketlifecycle.obligation.ObligationCommand.Fulfil;
import dev.ticketlifecycle.obligation.ObligationCommand.Judge;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationEvent.Imposed;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.operation.OperationEvent.Performed;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
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
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Story B: an order doesn't come, the desk cancels it and tells everyone that the buyer did. */
class CancelledByTheClientStory {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Lifecycle SUPPORT = Lifecycle.preset("helpdesk")
            .sla(SlaPolicy.named("orders").calendar(DAYTIME).firstReply(Duration.ofHours(4)))
            .obligation(ObligationKind.promise("delivery").onClose(OnClose.REOPEN))
            .obligation(ObligationKind.verdict("question-moderation", "published", "rejected")
                    .within(Duration.ofDays(7))
                    .on(BusinessCalendar.ALWAYS))
            .operation(Operation.named("cancel-order")
                    .ownedBy("orders")
                    .irreversible()
                    .needsConsent())
            .operation(Operation.named("refund-order")
                    .ownedBy("orders")
                    .irreversible()
                    .needsConsent())
            .build();

    private static final Actor BUYER = Actor.requester("buyer");
    private static final Actor SHOP = Actor.automatic("shop");
    private static final Actor AGENT_1 = Actor.agent("agent-1");
    private static final Actor AGENT_2 = Actor.agent("agent-2");
    private static final Actor AGENT_3 = Actor.agent("agent-3");

    private static final Scenario ORDER = Scenario.of(SUPPORT)
            .at("2023-02-18 12:00", MOSCOW)
            .people(
                    Person.of("agent-1").in("orders"),
                    Person.of("agent-2").in("orders"),
                    Person.of("agent-3").in("orders"));

    private static final Open ORDERED = Open.by("buyer")
            .in("orders")
            .then(Promise.of("delivery").id("delivery-1").due(ORDER.begin().moment("2023-03-04 23:59")));

    private static final Reply TEMPLATE =
            Reply.answer("Please press the button \"choose another date\" in your order.");

    private static final Perform CANCEL = new Perform("cancel-order");
    private static final OfferOptions OPTIONS = OfferOptions.until(
            ORDER.begin().moment("2023-03-11 09:40"),
            Option.of("wait"),
            Option.of("refund", "refund-order"),
            Option.of("order-again"));
    private static final Act MODERATION = Act.by(BUYER)
            .id("moderation-1")
            .does(Request.of("question-moderation").about("question-77"));

    private static Receive message(String id, String channel, String text, Expects expects) {
        return Receive.of(Message.text(text).id(id).via(channel), expects);
    }

    private static Story broken() {
        return ORDER.given(SHOP, ORDERED)
                .at("2023-03-05 00:00")
                .whenNobodyActs()
                .accepted();
    }

    private static Story asked() {
        return broken().at("2023-03-09 09:10")
                .given(
                        BUYER,
                        message("chat-1", "chat", "My order was promised for 4 March. Where is it?", Expects.ANSWER))
                .at("09:15")
                .given(BUYER, message("mail-1", "mail", "I have had no word about my order.", Expects.ANSWER));
    }

    private static Story caused() {
        return asked().at("09:20").given(AGENT_1, new Find("cause", "warehouse"));
    }

    private static Story rejected() {
        return asked().at("10:00")
                .given(AGENT_1, TEMPLATE)
                .at("10:02")
                .given(BUYER, message("chat-2", "chat", "There is no such button.", Expects.REJECTION));
    }

    private static Story moderated() {
        return rejected().at("10:05").given(MODERATION);
    }

    private static Promise promised(Story story) {
        return Promise.of("delivery")
                .id("delivery-2")
                .due(story.moment("2023-03-29 23:59"))
                .insteadOf("delivery-1")
                .then(Reply.answer("It arrives on 29 March; the difference of 4,996 is credited to your account.")
                        .then(new Propose()));
    }

    private static Story proposed() {
        Story claimed = moderated().at("2023-03-10 11:00").given(AGENT_3, new Claim());
        return claimed.given(AGENT_3, promised(claimed));
    }

    private static Story closed() {
        return proposed().at("11:10").given(BUYER, new Accept());
    }

    /** 02-18: a ticket opened at the order holds no message of the requester, so nothing waits for a reply. */
    @Test
    void aTicketOpenedBesideTheOrderWaitsForNoReply() {
        ORDER.when(SHOP, ORDERED)
                .then(OPENED, OWNER_CHANGED, IMPOSED)
                .openQuestions()
                .wakeAt("2023-03-04T20:59:00.001Z")
                .thenTicket(ticket ->
                        assertThat(ticket.clocks().find("orders/first-reply")).isEmpty());
    }

    /** 03-04 23:59: the date passes, and the promise is broken, whenever somebody looks. */
    @Test
    void theDateThatPassesBreaksThePromise() {
        ORDER.given(SHOP, ORDERED)
                .at("2023-03-05 08:00")
                .whenNobodyActs()
                .then(MISSED)
                .stamped(MISSED, "2023-03-04 23:59")
                .thenTicket(ticket -> assertThat(ticket.obligations().broken()).isEqualTo(1));
    }

    /** 03-09 09:10 and 09:15: chat and mail on one ticket are two questions, and the clock runs from the first. */
    @Test
    void twoContactsOnOneTicketAreTwoOpenQuestions() {
        asked().openQuestions("chat-1", "mail-1")
                .clock("orders/first-reply", ClockState.RUNNING)
                .due("orders/first-reply", "2023-03-09 13:10");
    }

    /** 09:20 and 09:25: a second, different cause takes the place of the first openly, or not at all. */
    @Test
    void aSecondCauseSupersedesTheFirstOpenlyOrNotAtAll() {
        Story superseded = caused().at("09:25")
                .when(AGENT_2, new Find("cause", "customs"))
                .refused(CONTRADICTING_FINDING)
                .fact(CONTRADICTING_FINDING, "stands", "warehouse")
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_2, Find.superseding("cause", "customs", "the parcel is held at the border"))
                .then(FOUND, ESCALATION_DUE)
                .event(Found.class, found -> assertThat(found.superseded()).contains("warehouse"))
                .by(FOUND, AGENT_2);

        assertThat(superseded.ticket().viewFor(Party.REQUESTER).of(superseded.journal()))
                .filteredOn(seen -> seen.event().kind() == FOUND)
                .hasSize(2);
    }

    /** 09:30: an irreversible operation takes the buyer's consent; the system has no exemption. */
    @Test
    void nothingIsCancelledWithoutTheBuyersConsentByTheSystemEither() {
        caused().at("09:30")
                .when(SHOP, CANCEL)
                .refused(CONSENT_REQUIRED)
                .remedies(CONSENT_REQUIRED, CommandKind.CONSENT)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
        asked().at("09:19").when(SHOP, CANCEL).refused(CONSENT_REQUIRED, CAUSE_BEFORE_IRREVERSIBLE);
    }

    /** 09:31: "on behalf of the buyer" takes a consent of the buyer's, and the initiator stays who he is. */
    @Test
    void nobodyActsOnTheBuyersBehalfWithoutANamedConsent() {
        Act cancelled =
                Act.by(AGENT_1).id("cancel-1").onBehalfOf("buyer", "consent-1").does(CANCEL);

        caused().at("09:31")
                .when(cancelled)
                .refused(CONSENT_REQUIRED, ACTOR_ATTRIBUTION)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
        Story consented =
                caused().at("09:31").given(Act.by(BUYER).id("consent-1").does(Give.to("cancel-order")));
        consented
                .when(cancelled)
                .then(PERFORMED)
                .by(PERFORMED, AGENT_1)
                .event(Performed.class, done -> assertThat(done.restsOn()).contains("consent-1"));
        consented
                .given(cancelled)
                .when(AGENT_1, CANCEL)
                .refused(CONSENT_REQUIRED)
                .eachRemedyIsAccepted();
    }

    /** 09:40: silence can't choose what can't be undone. */
    @Test
    void theDefaultOnSilenceIsASafeOne() {
        caused().at("09:40")
                .when(AGENT_1, OPTIONS.otherwise("refund"))
                .refused(UNSAFE_DEFAULT)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_1, OPTIONS.otherwise("wait"))
                .then(OPTIONS_OFFERED)
                .at("2023-03-11 10:00")
                .whenNobodyActs()
                .then(BREACHED, OPTION_CHOSEN)
                .stamped(OPTION_CHOSEN, "2023-03-11 09:40")
                .event(OptionChosen.class, chosen -> {
                    assertThat(chosen.option()).contains("wait");
                    assertThat(chosen.bySilence()).isTrue();
                });
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
                .refused(REPLY_AND_CLOSE, CONSENT_OR_SILENCE, OPEN_OBLIGATION)
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
                .refused(UNANSWERED_QUESTION, REPLY_BEFORE_CLOSE, CONSENT_OR_SILENCE, OPEN_OBLIGATION)
                .eachRemedyIsAccepted();
    }

    /** 10:05: a typed act that expects nothing opens no question; the desk owes a verdict, with a reason. */
    @Test
    void aRequestForModerationIsADebtOfTheDeskAndOpensNoQuestion() {
        rejected()
                .at("10:05")
                .when(MODERATION)
                .then(IMPOSED)
                .event(Imposed.class, owed -> {
                    assertThat(owed.debtor()).isEqualTo(Party.STAFF);
                    assertThat(owed.onClose()).isEqualTo(OnClose.ESCALATE);
                    assertThat(owed.due()).contains(ORDER.begin().moment("2023-03-16 10:05"));
                })
                .openQuestions("chat-1", "mail-1")
                .when(AGENT_1, new Judge("moderation-1", "rejected", ""))
                .refused(VERDICT_OWED)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN)
                .when(AGENT_1, new Fulfil("moderation-1"))
                .refused(VERDICT_OWED)
                .when(AGENT_1, new Judge("moderation-1", "published", "it keeps to the rules"))
                .then(JUDGED);
    }

    /** 10:05: a message that expects nothing opens no question either. */
    @Test
    void aMessageThatExpectsNothingOpensNoQuestion() {
        rejected()
                .at("10:05")
                .when(BUYER, message("chat-3", "chat", "Please moderate my question to the seller.", Expects.NOTHING))
                .then(RECEIVED)
                .openQuestions("chat-1", "mail-1");
    }

    /** 03-10: "within several days" is no instant. */
    @Test
    void aPromiseWithoutAnInstantIsRefused() {
        moderated()
                .at("2023-03-10 10:30")
                .when(AGENT_3, Promise.of("promise"))
                .refused(PROMISE_NEEDS_DUE)
                .eachRemedyIsAccepted()
                .tellsItsFacts(Locale.ENGLISH, RUSSIAN);
    }

    /** 03-10: promised, everything answered and proposed in one act: resolved, waiting for the requester, not closed. */
    @Test
    void answeringEverythingAndProposingInOneActResolvesAndDoesNotClose() {
        Story claimed = moderated().at("2023-03-10 11:00").given(AGENT_3, new Claim());

        claimed.when(AGENT_3, promised(claimed))
                .accepted()
                .status("resolved")
                .openQuestions()
                .owner(Owner.agent("agent-3"))
                .ball(Party.REQUESTER)
                .thenTicket(ticket -> {
                    assertThat(ticket.closure().ending()).isEmpty();
                    assertThat(ticket.obligations().open())
                            .extracting(Obligation::id)
                            .containsExactly("moderation-1", "delivery-2");
                });
    }

    /** 03-10: the requester accepts; the new promise and the moderation live on. */
    @Test
    void theRequestersAcceptanceClosesItAsAccepted() {
        proposed()
                .at("11:10")
                .when(BUYER, new Accept())
                .then(ENDED, MOVED)
                .by(ENDED, BUYER)
                .outcome(Outcome.ACCEPTED)
                .status("closed")
                .wakeAt("2023-03-16T07:05:00.001Z")
                .thenTicket(ticket -> assertThat(ticket.obligations().open())
                        .extracting(Obligation::id)
                        .containsExactly("moderation-1", "delivery-2"));
    }

    /** 03-16 10:05: nobody has given a verdict: missed, escalated, told; the ticket stays closed. */
    @Test
    void silenceIsNoVerdict() {
        Story silent = closed().at("2023-03-16 12:00")
                .whenNobodyActs()
                .then(MISSED, ESCALATION_DUE)
                .stamped(MISSED, "2023-03-16 10:05")
                .event(
                        EscalationDue.class,
                        due -> assertThat(due.reason()).isEqualTo(EscalationReason.OBLIGATION_MISSED))
                .status("closed");

        assertThat(silent.ticket().viewFor(Party.REQUESTER).of(silent.journal()))
                .anyMatch(seen ->
                        seen.event().kind() == MISSED && seen.effectiveAt().equals(silent.moment("2023-03-16 10:05")));
        silent.when(AGENT_1, new Judge("moderation-1", "published", "it keeps to the rules, and we are late"))
                .then(JUDGED)
                .status("closed");
    }

    /** 03-29: the second date passes as well; the ticket comes back to its last owner. */
    @Test
    void theSecondBrokenDateBringsTheTicketBackToItsLastOwner() {
        closed().at("2023-03-16 12:00")
                .given(AGENT_1, new Judge("moderation-1", "published", "it keeps to the rules"))
                .at("2023-04-05 09:00")
                .whenNobodyActs()
                .then(MISSED, REOPENED, MOVED)
                .stamped(REOPENED, "2023-03-29 23:59")
                .status("open")
                .owner(Owner.agent("agent-3"))
                .ball(Party.STAFF)
                .thenTicket(ticket -> {
                    assertThat(ticket.obligations().broken()).isEqualTo(2);
                    assertThat(ticket.closure().reopenings()).isEqualTo(1);
                });
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
