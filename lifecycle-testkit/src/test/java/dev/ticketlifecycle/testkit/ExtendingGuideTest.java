package dev.ticketlifecycle.testkit;

import static dev.ticketlifecycle.vocabulary.EventKind.MISSED;
import static dev.ticketlifecycle.vocabulary.EventKind.REMINDED;
import static dev.ticketlifecycle.vocabulary.RuleId.CONTRADICTING_FINDING;
import static dev.ticketlifecycle.vocabulary.RuleId.NOT_GRANTABLE;
import static dev.ticketlifecycle.vocabulary.RuleId.PROMISE_NEEDS_DUE;
import static dev.ticketlifecycle.vocabulary.RuleId.QUOTA_USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.closure.ClosureCommand.Propose;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.conversation.ConversationCommand.Reply;
import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.conversation.ReplyKind;
import dev.ticketlifecycle.finding.FindingCommand.Find;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationCommand.Promise;
import dev.ticketlifecycle.obligation.ObligationCommand.Request;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.OnClose;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.operation.OperationCommand.Perform;
import dev.ticketlifecycle.ownership.OwnershipCommand.Claim;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.refusal.Texts;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.stage.StageCommand.Describe;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples of the page of extensions, compiled and run; a test holds the page to them. */
class ExtendingGuideTest {

    private static final Actor RITA = Actor.requester("rita");
    private static final Actor ANNA = Actor.agent("anna");

    private static Story held(Lifecycle lifecycle) {
        return Scenario.of(lifecycle)
                .people(Person.of("anna").in("front-line"))
                .given(RITA, Open.by("rita").in("front-line").then(Receive.question("Where is my parcel?")))
                .given(ANNA, new Claim());
    }

    @Test
    void aKindOfObligationIsAFewLinesOfTheHosts() {
        // show
        ObligationKind refund = ObligationKind.promise("refund")
                .within(Duration.ofDays(5))
                .remindBefore(Duration.ofDays(1))
                .onClose(OnClose.REOPEN); // the ticket may end, and comes back when the money doesn't come
        ObligationKind moderation = ObligationKind.verdict("moderation", "published", "rejected")
                .within(Duration.ofDays(7))
                .onClose(OnClose.ESCALATE);
        Lifecycle desk = Lifecycle.preset("helpdesk")
                .obligation(refund)
                .obligation(moderation)
                .build();
        Story promised = held(desk).given(ANNA, Promise.of("refund")); // due in five days
        promised.after(Duration.ofDays(6)).whenNobodyActs().then(REMINDED, MISSED);
        held(desk).when(RITA, Request.of("moderation")).accepted();
        // end
    }

    @Test
    void anOperationIsAFewLinesOfTheHosts() {
        // show
        Lifecycle desk = Lifecycle.preset("helpdesk")
                .operation(Operation.named("extend-storage").quota(1)) // once a ticket
                .operation(Operation.named("refund").ownedBy("billing")) // who is in that queue
                .operation(Operation.named("discount").grantedByNobody())
                .operation(Operation.named("cancel-order").irreversible().needsConsent())
                .operation(Operation.named("dispose").irreversible().onTerm(Duration.ofDays(5)))
                .build();
        held(desk)
                .given(ANNA, new Perform("extend-storage"))
                .when(ANNA, new Perform("extend-storage"))
                .refused(QUOTA_USED);
        held(desk).when(ANNA, new Perform("discount")).refused(NOT_GRANTABLE);
        // end
    }

    @Test
    void aRuleIsAFewLinesOfTheHosts() {
        // show
        Lifecycle desk = Lifecycle.preset("helpdesk")
                .rule(Rule.named("order-known")
                        .on(CommandKind.PROPOSE)
                        .unless(ticket -> ticket.attribute("order").isPresent())
                        .because("a solution names its order"))
                .build();
        held(desk).when(ANNA, Propose.answering("It arrives tomorrow.")).refused("order-known");
        // end
    }

    @Test
    void aMetricIsAFewLinesOfTheHosts() {
        // show
        Metric callBack = Metric.named("call-back")
                .startsOn(Fact.attribute("call-back", "wanted"))
                .stopsOn(Fact.HUMAN_REPLY)
                .pausesWhile(Fact.WAITING_FOR_REQUESTER);
        Lifecycle desk = Lifecycle.preset("helpdesk")
                .sla(SlaPolicy.named("calls").goal(callBack, Goal.within(Duration.ofHours(2))))
                .build();
        Story wanted = held(desk).given(ANNA, new Describe(Optional.empty(), Map.of("call-back", "wanted")));
        assertThat(wanted.ticket().clocks().find("calls/call-back")).isPresent();
        // end
    }

    @Test
    void aFindingIsAFewLinesOfTheHosts() {
        // show
        Lifecycle desk = Lifecycle.preset("helpdesk")
                .finding(FindingKind.of("who-pays", "desk", "carrier", "requester"))
                .build();
        Story found = held(desk).given(ANNA, new Find("who-pays", "carrier"));
        found.when(ANNA, new Find("who-pays", "desk")).refused(CONTRADICTING_FINDING);
        // end
    }

    @Test
    void aChannelIsAFewLinesOfTheHosts() {
        // show
        Lifecycle desk = Lifecycle.preset("helpdesk")
                .channel(Channel.of("letter", Channel.Delivery.RECEIPT)) // by registered mail
                .build();
        Story written = held(desk)
                .given(
                        ANNA,
                        Reply.of(
                                ReplyKind.ANSWER,
                                Message.text("It arrives tomorrow.").via("letter")));
        assertThat(written.ticket().conversation().awaitingReceipt()).isNotEmpty();
        // end
    }

    @Test
    void aLanguageIsAFewLinesOfTheHosts() {
        // show
        Texts german =
                Texts.in(Locale.GERMAN).with(Map.of("rule.promise-needs-due", "Wer etwas verspricht, sagt bis wann"));
        Refusal refusal = held(Lifecycle.preset("helpdesk").build())
                .when(ANNA, Promise.of("promise"))
                .refused(PROMISE_NEEDS_DUE)
                .refusal();
        assertThat(german.refusal(refusal)).startsWith("Wer etwas verspricht, sagt bis wann (promise-needs-due).");
        // end
    }

    @Test
    void thePageShowsWhatIsCompiledHere() throws IOException {
        Guide page = new Guide("docs/extending.md", ExtendingGuideTest.class);

        assertThat(page.shown()).isNotEmpty().isEqualTo(page.compiled());
    }
}
