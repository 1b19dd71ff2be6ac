package dev.ticketlifecycle.testkit.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticketlifecycle.sla.Hold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timelines are read as strictly as questions about business time. */
class TimelineReadingTest {

    private static final String GOOD = """
            {"id":"t-1","calendar":{"zone":"Etc/UTC","week":{"mon":[["09:00","17:00"]]},"holidays":[]},\
            "policy":{"level_offset":"-10min","first_response_min":60,"update_min":null,"resolution_min":1.5},\
            "semantics":{"system":"any","pause_states":["waiting"],"pause_affects":["update"],"update_basis":"none",\
            "exact_close":"close","minutes":"whole","hold":"elapsed","slide_while_paused":true,"text":"words"},\
            "events":[{"at":"2026-03-02T09:00:00Z","type":"created","value":{"state":"new"}},\
            {"at":"2026-03-02T09:10:00Z","type":"customer_message","value":null},\
            {"at":"2026-03-02T09:20:00Z","type":"agent_reply"},\
            {"at":"2026-03-02T09:30:00Z","type":"internal_note","value":null},\
            {"at":"2026-03-02T09:40:00Z","type":"state","value":"waiting"},\
            {"at":"2026-03-02T09:50:00Z","type":"mark","value":{"closed_at":"2026-03-02T09:45:00Z"}},\
            {"at":"2026-03-02T10:00:00Z","type":"policy_changed","value":{"update_min":30}},\
            {"at":"2026-03-02T10:10:00Z","type":"policy_removed","value":null},\
            {"at":"2026-03-02T10:20:00Z","type":"calendar_changed","value":{"tue":[["10:00","12:00"]]}},\
            {"at":"2026-03-02T10:30:00Z","type":"evaluate","value":null}],\
            "expectations":[{"after_event":0,"first_response_due":"2026-03-02T10:00:00Z","update_due":null,\
            "update_min":90,"update_diff_min":-30.5,"hold_sec":0,"sla_status":"paused","tolerance_sec":60}]}""";

    @Test
    void everyTimelineOfOtherSystemsIsUnderstood() {
        List<Timeline> timelines = VectorFiles.lines("sla_timelines.jsonl").stream()
                .map(TimelineReadingTest::read)
                .toList();

        assertThat(timelines)
                .hasSize(22)
                .allSatisfy(timeline -> assertThat(timeline.expectations()).isNotEmpty());
    }

    @Test
    void nothingOfItIsLost() {
        Timeline timeline = read(GOOD);

        assertThat(timeline.policy().target(TimelineClock.FIRST_RESPONSE)).contains(Duration.ofHours(1));
        assertThat(timeline.policy().target(TimelineClock.UPDATE)).isEmpty();
        assertThat(timeline.policy().target(TimelineClock.RESOLUTION)).contains(Duration.ofSeconds(90));
        assertThat(timeline.policy().level()).contains(new LevelOffset(-10, "min"));
        assertThat(timeline.semantics().hold()).isEqualTo(Hold.ELAPSED);
        assertThat(timeline.semantics().wholeMinutes()).isTrue();
        assertThat(timeline.semantics().dueNullWhenMet()).isFalse();
        assertThat(timeline.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Created",
                        "CustomerMessage",
                        "AgentReply",
                        "InternalNote",
                        "StateSet",
                        "Marked",
                        "PolicyChanged",
                        "PolicyRemoved",
                        "CalendarChanged",
                        "Evaluated");
        assertThat(timeline.expectations().get(0).facts())
                .hasSize(6)
                .containsEntry(TimelineFact.UPDATE_DUE, Optional.empty())
                .containsEntry(TimelineFact.SLA_STATUS, Optional.of(new Answer.Standing(Answer.Standing.Word.PAUSED)));
    }

    @Test
    void aChangeOfPolicyKeepsWhatItDoesntMention() {
        Terms changed = read(GOOD)
                .policy()
                .with(new Terms(
                        Map.of(TimelineClock.UPDATE, Optional.of(Duration.ofHours(2))), false, Optional.empty()));

        assertThat(changed.target(TimelineClock.UPDATE)).contains(Duration.ofHours(2));
        assertThat(changed.target(TimelineClock.FIRST_RESPONSE)).contains(Duration.ofHours(1));
        assertThat(changed.level()).isPresent();
    }

    @Test
    void aChangeOfPolicyTakesAwayWhatItCallsNull() {
        Terms policy = read(GOOD).policy();

        assertThat(policy.with(terms("{\"level_offset\":null}")))
                .isEqualTo(new Terms(policy.targets(), true, Optional.empty()));
        assertThat(policy.with(terms("{\"first_response_min\":null}")).target(TimelineClock.FIRST_RESPONSE))
                .isEmpty();
    }

    @Test
    void aTargetIsAtLeastAMillisecond() {
        assertThat(terms("{\"update_min\":0.00002}").target(TimelineClock.UPDATE))
                .contains(Duration.ofMillis(1));
        assertThat(terms("{\"update_min\":9e15}").target(TimelineClock.UPDATE))
                .contains(Duration.ofMillis(Long.MAX_VALUE));
        for (String less : List.of("0", "0.0", "0.00001", "-1", "-9e15")) {
            assertThatExceptionOfType(NoVector.class)
                    .isThrownBy(() -> terms("{\"update_min\":" + less + "}"))
                    .withMessageStartingWith("field 'update_min' is ")
                    .withMessageEndingWith(
                            ": it should be more than 0, at least a millisecond in minutes, or null for no target");
        }
    }

    private static Terms terms(String line) {
        return Terms.read(Fields.of(line));
    }

    @Test
    void whatDiffersFromAnExpectationIsToldWhole() {
        Expectation expectation = read(GOOD).expectations().get(0);
        Map<TimelineFact, Answer> state = Map.of(
                TimelineFact.FIRST_RESPONSE_DUE, new Answer.At(Instant.parse("2026-03-02T10:01:00Z")),
                TimelineFact.UPDATE_DUE, new Answer.At(Instant.parse("2026-03-02T10:01:00Z")),
                TimelineFact.UPDATE_MIN, new Answer.Minutes(new BigDecimal("90.50")),
                TimelineFact.UPDATE_DIFF_MIN, new Answer.Minutes(new BigDecimal("-32")),
                TimelineFact.HOLD_SEC, new Answer.Seconds(BigDecimal.ZERO));

        assertThat(expectation.difference(state))
                .contains(
                        "after event 0: update_due expected absent, got 2026-03-02T10:01:00Z; update_diff_min expected"
                                + " -30.5 min, got -32 min; sla_status expected paused, got absent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\":\"evaluate\"|\"type\":\"look\"|unknown type 'look' in 'events[9]': known are created, customer_message",
                "\"type\":\"agent_reply\"|\"type\":\"agent_reply\",\"by\":\"x\"|unknown field 'events[2].by': known are at, type, value",
                "\"type\":\"agent_reply\"|\"type\":\"agent_reply\",\"value\":1|field 'events[2].value' is 1: it should be null",
                "{\"state\":\"new\"}|{\"state\":\"new\",\"owner\":1}|unknown field 'events[0].value.owner': known are state",
                "closed_at|opened_at|unknown mark 'opened_at' in 'events[5].value': known are first_response_at",
                "{\"update_min\":30}|{\"update_max\":30}|unknown field 'events[6].value.update_max'",
                "{\"tue\"|{\"tues\"|unknown day 'events[8].value.tues'",
                "{\"tue\":[[\"10:00\",\"12:00\"]]}|{\"week\":{},\"zones\":1}|unknown field 'events[8].value.zones'",
                "-10min|10 minutes|field 'policy.level_offset' is \"10 minutes\": it should be an offset such as",
                "\"resolution_min\":1.5|\"resolution_min\":0|field 'policy.resolution_min' is 0: it should be more than 0",
                "{\"update_min\":30}|{\"update_min\":0}|field 'events[6].value.update_min' is 0: it should be more than 0",
                "\"resolution_min\"|\"resolution_max\"|unknown field 'policy.resolution_max'",
                "\"holidays\"|\"holydays\"|unknown field 'calendar.holydays'",
                "[\"update\"]|[\"updates\"]|unknown clock 'updates' in 'semantics': known are first_response, update, resolution",
                "\"update_basis\":\"none\"|\"update_basis\":\"some\"|unknown update_basis 'some' in 'semantics': known are first_unanswered_customer",
                "\"exact_close\":\"close\"|\"exact_close\":\"near\"|unknown exact_close 'near' in 'semantics': known are close, next_open, unspecified",
                "\"minutes\":\"whole\"|\"minutes\":\"half\"|unknown minutes 'half' in 'semantics': known are whole",
                "\"hold\":\"elapsed\"|\"held\":\"elapsed\"|unknown field 'semantics.held'",
                "\"slide_while_paused\":true|\"slide_while_paused\":1|field 'semantics.slide_while_paused' is 1: it should be true or false",
                "\"after_event\":0|\"after_event\":10|'expectations[0].after_event' should be the number of an event, from 0 to 9",
                "\"update_due\":null|\"updated_due\":null|unknown field 'expectations[0].updated_due'",
                "\"sla_status\":\"paused\"|\"sla_status\":\"late\"|unknown sla_status 'late' in 'expectations[0]': known are first_response_due, resolution_due, paused, fulfilled",
                "\"hold_sec\":0|\"hold_sec\":\"0\"|field 'expectations[0].hold_sec' is \"0\": it should be a number",
                "\"id\":\"t-1\"|\"id\":\"t-1\",\"kind\":\"add\"|unknown field 'kind'",
            })
    void whatTheFormatDoesntKnowFailsAndIsNamed(String good, String bad, String reason) {
        assertThat(GOOD).contains(good);
        assertThatExceptionOfType(NoVector.class)
                .isThrownBy(() -> read(GOOD.replace(good, bad)))
                .withMessageContaining(reason);
    }

    private static Timeline read(String line) {
        return Timeline.read(Fields.of(line));
    }
}
