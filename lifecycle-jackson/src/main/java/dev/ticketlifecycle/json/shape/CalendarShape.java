package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calendars: in full, as {@code always}, or by the name under which a document has declared one. */
record CalendarShape(Shape<CalendarForm> form) implements Shape<BusinessCalendar> {

    private static final int NAMED = 20;

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
        if (!in.calendars().containsKey(name)) {
            in.fail(
                    "no calendar '" + Source.shortened(name) + "'",
                    "declare it under calendars, or use one of "
                            + some(in.calendars().keySet()));
            return null;
        }
        // One that is wrong has been told of where it is declared.
        return in.calendars().getOrDefault(name, Optional.empty()).orElse(null);
    }

    // As many as somebody reads; a document may declare thousands, and name a hundred that it doesn't.
    private static String some(Set<String> declared) {
        TreeSet<String> there = new TreeSet<>(declared);
        there.add(LifecycleDocument.ALWAYS);
        String named = there.stream().limit(NAMED).collect(Collectors.joining(", "));
        return there.size() > NAMED ? named + "..." : named;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared(
                "CalendarOrName", this, () -> Map.of("oneOf", List.of(Shapes.TEXT.schema(all), form.schema(all))));
    }
}
