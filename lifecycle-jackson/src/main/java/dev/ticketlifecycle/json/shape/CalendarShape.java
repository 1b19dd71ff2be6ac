package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calendars: in full, as {@code always}, or by the name under which a document has declared one. */
record CalendarShape(Shape<CalendarForm> form) implements Shape<BusinessCalendar> {

    @Override
    public void write(BusinessCalendar calendar, TokenWriter out) {
        if (calendar.equals(BusinessCalendar.ALWAYS)) {
            out.text(LifecycleDocument.ALWAYS);
            return;
        }
        Optional<String> name = Naming.of(calendar, out);
        if (name.isPresent()) {
            out.text(name.get());
        } else {
            form.write(CalendarForm.of(calendar), out);
        }
    }

    @Override
    public @Nullable BusinessCalendar read(Source in) {
        if (in.current() == Token.TEXT) {
            return named(in.text(), in);
        }
        if (in.current() != Token.OBJECT) {
            in.wanted("a calendar, or the name of one,");
            return null;
        }
        @Nullable CalendarForm said = form.read(in);
        return said == null ? null : said.calendar(in);
    }

    private static @Nullable BusinessCalendar named(String name, Source in) {
        if (name.equals(LifecycleDocument.ALWAYS)) {
            return BusinessCalendar.ALWAYS;
        }
        @Nullable String declared = in.entryOf(LifecycleShape.CALENDARS);
        if (declared != null) {
            in.calendars().declare(declared, name, in.path());
            return null; // which it may be further down
        }
        if (!in.calendars().isThere(name)) {
            in.refusedAt(in.path(), in.calendars().missing(name));
            return null;
        }
        // One that is wrong has been told of where it is declared.
        return in.calendars().of(name).orElse(null);
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared(
                "CalendarOrName", this, () -> Map.of("oneOf", List.of(Shapes.TEXT.schema(all), form.schema(all))));
    }
}
