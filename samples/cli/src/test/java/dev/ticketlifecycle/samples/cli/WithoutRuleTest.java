package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Switching a rule off empties its row, and no other; so the rows come from the rules. */
class WithoutRuleTest {

    private static final JsonNode LOG = Cli.log("--json", "-").json().get("rules");
    private static final JsonNode CHATS = Cli.chats("--json", "-").json().get("rules");

    static Stream<String> rulesOfTheLog() {
        return counts(LOG).keySet().stream().sorted();
    }

    static Stream<String> rulesOfTheChats() {
        return counts(CHATS).keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheLog")
    void ofTheLogItsRowIsEmptyAndTheOthersStay(String rule) {
        JsonNode without = Cli.log("--without", rule, "--json", "-").json();

        assertEmptied(LOG, without, rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unanswered-question",
                "reply-before-close",
                "owner-required",
                "ping-pong",
                "actor-attribution",
                "terminal"
            })
    void ofTheChatsTheRowOfARuleThatRefusesIsEmptyAndTheOthersStay(String rule) {
        assertEmptied(CHATS, Cli.chats("--without", rule, "--json", "-").json(), rule);
    }

    // Where such a rule is off, what it kept from answering answers, so fewer questions are open at the end.
    @ParameterizedTest
    @ValueSource(strings = {"repeated-reply", "automatic-is-not-a-reply"})
    void ofTheChatsTheRowOfARecordedRuleIsEmpty(String rule) {
        JsonNode rows = Cli.chats("--without", rule, "--json", "-").json().get("rules");

        assertThat(CHATS.at("/" + rule + "/tickets").asInt()).isPositive();
        assertThat(rows.at("/" + rule + "/tickets").asInt()).isZero();
        assertThat(rows.at("/unanswered-question/tickets").asInt())
                .isLessThanOrEqualTo(CHATS.at("/unanswered-question/tickets").asInt());
    }

    @Test
    void theTwoTestsOfTheChatsCoverEachOfItsRows() {
        assertThat(rulesOfTheChats())
                .containsExactly(
                        "actor-attribution",
                        "automatic-is-not-a-reply",
                        "owner-required",
                        "ping-pong",
                        "repeated-reply",
                        "reply-before-close",
                        "terminal",
                        "unanswered-question");
    }

    @Test
    void severalRulesCanBeSwitchedOffAndTheReportSaysSo() {
        Cli run = Cli.log("--without", "owner-required", "--without", "terminal");

        assertThat(run.code()).isZero();
        assertThat(run.flat())
                .contains("owner-required - switched off")
                .contains("terminal - switched off")
                .contains("not-permitted 3 tickets");
        JsonNode check =
                Cli.log("--without", "owner-required", "--json", "-").json().at("/crossChecks/0");
        assertThat(check.get("notRefused").size()).isEqualTo(34);
        assertThat(check.at("/notRefused/0/why").asText()).isEqualTo("the rule is switched off");
    }

    private static void assertEmptied(JsonNode before, JsonNode report, String rule) {
        Map<String, Integer> expected = counts(before);
        expected.put(rule, 0);
        assertThat(counts(report.get("rules"))).isEqualTo(expected);
        assertThat(report.at("/rules/" + rule + "/examples").size()).isZero();
        assertThat(report.get("switchedOff").get(0).asText()).isEqualTo(rule);
    }

    private static Map<String, Integer> counts(JsonNode rules) {
        Map<String, Integer> counts = new HashMap<>();
        rules.properties()
                .forEach(e -> counts.put(e.getKey(), e.getValue().get("tickets").asInt()));
        return counts;
    }
}
