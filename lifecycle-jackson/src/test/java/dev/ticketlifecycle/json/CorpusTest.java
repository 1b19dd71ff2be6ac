package dev.ticketlifecycle.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the fuzzer once found worth keeping, and simple damage to good documents, asked again in each build. */
class CorpusTest {

    private static final Path FOUND =
            Path.of("src/test/resources/dev/ticketlifecycle/json/JsonFuzzTestInputs/onlyDeclaredErrors");
    private static final byte[] BYTES = "{}[]\":,0129-.eE+tfn\\u\n \u00e9\u0000\u007f".getBytes(UTF_8);

    @Test
    void whatTheFuzzerFoundOnceIsAnsweredByADeclaredErrorOrByOneValue() throws IOException {
        try (Stream<Path> files = Files.list(FOUND)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(50);
            for (Path file : all) {
                Corpus.judge(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void aDocumentWithSomeBytesChangedIsAnsweredByADeclaredErrorOrByOneValue() throws IOException {
        Random random = new Random(20_261);
        for (String document : Examples.JSON.documents().keySet()) {
            for (String line : Examples.checkedIn(document)) {
                for (int i = 0; i < 40; i++) {
                    Corpus.judge(damaged((document + "\n" + line).getBytes(UTF_8), document.length() + 1, random));
                }
            }
        }
    }

    private static byte[] damaged(byte[] document, int from, Random random) {
        byte[] damaged = document.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            damaged[from + random.nextInt(damaged.length - from)] = BYTES[random.nextInt(BYTES.length)];
        }
        return damaged;
    }
}
