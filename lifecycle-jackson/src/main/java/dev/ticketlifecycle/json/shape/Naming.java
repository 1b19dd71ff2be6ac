package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a document that has declared its calendars by name, and refers to them. */
final class Naming implements TokenWriter {

    private final TokenWriter out;
    private final Map<BusinessCalendar, String> names = new HashMap<>();

    Naming(TokenWriter out, Map<String, BusinessCalendar> calendars) {
        this.out = out;
        calendars.forEach((name, calendar) -> names.putIfAbsent(calendar, name));
    }

    /** The name by which a document refers to a calendar. */
    static Optional<String> of(BusinessCalendar calendar, TokenWriter out) {
        @Nullable String name = out instanceof Naming naming ? naming.names.get(calendar) : null;
        return Optional.ofNullable(name);
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
    public void text(String value) {
        out.text(value);
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
