package dev.ticketlifecycle.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of any bytes: a line that names a document, and then the document, which may be anything.
 *
 * <p>Either it is refused by a declared error, by both generations, or it is one value for both, which is written by both
 * the same way and read again as what it was.
 */
final class Corpus {

    private Corpus() {}

    static void judge(byte[] data) {
        int line = 0;
        while (line < data.length && line < 40 && data[line] != '\n') {
            line++;
        }
        @Nullable Class<?> type = Examples.JSON.documents().get(new String(data, 0, line, US_ASCII));
        if (type != null && line < data.length) {
            judge(type, Arrays.copyOfRange(data, line + 1, data.length));
        }
    }

    private static <T> void judge(Class<T> type, byte[] document) {
        Optional<T> two = read(type, document, Generation.TWO);
        Optional<T> three = read(type, document, Generation.THREE);
        assertThat(three).as("what both read").isEqualTo(two);
        two.ifPresent(value -> {
            byte[] written = Examples.TWO.write(type, value);
            assertThat(Examples.THREE.write(type, value)).as("what both write").isEqualTo(written);
            assertThat(read(type, written, Generation.TWO))
                    .as("what is read again")
                    .isEqualTo(two);
            assertThat(read(type, written, Generation.THREE))
                    .as("what is read again")
                    .isEqualTo(two);
        });
    }

    private static <T> Optional<T> read(Class<T> type, byte[] document, Generation by) {
        try {
            return Optional.of(by.read(type, document));
        } catch (JsonException refused) {
            assertThat(refused.problems()).hasSizeBetween(1, Limits.PROBLEMS);
            assertThat(refused.getMessage()).hasSizeLessThan(200_000);
            return Optional.empty();
        }
    }
}
