package dev.ticketlifecycle.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The tokens for a generator. */
final class GeneratorTokens implements TokenWriter {

    private final JsonGenerator generator;
    private final boolean utf8;

    /** The tokens for a generator that somebody else has made. */
    GeneratorTokens(JsonGenerator generator) {
        this(generator, false);
    }

    /**
     * The tokens for a generator.
     *
     * @param utf8 whether it takes bytes of UTF-8 as they are
     */
    GeneratorTokens(JsonGenerator generator, boolean utf8) {
        this.generator = generator;
        this.utf8 = utf8;
    }

    @Override
    public void object() {
        try {
            generator.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endObject() {
        try {
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void array() {
        try {
            generator.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endArray() {
        try {
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void field(String name) {
        try {
            generator.writeFieldName(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void field(Name name) {
        try {
            generator.writeFieldName(form(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name as both generators and parsers of this generation know it. */
    static SerializedString form(Name name) {
        if (name.written() instanceof SerializedString known) {
            return known;
        }
        SerializedString form = new SerializedString(name.text());
        name.written(form);
        return form;
    }

    @Override
    public void text(String value) {
        try {
            generator.writeString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void text(Name value) {
        try {
            generator.writeString(form(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void plain(byte[] value) {
        if (!utf8) {
            TokenWriter.super.plain(value);
            return;
        }
        try {
            generator.writeRawUTF8String(value, 0, value.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void whole(long value) {
        try {
            generator.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(double value) {
        try {
            generator.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void flag(boolean value) {
        try {
            generator.writeBoolean(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
