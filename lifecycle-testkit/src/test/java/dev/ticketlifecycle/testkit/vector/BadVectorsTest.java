package dev.ticketlifecycle.testkit.vector;

import static dev.ticketlifecycle.testkit.vector.VectorFiles.OTHERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketlifecycle.testkit.vector.Verdict.Failed;
import dev.ticketlifecycle.testkit.vector.Verdict.Passed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are no vectors: each fails, alone, and says which value is wrong and what is allowed. */
class BadVectorsTest {

    private static final String GOOD = """
            {"id":"a-1","source":"written by hand","kind":"add","zone":"Etc/UTC","week":{"mon":[["09:00","17:00"]]},\
            "holidays":[],"start":"2026-03-02T10:00:00Z","seconds":60,"expected":"2026-03-02T10:01:00Z",\
            "status":"core","sensitive_to":[]}""";

    @Test
    void theLineThatTheOthersSpoilIsGood() {
        assertThat(VectorFiles.check(GOOD)).isInstanceOf(Passed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\":\"add\"|\"kind\":\"multiply\"|unknown kind 'multiply': known are add, subtract, add_days, between, is_open, next_open, next_close, prev_close, resolve_local",
                "\"status\":\"core\"|\"status\":\"maybe\"|unknown status 'maybe': known are core, convention, quirk",
                "\"holidays\":[]|\"holydays\":[]|unknown field 'holydays': known are id, source, tags, kind, conventions",
                "\"seconds\":60|\"seconds\":60,\"days\":1|unknown field 'days'",
                "\"seconds\":60|\"minutes\":1|field 'seconds' is missing; there are id, source, kind, zone, week, holidays, start, minutes",
                "\"sensitive_to\":[]|\"sensitive_to\":[\"moon\"]|unknown convention 'moon': known are exact_close, zero, reversed, elapsed, close_instant",
                "\"sensitive_to\":[]|\"conventions\":{\"moon\":\"full\"}|unknown convention 'moon': known are exact_close",
                "\"sensitive_to\":[]|\"conventions\":{\"zero\":\"round\"}|unknown value 'round' of convention 'zero': known are roll, identity",
                "\"sensitive_to\":[]|\"conventions\":{\"elapsed\":\"Wall\"}|unknown value 'Wall' of convention 'elapsed': known are real, wall",
                "\"sensitive_to\":[]|\"conventions\":{\"zero\":1}|field 'conventions.zero' is 1: it should be text",
                "\"sensitive_to\":[]|\"conventions\":[]|field 'conventions' is []: it should be an object",
                "\"status\":\"core\"|\"status\":\"convention\"|field 'conventions' is missing: status convention",
                "\"mon\"|\"monday\"|unknown day 'week.monday': known are mon, tue, wed, thu, fri, sat, sun",
                "[[\"09:00\",\"17:00\"]]|[[\"09:00\"]]|field 'week.mon' is [\"09:00\"]: it should be hours such as",
                "[[\"09:00\",\"17:00\"]]|[[\"9\",\"17:00\"]]|field 'week.mon' is [\"9\",\"17:00\"]: it should be hours such as",
                "[[\"09:00\",\"17:00\"]]|[[\"09:00\",\"25:00\"]]|field 'week.mon' is [\"09:00\",\"25:00\"]",
                "[[\"09:00\",\"17:00\"]]|[[\"09:00\",\"09:00\"]]|field 'week.mon' is wrong: hours 09:00-09:00 are empty",
                "[[\"09:00\",\"17:00\"]]|[[9,17]]|field 'week.mon' is 9: it should be text",
                "[[\"09:00\",\"17:00\"]]|[[\"09:00\",\"17:00\"],[\"16:00\",\"18:00\"]]|overlap: 09:00-17:00 and 16:00-18:00",
                "[[\"09:00\",\"17:00\"]]|[]|got no answer: a calendar that is never open",
                "\"holidays\":[]|\"holidays\":[\"2026-02-30\"]|field 'holidays' is \"2026-02-30\": it should be a date such as",
                "\"holidays\":[]|\"holidays\":\"2026-02-03\"|field 'holidays' is \"2026-02-03\": it should be a list",
                "\"holidays\":[]|\"shifts\":{\"soon\":[]}|'shifts.soon' should be a date such as 2026-03-02",
                "\"holidays\":[]|\"shifts\":{\"2026-03-02\":null}|field 'shifts.2026-03-02' is null: it should be a list",
                "\"holidays\":[]|\"breaks\":{\"2026-03-02\":[[\"12:00\",\"13:00\",\"14:00\"]]}|field 'breaks.2026-03-02' is [\"12:00\",\"13:00\",\"14:00\"]",
                "Etc/UTC|Mars/Base|field 'zone' is \"Mars/Base\": it should be a zone such as Europe/Berlin",
                "10:00:00Z|10:00:00|field 'start' is \"2026-03-02T10:00:00\": it should be an instant such as",
                "10:01:00Z|10:61:00Z|field 'expected' is \"2026-03-02T10:61:00Z\": it should be an instant",
                "\"expected\":\"2026-03-02T10:01:00Z\"|\"expected\":60|field 'expected' is 60: it should be text",
                "\"seconds\":60|\"seconds\":\"60\"|field 'seconds' is \"60\": it should be a number",
                "\"seconds\":60|\"seconds\":1e400|field 'seconds' is 1E+400: it should be a number up to",
                "\"seconds\":60|\"seconds\":1e-400|with at most 100 digits",
                "\"seconds\":60|\"seconds\":8e15|got no answer: 8000000000000000000 ms of open time aren't reached",
                "\"seconds\":60|\"seconds\":60,\"seconds\":60|Duplicate field 'seconds'",
                "\"kind\":\"add\"|\"kind\":\"is_open\"|field 'expected' is \"2026-03-02T10:01:00Z\": it should be true or false",
                "\"kind\":\"add\"|\"kind\":\"resolve_local\"|field 'start' is \"2026-03-02T10:00:00Z\": it should be a local time without an offset",
                "\"kind\":\"add\",|``|field 'kind' is missing",
                "\"id\":\"a-1\",|``|field 'id' is missing",
                "\"a-1\"|1|field 'id' is 1: it should be text",
                "\"sensitive_to\":[]}|\"sensitive_to\":[]|the line isn't JSON",
                "\"sensitive_to\":[]}|\"sensitive_to\":[]}{}|the line isn't JSON",
            })
    void aBadLineFailsAndNamesTheValue(String good, String bad, String reason) {
        assertThat(GOOD).contains(good);
        List<Verdict> verdicts =
                VectorFiles.check(List.of(GOOD, GOOD.replace(good, bad), GOOD)).verdicts();

        assertThat(verdicts.get(1))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains(reason));
        assertThat(verdicts).element(2).isInstanceOf(Passed.class);
    }

    @Test
    void aDaysFieldTakesWholeNumbers() {
        String days = GOOD.replace("\"kind\":\"add\"", "\"kind\":\"add_days\"");

        assertThat(VectorFiles.check(days.replace("\"seconds\":60", "\"days\":1.5")))
                .hasToString(
                        "failed lines:1 a-1: field 'days' is 1.5: it should be a whole number between -2147483648 and"
                                + " 2147483647");
        assertThat(VectorFiles.check(days.replace("\"seconds\":60", "\"days\":-2147483648")))
                .asString()
                .contains("got no answer: date 1899-12-31 lies outside the validity");
    }

    @Test
    void aQuirkIsReadAsStrictlyAsTheOthers() {
        String quirk = GOOD.replace("\"status\":\"core\"", "\"status\":\"quirk\"");

        assertThat(VectorFiles.check(quirk)).isInstanceOf(Verdict.Skipped.class);
        assertThat(VectorFiles.check(quirk.replace("holidays", "holydays"))).isInstanceOf(Failed.class);
    }

    @Test
    void aLineThatIsNoObjectFailsToo() {
        assertThat(VectorFiles.check(List.of("[]", "null", "7", "\"add\"", "{}", "garbage", "\u0000"))
                        .summary())
                .isEqualTo("0 passed, 7 failed, 0 skipped");
        assertThat(VectorFiles.check("[1]"))
                .hasToString("failed lines:1: the line is [1]: a vector is an object in braces");
    }

    @Test
    void blankLinesArePassedOverAndCounted() {
        assertThat(VectorFiles.check(List.of("", GOOD, "   ", "\t", "garbage")).verdicts())
                .extracting(verdict -> verdict.place().line())
                .containsExactly(2, 5);
        assertThat(VectorFiles.check(List.of("", " ")).summary()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void noLineThatBreaksOffOrHoldsSomethingElseGetsThroughOrThrows() {
        List<String> odd =
                List.of("null", "[]", "{}", "[[]]", "-1", "1e9", "true", "\"\\u0000\"", "[null]", "{\"x\":1}");
        List<String> all = VectorFiles.lines(OTHERS);
        for (int i = 0; i < all.size(); i += 8) {
            String line = all.get(i);
            assertThat(VectorFiles.check(line.substring(0, line.length() - 1))).isInstanceOf(Failed.class);
            List<String> fields = new ArrayList<>();
            VectorFiles.parsed(line).fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                for (String value : odd) {
                    String spoilt = VectorFiles.changed(line, vector -> vector.set(field, value(value)));
                    assertThat(VectorFiles.check(spoilt).place().line()).isEqualTo(1);
                }
                assertThat(VectorFiles.check(VectorFiles.changed(line, vector -> vector.set(field, value("null")))))
                        .as("%s null", field)
                        .isInstanceOf(Failed.class);
                assertThat(VectorFiles.check(VectorFiles.changed(line, vector -> {
                            ObjectNode nested = vector.deepCopy();
                            vector.set(field + "_", nested.get(field));
                        })))
                        .as("%s twice", field)
                        .isInstanceOf(Failed.class);
            }
        }
    }

    private static JsonNode value(String json) {
        return VectorFiles.parsed("{\"value\":" + json + "}").get("value");
    }
}
