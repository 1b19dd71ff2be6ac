package dev.ticketlifecycle.json.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a definition is told at once, each thing with its place, its cause and a remedy. */
class MistakesTest {

    private static final String DESK = "name: desk\nstatuses: [{name: new, phase: new}, {name: open, phase: active},"
            + " {name: done, phase: resolved}, {name: closed, phase: closed}]\n";

    private static final List<String> TEN = List.of(
            "/statuses/1/phase: 'activ' is no phase; use one of new, active, waiting, resolved, closed",
            "/statuses/4: status 'done' is declared twice, as resolved and as active; keep one",
            "/calendars/office/week/monday-friday: hours of monday overlap: 09:00-12:00 and 11:00-18:00; join them or cut"
                    + " one",
            "/channels/1: channel 'letter' with delivery none has a grace of PT5M; only accepted has one, and it isn't"
                    + " negative",
            "/rules/0: no rule 'refund-approved' is registered; register it with Json.knowing(...)",
            "/rulesOff/0: no rule 'no-such-rule' to switch off; name a built-in one, and leave a rule of your own out of the"
                    + " definition",
            "/policies/0/calendar: no calendar 'offic'; declare it under calendars, or use one of always, office",
            "/policies/1/promises/0/goals: '4 hours' is no amount of time like PT4H; write it like PT4H",
            "/limits/silenceWindow: a silence window of PT0S; it has to be at least a millisecond",
            "/operations/0/quotas: unknown field 'quotas'; use one of name, department, role, skill, grantable, quota,"
                    + " reversible, basis, grace, penalty");

    private static String file(String name) throws IOException {
        try (InputStream in = MistakesTest.class.getResourceAsStream("/definitions/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Problem> two(String yaml) {
        return problems(() -> Yaml.readByTwo(Json.plain(), yaml));
    }

    private static List<Problem> three(String yaml) {
        return problems(() -> Yaml.readByThree(Json.plain(), yaml));
    }

    private static List<Problem> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        return catchThrowableOfType(JsonException.class, reading).problems();
    }

    private static void are(List<Problem> problems, List<Integer> lines) {
        assertThat(problems)
                .extracting(one -> one.path() + ": " + one.cause() + "; " + one.remedy())
                .containsExactlyElementsOf(TEN);
        assertThat(problems).extracting(one -> one.place().line()).containsExactlyElementsOf(lines);
        assertThat(problems).allMatch(one -> one.place().column() > 0);
    }

    @Test
    void tenMistakesInYamlAreTenProblems() throws IOException {
        List<Integer> lines = List.of(5, 8, 13, 16, 18, 20, 23, 29, 31, 36);

        are(two(file("ten-mistakes.yaml")), lines);
        are(three(file("ten-mistakes.yaml")), lines);
    }

    @Test
    void tenMistakesInJsonAreTenProblems() throws IOException {
        String text = file("ten-mistakes.json");
        List<Integer> lines = List.of(6, 9, 15, 21, 23, 24, 28, 36, 42, 49);

        are(problems(() -> Jackson2.of(Json.plain()).read(LifecycleDocument.class, text)), lines);
        are(problems(() -> Jackson3.of(Json.plain()).read(LifecycleDocument.class, text)), lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules: refunds                | /rules: the string 'refunds' where a list is wanted
            rules: {a: b}                 | /rules: an object where a list is wanted
            approvers: {declined: boss}   | /approvers/declined: an ending as declined approved by 'boss', which has a proof of its own
            moves: [{to: open}]           | /moves/0: missing field 'from'
            moves: [{from: a, to: 1}]     | /moves/0/to: the number 1 where a string is wanted
            homeQueue: "a b"              | /homeQueue: queue 'a b' has a character that not every store can hold at position 1
            moves: [{from: new, to: b}]   | /moves/0/to: no status 'b'
            version: 0                    | /version: lifecycle 'desk' has version 0
            version: 3.5                  | /version: the number 3.5
            version: 99999999999          | /version: the number 99999999999
            limits: {returns: -1}         | /limits/returns: -1 returns: it can't be negative
            limits: {coolDown: never}     | /limits/coolDown: 'never' is no amount of time like PT4H
            ladder: [{name: a}, {name: b}] | /ladder: level 1 'a' of the escalation ladder never passes an escalation on to 'b'
            ladder: []                    | /ladder: an escalation ladder without a level
            escalations: {clock: []}      | /escalations/clock: escalations because of clock
            escalations: {loop: [{kind: shout}]} | /escalations/loop/0: unknown kind 'shout' of an intent
            approvers: {spam: "a b"}      | /approvers/spam: role 'a b' has a character that not every store can hold at position 1
            findings: [{name: fault, values: [denied]}] | /findings/0: finding 'fault' is built in and needs the value 'admitted' beside [denied]
            obligations: [{name: a, settling: decided}] | /obligations/0: obligation kind 'a' is decided by one of []
            migrations: [{name: old, version: 1}] | /migrations/0: a migration from lifecycle 'old' v1, which isn't known
            calendars: {always: {zone: Z, week: {monday: 09:00-10:00}}} | /calendars/always: 'always' is no name of a calendar
            calendars: {a: {zone: Mars}}  | /calendars/a/zone: 'Mars' is no zone like Europe/Berlin
            calendars: {a: b, b: c, c: a} | /calendars/a: calendars in a circle: a, b, c, a
            calendars: {a: b, b: c}       | /calendars/b: no calendar 'c'
            calendars: {a: {zone: Z}}     | /calendars/a: a calendar that is never open from 1900-01-01 to 2199-12-31
            calendars: {a: {zone: Z, week: {mon: 09:00-18:00}}} | /calendars/a/week/mon: 'mon' is no day or row of days like monday or monday-friday
            channels: [{name: a, delivery: accepted, grace: 10}] | /channels/0/grace: the number 10 where a string, an amount of time like PT4H, is wanted
            obligations: [{name: a}]      | /obligations/0: missing field 'settling'
            obligations: [{name: a, settling: kept}, {name: a, settling: supplied}] | /obligations/1: obligation kind 'a' is declared twice
            obligations: [{name: a, settling: decided, verdicts: [x, x]}] | /obligations/0: obligation kind 'a' is decided by one of [x, x]
            operations: [{name: a, quota: 0}] | /operations/0: operation 'a' has a quota of 0
            operations: [{name: a, reversible: false}] | /operations/0: operation 'a' is irreversible and rests on nothing
            inheritedClocks: ["a b"]      | /inheritedClocks: metric 'a b' has a character that not every store can hold at position 1
            rulesOff: [no-such]           | /rulesOff/0: no rule 'no-such' to switch off
            policies: [{name: p}]         | /policies/0: policy 'p' has no goal
            policies: [{name: p, promises: [{metric: replies, goals: PT1H}]}] | /policies/0/promises/0/metric: no metric 'replies'
            policies: [{name: p, promises: [{metric: resolution, goals: {computed: c}}]}] | /policies/0/promises/0/goals/computed: no computed goal 'c' is registered
            policies: [{name: p, promises: [{metric: resolution, goals: {soon: 1}}]}] | /policies/0/promises/0/goals/soon: no goal 'soon'
            policies: [{name: p, promises: [{metric: resolution, goals: {by: 2026-01-01T00:00:00Z, byAttribute: a}}]}] | /policies/0/promises/0/goals: a goal that is two things, 'by' and 'byAttribute'
            policies: [{name: p, promises: [{metric: resolution, goals: PT1H}, {metric: resolution, goals: PT2H}]}] | /policies/0/promises/1: policy 'p' has two goals for metric 'resolution': within PT1H and within PT2H
            policies: [{name: p, promises: [{metric: {name: m}, goals: PT1H}]}] | /policies/0/promises/0: metric 'm' starts on [] and stops on []
            policies: [{name: p, promises: [{metric: {name: m, starts: [opening]}, goals: PT1H}]}] | /policies/0/promises/0/metric/starts/0: 'opening' is no fact
            policies: [{name: p, promises: [{metric: resolution, goals: PT1H, thresholds: [{at: 0.5, before: PT1M}]}]}] | /policies/0/promises/0/thresholds/0: a threshold at [50 %, 1m before]
            policies: [{name: p, promises: [{metric: {name: m, starts: [opened], stops: [status opn]}, goals: PT1H}]}] | /policies/0/promises/0/metric: no status 'opn'
            policies: [{name: p, promises: [{metric: resolution, goals: [{goal: PT1H}, {goal: PT2H}]}]}] | /policies/0/promises/0: policy 'p' has a goal for metric 'resolution' that no ticket gets, within PT2H, because an earlier row is for each ticket that this one is for
            policies: [{name: p, promises: [{metric: resolution, goals: [{goal: PT1H, match: {attributes: {a: []}}}]}]}] | /policies/0/promises/0/goals/0/match: a match on a with no value matches nothing
            inheritedClocks: [first-reply, solution] | /inheritedClocks/1: no metric 'solution'
            policies: [{name: p, promises: [{metric: resolution, goals: PT1H, thresholds: [{at: 0.5, name: ""}]}]}] | /policies/0/promises/0/thresholds/0: a threshold named ''
            policies: [{name: p, promises: [{metric: resolution, goals: PT1H, thresholds: [{at: .nan}]}]}] | /policies/0/promises/0/thresholds/0/at: the string '.nan' where a number is wanted
            policies: [{name: p, promises: [{metric: resolution, goals: PT1H, thresholds: [{at: .inf}]}]}] | /policies/0/promises/0/thresholds/0/at: the string '.inf' where a number is wanted
            policies: [{name: p, promises: [{metric: resolution, goals: PT1H, thresholds: [{at: 75}]}]}] | /policies/0/promises/0/thresholds/0: a threshold at 75.0 of a goal
            """)
    void aMistakeIsToldOnceWithItsPathAndARemedy(String line, String told) {
        for (List<Problem> problems : List.of(two(DESK + line), three(DESK + line))) {
            assertThat(problems).hasSize(1);
            Problem problem = problems.get(0);
            assertThat((problem.path().isEmpty() ? "the document" : problem.path()) + ": " + problem.cause())
                    .isEqualTo(told);
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.toString().replace("Json.knowing(...)", ""))
                    .as("the words of documents, not of Java")
                    .doesNotContainPattern("[A-Z][A-Za-z]+\\[|\\w\\(|Optional|\\ba [aeiou]");
            assertThat(problem.place().line()).isEqualTo(told.startsWith("the document") ? 1 : 3);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules: refunds              | put it in brackets, also if it is the only one
            rules: {a: b}               | write a list
            approvers: {declined: boss} | name a role for spam, abuse, impossible
            """)
    void aRemedyIsWhatAnAuthorCanDo(String line, String remedy) {
        for (List<Problem> problems : List.of(two(DESK + line), three(DESK + line))) {
            assertThat(problems).extracting(Problem::remedy).containsExactly(remedy);
        }
    }

    @Test
    void whatIsMalformedIsToldWithItsPlace() {
        Problem problem = problems(() -> Jackson3.of(Json.plain()).read(LifecycleDocument.class, "{\n\"name\" 1}"))
                .get(0);

        assertThat(problem.place().line()).isEqualTo(2);
        assertThat(problem.cause()).isNotBlank();
    }

    @Test
    void whatIsMissingIsToldWhereItIsMissingAndBesideWhatIsWrong() {
        String text =
                "{\"name\": \"a\", \"policies\": [\n{\"calendar\": 7,\n\"promises\": [\n{\"goals\": 5\n}\n]\n}\n]\n}";

        List<Problem> told = problems(() -> Jackson2.of(Json.plain()).read(LifecycleDocument.class, text));
        assertThat(told)
                .extracting(one -> one.place().line() + " " + one.path() + ": " + one.cause())
                .contains("2 /policies/0: missing field 'name'", "4 /policies/0/promises/0: missing field 'metric'")
                .anyMatch(one -> one.startsWith("2 /policies/0/calendar: "))
                .anyMatch(one -> one.startsWith("4 /policies/0/promises/0/goals: "));
    }

    @Test
    void aFieldThatStandsThereTwiceIsTold() {
        String text = "{\"name\": \"a\",\n\"version\": 1,\n\"version\": 2}";

        assertThat(problems(() -> Jackson2.of(Json.plain()).read(LifecycleDocument.class, text)))
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo("/version"))
                .satisfies(one -> assertThat(one.place().line()).isEqualTo(3));
    }

    @Test
    void aCalendarThatIsWrongIsNotToldAgainWhereItIsReferredTo() {
        String yaml = DESK + "policies: [{name: p, calendar: a, promises: [{metric: resolution, goals: PT1H}]}]\n"
                + "calendars: {a: {zone: Mars}}";

        assertThat(two(yaml)).extracting(Problem::path).containsExactly("/calendars/a/zone");
    }

    @Test
    void nobodyIsToldOfMoreThanAHundred() {
        String many = IntStream.range(0, 5_000).mapToObj(i -> "f" + i + ": 1").collect(Collectors.joining("\n"));

        assertThat(two("name: desk\n" + many)).hasSize(Limits.PROBLEMS);
    }

    @Test
    void twoThatDifferCannotBeRegisteredUnderOneName() {
        Rule other = Rule.named("refund-approved")
                .on(CommandKind.CLOSE)
                .unless(t -> false)
                .because("no");
        Json json = Json.plain()
                .knowing(RandomDesks.RULE)
                .knowing(RandomDesks.COMPUTED)
                .knowing(RandomDesks.OLDER);

        assertThat(json.knowing(RandomDesks.RULE)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.knowing(other))
                .withMessage("rule 'refund-approved' is registered twice, and the two differ: give one another name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.knowing(Goal.computed("contract", (traits, start) -> Optional.empty())))
                .withMessageContaining("computed goal 'contract' is registered twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.knowing(
                        Lifecycle.preset("helpdesk").homeQueue("other").build()))
                .withMessageContaining("lifecycle 'helpdesk v1' is registered twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.knowing(Goal.within(Duration.ofHours(1))))
                .withMessageContaining("only one that is computed has one");
    }

    @Test
    void lifecyclesThatComputeAGoalOfOneNameInTwoWaysAreNotKnownTogether() {
        Lifecycle one = computing("one", Goal.computed("contract", (traits, start) -> Optional.empty()));
        Lifecycle other = computing("other", Goal.computed("contract", (traits, start) -> Optional.of(start)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.plain().knowing(one, other))
                .withMessageContaining("computed goal 'contract' is computed in two ways");
    }

    private static Lifecycle computing(String policy, Goal goal) {
        return Lifecycle.preset("helpdesk")
                .version(policy.length())
                .sla(SlaPolicy.named(policy).goal(Metric.RESOLUTION, goal))
                .build();
    }

    @Test
    void aReaderOfOneValueStillEndsWithTheFirstProblem() {
        String act = "{\"kind\":\"reply\"}";

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Jackson2.of(Json.plain()).read(dev.ticketlifecycle.vocabulary.Act.class, act))
                .satisfies(e -> assertThat(e.problems()).hasSize(1));
    }
}
