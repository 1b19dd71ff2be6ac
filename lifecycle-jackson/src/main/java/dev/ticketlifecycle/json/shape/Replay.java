package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an object, kept because the one that says how to read them stands further down, and without that one. */
final class Replay implements TokenReader {

    private record Kept(Token token, String text, Place place) {}

    private final List<Kept> kept = new ArrayList<>();
    private @Nullable String found;
    private int at;

    private Replay() {}

    /** Keeps the fields of an object, the first of which is reached, to its end. */
    static Replay without(String field, TokenReader tokens) {
        Replay replay = new Replay();
        int open = 1;
        for (Token token = tokens.current(); open > 0; token = tokens.next()) {
            if (open == 1 && token == Token.FIELD && field.equals(tokens.text())) {
                if (tokens.next() == Token.TEXT) {
                    replay.found = tokens.text();
                    continue;
                }
                replay.keep(Token.FIELD, field, tokens.place()); // whatever it is then, it isn't that
                token = tokens.current();
            }
            boolean text = token == Token.FIELD || token == Token.TEXT || token == Token.NUMBER;
            replay.keep(token, text ? tokens.text() : "", tokens.place());
            if (token == Token.OBJECT || token == Token.ARRAY) {
                open++;
            } else if (token == Token.END_OBJECT || token == Token.END_ARRAY) {
                open--;
            }
            if (open == 0) {
                break; // and not a token further: that belongs to somebody else
            }
        }
        return replay;
    }

    private void keep(Token token, String text, Place place) {
        kept.add(new Kept(token, text, place));
    }

    /** The text of the field that was looked for; null if there was none. */
    @Nullable
    String found() {
        return found;
    }

    @Override
    public Token next() {
        at++;
        return current();
    }

    @Override
    public Token current() {
        return at < kept.size() ? kept.get(at).token() : Token.END;
    }

    @Override
    public String text() {
        return kept.get(at).text();
    }

    @Override
    public Place place() {
        return kept.get(Math.min(at, kept.size() - 1)).place();
    }
}
