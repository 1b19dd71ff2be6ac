package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Name;
import dev.ticketlifecycle.json.token.NotYetKnownException;
import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.UnknownKindException;
import dev.ticketlifecycle.json.token.WellFormed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that is being read: its tokens, the path to where they are, and what becomes of a problem.
 *
 * <p>Either the first problem ends the reading, or all of them are collected. Not thread-safe.
 */
public final class Source {

    private TokenReader tokens;
    private final boolean strict;
    private final @Nullable List<Problem> problems;
    private final Known known;
    private final Calendars calendars = new Calendars();
    private final Steps steps = new Steps();
    private final @Nullable Spot @Nullable [] spots; // of the values that are open, if places are kept
    private final char[] scratch = new char[40]; // for what is looked at and not kept
    private int passed; // tokens, of what people write
    private @Nullable String said;
    private int saidAt;

    private Source(TokenReader tokens, boolean strict, @Nullable List<Problem> problems, Known known) {
        this.tokens = tokens;
        this.strict = strict;
        this.problems = problems;
        this.known = known;
        if (problems != null) {
            spots = new @Nullable Spot[Limits.DEPTH + 1];
            spots[0] = new Spot(tokens.place());
        } else {
            spots = null;
        }
    }

    /**
     * A document whose first problem ends the reading, and whose unknown fields are passed over.
     *
     * @param tokens the document
     * @param known what the host has registered
     * @return the source
     */
    public static Source of(TokenReader tokens, Known known) {
        return new Source(tokens, false, null, known);
    }

    /**
     * A document whose first problem ends the reading; so does an unknown field, for what is read will be written again.
     *
     * @param tokens the document
     * @param known what the host has registered
     * @return the source
     */
    public static Source exact(TokenReader tokens, Known known) {
        return new Source(tokens, true, null, known);
    }

    /**
     * A document written by people: an unknown field is a problem, and all problems are collected.
     *
     * @param tokens the document
     * @param known what the host has registered
     * @return the source
     */
    public static Source checked(TokenReader tokens, Known known) {
        return new Source(tokens, true, new ArrayList<>(), known);
    }

    /**
     * Goes on to the next token.
     *
     * @return the token
     */
    public Token next() {
        count();
        return tokens.next();
    }

    // What people write is short; what is longer was made to cost.
    private void count() {
        if (problems != null) {
            limit(passed++, Limits.ELEMENTS, "tokens");
        }
    }

    /** Goes on to the next token; says whether it is the field of this name. */
    boolean next(Name expected) {
        count();
        return tokens.next(expected);
    }

    /**
     * The token reached.
     *
     * @return the token
     */
    public Token current() {
        return tokens.current();
    }

    /**
     * The text of the token.
     *
     * @return the text
     */
    public String text() {
        String text = tokens.text();
        if (text.length() <= Limits.NUMBER) {
            return text; // within each of the limits below
        }
        int most = switch (tokens.current()) {
            case FIELD -> Limits.NAME;
            case NUMBER -> Limits.NUMBER;
            default -> Limits.TEXT;
        };
        if (text.length() > most) {
            String what = tokens.current().words() + " of " + text.length() + " characters";
            throw new JsonException(problem(what, "use at most " + most));
        }
        return text;
    }

    /** Copies the characters of the text or number that is reached to {@link #scratch}; says how many, or -1 if they are too many. */
    int characters() {
        return tokens.characters(scratch);
    }

    char[] scratch() {
        return scratch;
    }

    /**
     * The name of the field that is reached, which is looked up, or held to its limit by {@link #unknown}.
     *
     * @return the name
     */
    String name() {
        return tokens.text();
    }

    /**
     * The text of the token, which is kept as it is and not looked up.
     *
     * @return the text
     */
    String kept() {
        String text = text();
        if (WellFormed.torn(text)) {
            throw new JsonException(problem(WellFormed.HALF, WellFormed.BOTH));
        }
        return text;
    }

    TokenReader tokens() {
        return tokens;
    }

    /** Reads from elsewhere for a while; what was read from before is given back. */
    TokenReader from(TokenReader other) {
        TokenReader before = tokens;
        tokens = other;
        return before;
    }

    void enter(@Nullable String name, int index) {
        int depth = steps.depth();
        if (depth == Limits.DEPTH) {
            throw tooDeep();
        }
        if (spots != null) {
            Object key = name == null ? (Object) index : name;
            spots[depth + 1] = Objects.requireNonNull(spots[depth]).part(key, tokens.place());
        }
        steps.enter(name, index);
    }

    void leave() {
        steps.leave();
    }

    /**
     * The path to the value that is being read.
     *
     * @return a JSON pointer
     */
    public String path() {
        return steps.pointer();
    }

    Problem problem(String cause, String remedy) {
        return new Problem(tokens.place(), path(), cause, remedy);
    }

    /**
     * Tells that something is wrong here. Whoever tells it has read the value to its end, or leaves that to {@link #skip}.
     *
     * @param cause what is wrong, naming the value
     * @param remedy what would be right
     * @throws JsonException if the first problem ends the reading
     */
    public void fail(String cause, String remedy) {
        fail(problem(cause, remedy));
    }

    /**
     * Tells of something that is wrong.
     *
     * @param problem what is wrong
     * @throws JsonException if the first problem ends the reading, or this is one too many to be collected
     */
    public void fail(Problem problem) {
        if (problems == null) {
            throw new JsonException(problem);
        }
        add(problem, problems);
    }

    private static void add(Problem problem, List<Problem> problems) {
        problems.add(problem);
        if (problems.size() == Limits.PROBLEMS) {
            throw new JsonException(problems);
        }
    }

    /** Tells that the value that has been read is wrong as a whole, in the words of whoever refused it. */
    void refused(RuntimeException by) {
        refused("", by);
    }

    /** The same of a part of the value that has been read; the path leads from there to the part. */
    void refused(String part, RuntimeException by) {
        refusedAt(path() + part, Sentence.of(by));
    }

    /** The same of a value that was read earlier. */
    void refusedAt(String path, Sentence words) {
        fail(words.at(placeOf(path), path));
    }

    // Of the value, or of what it stands in: only a document that is checked keeps the places of what has been read.
    private Place placeOf(String path) {
        return spots == null ? tokens.place() : Objects.requireNonNull(spots[0]).at(path);
    }

    /** Tells that another token was wanted here, and passes over the value. */
    void wanted(String what) {
        wanted(what, Wording.write(what, current()));
    }

    /** The same, where there is more to say of what would be right. */
    void wanted(String what, String remedy) {
        fail(Wording.given(this, steps.depth()) + " where " + what + " is wanted", remedy);
        skip();
    }

    /** As much of a text as an error message quotes. */
    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    /** What the host has registered. */
    Known known() {
        return known;
    }

    /** The calendars that the document has declared by name so far. */
    Calendars calendars() {
        return calendars;
    }

    /** The name under which the value is that is being read, if it is an entry of a field of this name. */
    @Nullable
    String entryOf(String field) {
        return steps.under(field);
    }

    /** Whether one thing that is wrong doesn't end the reading, and nothing is passed over in silence. */
    boolean checked() {
        return problems != null;
    }

    /** Passes over the value whose first token is reached, to its last. */
    void skip() {
        int open = 0;
        for (Token token = tokens.current(); ; token = tokens.next()) {
            if (token == Token.OBJECT || token == Token.ARRAY) {
                open++;
                if (steps.depth() + open > Limits.DEPTH) {
                    throw tooDeep();
                }
            } else if (token == Token.END_OBJECT || token == Token.END_ARRAY) {
                open--;
            }
            if (token == Token.END && steps.depth() + open > 0) {
                throw cutOff();
            }
            if (token != Token.FIELD && open <= 0) {
                return;
            }
        }
    }

    private JsonException cutOff() {
        List<Problem> all = new ArrayList<>(problems());
        all.add(problem("the document ends here", "send the whole of it"));
        return new JsonException(all);
    }

    private JsonException tooDeep() {
        return new JsonException(problem("more than " + Limits.DEPTH + " levels", "use a flatter document"));
    }

    /** Passes over what is left of the object in which the source is. */
    void rest() {
        for (Token token = tokens.current(); token != Token.END_OBJECT && token != Token.END; token = tokens.next()) {
            if (token != Token.FIELD) {
                skip();
            }
        }
    }

    void limit(int count, String what) {
        limit(count, strict ? Limits.PARTS : Limits.ELEMENTS, what);
    }

    void limit(int count, int most, String what) {
        if (count == most) {
            throw new JsonException(problem("more than " + most + " " + what, "use fewer"));
        }
    }

    /** A kind that isn't known, whose fields follow: passed over, if that doesn't end the reading. */
    void unknownKind(String kind, String of, Collection<String> known) {
        Problem problem = problem(
                "unknown kind '" + shortened(kind) + "' of " + Wording.a(Wording.noun(of)), Wording.oneOf(known));
        if (problems == null) {
            throw new UnknownKindException(kind, problem);
        }
        add(problem, problems);
        rest();
    }

    /** Notes a field of the object in which the source is that has been read before the others. */
    void said(String field) {
        said = field;
        saidAt = steps.depth() + 1;
    }

    /** An unknown field, whose value is reached: passed over, or a problem as well. */
    void unknown(String name, Collection<String> known) {
        if (name.length() > Limits.NAME) {
            throw new JsonException(
                    problem("a field of " + name.length() + " characters", "use at most " + Limits.NAME));
        }
        if (name.equals(said) && steps.depth() == saidAt) {
            fail("field '" + name + "' stands there twice", "keep one");
        }
        if (strict) {
            Problem problem = problem("unknown field '" + name + "'", Wording.oneOf(known));
            if (problems == null) {
                throw new NotYetKnownException(problem);
            }
            fail(problem);
        }
        skip();
    }

    /**
     * What has been wrong so far.
     *
     * @return the problems, in the order of the document; always empty if the first one ends the reading
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : List.copyOf(problems);
    }
}
