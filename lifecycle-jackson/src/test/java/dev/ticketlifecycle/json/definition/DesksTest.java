package dev.ticketlifecycle.json.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.stored.StoredDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The desks of other tests, the one of the operators' list among them, are documents like any other. */
class DesksTest {

    private static final Json CODE = Json.plain().knowing(StoredDesk.TOMORROW);

    private static String file(String desk) throws IOException {
        return Files.readString(Path.of("src/test/resources/desks", desk + ".json"));
    }

    private static Json knowing(String older) throws IOException {
        return older.equals("none") ? CODE : CODE.knowing(read(CODE, older).lifecycle());
    }

    private static LifecycleDocument read(Json json, String desk) throws IOException {
        return Jackson2.of(json).read(LifecycleDocument.class, file(desk));
    }

    @ParameterizedTest
    @CsvSource({
        "operators, none",
        "support, none",
        "next, support",
        "cool, none",
        "clocks-first, none",
        "clocks-second, clocks-first"
    })
    void aDeskWrittenOnceIsReadBuiltAndWrittenAgainTheSame(String desk, String older) throws IOException {
        Json json = knowing(older);
        LifecycleDocument document = read(json, desk);

        assertThat(Jackson3.of(json).read(LifecycleDocument.class, file(desk))).isEqualTo(document);
        assertThat(Jackson2.of(json).text(LifecycleDocument.class, document)).isEqualTo(file(desk));
        assertThat(Jackson3.of(json).text(LifecycleDocument.class, document)).isEqualTo(file(desk));
        assertThat(Yaml.readByThree(json, Yaml.two(json, document))).isEqualTo(document);
        Lifecycle[] before = older.equals("none")
                ? new Lifecycle[0]
                : new Lifecycle[] {read(CODE, older).lifecycle()};
        assertThat(document.lifecycle(before).definition()).isEqualTo(document.definition());
    }

    static Stream<Lifecycle> coded() {
        return Stream.of(Lifecycle.preset("helpdesk").build(), StoredDesk.FIRST, StoredDesk.SECOND);
    }

    @ParameterizedTest
    @MethodSource("coded")
    void aCodedDeskIsTheSameFromItsDocument(Lifecycle desk) {
        Json json = desk == StoredDesk.SECOND ? CODE.knowing(StoredDesk.FIRST) : CODE;
        String text = Jackson3.of(json).text(LifecycleDocument.class, LifecycleDocument.of(desk));

        assertThat(Jackson2.of(json)
                        .read(LifecycleDocument.class, text)
                        .lifecycle(StoredDesk.FIRST)
                        .definition())
                .isEqualTo(desk.definition());
    }
}
