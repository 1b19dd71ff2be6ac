package dev.ticketlifecycle.jackson3;

import dev.ticketlifecycle.json.token.Encoding;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.json.token.WellFormed;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Documents as bytes in UTF-8, held to the limits. */
final class Utf8 implements Encoding {

    private static final int LARGE = 1 << 16; // bytes

    // Keeps the names of fields from one document to the next. Names made to collide would stay in it, and in the way
    // of others: a document that is refused is forgotten together with it. A factory for each document would need no
    // such care: a reading then takes a fifth longer and allocates three times as much.
    private static volatile JsonFactory factory = limited().build();

    // Has no table of names: a reading takes twice as long, but many long names cost no more than their length, and
    // what
    // is in a table after them is in nobody's way.
    private static final JsonFactory LARGE_ONES = limited()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private static JsonFactoryBuilder limited() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.DEPTH)
                        .maxStringLength(Limits.TEXT)
                        .maxNameLength(Limits.NAME)
                        .maxNumberLength(Limits.NUMBER)
                        .maxDocumentLength(Limits.DOCUMENT)
                        .build());
    }

    @Override
    public byte[] bytes(Consumer<TokenWriter> document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            document.accept(new GeneratorTokens(generator, true));
        }
        return bytes.toByteArray();
    }

    @Override
    public <T> T read(byte[] bytes, Function<TokenReader, T> value) {
        WellFormed.check(bytes);
        if (bytes.length > LARGE) {
            return read(bytes, value, LARGE_ONES);
        }
        try {
            return read(bytes, value, factory);
        } catch (JsonException e) {
            factory = limited().build();
            if (e.getCause() instanceof StreamConstraintsException) {
                return read(bytes, value, limited().build()); // maybe the names of an earlier document were in the way
            }
            throw e;
        }
    }

    private static <T> T read(byte[] bytes, Function<TokenReader, T> value, JsonFactory by) {
        try (JsonParser parser = by.createParser(ObjectReadContext.empty(), bytes)) {
            return whole(value, parser);
        } catch (JacksonException e) {
            throw ParserTokens.malformed(e);
        }
    }

    private static <T> T whole(Function<TokenReader, T> value, JsonParser parser) {
        TokenReader tokens = new ParserTokens(parser);
        T read = value.apply(tokens);
        if (tokens.next() != Token.END) {
            throw new JsonException(new Problem(
                    tokens.place(), "", "there is " + tokens.current().words() + " after the document", "send one"));
        }
        return read;
    }
}
