package dev.ticketlifecycle.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * A format as a module for a {@code JsonMapper} of the host. It needs {@code jackson-databind}.
 *
 * <p>With it the mapper writes and reads every document of the format, alone or within values of the host, and none of its
 * settings changes what they say, except {@code WRITE_NUMBERS_AS_STRINGS} of its generator: it makes strings of numbers, which
 * aren't read again. No field says a class, so nothing that is read can load one.
 */
@SuppressWarnings("exports") // a host that uses it requires the modules of its generation itself
public final class LifecycleModule extends JacksonModule {

    private final Json json;

    private LifecycleModule(Json json) {
        this.json = json;
    }

    /**
     * A module for a format.
     *
     * @param json the format
     * @return a new module
     */
    public static LifecycleModule of(Json json) {
        return new LifecycleModule(json);
    }

    @Override
    public String getModuleName() {
        return "dev.ticketlifecycle";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable ValueSerializer<?> findSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    JsonFormat.Value format) {
                return json.document(type.getRawClass()).map(Writing::new).orElse(null);
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                return json.document(type.getRawClass())
                        .map(document -> new Reading(document, type.getRawClass()))
                        .orElse(null);
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return json.document(type).isPresent();
            }
        });
    }

    private final class Writing extends ValueSerializer<Object> {

        private final Class<?> document;

        Writing(Class<?> document) {
            this.document = document;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext provider) {
            write(document, value, generator);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext provider, TypeSerializer typed) {
            write(document, value, generator); // the format says the kind itself
        }

        private <T> void write(Class<T> type, Object value, JsonGenerator generator) {
            json.write(type, type.cast(value), new GeneratorTokens(generator));
        }
    }

    private final class Reading extends ValueDeserializer<Object> {

        private final Class<?> document;
        private final Class<?> wanted;

        Reading(Class<?> document, Class<?> wanted) {
            this.document = document;
            this.wanted = wanted;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            Object value;
            try {
                value = json.read(document, new ParserTokens(parser));
            } catch (JsonException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
            if (!wanted.isInstance(value)) {
                throw InvalidFormatException.from(
                        parser,
                        "a " + value.getClass().getSimpleName() + " where a " + wanted.getSimpleName() + " is wanted",
                        value,
                        wanted);
            }
            return value;
        }

        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer typed) {
            return deserialize(parser, context);
        }
    }
}
