package dev.ticketlifecycle.json.shape;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.json.version.Upcasters;
import dev.ticketlifecycle.json.version.Upcasters.Subject;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms of everything that is a document of its own. Immutable; safe for use by any number of threads. */
public final class Forms {

    private static final List<Class<?>> DOCUMENTS = List.of(
            Command.class,
            Event.class,
            Act.class,
            Recorded.class,
            Refusal.class,
            Reading.class,
            Ticket.class,
            TicketView.class);

    /** What people write: all that is wrong with it is told at once, an unknown field as well. */
    private static final List<Class<?>> WRITTEN_BY_PEOPLE =
            List.of(LifecycleDocument.class, SlaPolicy.class, BusinessCalendar.class);

    /** What is written again once it has been read: an unknown field ends the reading, for it would be lost. */
    private static final List<Class<?>> WRITTEN_AGAIN = List.of(JournalLine.class);

    private final ImmutableMap<Class<?>, Shape<?>> byType;
    private final Class<?>[] types;
    private final Shape<?>[] shapes;

    private final Shape<Ticket> storedTicket;
    private final Shape<Recorded> storedEntry;

    private Forms(ImmutableMap<Class<?>, Shape<?>> byType, Shape<Ticket> storedTicket, Shape<Recorded> storedEntry) {
        this.byType = byType;
        this.types = byType.keySet().toArray(Class<?>[]::new);
        this.shapes = byType.values().toArray(Shape<?>[]::new);
        this.storedTicket = storedTicket;
        this.storedEntry = storedEntry;
    }

    /**
     * The forms of what is read without a definition.
     *
     * @return the forms
     */
    public static Forms plain() {
        Shapes shapes = Format.shapes();
        ImmutableMap.Builder<Class<?>, Shape<?>> byType = ImmutableMap.builder();
        for (Class<?> type : DOCUMENTS) {
            byType.put(type, shapes.of(type));
        }
        for (Class<?> type : WRITTEN_BY_PEOPLE) {
            byType.put(type, shapes.of(type));
        }
        Shape<Ticket> ticket =
                new Versioned<>(Subject.TICKET, (Braced<Ticket>) shapes.of(Ticket.class), Upcasters.OURS);
        Shape<Recorded> entry =
                new Versioned<>(Subject.ENTRY, (Braced<Recorded>) shapes.of(Recorded.class), Upcasters.OURS);
        byType.put(
                JournalLine.class,
                shapes.component(JournalLine.Entry.class, "entry", entry)
                        .component(JournalLine.Snapshot.class, "snapshot", ticket)
                        .of(JournalLine.class));
        return new Forms(byType.buildOrThrow(), ticket, entry);
    }

    /**
     * The form of a type.
     *
     * @param type the type
     * @param <T> the type
     * @return its form
     * @throws IllegalArgumentException if it is no document of its own
     */
    @SuppressWarnings("unchecked")
    public <T> Shape<T> of(Class<T> type) {
        @Nullable Shape<?> shape = null;
        for (int i = 0; i < types.length; i++) { // there are few, and this comes before everything that is read
            if (types[i] == type) {
                shape = shapes[i];
            }
        }
        if (shape == null) {
            throw new IllegalArgumentException("a " + type.getName() + " is no document: use one of " + types());
        }
        return (Shape<T>) shape;
    }

    /**
     * What a document is called.
     *
     * @param type what is a document of its own
     * @return its name, in words joined by hyphens
     */
    public static String name(Class<?> type) {
        return Documents.name(type);
    }

    /**
     * Writes the JSON Schema (2020-12) of a document.
     *
     * @param type the type
     * @param out where to
     * @throws IllegalArgumentException if it is no document of its own
     */
    public void schema(Class<?> type, TokenWriter out) {
        SchemaDocument.write(name(type), Documents.description(type), of(type), checked(type) || exact(type), out);
    }

    /**
     * The form of a ticket that is stored.
     *
     * @return the form, which says its version
     */
    public Shape<Ticket> storedTicket() {
        return storedTicket;
    }

    /**
     * The form of a line of a journal that is stored.
     *
     * @return the form, which says its version
     */
    public Shape<Recorded> storedEntry() {
        return storedEntry;
    }

    /**
     * The form of a line of a file of journals.
     *
     * @return the form, whose entries and snapshots are stored ones
     */
    public Shape<JournalLine> journalLine() {
        return of(JournalLine.class);
    }

    /**
     * Whether all that is wrong with a document is told at once, an unknown field as well.
     *
     * @param type what it is
     * @return true for what people write: definitions and their parts
     */
    public static boolean checked(Class<?> type) {
        return WRITTEN_BY_PEOPLE.contains(type);
    }

    /**
     * Whether an unknown field ends the reading.
     *
     * @param type what it is
     * @return true for what is written again once it has been read
     */
    public static boolean exact(Class<?> type) {
        return WRITTEN_AGAIN.contains(type);
    }

    /**
     * What is a document of its own.
     *
     * @return the types
     */
    public Set<Class<?>> types() {
        return byType.keySet();
    }
}
