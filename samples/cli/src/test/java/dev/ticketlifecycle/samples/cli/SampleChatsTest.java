package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chats that come with the sample give the figures that an independent script found in them. */
class SampleChatsTest {

    private static final JsonNode FACTS = Cli.facts().get("mendeley_sample");

    private static JsonNode report;

    @BeforeAll
    static void replay() {
        Cli run = Cli.chats("--json", "-", "--examples", "1000");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        report = run.json();
    }

    @Test
    void theTicketsAndCommentsAreAllReplayed() {
        assertThat(report.get("tickets").asInt())
                .isEqualTo(360)
                .isEqualTo(FACTS.get("issues").asInt());
        assertThat(report.get("events").asInt())
                .isEqualTo(7286)
                .isEqualTo(FACTS.get("comments").asInt());
        assertThat(report.at("/brokenLines/count").asInt()).isZero();
    }

    @Test
    void theFirstReplyIsThatOfTheFacts() {
        JsonNode reply = report.get("firstReply");

        assertThat(reply.get("tickets").asInt())
                .isEqualTo(328)
                .isEqualTo(FACTS.at("/first_public_assignee_h/n").asInt());
        assertThat(reply.get("medianSeconds").asLong()).isEqualTo(122);
        assertThat(reply.get("p95Seconds").asLong()).isEqualTo(16_422);
        assertThat(reply.get("p99Seconds").asLong()).isEqualTo(525_416);
        assertThat(reply.get("never").asInt()).isEqualTo(28);
    }

    @Test
    void theTurnsSayHowOftenTicketsChangedHands() {
        assertThat(report.get("ownerChanges").asInt()).isEqualTo(383);
        assertThat(report.get("ownerPingPong").asInt()).isEqualTo(27);
    }

    @Test
    void unansweredQuestionRefusesEachTicketWithoutAWordOfAnAssignee() {
        JsonNode check = report.at("/crossChecks/0");

        assertThat(check.get("what").asText()).isEqualTo("no public comment by an assignee at its end");
        assertThat(check.get("tickets").asInt()).isEqualTo(28);
        assertThat(check.get("notRefused").size()).isZero();
    }

    @Test
    void unansweredQuestionRefusesEachTicketInWhichTheRequesterHadTheLastWord() {
        JsonNode check = report.at("/crossChecks/1");

        assertThat(check.get("tickets").asInt()).isEqualTo(76);
        assertThat(check.get("notRefused").size()).isZero();
        assertThat(tickets("unanswered-question")).hasSize(76);
        assertThat(tickets("reply-before-close")).hasSize(76);
    }

    @Test
    void ownerRequiredRefusesTheTicketsThatWereNeverAssigned() {
        assertThat(tickets("owner-required")).hasSize(19).contains("1005325", "1010401");
    }

    @Test
    void theCannedTextIsRecordedAsAutomatic() {
        assertThat(tickets("automatic-is-not-a-reply")).hasSize(357);
        assertThat(report.at("/notes/0").asText())
                .startsWith("automatic responder 4ggo, found by its texts: the first public answer on 351 of 360"
                        + " tickets");
    }

    @Test
    void whatSomebodySaysTwiceIsRecordedAsRepeated() {
        assertThat(tickets("repeated-reply")).hasSize(78);
    }

    @Test
    void pingPongRefusesTheOneTicketWhoseTurnsCameBackAThirdTime() {
        assertThat(tickets("ping-pong")).containsExactly("1006029");
    }

    @Test
    void whatIsSaidAThirdTimeWouldHaveBeenEscalated() {
        assertThat(report.at("/escalations/repeated-replies/tickets").asInt()).isEqualTo(30);
        assertThat(report.at("/escalations/loop/tickets").asInt()).isZero();
        assertThat(report.at("/escalations/ping-pong/tickets").asInt()).isEqualTo(3);
        report.at("/escalations/repeated-replies/examples")
                .forEach(example -> assertThat(tickets("repeated-reply"))
                        .contains(example.get("ticket").asText()));
    }

    @Test
    void theReporterIsTheRequesterOnEachTicket() {
        assertThat(tickets("actor-attribution")).isEmpty();
        assertThat(tickets("terminal")).isEmpty();
    }

    @Test
    void whatTheFilesCantShowIsSaid() {
        for (String what : List.of(
                "reopened",
                "leftClosed",
                "transitions",
                "groupChanges",
                "groupPingPong",
                "others",
                "consent-or-silence",
                "not-owner")) {
            assertThat(report.at("/notObservable/" + what).asText()).as(what).isNotBlank();
        }
        assertThat(report.get("transitions").size()).isZero();
        assertThat(report.get("reopened").isNull()).isTrue();
    }

    @Test
    void aNamedAutomaticAccountReplacesTheOneThatTheDataShow() {
        JsonNode other = Cli.chats("--automatic", "z2w_x", "--json", "-").json();

        assertThat(other.at("/notes/0").asText()).startsWith("automatic responder z2w_x, as named");
        assertThat(other.at("/rules/automatic-is-not-a-reply/tickets").asInt()).isNotEqualTo(357);
        assertThat(other.at("/firstReply/medianSeconds").asLong()).isEqualTo(122);
    }

    @Test
    void theHumanReportFitsAScreenAndHasTheFigures() {
        Cli run = Cli.chats();

        assertThat(run.code()).isZero();
        assertThat(run.flat())
                .contains("360 tickets, 7,286 comments")
                .contains("328 tickets, half within 122 s, 95 % within 4.6 h, 99 % within 6.0 days; never 28")
                .contains("unanswered-question 76 tickets (21.1 %)");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(96));
    }

    private static List<String> tickets(String rule) {
        List<String> tickets = new ArrayList<>();
        report.at("/rules/" + rule + "/examples")
                .forEach(example -> tickets.add(example.get("ticket").asText()));
        assertThat(report.at("/rules/" + rule + "/tickets").asInt()).isEqualTo(tickets.size());
        return tickets;
    }
}
