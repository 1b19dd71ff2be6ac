package dev.ticketlifecycle.json;

import static dev.ticketlifecycle.json.Examples.THREE;
import static dev.ticketlifecycle.json.Examples.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once is read for ever, and written again the same, byte by byte, whichever generation does it. */
class GoldenTest {

    static Set<Map.Entry<String, Class<?>>> documents() {
        return Examples.JSON.documents().entrySet();
    }

    /** With {@code -Dgolden.write=true} what is missing is added to the files. */
    @ParameterizedTest
    @MethodSource("documents")
    void whatWasWrittenOnceIsReadAndWrittenAgainByteByByte(Map.Entry<String, Class<?>> document) throws IOException {
        Examples.write(document.getKey(), document.getValue());
        List<String> lines = Examples.checkedIn(document.getKey());
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            again(document.getValue(), line);
        }
    }

    private static <T> void again(Class<T> type, String line) {
        T value = TWO.read(type, line);
        assertThat(THREE.read(type, line)).isEqualTo(value);
        assertThat(TWO.text(type, value)).isEqualTo(line);
        assertThat(THREE.text(type, value)).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachKindHasALine(Map.Entry<String, Class<?>> document) throws IOException {
        assertThat(Examples.kinds(Examples.checkedIn(document.getKey())))
                .as("run the test with -Dgolden.write=true to add what is missing")
                .containsAll(Examples.kinds(Examples.made(document.getValue())));
    }
}
