package dev.ticketlifecycle.jackson3;

import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.TokenWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

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
        generator.writeStartObject();
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    @Override
    public void array() {
        generator.writeStartArray();
    }

    @Override
    public void endArray() {
        generator.writeEndArray();
    }

    @Override
    public void field(String name) {
        generator.writeName(name);
    }

    @Override
    public void field(Name name) {
        generator.writeName(form(name));
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
        generator.writeString(value);
    }

    @Override
    public void text(Name value) {
        generator.writeString(form(value));
    }

    @Override
    public void plain(byte[] value) {
        if (utf8) {
            generator.writeRawUTF8String(value, 0, value.length);
        } else {
            TokenWriter.super.plain(value);
        }
    }

    @Override
    public void whole(long value) {
        generator.writeNumber(value);
    }

    @Override
    public void number(double value) {
        generator.writeNumber(value);
    }

    @Override
    public void flag(boolean value) {
        generator.writeBoolean(value);
    }
}
