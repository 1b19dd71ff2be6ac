package dev.ticketlifecycle.testkit.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.testkit.vector.Verdict.Failed;
import dev.ticketlifecycle.timer.Timer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other systems' test suites say of a ticket's clocks, and what they don't. */
class TimelinesTest {

    private static final String OTHERS = "sla_timelines.jsonl";
    private static final String OWN = "own_sla_timelines.jsonl";

    @Test
    void theLibraryShowsWhatOtherSystemsShow() throws IOException {
        VectorReport report = Vectors.check(VectorFiles.file(OTHERS));

        assertThat(report.failed()).isEmpty();
        assertThat(report.summary()).isEqualTo("22 passed, 0 failed, 0 skipped");
    }

    @Test
    void theLibraryShowsWhatWasWorkedOutByHand() throws IOException {
        VectorReport report = Vectors.check(VectorFiles.file(OWN));

        assertThat(report.failed()).isEmpty();
        assertThat(report.summary()).isEqualTo("35 passed, 0 failed, 0 skipped");
    }

    @Test
    void theTwoFilesReachEveryEventMarkKeyAndFact() {
        TreeSet<String> seen = new TreeSet<>();
        for (ObjectNode line : lines().map(VectorFiles::parsed).toList()) {
            line.get("policy").fieldNames().forEachRemaining(seen::add);
            line.get("semantics").properties().forEach(key -> seen.add(key.getKey() + "=" + key.getValue()));
            for (JsonNode event : line.get("events")) {
                seen.add(event.get("type").asText());
                event.path("value").fieldNames().forEachRemaining(seen::add);
            }
            for (JsonNode expectation : line.get("expectations")) {
                expectation.fieldNames().forEachRemaining(seen::add);
            }
        }

        assertThat(seen).contains(names(Occurrence.Type.values())).contains(names(Occurrence.Mark.values()));
        assertThat(seen)
                .contains(
                        Stream.of(TimelineFact.values()).map(TimelineFact::key).toArray(String[]::new));
        assertThat(seen).contains("level_offset", "tolerance_sec", "week", "zone", "holidays");
        assertThat(seen)
                .contains("exact_close=\"close\"", "exact_close=\"next_open\"", "exact_close=\"unspecified\"")
                .contains("update_basis=\"none\"", "update_basis=\"last_contact_any\"")
                .contains("update_basis=\"first_unanswered_customer\"", "hold=\"elapsed\"", "minutes=\"whole\"")
                .contains("slide_while_paused=true", "state_sets_closed=false", "state_sets_closed=true")
                .contains("due_null_when_met=true", "dues_null_while_paused=true", "dues_null_when_closed=true")
                .contains("states_count_as_first_response=[\"replied\",\"resolved\"]");
    }

    private static String[] names(Enum<?>[] all) {
        return Stream.of(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    @Test
    void everyExpectationFailsOnceItIsAnotherAndIsNamed() {
        List<String> wrong = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (String line : lines().toList()) {
            ArrayNode expectations = (ArrayNode) VectorFiles.parsed(line).get("expectations");
            for (int i = 0; i < expectations.size(); i++) {
                int index = i;
                for (TimelineFact fact : TimelineFact.values()) {
                    if (expectations.get(i).has(fact.key())) {
                        facts.add(fact.key());
                        wrong.add(VectorFiles.changed(
                                line,
                                vector -> spoil(
                                        (ObjectNode) vector.get("expectations").get(index), fact)));
                    }
                }
            }
        }

        List<Verdict> verdicts = VectorFiles.check(wrong).verdicts();

        assertThat(verdicts).hasSizeGreaterThan(300).hasOnlyElementsOfType(Failed.class);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(((Failed) verdicts.get(i)).reason()).contains(facts.get(i) + " expected ");
        }
    }

    private static void spoil(ObjectNode expectation, TimelineFact fact) {
        JsonNode value = expectation.get(fact.key());
        if (fact == TimelineFact.SLA_STATUS) {
            expectation.put(fact.key(), value.asText().equals("paused") ? "fulfilled" : "paused");
        } else if (value.isNumber()) {
            expectation.put(fact.key(), value.decimalValue().add(BigDecimal.valueOf(31)));
        } else if (value.isTextual()) {
            expectation.put(
                    fact.key(),
                    OffsetDateTime.parse(value.asText()).plusSeconds(31).toString());
        } else if (fact.key().endsWith("_min") || fact.key().endsWith("_sec")) {
            expectation.put(fact.key(), 0);
        } else {
            expectation.put(fact.key(), "2026-03-02T09:00:00Z");
        }
    }

    @Test
    void neitherSystemNorTextNorSourceNorNoteChangesAnything() {
        List<String> renamed = lines().map(line -> VectorFiles.changed(line, vector -> {
                    vector.put("id", "x").put("source", "y").put("note", "z");
                    ((ObjectNode) vector.get("semantics")).put("system", "none").remove("text");
                }))
                .toList();

        assertThat(VectorFiles.check(renamed).summary()).isEqualTo("57 passed, 0 failed, 0 skipped");
    }

    @Test
    void anEscalationLevelFiresWhereItIsShown() {
        for (String line : List.of(
                VectorFiles.lines(OTHERS).get(14), VectorFiles.lines(OTHERS).get(15))) {
            Timeline timeline = Timeline.read(Fields.of(line));
            Declaration declaration = new Declaration(
                    timeline.semantics(), timeline.policy(), timeline.opening().calendar());
            Clock clock = Course.of(timeline.events(), timeline.semantics())
                    .clocks(declaration.meters())
                    .find(Declaration.due(TimelineClock.RESOLUTION))
                    .orElseThrow();
            Answer.At shown = (Answer.At) timeline.stateAfter(0).get(TimelineFact.RESOLUTION_LEVEL_DUE);
            boolean before = shown.instant().isBefore(clock.due().orElseThrow());

            // What comes first fires first: the level, or the breach with the level still to come.
            assertThat(clock.next().orElseThrow())
                    .extracting(Timer::kind, Timer::at)
                    .containsExactly(
                            before ? Timer.Kind.THRESHOLD : Timer.Kind.BREACH,
                            before ? shown.instant() : clock.due().orElseThrow());
            assertThat(Duration.between(clock.due().orElseThrow(), shown.instant()))
                    .isEqualTo(before ? Duration.ofMinutes(-10) : Duration.ofHours(1));
        }
    }

    @Test
    void aTimelineThatTheLibraryHasNoAnswerForFailsAndSaysWhy() {
        String never = VectorFiles.changed(
                VectorFiles.lines(OTHERS).get(0), vector -> ((ObjectNode) vector.get("calendar")).putObject("week"));

        assertThat(VectorFiles.check(never))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason()).contains("got no answer: a calendar that is never open"));
    }

    private static Stream<String> lines() {
        return Stream.of(OTHERS, OWN).flatMap(name -> VectorFiles.lines(name).stream());
    }
}
