package dev.ticketlifecycle.json;

import com.google.common.collect.ImmutableMap;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.json.shape.Forms;
import dev.ticketlifecycle.json.shape.Known;
import dev.ticketlifecycle.json.shape.Shape;
import dev.ticketlifecycle.json.shape.Source;
import dev.ticketlifecycle.json.token.Encoding;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format: what the values of the library are as JSON, whoever reads and writes the tokens.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Json {

    private static final Json PLAIN = new Json(Forms.plain(), Known.NOTHING);

    private final Forms forms;
    private final Known known;

    private Json(Forms forms, Known known) {
        this.forms = forms;
        this.known = known;
    }

    /**
     * The format for a host that has no definition at hand.
     *
     * @return the format
     */
    public static Json plain() {
        return PLAIN;
    }

    /**
     * The same format for a host that has rules of its own: definitions name them, and no document contains code.
     *
     * @param rules the rules
     * @return a format that knows them too
     * @throws IllegalArgumentException if two that differ have one name
     */
    public Json knowing(Rule... rules) {
        Known more = known;
        for (Rule rule : rules) {
            more = more.and(rule);
        }
        return new Json(forms, more);
    }

    /**
     * The same format for a host that computes due instants: definitions name the goal.
     *
     * @param goals goals made by {@link Goal#computed}
     * @return a format that knows them too
     * @throws IllegalArgumentException if two that differ have one name, or one isn't computed
     */
    public Json knowing(Goal... goals) {
        Known more = known;
        for (Goal goal : goals) {
            if (!(goal instanceof Goal.Computed computed)) {
                throw new IllegalArgumentException(
                        "a goal " + goal.words() + " to be known by name: only one that is computed has one");
            }
            more = more.and(computed);
        }
        return new Json(forms, more);
    }

    /**
     * The same format for a host that has lifecycles: younger ones name those that they migrate from, and tickets refer to
     * what their lifecycle measures instead of repeating it.
     *
     * @param lifecycles the lifecycles
     * @return a format that knows them too
     * @throws IllegalArgumentException if two that differ have one name and version
     */
    public Json knowing(Lifecycle... lifecycles) {
        Known more = known;
        for (Lifecycle lifecycle : lifecycles) {
            more = more.and(lifecycle);
        }
        return new Json(forms, more);
    }

    /**
     * Writes a value.
     *
     * @param type its type
     * @param value the value
     * @param out where to
     * @param <T> its type
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> void write(Class<T> type, T value, TokenWriter out) {
        boolean ticket = type == Ticket.class || type == TicketView.class || type == JournalLine.class;
        forms.of(type).write(value, ticket ? known.referring(out) : out);
    }

    /**
     * Reads a value, from where the reader is or its first token to the last of the value.
     *
     * <p>Definitions and their parts are written by people: of them all that is wrong is told at once, an unknown field as
     * well. A line of a file of journals is read until something is wrong, an unknown field as well; anything else too, and an
     * unknown field is passed over.
     *
     * @param type its type
     * @param in where from
     * @param <T> its type
     * @return the value
     * @throws JsonException if the document is no such value; it names place, path, cause and remedy
     * @throws IllegalArgumentException if the format has no such type
     */
    public <T> T read(Class<T> type, TokenReader in) {
        Shape<T> shape = forms.of(type);
        if (in.current() == Token.END) {
            in.next();
        }
        if (Forms.checked(type)) {
            return checked(shape, Source.checked(in, known));
        }
        Source source = Forms.exact(type) ? Source.exact(in, known) : Source.of(in, known);
        return Objects.requireNonNull(shape.read(source), "the first problem ends the reading");
    }

    /**
     * The form in which tickets and journals are stored, for a store that keeps bytes. Tickets refer to what their
     * lifecycle measures, so this format has to know all lifecycles under which there are tickets.
     *
     * @param encoding how tokens are bytes
     * @return the form, whatever the encoding
     * @see #knowing(Lifecycle...)
     */
    public StoredForm storedForm(Encoding encoding) {
        return new Stored(forms, known, encoding);
    }

    /**
     * Files of journals, which define the lifecycles of their tickets themselves: of what this format knows they need the
     * rules and computed goals only. Verifying one compares its definitions with the lifecycles that this format knows.
     *
     * @param encoding how tokens are bytes
     * @return their reader and writer
     */
    public Journals journals(Encoding encoding) {
        return new Journals(forms, known, encoding);
    }

    private static <T> T checked(Shape<T> shape, Source source) {
        List<Problem> problems = new ArrayList<>();
        @Nullable T value = null;
        @Nullable Throwable cause = null; // what a parser said
        try {
            value = shape.read(source);
        } catch (JsonException e) { // malformed, or beyond a limit: nothing can be read after it
            problems.addAll(e.problems());
            cause = e.getCause();
        }
        source.problems().stream().filter(one -> !problems.contains(one)).forEach(problems::add);
        if (value == null || !problems.isEmpty()) {
            problems.sort(Comparator.comparing(
                    Problem::place, Comparator.comparing(Place::line).thenComparing(Place::column)));
            JsonException refusal = new JsonException(problems);
            if (cause != null) {
                refusal.initCause(cause);
            }
            throw refusal;
        }
        return value;
    }

    /**
     * Reads a lifecycle from its definition, and builds it.
     *
     * <p>In YAML as well, if the tokens are those of a parser of YAML. What it migrates from, its rules and its computed
     * goals have been registered before, see {@link #knowing(Rule...)}.
     *
     * @param in where from, a whole document
     * @return the lifecycle
     * @throws JsonException if the document is no definition or has a fault; it names all of them, each with its place,
     *     path, cause and remedy
     */
    public Lifecycle lifecycle(TokenReader in) {
        LifecycleDocument document = read(LifecycleDocument.class, in);
        if (in.next() != Token.END) {
            throw new JsonException(new Problem(
                    in.place(), "", "there is " + in.current().words() + " after the definition", "send one"));
        }
        return document.lifecycle(known.lifecycles().toArray(Lifecycle[]::new));
    }

    /**
     * What is a document of its own.
     *
     * @return the types by the names of their documents, such as {@code act}
     */
    public Map<String, Class<?>> documents() {
        ImmutableMap.Builder<String, Class<?>> byName = ImmutableMap.builder();
        forms.types().forEach(type -> byName.put(Forms.name(type), type));
        return byName.buildOrThrow();
    }

    /**
     * Writes the JSON Schema (2020-12) of a document: the same bytes at any time.
     *
     * @param type the type
     * @param out where to
     * @throws IllegalArgumentException if the format has no such type
     */
    public void schema(Class<?> type, TokenWriter out) {
        forms.schema(type, out);
    }

    /**
     * The document that a value of some type is.
     *
     * @param type a type, such as that of one command
     * @return the type to write and read it as; empty if the format has none
     */
    public Optional<Class<?>> document(Class<?> type) {
        return forms.types().stream().filter(one -> one.isAssignableFrom(type)).findFirst();
    }
}
