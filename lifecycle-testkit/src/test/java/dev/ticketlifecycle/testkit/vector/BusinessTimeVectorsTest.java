package dev.ticketlifecycle.testkit.vector;

import static dev.ticketlifecycle.testkit.vector.VectorFiles.OTHERS;
import static dev.ticketlifecycle.testkit.vector.VectorFiles.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketlifecycle.testkit.vector.Verdict.Failed;
import dev.ticketlifecycle.testkit.vector.Verdict.Passed;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other systems' test suites say of business time, and what they don't. */
class BusinessTimeVectorsTest {

    private static final Map<String, List<String>> CUSTOMS = Map.of(
            "exact_close", List.of("close", "next_open"),
            "zero", List.of("roll", "identity"),
            "reversed", List.of("zero", "negative"));

    @Test
    void theLibraryAgreesWithOtherSystemsWhereverItMeansTo() throws IOException {
        VectorReport report = Vectors.check(VectorFiles.file(OTHERS));

        assertThat(report.failed()).isEmpty();
        assertThat(report.summary()).isEqualTo("166 passed, 0 failed, 7 skipped");
        assertThat(report.skipped())
                .extracting(skipped -> skipped.place().id().orElseThrow())
                .containsExactly("wh-006", "wh-007", "wh-011", "wh-012", "wh-066", "wh-114", "rickar-017");
    }

    @Test
    void whatIsSkippedSaysWhy() throws IOException {
        assertThat(Vectors.check(VectorFiles.file(OTHERS)).skipped())
                .extracting(Verdict.Skipped::reason)
                .endsWith(
                        "status quirk; source keeps 24:00 as one microsecond before midnight",
                        "convention elapsed: wall; the library counts the time that really passes",
                        "convention close_instant: inclusive; the library is closed at closing");
    }

    @Test
    void theLibraryAgreesWithWhatWasWorkedOutByHand() throws IOException {
        VectorReport report = Vectors.check(VectorFiles.file(OWN));

        assertThat(report.failed()).isEmpty();
        assertThat(report.summary()).isEqualTo("101 passed, 0 failed, 3 skipped");
    }

    @Test
    void theTwoFilesReachEveryKindFieldStatusAndCustom() {
        List<ObjectNode> all = Stream.of(OTHERS, OWN)
                .flatMap(name -> VectorFiles.lines(name).stream())
                .map(VectorFiles::parsed)
                .toList();
        TreeSet<String> seen = new TreeSet<>();
        for (ObjectNode vector : all) {
            seen.add("kind " + vector.get("kind").asText());
            seen.add("status " + vector.get("status").asText());
            vector.fieldNames().forEachRemaining(field -> seen.add("field " + field));
            vector.path("conventions")
                    .properties()
                    .forEach(
                            one -> seen.add(one.getKey() + ": " + one.getValue().asText()));
        }

        assertThat(seen)
                .contains(
                        "kind add", "kind subtract", "kind add_days", "kind between", "kind is_open", "kind next_open")
                .contains("kind next_close", "kind prev_close", "kind resolve_local")
                .contains("status core", "status convention", "status quirk")
                .contains("field holidays", "field shifts", "field breaks", "field note", "field tags")
                .contains("exact_close: next_open", "zero: roll", "zero: identity", "reversed: zero")
                .contains("reversed: negative", "elapsed: real", "elapsed: wall")
                .contains("close_instant: exclusive", "close_instant: inclusive");
        assertThat(all).extracting(vector -> vector.get("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void everyVectorFailsOnceItsAnswerIsAnother() {
        List<String> wrong = passing().stream()
                .map(line -> VectorFiles.changed(line, BusinessTimeVectorsTest::otherAnswer))
                .toList();

        assertThat(VectorFiles.check(wrong).summary()).isEqualTo("0 passed, 267 failed, 0 skipped");
    }

    @Test
    void everyVectorThatIsSensitiveToACustomFailsUnderTheOther() {
        List<String> turned = new ArrayList<>();
        for (String line : passing()) {
            for (JsonNode custom : VectorFiles.parsed(line).path("sensitive_to")) {
                List<String> values = CUSTOMS.getOrDefault(custom.asText(), List.of());
                String stated = VectorFiles.parsed(line)
                        .at("/conventions/" + custom.asText())
                        .asText(values.isEmpty() ? "" : values.get(0));
                values.stream()
                        .filter(value -> !value.equals(stated))
                        .forEach(other -> turned.add(VectorFiles.changed(
                                line,
                                vector -> vector.withObject("/conventions").put(custom.asText(), other))));
            }
        }

        assertThat(turned).hasSizeGreaterThan(20);
        assertThat(VectorFiles.check(turned).verdicts()).hasOnlyElementsOfType(Failed.class);
    }

    @Test
    void neitherNameNorSourceNorTagsChangeAnything() {
        List<String> renamed = VectorFiles.lines(OTHERS).stream()
                .map(line -> VectorFiles.changed(
                        line, vector -> vector.put("id", "x").put("source", "y").remove("tags")))
                .toList();

        assertThat(VectorFiles.check(renamed).summary()).isEqualTo("166 passed, 0 failed, 7 skipped");
    }

    private static List<String> passing() {
        return Stream.of(OTHERS, OWN)
                .flatMap(name -> VectorFiles.lines(name).stream())
                .filter(line -> VectorFiles.check(line) instanceof Passed)
                .toList();
    }

    private static void otherAnswer(ObjectNode vector) {
        JsonNode expected = vector.get("expected");
        if (expected.isBoolean()) {
            vector.put("expected", !expected.booleanValue());
        } else if (expected.isNumber()) {
            vector.put("expected", expected.decimalValue().add(BigDecimal.ONE.movePointLeft(3)));
        } else {
            vector.put(
                    "expected",
                    OffsetDateTime.parse(expected.asText()).plusNanos(1).toString());
        }
    }
}
