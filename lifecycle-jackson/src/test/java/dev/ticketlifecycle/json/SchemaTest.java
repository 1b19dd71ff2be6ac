package dev.ticketlifecycle.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that are checked in are those of the format. */
class SchemaTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Set<Map.Entry<String, Class<?>>> documents() {
        return Examples.JSON.documents().entrySet();
    }

    /** With {@code -Dgolden.write=true} they are written. */
    @ParameterizedTest
    @MethodSource("documents")
    void eachDocumentHasItsSchemaBesideTheCode(Map.Entry<String, Class<?>> document) throws IOException {
        Path file = Checker.file(document.getKey());
        String schema = schema(document.getValue());
        if (Examples.WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
        }
        assertThat(Files.readString(file))
                .as("%s; run the test with -Dgolden.write=true to write it", file)
                .isEqualTo(schema);
    }

    @Test
    void noSchemaIsLeftOfADocumentThatIsNoMore() throws IOException {
        try (Stream<Path> files = Files.list(Checker.file("act").getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(documents().stream()
                            .map(document -> document.getKey() + ".schema.json")
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachSchemaIsOneByTheSchemaOfSchemas(Map.Entry<String, Class<?>> document) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(schema(document.getValue()), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void bothGenerationsWriteTheSameSchema(Map.Entry<String, Class<?>> document) throws IOException {
        StringWriter two = new StringWriter();
        try (var generator = new com.fasterxml.jackson.core.JsonFactory().createGenerator(two)) {
            Examples.JSON.schema(document.getValue(), Jackson2.tokens(generator));
        }
        assertThat(MAPPER.readTree(two.toString()).toString())
                .isEqualTo(MAPPER.readTree(schema(document.getValue())).toString());
    }

    private static String schema(Class<?> type) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = MAPPER.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .createGenerator(text)) {
            Examples.JSON.schema(type, Jackson3.tokens(generator));
        }
        return text + "\n";
    }
}
