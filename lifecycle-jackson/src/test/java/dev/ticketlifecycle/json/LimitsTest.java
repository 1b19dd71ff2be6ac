package dev.ticketlifecycle.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.UnknownKindException;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no document may be, and what it is told then. */
class LimitsTest {

    private static final String ACT =
            "{\"id\":\"c-1\",\"command\":{\"kind\":\"accept\"},\"initiator\":{\"party\":\"staff\",\"id\":\"anna\",\"kind\":\"human\"}";

    @ParameterizedTest
    @EnumSource
    void aDocumentWithinTheLimitsIsRead(Generation by) {
        String most = "\"" + "x".repeat(Limits.TEXT) + "\"";
        String deep = "[".repeat(Limits.DEPTH - 1) + "]".repeat(Limits.DEPTH - 1);
        String name = "n".repeat(Limits.NAME);
        String digits = "9".repeat(Limits.NUMBER);
        assertThatCode(() -> by.read(
                        Act.class,
                        bytes(ACT + ",\"a\":" + most + ",\"b\":" + deep + ",\"" + name + "\":" + digits + "}")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsTooDeepIsRefused(Generation by) {
        String deep = "[".repeat(Limits.DEPTH + 1) + "]".repeat(Limits.DEPTH + 1);
        refused(by, Act.class, ACT + ",\"a\":" + deep + "}", "epth");
    }

    @ParameterizedTest
    @EnumSource
    void aStringThatIsTooLongIsRefused(Generation by) {
        refused(by, Act.class, "{\"id\":\"" + "x".repeat(Limits.TEXT + 1) + "\"}", "" + Limits.TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsTooLongIsRefused(Generation by) {
        refused(by, Act.class, "{\"" + "n".repeat(Limits.NAME + 1) + "\":1}", "ame");
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatIsTooLongIsRefused(Generation by) {
        refused(by, Act.class, ACT + ",\"seen\":" + "1".repeat(Limits.NUMBER + 1) + "}", "" + Limits.NUMBER);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatNotEveryReaderHoldsExactlyIsRefused(Generation by) {
        for (String number :
                new String[] {"9007199254740992", "-9007199254740992", "1.5", "1e400", "99999999999999999999"}) {
            refused(by, Act.class, ACT + ",\"seen\":" + number + "}", "/seen: the number " + number);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anArrayOfTooManyElementsIsRefused(Generation by) {
        String many = IntStream.rangeClosed(0, Limits.ELEMENTS)
                .mapToObj(i -> "\"r" + i + "\"")
                .collect(Collectors.joining(","));
        String override =
                ",\"override\":{\"role\":\"r\",\"reason\":\"r\",\"expires\":\"2026-01-01T00:00:00Z\",\"rules\":[";
        refused(by, Act.class, ACT + override + many + "]}}", "more than 100000 elements");
    }

    @ParameterizedTest
    @EnumSource
    void anObjectOfTooManyFieldsIsRefused(Generation by) {
        String many = IntStream.rangeClosed(0, Limits.ELEMENTS)
                .mapToObj(i -> "\"f" + i + "\":1")
                .collect(Collectors.joining(","));
        refused(by, Act.class, "{" + many + "}", "more than 100000 fields");
    }

    @ParameterizedTest
    @EnumSource
    void aKindThatStandsTooFarDownIsRefused(Generation by) {
        String many = "0,".repeat(Limits.ELEMENTS) + "0";
        refused(
                by,
                Command.class,
                "{\"a\":[" + many + "],\"kind\":\"accept\"}",
                "more than 100000 tokens before 'kind'");
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyOfTooManyTokensOrGoalsIsRefused(Generation by) {
        String values =
                IntStream.range(0, 4_000).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(",", "[", "]"));
        String attributes =
                IntStream.range(0, 30).mapToObj(i -> "\"k" + i + "\":" + values).collect(Collectors.joining(","));
        refused(
                by,
                SlaPolicy.class,
                policy("{\"match\":{\"attributes\":{" + attributes + "}},\"goal\":\"PT4H\"}"),
                "more than 100000 tokens; use fewer");
        String rows = IntStream.rangeClosed(0, Goals.MAX_ROWS)
                .mapToObj(i -> "{\"match\":{\"categories\":[\"c" + i + "\"]},\"goal\":\"PT4H\"}")
                .collect(Collectors.joining(","));
        refused(by, SlaPolicy.class, policy(rows), "a table of 501 goals; use at most 500, or a goal that is computed");
    }

    private static String policy(String rows) {
        return "{\"name\":\"p\",\"promises\":[{\"metric\":\"first-reply\",\"goals\":[" + rows + "]}]}";
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsTooLongIsRefused(Generation by) {
        String blank = " ".repeat((int) Limits.DOCUMENT);
        refused(by, Act.class, ACT + blank + "}", "" + Limits.DOCUMENT);
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatStandsThereTwiceIsRefused(Generation by) {
        refused(by, Act.class, ACT + ",\"id\":\"c-2\"}", "/id: field 'id' stands there twice; keep one");
        refused(by, Command.class, "{\"kind\":\"accept\",\"kind\":\"close\"}", "field 'kind' stands there twice");
        refused(
                by,
                Command.class,
                "{\"x\":1,\"kind\":\"accept\",\"kind\":\"close\"}",
                "field 'kind' stands there twice");
    }

    @ParameterizedTest
    @EnumSource
    void anElementOfALargeSetThatStandsThereTwiceIsRefused(Generation by) {
        String many = IntStream.range(0, 500).mapToObj(i -> "\"r" + i + "\"").collect(Collectors.joining(","));
        String override =
                ",\"override\":{\"role\":\"r\",\"reason\":\"r\",\"expires\":\"2026-01-01T00:00:00Z\",\"rules\":[";
        refused(by, Act.class, ACT + override + many + ",\"r7\"]}}", "/override/rules: 'r7' stands there twice");
    }

    @ParameterizedTest
    @EnumSource
    void aKindThatIsNoTextIsNamedWhereverItStands(Generation by) {
        refused(by, Command.class, "{\"kind\":5,\"x\":1}", "a kind that is a number");
        refused(by, Command.class, "{\"x\":1,\"kind\":[{}]}", "a kind that is an array");
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsTheSameElsewhere(Generation by) throws Exception {
        JsonException refusal = catchThrowableOfType(JsonException.class, () -> by.read(Act.class, bytes("{}")));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(refusal);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            assertThat(((JsonException) in.readObject()).problems())
                    .isNotEmpty()
                    .isEqualTo(refusal.problems());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsTheDocumentIsRefused(Generation by) {
        refused(by, Act.class, ACT + "} {}", "there is an object after the document");
        refused(by, Act.class, ACT + "}]", "");
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatEndsTooEarlyIsRefused(Generation by) {
        String whole = ACT + "}";
        for (int length = 0; length < whole.length(); length++) {
            refused(by, Act.class, whole.substring(0, length), "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherTokenIsRefusedWhereverItStands(Generation by) {
        for (String other : new String[] {"null", "true", "7", "[]", "{}", "\"x\""}) {
            if (!other.equals("{}")) {
                refused(by, Act.class, other, "the document: ");
                refused(by, Command.class, other, "the document: ");
                refused(by, Act.class, ACT.replace("{\"kind\":\"accept\"}", other) + "}", "/command: ");
            }
            refused(by, Event.class, "{\"kind\":" + other + "}", "");
            if (!other.equals("7")) {
                refused(by, Act.class, ACT + ",\"seen\":" + other + "}", "/seen: ");
            }
            if (!other.equals("\"x\"")) {
                refused(by, Act.class, ACT.replace("\"c-1\"", other) + "}", "/id: ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsNamedWithItsPath(Generation by) {
        refused(by, Act.class, "{}", "the document: missing field 'id'");
        refused(by, Act.class, ACT.replace("\"party\":\"staff\",", "") + "}", "/initiator: missing field 'party'");
        refused(by, Command.class, "{}", "the document: missing field 'kind'; use one of ");
        refused(by, Refusal.class, "{\"reasons\":[{\"facts\":{}}]}", "/reasons/0: missing field 'rule'");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownKindIsNamedSoThatItCanBeDeferred(Generation by) {
        UnknownKindException unknown = catchThrowableOfType(
                UnknownKindException.class, () -> by.read(Act.class, bytes(ACT.replace("accept", "teleport") + "}")));
        assertThat(unknown.kind()).isEqualTo("teleport");
        assertThat(unknown).hasMessageStartingWith("line 1, column 41, /command: unknown kind 'teleport' of a command");
        assertThat(catchThrowableOfType(
                                UnknownKindException.class,
                                () -> by.read(Event.class, bytes("{\"at\":1,\"kind\":\"teleported\"}")))
                        .kind())
                .isEqualTo("teleported");
    }

    @ParameterizedTest
    @EnumSource
    void aParserOfAHostThatLetsEverythingThroughIsHeldToOurDepthAndLength(Generation by) {
        String deep = "[".repeat(100_000);
        refusedTokens(by, Act.class, "{\"x\":" + deep, "more than 64 levels");
        refusedTokens(
                by, Refusal.class, "{\"reasons\":[{\"rule\":\"r\",\"facts\":{\"f\":" + deep, "more than 64 levels");
        refusedTokens(by, Command.class, "{\"x\":" + deep + "]".repeat(100_000) + ",\"kind\":\"accept\"}", "more than");
        refusedTokens(
                by, Act.class, "{\"id\":\"" + "x".repeat(Limits.TEXT + 1) + "\"}", "a string of 65537 characters");
        refusedTokens(
                by, Reading.class, "{\"cycle\":" + "1".repeat(100_000) + "}", "/cycle: a number of 100000 characters");
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreNoTextAreRefused(Generation by) {
        refused(by, Act.class, new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, "");
        refused(by, Act.class, new byte[] {0, 0, 0, '{', 0x7F, 0x7F, 0x7F, 0x7F, 1, 2}, "");
        refused(by, Act.class, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 1, 2, 3}, "");
        refused(by, Act.class, new byte[] {'{', 0, '"'}, "");
        refused(by, Act.class, (ACT + "}").getBytes(UTF_16LE), "bytes that are no text in UTF-8");
        refused(
                by,
                Act.class,
                new byte[] {'{', '"', 'a', (byte) 0xC1, (byte) 0x93, '"', ':', '1', '}'},
                "no text in UTF-8");
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterIsRefusedWhereverItIsKept(Generation by) {
        refused(by, Act.class, ACT.replace("c-1", "\\ud83d") + "}", "/id: half a character");
        refused(by, Act.class, ACT.replace("c-1", "\\ude00\\ud83d") + "}", "/id: half a character");
        refused(by, Refusal.class, "{\"reasons\":[{\"rule\":\"r\",\"facts\":{\"\\ud83d\":1}}]}", "urrogate");
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterOfATextIsRefusedWithItsPlace(Generation by) {
        for (String half : new String[] {"\ud83d", "\ude00", "\ude00\ud83d"}) {
            String document = ACT.replace("{\"id\"", "{\n \"x" + half + "\":1,\"id\"") + "}";
            JsonException refusal = catchThrowableOfType(JsonException.class, () -> by.read(Act.class, document));
            assertThat(refusal)
                    .hasMessage(
                            "line 2, column 4, the document: half a character, a surrogate alone; write both halves");
        }
        assertThat(by.read(Act.class, ACT.replace("{\"id\"", "{\n \"x\ud83d\ude00\":1,\"id\"") + "}")
                        .id())
                .isEqualTo("c-1");
    }

    static <T> void refused(Generation by, Class<T> type, String document, String says) {
        refused(by, type, bytes(document), says);
    }

    private static <T> void refused(Generation by, Class<T> type, byte[] document, String says) {
        JsonException refusal = catchThrowableOfType(JsonException.class, () -> by.read(type, document));
        assertThat(refusal).as(says).isNotNull().hasMessageContaining(says);
        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.getMessage().length()).isLessThan(5_000);
    }

    private static <T> void refusedTokens(Generation by, Class<T> type, String document, String says) {
        assertThat(catchThrowableOfType(
                        JsonException.class, () -> Examples.JSON.read(type, by.unlimited(bytes(document)))))
                .hasMessageContaining(says);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
