package dev.ticketlifecycle.json.definition;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** YAML by both generations, as a host does it: the library only sees tokens. */
final class Yaml {

    private static final YAMLFactory TWO = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private static final tools.jackson.dataformat.yaml.YAMLFactory THREE =
            tools.jackson.dataformat.yaml.YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build();

    private Yaml() {}

    static String two(Json json, LifecycleDocument document) {
        StringWriter text = new StringWriter();
        try (var generator = TWO.createGenerator(text)) {
            json.write(LifecycleDocument.class, document, Jackson2.tokens(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String three(Json json, LifecycleDocument document) {
        StringWriter text = new StringWriter();
        try (var generator = THREE.createGenerator(ObjectWriteContext.empty(), text)) {
            json.write(LifecycleDocument.class, document, Jackson3.tokens(generator));
        }
        return text.toString();
    }

    static LifecycleDocument readByTwo(Json json, String text) {
        return readByTwo(LifecycleDocument.class, json, text);
    }

    static <T> T readByTwo(Class<T> type, Json json, String text) {
        try (var parser = TWO.createParser(text)) {
            return json.read(type, Jackson2.tokens(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LifecycleDocument readByThree(Json json, String text) {
        return readByThree(LifecycleDocument.class, json, text);
    }

    static <T> T readByThree(Class<T> type, Json json, String text) {
        try (var parser = THREE.createParser(ObjectReadContext.empty(), text)) {
            return json.read(type, Jackson3.tokens(parser));
        }
    }
}
