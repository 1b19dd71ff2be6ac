package dev.ticketlifecycle.json;

import static dev.ticketlifecycle.json.Examples.THREE;
import static dev.ticketlifecycle.json.Examples.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.refusal.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What our reader lets through and what a validator lets through by our schemas is the same, as far as a schema can tell. */
class SchemaAgreementTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Set<Map.Entry<String, Class<?>>> documents() {
        return Examples.JSON.documents().entrySet();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsCheckedInIsValid(Map.Entry<String, Class<?>> document) throws IOException {
        for (String line : Examples.checkedIn(document.getKey())) {
            assertThat(Checker.problems(document.getKey(), line)).as(line).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aMissingFieldIsRefusedByBothOrByNone(Map.Entry<String, Class<?>> document) throws IOException {
        int missing = 0;
        for (String line : Examples.checkedIn(document.getKey())) {
            JsonNode root = MAPPER.readTree(line);
            for (ObjectNode object : objects(root)) {
                for (String field : List.copyOf(object.propertyNames())) {
                    JsonNode value = object.remove(field);
                    String damaged = root.toString();
                    Optional<String> ours = refusal(document.getValue(), damaged);
                    boolean valid = Checker.problems(document.getKey(), damaged).isEmpty();
                    if (!valid || ours.orElse("").contains("missing field")) {
                        missing++;
                        assertThat(ours).as(damaged).isPresent();
                        assertThat(valid).as("%s: %s", damaged, ours).isFalse();
                    }
                    object.set(field, value); // now the last one, which is all the same to a reader
                }
            }
        }
        assertThat(missing).as("fields that must be there").isPositive();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aValueOfAnotherTypeIsRefusedByBoth(Map.Entry<String, Class<?>> document) throws IOException {
        for (String line : Examples.checkedIn(document.getKey())) {
            JsonNode root = MAPPER.readTree(line);
            for (ObjectNode object : objects(root)) {
                for (String field : List.copyOf(object.propertyNames())) {
                    JsonNode value = object.get(field);
                    object.putNull(field);
                    refusedByBoth(document, root.toString());
                    object.set(field, value);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aWholeNumberMayBeWrittenAsAFractionAndNoOtherMay(Map.Entry<String, Class<?>> document) throws IOException {
        Set<String> met = new HashSet<>(); // each field once: validators are slow
        for (String line : Examples.checkedIn(document.getKey())) {
            JsonNode root = MAPPER.readTree(line);
            for (ObjectNode object : objects(root)) {
                for (String field : List.copyOf(object.propertyNames())) {
                    JsonNode value = object.get(field);
                    if (value.isIntegralNumber() && met.add(field)) {
                        object.put(field, new BigDecimal(value.longValue() + ".0"));
                        takenByBoth(document, root.toString(), line);
                        object.put(field, new BigDecimal(value.longValue() + ".5"));
                        refusedByBoth(document, root.toString());
                        object.put(field, 1L << 53);
                        refusedByBoth(document, root.toString());
                        object.set(field, value);
                    }
                }
            }
        }
    }

    @Test
    void aNumberAmongTheFactsOfARefusalIsHeldToWhatEveryReaderHolds() {
        String fact = "{\"reasons\":[{\"rule\":\"r\",\"facts\":{\"count\":[%s]}}]}";
        Map.Entry<String, Class<?>> document = Map.entry("refusal", Refusal.class);
        for (String number : List.of("7", "7.0", "9007199254740991", "-9007199254740991", "1e3")) {
            takenByBoth(document, fact.formatted(number), fact.formatted(new BigDecimal(number).longValueExact()));
        }
        for (String number : List.of("9007199254740992", "-9007199254740992", "7.5", "1e-3")) {
            refusedByBoth(document, fact.formatted(number));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anUnknownKindIsRefusedByBothOrByNone(Map.Entry<String, Class<?>> document) throws IOException {
        for (String line : Examples.checkedIn(document.getKey())) {
            JsonNode root = MAPPER.readTree(line);
            for (ObjectNode object : objects(root)) {
                if (object.has("kind") && object.get("kind").isString()) {
                    JsonNode kind = object.get("kind");
                    object.put("kind", "no-such-thing");
                    unknownToBothOrToNone(document, root.toString());
                    object.set("kind", kind);
                }
            }
        }
    }

    // What is owed has a kind too, which is the host's own word.
    private static void unknownToBothOrToNone(Map.Entry<String, Class<?>> document, String damaged) {
        boolean valid = Checker.problems(document.getKey(), damaged).isEmpty();
        assertThat(refusal(document.getValue(), damaged).isEmpty()).as(damaged).isEqualTo(valid);
    }

    private static void takenByBoth(Map.Entry<String, Class<?>> document, String other, String usual) {
        assertThat(Checker.problems(document.getKey(), other)).as(other).isEmpty();
        assertThat(again(document.getValue(), other)).isEqualTo(again(document.getValue(), usual));
    }

    private static <T> String again(Class<T> type, String text) {
        String two = TWO.text(type, TWO.read(type, text));
        assertThat(THREE.text(type, THREE.read(type, text))).isEqualTo(two);
        return two;
    }

    private static void refusedByBoth(Map.Entry<String, Class<?>> document, String damaged) {
        assertThat(refusal(document.getValue(), damaged)).as(damaged).isPresent();
        assertThat(Checker.problems(document.getKey(), damaged)).as(damaged).isNotEmpty();
    }

    private static List<ObjectNode> objects(JsonNode root) {
        List<ObjectNode> all = new ArrayList<>();
        if (root instanceof ObjectNode object) {
            all.add(object);
            object.values().forEach(value -> all.addAll(objects(value)));
        } else if (root instanceof ArrayNode array) {
            array.values().forEach(value -> all.addAll(objects(value)));
        }
        return all;
    }

    private static <T> Optional<String> refusal(Class<T> type, String text) {
        Optional<String> two = Optional.empty();
        try {
            TWO.read(type, text);
        } catch (JsonException e) {
            two = Optional.of(e.problems().toString());
        }
        Optional<String> three = Optional.empty();
        try {
            THREE.read(type, text);
        } catch (JsonException e) {
            three = Optional.of(e.problems().toString());
        }
        assertThat(three).as("both generations say the same").isEqualTo(two);
        return two;
    }
}
