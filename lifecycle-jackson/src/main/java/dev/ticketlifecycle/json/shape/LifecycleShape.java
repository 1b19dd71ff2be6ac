package dev.ticketlifecycle.json.shape;

import com.google.common.collect.Maps;
import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.shape.Fields.Part;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lifecycles: the components of a definition, with its calendars before them. What is read is told to a builder, element by
 * element, so that whatever the builder refuses has a place in the document.
 */
final class LifecycleShape implements Shape<LifecycleDocument> {

    static final String CALENDARS = "calendars";
    private static final String APPROVERS = "approvers";

    private final Fields<LifecycleDocument> all;

    LifecycleShape(List<Part> definition, Pairs<String, BusinessCalendar> calendars) {
        Part named = new Part(CALENDARS, erased(calendars), one -> ((LifecycleDocument) one).calendars(), Map.of(), -1);
        List<Part> parts = new ArrayList<>();
        for (Part part : definition) {
            parts.add(of(part));
            if (part.name().equals("version")) {
                parts.add(named);
            }
        }
        this.all = new Fields<>("Lifecycle", parts);
    }

    @SuppressWarnings("unchecked")
    private static Shape<Object> erased(Shape<?> shape) {
        return (Shape<Object>) shape;
    }

    // The approvers that are usual go without saying, each for itself.
    private static Part of(Part part) {
        boolean approvers = part.name().equals(APPROVERS);
        return new Part(
                part.name(),
                part.shape(),
                one -> approvers
                        ? unusual(((LifecycleDocument) one).definition())
                        : part.get().apply(((LifecycleDocument) one).definition()),
                approvers ? Map.of() : part.absent(),
                -1);
    }

    private static Map<?, ?> unusual(Definition definition) {
        return Maps.filterEntries(
                definition.approvers(),
                one -> !one.getValue().equals(DefinitionFormat.USUAL.approvers().get(one.getKey())));
    }

    @Override
    public void write(LifecycleDocument document, TokenWriter out) {
        Naming naming = new Naming(out, document.calendars());
        naming.object();
        for (Part part : all.parts()) {
            all.writePart(part, document, part.name().equals(CALENDARS) ? out : naming);
        }
        naming.endObject();
    }

    @Override
    public @Nullable LifecycleDocument read(Source in) {
        if (in.current() != Token.OBJECT) {
            in.wanted("an object, the definition of a lifecycle,");
            return null;
        }
        // The calendars first, wherever they stand: the others refer to them.
        TokenReader before = in.from(Replay.with(CALENDARS, in));
        try {
            return told(in);
        } finally {
            in.from(before);
        }
    }

    private @Nullable LifecycleDocument told(Source in) {
        Map<String, Optional<BusinessCalendar>> declared = new LinkedHashMap<>();
        List<Element> elements = new ArrayList<>();
        Set<String> there = all.each(in, one -> {
            if (one.field().equals(CALENDARS) && one.key() != null) {
                String name = one.key().toString();
                Optional<BusinessCalendar> calendar = Optional.ofNullable((BusinessCalendar) one.value());
                declared.put(name, calendar);
                if (!in.calendars().isAnother(name)) {
                    in.calendars().declare(name, calendar);
                }
            } else {
                elements.add(one);
            }
        });
        in.calendars().tell(in);
        declared.replaceAll((name, calendar) -> calendar.or(() -> in.calendars().of(name)));
        @Nullable Definition definition = new Telling(in, there, elements).definition();
        return definition == null
                ? null
                : new LifecycleDocument(Maps.transformValues(declared, Optional::orElseThrow), definition);
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return all.schema(schemas);
    }
}
