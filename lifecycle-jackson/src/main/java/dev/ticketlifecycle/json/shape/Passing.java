package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.TokenWriter;

/** Passes every token on, for a writer that knows more than what it is given to write. */
abstract class Passing implements TokenWriter {

    private final TokenWriter out;

    Passing(TokenWriter out) {
        this.out = out;
    }

    @Override
    public void object() {
        out.object();
    }

    @Override
    public void endObject() {
        out.endObject();
    }

    @Override
    public void array() {
        out.array();
    }

    @Override
    public void endArray() {
        out.endArray();
    }

    @Override
    public void field(String name) {
        out.field(name);
    }

    @Override
    public void field(Name name) {
        out.field(name);
    }

    @Override
    public void text(String value) {
        out.text(value);
    }

    @Override
    public void text(Name value) {
        out.text(value);
    }

    @Override
    public void plain(byte[] value) {
        out.plain(value);
    }

    @Override
    public void whole(long value) {
        out.whole(value);
    }

    @Override
    public void number(double value) {
        out.number(value);
    }

    @Override
    public void flag(boolean value) {
        out.flag(value);
    }
}
