package dev.ticketlifecycle.json.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.SlaPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written in YAML is read alike by the parsers of both generations, though they hold to two versions of YAML. */
class YamlScalarsTest {

    private static final Json JSON = Json.plain();

    private static final String DESK = "name: desk\nstatuses: [{name: new, phase: new}, {name: open, phase: active},"
            + " {name: done, phase: resolved}, {name: closed, phase: closed}]\n";

    private static final List<String> FIELDS = List.of(
            "homeQueue: %s",
            "version: %s",
            "usualMoves: %s",
            "limits: {returns: %s}",
            "limits: {silenceWindow: %s}",
            "findings: [{name: a, values: [%s]}]",
            "calendars: {a: {zone: Z, week: {monday: %s}}}",
            "calendars: {a: {zone: Z, week: {monday: 09:00-18:00}, holidays: [%s]}}",
            "policies: [{name: p, promises: [{metric: resolution, goals: {by: %s}}]}]",
            "policies: [{name: p, promises: [{metric: resolution, goals: PT1H, thresholds: [{at: %s}]}]}]",
            "policies: [{name: p, applies: {attributes: {a: [%s]}}, promises: [{metric: resolution, goals: PT1H}]}]",
            "escalations: {loop: [{kind: raise-priority, to: %s}]}",
            "approvers: {spam: %s}",
            "%s: x");

    private static final List<String> SCALARS = List.of(
            "yes",
            "no",
            "on",
            "off",
            "y",
            "N",
            "Yes",
            "TRUE",
            "true",
            "false",
            "False",
            "~",
            "null",
            "Null",
            "''",
            "010",
            "0o10",
            "0x1F",
            "0b11",
            "1_000",
            "1:30",
            "09:00",
            "190:20:30",
            ".5",
            "5.",
            "1.5",
            "1e3",
            "1E+3",
            "+1",
            "-1",
            "-0",
            ".inf",
            "-.INF",
            ".NaN",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "2026-01-01 00:00:00",
            "08",
            "1__0",
            "123456789012345678901",
            "!!str yes",
            "!!str 5",
            "!!int 010",
            "!!bool yes",
            "!!float 1",
            "!!null x",
            "!x yes",
            "!!binary aGk=",
            "!!timestamp 2026-01-01",
            "*al",
            "&an x",
            "'010'",
            "\"yes\"",
            "=",
            "<<",
            "0x",
            "PT4H",
            "12");

    private static String read(Function<String, LifecycleDocument> reader, String yaml) {
        try {
            return reader.apply(yaml).toString();
        } catch (JsonException e) {
            return e.getMessage();
        }
    }

    // What is no YAML at all differs between its versions, and that is the parser's word: [-] is a list by one of them.
    private static boolean isYaml(Function<String, LifecycleDocument> reader, String yaml) {
        try {
            return reader.apply(yaml) != null;
        } catch (JsonException e) {
            return e.getCause() == null;
        }
    }

    private static void alike(String yaml) {
        assertThat(read(text -> Yaml.readByThree(JSON, text), yaml))
                .as(yaml)
                .isEqualTo(read(text -> Yaml.readByTwo(JSON, text), yaml));
    }

    @Example
    void eachScalarThatVersionsOfYamlReadDifferentlyIsReadAlikeWhereverItStands() {
        for (String field : FIELDS) {
            for (String scalar : SCALARS) {
                if (field.startsWith("%") && scalar.startsWith("*")) {
                    continue; // whether the colon is part of its name is another matter
                }
                alike(DESK + String.format(field, scalar));
            }
        }
    }

    @Property(tries = 1_000)
    void anyPlainScalarIsReadAlikeWhereverItStands(@ForAll long seed) {
        Random random = new Random(seed);
        String signs = "0123456789+-._:exobnNyYtTrRuUeEfFaAlLsSoO~=PTHDZ";
        StringBuilder scalar = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            scalar.append(signs.charAt(random.nextInt(signs.length())));
        }
        String yaml = DESK + String.format(FIELDS.get(random.nextInt(FIELDS.size())), scalar);
        if (isYaml(text -> Yaml.readByTwo(JSON, text), yaml) && isYaml(text -> Yaml.readByThree(JSON, text), yaml)) {
            alike(yaml);
        }
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadWhateverItIsMadeOf(@ForAll long seed) {
        Random random = new Random(seed);
        String[] parts = {
            "a", "é", "по", "\uD83D\uDE00", "'", "\"", " ", ": ", "#", "*", "&", "!", "-", "\\", "%", "1", "\n"
        };
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            value.append(parts[random.nextInt(parts.length)]);
        }
        SlaPolicy policy = SlaPolicy.named("p")
                .appliesTo(Match.attribute("a", value.toString()))
                .resolution(Duration.ofHours(1));
        LifecycleDocument document =
                LifecycleDocument.of(Lifecycle.preset("helpdesk").sla(policy).build());

        for (String yaml : List.of(Yaml.two(JSON, document), Yaml.three(JSON, document))) {
            assertThat(Yaml.readByTwo(JSON, yaml)).as(yaml).isEqualTo(document);
            assertThat(Yaml.readByThree(JSON, yaml)).as(yaml).isEqualTo(document);
        }
    }

    @Example
    void whatIsNoStringInJsonIsNoneInYamlAndAnythingElseIs() {
        assertThat(Yaml.readByTwo(JSON, DESK + "homeQueue: yes").definition().homeQueue())
                .isEqualTo("yes");
        assertThat(Yaml.readByTwo(JSON, DESK + "homeQueue: 010").definition().homeQueue())
                .isEqualTo("010");
        refused("homeQueue: 10", "/homeQueue: the number 10 where a string is wanted; put it in quotes");
        refused("homeQueue: true", "/homeQueue: true where a string is wanted; put it in quotes");
        refused("version: 010", "/version: the string '010' where a whole number is wanted; write a whole number");
        refused("usualMoves: no", "/usualMoves: the string 'no' where true or false is wanted; write true or false");
    }

    @Example
    void anchorsTagsAndSeveralDocumentsAreToldOf() {
        refused("homeQueue: *desk", "line 3, column 12, /homeQueue: the alias '*desk'; write out what it stands for");
        refused("homeQueue: !desk a", "line 3, column 12, /homeQueue: the tag 'desk'; leave it out");
        refused("ladder: !!java.util.ArrayList []", "/ladder: the tag 'java.util.ArrayList'; leave it out");
    }

    @Example
    void aTagBesideANameIsToldOfHoweverOftenTheNameWasRead() {
        for (String policy : List.of(
                "name: p\n!foo promises: []", "name: p\npromises:\n- metric: first-reply\n  !foo goals: PT4H")) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> Yaml.readByTwo(SlaPolicy.class, JSON, policy))
                        .hasMessageContaining("the tag 'foo'; leave it out");
                assertThatThrownBy(() -> Yaml.readByThree(SlaPolicy.class, JSON, policy))
                        .hasMessageContaining("the tag 'foo'; leave it out");
            }
        }
    }

    private static void refused(String line, String told) {
        assertThatThrownBy(() -> Yaml.readByTwo(JSON, DESK + line)).hasMessageContaining(told);
        assertThatThrownBy(() -> Yaml.readByThree(JSON, DESK + line)).hasMessageContaining(told);
    }
}
