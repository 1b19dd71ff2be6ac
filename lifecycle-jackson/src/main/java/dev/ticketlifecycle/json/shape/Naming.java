package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a document that has declared its calendars by name, and refers to them. */
final class Naming extends Passing {

    private final Map<BusinessCalendar, String> names = new HashMap<>();

    Naming(TokenWriter out, Map<String, BusinessCalendar> calendars) {
        super(out);
        calendars.forEach((name, calendar) -> names.putIfAbsent(calendar, name));
    }

    /** The name by which a document refers to a calendar. */
    static Optional<String> of(BusinessCalendar calendar, TokenWriter out) {
        @Nullable String name = out instanceof Naming naming ? naming.names.get(calendar) : null;
        return Optional.ofNullable(name);
    }
}
