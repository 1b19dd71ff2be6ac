package dev.ticketlifecycle.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import dev.ticketlifecycle.jackson2.LifecycleModule;
import java.util.TimeZone;

/** A host's mapper of either generation, as hosts set theirs. */
enum Mapper {
    TWO {
        private static final ObjectMapper USUAL = JsonMapper.builder()
                .addModule(LifecycleModule.of(Examples.JSON))
                .build();
        private static final ObjectMapper ODD = JsonMapper.builder()
                .addModule(LifecycleModule.of(Examples.JSON))
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .defaultTimeZone(TimeZone.getTimeZone("Asia/Kolkata"))
                .build();
        private static final ObjectMapper TYPED = JsonMapper.builder()
                .addModule(LifecycleModule.of(Examples.JSON))
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        ObjectMapper.DefaultTyping.NON_FINAL)
                .build();

        private static final ObjectMapper ESCAPING = JsonMapper.builder()
                .addModule(LifecycleModule.of(Examples.JSON))
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();

        private static final ObjectMapper NUMBERLESS = JsonMapper.builder()
                .addModule(LifecycleModule.of(Examples.JSON))
                .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
                .build();

        private ObjectMapper mapper(Set set) {
            return switch (set) {
                case NUMBERLESS -> NUMBERLESS;
                case ESCAPING -> ESCAPING;
                case USUAL -> USUAL;
                case ODD -> ODD;
                case TYPED -> TYPED;
            };
        }

        @Override
        String write(Set set, Object value) throws Exception {
            return mapper(set).writeValueAsString(value);
        }

        @Override
        <T> T read(Set set, Class<T> type, String document) throws Exception {
            return mapper(set).readValue(document, type);
        }

        @Override
        Class<? extends Exception> failure() {
            return com.fasterxml.jackson.databind.JsonMappingException.class;
        }
    },
    THREE {
        private static final tools.jackson.databind.json.JsonMapper USUAL =
                tools.jackson.databind.json.JsonMapper.builder()
                        .addModule(dev.ticketlifecycle.jackson3.LifecycleModule.of(Examples.JSON))
                        .build();
        private static final tools.jackson.databind.json.JsonMapper ODD =
                tools.jackson.databind.json.JsonMapper.builder()
                        .addModule(dev.ticketlifecycle.jackson3.LifecycleModule.of(Examples.JSON))
                        .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.UPPER_SNAKE_CASE)
                        .changeDefaultPropertyInclusion(usual ->
                                JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                        .enable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .enable(tools.jackson.databind.cfg.EnumFeature.WRITE_ENUMS_USING_INDEX)
                        .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .enable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .defaultTimeZone(TimeZone.getTimeZone("Asia/Kolkata"))
                        .build();
        private static final tools.jackson.databind.json.JsonMapper TYPED =
                tools.jackson.databind.json.JsonMapper.builder()
                        .addModule(dev.ticketlifecycle.jackson3.LifecycleModule.of(Examples.JSON))
                        .activateDefaultTyping(
                                tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                                        .allowIfBaseType(Object.class)
                                        .build(),
                                tools.jackson.databind.DefaultTyping.NON_FINAL)
                        .build();

        private static final tools.jackson.databind.json.JsonMapper ESCAPING =
                tools.jackson.databind.json.JsonMapper.builder()
                        .addModule(dev.ticketlifecycle.jackson3.LifecycleModule.of(Examples.JSON))
                        .enable(
                                tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII,
                                tools.jackson.core.json.JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                        .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                        .build();

        private static final tools.jackson.databind.json.JsonMapper NUMBERLESS =
                tools.jackson.databind.json.JsonMapper.builder()
                        .addModule(dev.ticketlifecycle.jackson3.LifecycleModule.of(Examples.JSON))
                        .enable(tools.jackson.core.json.JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
                        .build();

        private tools.jackson.databind.json.JsonMapper mapper(Set set) {
            return switch (set) {
                case NUMBERLESS -> NUMBERLESS;
                case ESCAPING -> ESCAPING;
                case USUAL -> USUAL;
                case ODD -> ODD;
                case TYPED -> TYPED;
            };
        }

        @Override
        String write(Set set, Object value) {
            return mapper(set).writeValueAsString(value);
        }

        @Override
        <T> T read(Set set, Class<T> type, String document) {
            return mapper(set).readValue(document, type);
        }

        @Override
        Class<? extends Exception> failure() {
            return tools.jackson.databind.DatabindException.class;
        }
    };

    /** How a mapper is set. */
    enum Set {
        /** As it comes. */
        USUAL,
        /** Other names, nothing left out, dates and enums as numbers, everything sorted. */
        ODD,
        /** With the names of classes in what is open to subclasses. */
        TYPED,
        /** With a generator that writes the same in other characters. */
        ESCAPING,
        /** With a generator that writes strings instead of numbers. */
        NUMBERLESS
    }

    abstract String write(Set set, Object value) throws Exception;

    abstract <T> T read(Set set, Class<T> type, String document) throws Exception;

    abstract Class<? extends Exception> failure();
}
