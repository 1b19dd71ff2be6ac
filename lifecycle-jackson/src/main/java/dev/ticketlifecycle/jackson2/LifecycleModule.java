package dev.ticketlifecycle.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A format as a module for an {@code ObjectMapper} of the host. It needs {@code jackson-databind}.
 *
 * <p>With it the mapper writes and reads every document of the format, alone or within values of the host, and none of its
 * settings changes what they say, except {@code WRITE_NUMBERS_AS_STRINGS} of its generator: it makes strings of numbers, which
 * aren't read again. No field says a class, so nothing that is read can load one.
 */
@SuppressWarnings("exports") // a host that uses it requires the modules of its generation itself
public final class LifecycleModule extends Module {

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
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                return json.document(type.getRawClass()).map(Writing::new).orElse(null);
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return json.document(type.getRawClass())
                        .map(document -> new Reading(document, type.getRawClass()))
                        .orElse(null);
            }
        });
    }

    private final class Writing extends JsonSerializer<Object> {

        private final Class<?> document;

        Writing(Class<?> document) {
            this.document = document;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) {
            write(document, value, generator);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer typed) {
            write(document, value, generator); // the format says the kind itself
        }

        private <T> void write(Class<T> type, Object value, JsonGenerator generator) {
            json.write(type, type.cast(value), new GeneratorTokens(generator));
        }
    }

    private final class Reading extends JsonDeserializer<Object> {

        private final Class<?> document;
        private final Class<?> wanted;

        Reading(Class<?> document, Class<?> wanted) {
            this.document = document;
            this.wanted = wanted;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value;
            try {
                value = json.read(document, new ParserTokens(parser));
            } catch (JsonException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
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
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer typed)
                throws IOException {
            return deserialize(parser, context);
        }
    }
}
