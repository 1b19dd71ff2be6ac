package dev.ticketlifecycle.json.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Problem;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is no JSON or no YAML at all is told of like any other mistake: place, path, cause and remedy. */
class MalformedTest {

    private static final List<Function<byte[], LifecycleDocument>> JSON = List.of(
            text -> Jackson2.of(Json.plain()).read(LifecycleDocument.class, text),
            text -> Jackson3.of(Json.plain()).read(LifecycleDocument.class, text));

    private static final List<Function<String, LifecycleDocument>> YAML =
            List.of(text -> Yaml.readByTwo(Json.plain(), text), text -> Yaml.readByThree(Json.plain(), text));

    private static <T> Problem last(Function<T, LifecycleDocument> reader, T text) {
        List<Problem> all = catchThrowableOfType(
                        JsonException.class,
                        () -> assertThat(reader.apply(text)).isNull())
                .problems();
        return all.get(all.size() - 1);
    }

    private static void saysAll(Problem problem) {
        assertThat(problem.place().line()).as("%s", problem).isPositive();
        assertThat(problem.place().column()).as("%s", problem).isPositive();
        assertThat(problem.remedy()).as("%s", problem).isNotBlank();
        assertThat(problem.cause())
                .isNotBlank()
                .doesNotContain("Source", "StreamRead", "Feature", "in 'reader'", "in reader", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "{",
                "{\"name\": \"a\" \"b\": 1}",
                "{'name': 1}",
                "{\"name\": \"a\nb\"}",
                "{\"name\": \"\\q\"}",
                "{\"name\": \"\\u12\"}",
                "{\"name\": tru}",
                "{\"name\": \"x",
                "{\"version\": 01}",
                "{\"version\": NaN}",
                "{\"version\": +1}",
                "{\"version\": .5}",
                "{\"version\": 1.}",
                "{\"version\": 1_000}",
                "{\"version\": -}",
                "{\"name\": 1,}",
                "}",
                "// one\n{}",
                "{\"name\": ]}",
                "{\"name\": [1}",
                "{\"name\": 1 \u0000}",
                "null"
            })
    void whatIsNoJsonHasAPlaceACauseAndARemedy(String text) {
        Problem two = last(JSON.get(0), text.getBytes(UTF_8));
        Problem three = last(JSON.get(1), text.getBytes(UTF_8));

        saysAll(two);
        saysAll(three);
        assertThat(three.remedy()).isEqualTo(two.remedy());
        assertThat(three.path()).isEqualTo(two.path());
        assertThat(three.place().line()).isEqualTo(two.place().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "---\n",
                "a: [1, 2\n",
                "a: {b: 1\n",
                "name: a\n  version: 1",
                "- a\nb: 1",
                "%YAML 9.9\n---\na: 1",
                "name: `x`",
                "name: @x",
                "a: \u0007",
                "name: 'it''s' x",
                "a: b\n c: d",
                "...\n",
                "a: \"\\q\"",
                "name: a\n...\nmore"
            })
    void whatIsNoYamlHasAPlaceACauseAndARemedy(String text) {
        Problem two = last(YAML.get(0), text);
        Problem three = last(YAML.get(1), text);

        saysAll(two);
        saysAll(three);
        assertThat(three.remedy()).isEqualTo(two.remedy());
        assertThat(three.path()).isEqualTo(two.path());
        assertThat(three.place()).isEqualTo(two.place());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: a~%version: 1      | line 2, column 1, /name: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation); indent by spaces
            name: a~version 1~       | line 2, column 1, /name: could not find expected ':'; write a field as its name, a colon, a space and its value
            homeQueue: second: line  | line 1, column 18, /homeQueue: mapping values are not allowed here; put a text that contains a colon and a space in quotes, and indent fields of one object alike
            name: "a~version: 1      | line 1, column 7, /name: found unexpected end of stream; send the whole document, with all brackets and quotes closed
            """)
    void whatAPersonGetsWrongInYamlIsToldWithItsPlaceAndPath(String text, String told) {
        String yaml = text.replace('~', '\n').replace('%', '\t');

        assertThat(last(YAML.get(0), yaml)).hasToString(told);
        assertThat(last(YAML.get(1), yaml)).hasToString(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"policies": [{"name" "a"}]} | line 1, column 23, /policies/0/name: Unexpected character ('"' (code 34)): was expecting a colon to separate field name and value; put a colon between the name of a field and its value
            {"limits": {"returns": x}}   | line 1, column 24, /limits/returns: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'); put it in double quotes if it is a string; else write a number, true or false
            """)
    void whatAPersonGetsWrongInJsonIsToldWithItsPlaceAndPath(String text, String told) {
        assertThat(last(JSON.get(0), text.getBytes(UTF_8))).hasToString(told);
        assertThat(last(JSON.get(1), text.getBytes(UTF_8))).hasToString(told);
    }

    @Test
    void whatIsBeyondALimitHasAPlaceAndARemedy() {
        String[] beyond = {
            "{\"statuses\": " + "[".repeat(Limits.DEPTH + 1),
            "{\"version\": " + "1".repeat(Limits.NUMBER + 1) + "}",
            "{\"" + "n".repeat(Limits.NAME + 1) + "\": 1}",
            "{\"name\": \"" + "n".repeat(Limits.TEXT + 1) + "\"}",
            "{" + " ".repeat((int) Limits.DOCUMENT) + "}"
        };
        for (String text : beyond) {
            for (Function<byte[], LifecycleDocument> reader : JSON) {
                saysAll(last(reader, text.getBytes(UTF_8)));
            }
        }
    }

    @Test
    void whatIsNoTextIsToldWhereItBegins() {
        for (Function<byte[], LifecycleDocument> reader : JSON) {
            assertThat(last(reader, "{\"é\": 1,\n\"ö".getBytes(ISO_8859_1)))
                    .hasToString("line 1, column 3, the document: bytes that are no text in UTF-8; send UTF-8");
            byte[] late = "{\"é\": 1,\n\"nam!\": 1}".getBytes(UTF_8);
            late[14] = (byte) 0xE9;
            assertThat(last(reader, late))
                    .hasToString("line 2, column 5, the document: bytes that are no text in UTF-8; send UTF-8");
            assertThat(last(reader, "{\"name\": 1}".getBytes(UTF_16LE)))
                    .hasToString("line 1, column 1, the document: bytes that are no text in UTF-8; send UTF-8");
        }
    }
}
