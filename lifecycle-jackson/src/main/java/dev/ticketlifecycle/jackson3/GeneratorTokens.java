package dev.ticketlifecycle.jackson3;

import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.TokenWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** The tokens for a generator. */
final class GeneratorTokens implements TokenWriter {

    private final JsonGenerator generator;

    GeneratorTokens(JsonGenerator generator) {
        this.generator = generator;
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
        SerializedString form;
        if (name.written() instanceof SerializedString known) {
            form = known;
        } else {
            form = new SerializedString(name.text());
            name.written(form);
        }
        generator.writeName(form);
    }

    @Override
    public void text(String value) {
        generator.writeString(value);
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
