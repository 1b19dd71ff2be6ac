package dev.ticketlifecycle.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a megabyte of somebody else's choosing costs: memory in proportion to its length, whatever it is made of, and no more
 * for a longer one of its kind than it is longer. Bytes allocated, because they are the same on any machine; so are
 * comparisons of strings, by which colliding names would make themselves felt.
 */
class HostileCostTest {

    private static final int MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String ACTOR = "{\"party\":\"staff\",\"id\":\"anna\",\"kind\":\"human\"}";
    private static final String ACT = "{\"id\":\"c-1\",\"command\":{\"kind\":\"accept\"},\"initiator\":" + ACTOR;

    /** A way to spend somebody else's memory. */
    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    enum Attack {
        // What is asked for is what it may cost at most, in bytes allocated for each byte sent.
        DEEP_NESTING(Act.class, 4, length -> ACT + ",\"x\":" + "[".repeat(length)),
        NESTED_AND_CLOSED_OVER_AND_OVER(
                Act.class, 4, length -> ACT + ",\"x\":[" + repeated("[[[[[]]]]],", length) + "0]}"),
        A_LONG_ARRAY_NOBODY_KNOWS(Act.class, 4, length -> ACT + ",\"x\":[" + "0,".repeat(length / 2) + "0]}"),
        FIELDS_NOBODY_KNOWS(Act.class, 40, length -> ACT + numbered(",\"f%d\":0", length) + "}"),
        LONG_FIELDS_NOBODY_KNOWS(
                Act.class, 40, length -> ACT + numbered(",\"" + "a".repeat(60) + "%d\":0", length) + "}"),
        ONE_FIELD_OVER_AND_OVER(Act.class, 40, length -> ACT + repeated(",\"x\":0", length) + "}"),
        NAMES_THAT_COLLIDE(Act.class, 40, length -> ACT + colliding(",\"%s\":0", length) + "}"),
        KEYS_THAT_COLLIDE(
                Refusal.class,
                80,
                length -> "{\"reasons\":[{\"rule\":\"r\",\"facts\":{\"a\":0" + colliding(",\"%s\":0", length) + "}}]}"),
        KEYS_BY_THE_THOUSAND(
                Refusal.class,
                80,
                length -> "{\"reasons\":[{\"rule\":\"r\",\"facts\":{\"a\":0" + numbered(",\"f%d\":0", length) + "}}]}"),
        RULES_THAT_COLLIDE(
                Act.class,
                80,
                length -> ACT
                        + ",\"override\":{\"role\":\"r\",\"reason\":\"r\",\"expires\":\"2026-01-01T00:00:00Z\",\"rules\":[\"r\""
                        + colliding(",\"%s\"", length) + "]}}"),
        TICKETS_THAT_COLLIDE(
                Command.class,
                80,
                length -> "{\"kind\":\"demand\",\"blockedBy\":[{\"id\":\"a\"}" + colliding(",{\"id\":\"%s\"}", length)
                        + "]}"),
        THE_KIND_LAST(Command.class, 120, length -> "{\"x\":[" + "0,".repeat(length / 2) + "0],\"kind\":\"accept\"}"),
        THE_KIND_LAST_AT_EVERY_LEVEL(
                Act.class,
                160,
                length -> "{\"id\":\"c-1\",\"initiator\":" + ACTOR + ",\"command\":"
                        + "{\"command\":".repeat(50)
                        + "{\"x\":[" + "0,".repeat(Math.min(length / 2, 90_000)) + "0],\"kind\":\"accept\"}"
                        + ",\"kind\":\"propose\"}".repeat(50) + "}"),
        LONG_STRINGS(Act.class, 16, length -> ACT + repeated(",\"x\":\"" + "y".repeat(65_000) + "\"", length) + "}"),
        A_STRING_WITHOUT_END(Act.class, 4, length -> ACT + ",\"x\":\"" + "y".repeat(length)),
        A_NUMBER_WITHOUT_END(Act.class, 4, length -> ACT + ",\"x\":" + "9".repeat(length)),
        BIG_NUMBERS(
                Act.class, 16, length -> ACT + ",\"x\":[" + repeated("9.9999999999999999e999999999,", length) + "0]}"),
        BLANKS(Act.class, 4, length -> ACT + " ".repeat(length) + "}"),
        FACTS_IN_FACTS(
                Refusal.class,
                80,
                length -> "{\"reasons\":[{\"rule\":\"r\",\"facts\":{\"f\":[" + repeated("[[[[[0]]]]],", length)
                        + "0]}}]}"),
        MISTAKES_BY_THE_THOUSAND(
                LifecycleDocument.class, 60, length -> "{\"name\":\"x\"" + numbered(",\"f%d\":0", length) + "}"),
        A_LONG_NAME_AROUND_AN_ARRAY(
                SlaPolicy.class,
                20,
                length -> "{\"name\":\"p\",\"promises\":[{\"metric\":\"first-reply\",\"goals\":[{\"goal\":\"PT1H\","
                        + "\"match\":{\"attributes\":{\"" + "/".repeat(510) + "\":[\"a\""
                        + numbered(",\"%d\"", length) + "]}}}]}]}"),
        STATUSES_BY_THE_THOUSAND(
                LifecycleDocument.class,
                400,
                length ->
                        "{\"name\":\"x\",\"statuses\":[{\"name\":\"new\",\"phase\":\"new\"},{\"name\":\"done\",\"phase\":\"resolved\"},{\"name\":\"closed\",\"phase\":\"closed\"},"
                                + numbered("{\"name\":\"s%d\",\"phase\":\"active\"},", length)
                                + "{\"name\":\"last\",\"phase\":\"active\"}]}"),
        CALENDARS_BY_THE_THOUSAND(
                LifecycleDocument.class,
                200, // what makes a calendar fast, about 120 kB, is made when it is first asked
                length -> "{\"name\":\"x\",\"calendars\":{\"a\":0"
                        + numbered(",\"c%d\":{\"zone\":\"UTC\",\"week\":{\"monday\":\"09:00-18:00\"}}", length) + "}}"),
        NAMES_OF_CALENDARS_BY_THE_THOUSAND(
                LifecycleDocument.class,
                80,
                length -> "{\"name\":\"x\",\"calendars\":{\"a\":\"always\""
                        + numbered(",\"c%d\":\"always\"", Math.min(length, 90_000)) + "},\"policies\":["
                        + "{\"name\":\"p\",\"calendar\":\"none\"},".repeat(200) + "0]}"),
        REASONS_BY_THE_THOUSAND(
                Refusal.class, 160, length -> "{\"reasons\":[" + repeated("{\"rule\":\"r\"},", length) + "0]}");

        private final Class<?> type;
        private final int most;
        private final IntFunction<String> document;

        Attack(Class<?> type, int most, IntFunction<String> document) {
            this.type = type;
            this.most = most;
            this.document = document;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMegabyteCostsMemoryInProportionToItsLength(Attack attack) {
        for (Generation by : Generation.values()) {
            long tenth = cost(attack, MEGABYTE / 10, by);
            long whole = cost(attack, MEGABYTE, by);
            System.out.printf(
                    "hostile: %-32s %-5s %6d kB for 100 kB, %6d kB for 1 MB%n", attack, by, tenth >> 10, whole >> 10);
            // What Jackson keeps to be used again, and an error message, is there however short the document is.
            assertThat(whole).as("bytes for a megabyte by %s", by).isLessThan((long) attack.most * MEGABYTE + 300_000);
            assertThat(tenth).as("for a tenth of it").isLessThan((long) attack.most * (MEGABYTE / 10) + 300_000);
            assertThat(whole).as("bytes for ten times as much by %s", by).isLessThan(14 * tenth + 300_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesMadeToCollideSpoilNothingForTheNextDocument(Generation by) {
        for (int length : List.of(60_000, MEGABYTE)) { // a table of names is kept for what isn't large
            byte[] hostile = Attack.NAMES_THAT_COLLIDE.document.apply(length).getBytes(UTF_8);
            byte[] many = Attack.KEYS_BY_THE_THOUSAND.document.apply(length).getBytes(UTF_8);
            for (int i = 0; i < 5; i++) {
                // Refused or not: Jackson hashes otherwise from one run to the next.
                read(Attack.NAMES_THAT_COLLIDE, hostile, by);
                assertThat(by.read(Refusal.class, many).reasons().get(0).facts())
                        .hasSizeGreaterThan(length / 20);
            }
        }
    }

    private static long cost(Attack attack, int length, Generation by) {
        byte[] document = attack.document.apply(length).getBytes(UTF_8);
        read(attack, document, by); // what is loaded and linked once isn't the document's
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        read(attack, document, by);
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }

    private static void read(Attack attack, byte[] document, Generation by) {
        try {
            by.read(attack.type, document);
        } catch (JsonException refused) {
            assertThat(refused.getMessage().length()).isLessThan(100_000);
        }
    }

    private static String repeated(String part, int length) {
        return part.repeat(Math.max(1, length / part.length()));
    }

    private static String numbered(String part, int length) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < length && i < 99_000; i++) {
            all.append(String.format(part, i));
        }
        return all.toString();
    }

    // Strings of one hash code: "Aa" and "BB" have the same.
    private static String colliding(String part, int length) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < length && i < 65_536; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 15; bit >= 0; bit--) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            all.append(part.replace("%s", name));
        }
        return all.toString();
    }
}
