package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log that comes with the sample gives the figures that an independent script found in it. */
class SampleLogTest {

    private static final JsonNode FACTS = Cli.facts().get("uci498_sample_mod10");

    private static JsonNode report;

    @BeforeAll
    static void replay() {
        Cli run = Cli.log("--json", "-", "--examples", "5000");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        report = run.json();
    }

    @Test
    void theTicketsAndRowsAreAllReplayed() {
        assertThat(report.get("tickets").asInt())
                .isEqualTo(2468)
                .isEqualTo(FACTS.get("cases").asInt());
        assertThat(report.get("events").asInt())
                .isEqualTo(14132)
                .isEqualTo(FACTS.get("events").asInt());
        assertThat(report.at("/brokenLines/count").asInt()).isZero();
        assertThat(report.get("unmappedStatuses").size()).isZero();
        assertThat(report.get("from").asText()).isEqualTo("2016-02-29T06:42:00Z");
        assertThat(report.get("to").asText()).isEqualTo("2017-02-15T16:00:00Z");
    }

    @Test
    void theTransitionsAreThoseOfTheFacts() {
        assertThat(counts(report.get("transitions"))).isEqualTo(counts(FACTS.get("transitions")));
        assertThat(report.at("/transitions/New -> Active").asInt()).isEqualTo(775);
    }

    private static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> counts = new TreeMap<>();
        object.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }

    @Test
    void theReopeningsAreThoseOfTheFacts() {
        assertThat(report.get("reopened").asInt())
                .isEqualTo(33)
                .isEqualTo(FACTS.get("reopen_by_state").asInt());
        assertThat(report.get("leftClosed").asInt())
                .isEqualTo(2)
                .isEqualTo(FACTS.get("leaves_closed").asInt());
    }

    @Test
    void theChangesOfHandsAreThoseOfTheFacts() {
        assertThat(report.get("ownerChanges").asInt())
                .isEqualTo(500)
                .isEqualTo(FACTS.at("/assigned_to/reassignments_total").asInt());
        assertThat(report.get("ownerPingPong").asInt())
                .isEqualTo(121)
                .isEqualTo(FACTS.at("/assigned_to/pingpong_ABA").asInt());
        assertThat(report.get("groupChanges").asInt())
                .isEqualTo(1926)
                .isEqualTo(FACTS.at("/assignment_group/reassignments_total").asInt());
        assertThat(report.get("groupPingPong").asInt())
                .isEqualTo(223)
                .isEqualTo(FACTS.at("/assignment_group/pingpong_ABA").asInt());
    }

    @Test
    void ownerRequiredRefusesEachTicketThatNobodyHadInItsFirstRowOutsideNew() {
        assertThat(report.at("/rules/owner-required/tickets").asInt()).isEqualTo(34);
        assertThat(report.at("/crossChecks/0/rule").asText()).isEqualTo("owner-required");
        assertThat(report.at("/crossChecks/0/tickets").asInt()).isEqualTo(34);
        assertThat(report.at("/crossChecks/0/notRefused").size()).isZero();
        // One that a group had as long as it was new
        assertThat(tickets("owner-required")).hasSize(34).contains("INC0003390");
    }

    @Test
    void terminalRefusesBothTicketsThatLeftClosed() {
        assertThat(tickets("terminal")).containsExactly("INC0003300", "INC0044260");
    }

    @Test
    void notPermittedRefusesWhatLeftClosedAndWhatWentThereFromNew() {
        assertThat(tickets("not-permitted")).containsExactly("INC0003300", "INC0005100", "INC0044260");
    }

    @Test
    void pingPongRefusesEachTicketThatCameBackMoreThanTwiceToSomebodyWhoHadHadIt() throws IOException {
        Set<String> counted = GivenBack.moreThan(2, Path.of(Cli.UCI));

        assertThat(tickets("ping-pong")).hasSize(59).containsExactlyInAnyOrderElementsOf(counted);
        JsonNode check = report.at("/crossChecks/1");
        assertThat(check.get("rule").asText()).isEqualTo("ping-pong");
        assertThat(check.get("tickets").asInt()).isEqualTo(59);
        assertThat(check.get("notRefused").size()).isZero();
        // Two returns after everybody lost it while it was new, and not counted with those before
        assertThat(counted).doesNotContain("INC0018760");
    }

    @Test
    void whatWentRoundAThirdTimeWouldHaveBeenEscalated() throws IOException {
        List<String> tickets = new ArrayList<>();
        report.at("/escalations/loop/examples")
                .forEach(example -> tickets.add(example.get("ticket").asText()));

        assertThat(tickets).hasSize(5).containsExactlyInAnyOrderElementsOf(Rounds.third(Path.of(Cli.UCI)));
        assertThat(report.at("/escalations/loop/tickets").asInt()).isEqualTo(5);
    }

    @Test
    void theLastReturnWithoutASupervisorWouldHaveBeenEscalated() throws IOException {
        List<String> tickets = new ArrayList<>();
        report.at("/escalations/ping-pong/examples")
                .forEach(example -> tickets.add(example.get("ticket").asText()));

        assertThat(tickets).containsExactlyInAnyOrderElementsOf(GivenBack.moreThan(1, Path.of(Cli.UCI)));
        assertThat(report.at("/escalations/ping-pong/tickets").asInt()).isEqualTo(134);
        assertThat(names(report.get("escalations"))).containsExactly("ping-pong", "loop");
    }

    @Test
    void anExampleNamesTicketInstantAndSentence() {
        JsonNode example = report.at("/rules/terminal/examples/0");

        assertThat(example.get("ticket").asText()).isEqualTo("INC0003300");
        assertThat(example.get("at").asText()).isEqualTo("2016-05-23T12:11:00Z");
        assertThat(example.get("text").asText()).contains("2016-05-21 14:07 UTC", "2016-06-04 14:07 UTC", "(terminal)");
    }

    @Test
    void whatTheLogCantShowIsSaidForEachRuleThatIsNotJudged() {
        assertThat(names(report.get("rules")))
                .containsExactly("owner-required", "ping-pong", "terminal", "not-permitted");
        assertThat(names(report.get("notObservable")))
                .contains("unanswered-question", "reply-before-close", "consent-or-silence", "competence", "not-owner")
                .contains("firstReply")
                .doesNotContainAnyElementsOf(names(report.get("rules")));
        report.get("notObservable")
                .forEach(reason -> assertThat(reason.asText()).isNotBlank());
    }

    @Test
    void theFirstReplyIsThereWithoutFigures() {
        assertThat(names(report.get("firstReply")))
                .containsExactly("medianSeconds", "p95Seconds", "p99Seconds", "never", "tickets");
        report.get("firstReply").forEach(figure -> assertThat(figure.isNull()).isTrue());
    }

    @Test
    void theHumanReportFitsAScreenAndHasTheFigures() {
        Cli run = Cli.log();

        assertThat(run.code()).isZero();
        assertThat(run.flat())
                .contains("2,468 tickets, 14,132 rows, 2016-02-29 06:42 to 2017-02-15 16:00 UTC")
                .contains("33 tickets (1.3 %) back to work from a resolved status: a rejected proposal")
                .contains("500 on 301 tickets, there and back (A-B-A) on 121")
                .contains("1,926 on 987 tickets, there and back (A-B-A) on 223")
                .contains("34 tickets (1.4 %)")
                .contains("owner-required refused each of them.")
                .contains("unanswered-question");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(96));
    }

    @Test
    void theRussianReportHasRussianSentences() {
        assertThat(Cli.log("--lang", "ru").out())
                .containsPattern("INC0003090 .* [а-я]+ .*New")
                .doesNotContain("ticket would");
    }

    private static List<String> tickets(String rule) {
        List<String> tickets = new ArrayList<>();
        report.at("/rules/" + rule + "/examples")
                .forEach(example -> tickets.add(example.get("ticket").asText()));
        return tickets;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
