package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object, kept because the one that says how to read them stands further down, and without that one.
 *
 * <p>What is kept already, because an object around it was, isn't kept once more.
 */
final class Replay implements TokenReader {

    private record Kept(Token token, String text, Place place) {}

    private final List<Kept> kept;
    private final int last;
    private final int found; // where the name of the field stands that was looked for; -1 if nowhere
    private int at;

    private Replay(List<Kept> kept, int first, int last, int found) {
        this.kept = kept;
        this.last = last;
        this.found = found;
        this.at = first == found ? first + 2 : first;
    }

    /**
     * Keeps the fields of an object, the first of which is reached, to its end, which is reached then.
     *
     * @throws JsonException if there are too many of them to be kept
     */
    static Replay without(String field, Source in) {
        TokenReader tokens = in.tokens();
        if (tokens instanceof Replay outer) {
            int first = outer.at;
            outer.at = end(outer.kept, first);
            return new Replay(outer.kept, first, outer.at, found(field, outer.kept, first, outer.at));
        }
        List<Kept> kept = new ArrayList<>();
        int open = 1;
        for (Token token = tokens.current(); ; token = tokens.next()) {
            if (kept.size() == Limits.ELEMENTS) {
                throw new JsonException(
                        in.problem("more than " + Limits.ELEMENTS + " tokens before '" + field + "'", "put it first"));
            }
            boolean text = token == Token.FIELD || token == Token.TEXT || token == Token.NUMBER;
            kept.add(new Kept(token, text ? in.text() : "", tokens.place()));
            open += step(token);
            if (open == 0 || token == Token.END) {
                break; // and not a token further: that belongs to somebody else
            }
        }
        int last = kept.size() - 1;
        return new Replay(kept, 0, last, found(field, kept, 0, last));
    }

    /**
     * Keeps an object, which is reached, to its end, with one of its fields before the others.
     *
     * @throws JsonException if there are too many tokens to be kept
     */
    static Replay with(String field, Source in) {
        TokenReader tokens = in.tokens();
        List<Kept> kept = new ArrayList<>();
        int open = 0;
        int from = 0; // where the field begins
        int to = 0; // and where the next one does
        for (Token token = tokens.current(); ; token = tokens.next()) {
            in.limit(kept.size(), Limits.ELEMENTS, "tokens");
            if (open == 1 && to == 0 && (token == Token.FIELD || token == Token.END_OBJECT)) {
                if (from > 0) {
                    to = kept.size();
                } else if (token == Token.FIELD && field.equals(tokens.text())) {
                    from = kept.size();
                }
            }
            boolean text = token == Token.FIELD || token == Token.TEXT || token == Token.NUMBER;
            kept.add(new Kept(token, text ? in.text() : "", tokens.place()));
            open += step(token);
            if (open == 0 || token == Token.END) {
                break;
            }
        }
        Collections.rotate(kept.subList(1, Math.max(to, 1)), to - from);
        return new Replay(kept, 0, kept.size() - 1, -1);
    }

    private static int step(Token token) {
        return switch (token) {
            case OBJECT, ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    private static int end(List<Kept> kept, int first) {
        int at = first;
        for (int open = 1 + step(kept.get(at).token()); open > 0; ) {
            at++;
            open += step(kept.get(at).token());
        }
        return at;
    }

    private static int found(String field, List<Kept> kept, int first, int last) {
        return found(field, true, kept, first, last);
    }

    private static int found(String field, boolean text, List<Kept> kept, int first, int last) {
        int open = 1;
        for (int i = first; i < last; i++) {
            Kept one = kept.get(i);
            open += step(one.token());
            boolean here = open == 1 && one.token() == Token.FIELD && field.equals(one.text());
            if (here && (!text || kept.get(i + 1).token() == Token.TEXT)) {
                return i;
            }
        }
        return -1;
    }

    /** What a field has instead of a text, before any of them has been read; null if there is no such field. */
    @Nullable
    Token otherwise(String field) {
        int there = found(field, false, kept, at, last);
        return there < 0 ? null : kept.get(there + 1).token();
    }

    /** The text of the field that was looked for; null if there was none. */
    @Nullable
    String found() {
        return found < 0 ? null : kept.get(found + 1).text();
    }

    @Override
    public Token next() {
        at = at + 1 == found ? at + 3 : at + 1;
        return current();
    }

    @Override
    public Token current() {
        return at <= last ? kept.get(at).token() : Token.END;
    }

    @Override
    public String text() {
        return kept.get(at).text();
    }

    @Override
    public Place place() {
        return kept.get(Math.min(at, last)).place();
    }
}
