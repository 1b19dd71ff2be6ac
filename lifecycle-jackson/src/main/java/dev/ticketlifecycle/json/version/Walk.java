package dev.ticketlifecycle.json.version;

import dev.ticketlifecycle.json.token.Place;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a tree. Where they stood in the document is not known any more. */
final class Walk implements TokenReader {

    private record Step(Token token, String text) {}

    private final List<Step> steps = new ArrayList<>();
    private int at;

    Walk(Node node) {
        add(node);
    }

    private void add(Node node) {
        if (node instanceof Node.Text text) {
            steps.add(new Step(Token.TEXT, text.value()));
        } else if (node instanceof Node.Digits number) {
            steps.add(new Step(Token.NUMBER, number.value()));
        } else if (node instanceof Node.Word word) {
            steps.add(new Step(Token.valueOf(word.name()), ""));
        } else if (node instanceof Node.Many many) {
            steps.add(new Step(Token.ARRAY, ""));
            many.elements().forEach(this::add);
            steps.add(new Step(Token.END_ARRAY, ""));
        } else if (node instanceof Node.Fields fields) {
            steps.add(new Step(Token.OBJECT, ""));
            fields.byName().forEach((name, value) -> {
                steps.add(new Step(Token.FIELD, name));
                add(value);
            });
            steps.add(new Step(Token.END_OBJECT, ""));
        }
    }

    @Override
    public Token next() {
        at++;
        return current();
    }

    @Override
    public Token current() {
        return at < steps.size() ? steps.get(at).token() : Token.END;
    }

    @Override
    public String text() {
        return steps.get(at).text();
    }

    @Override
    public Place place() {
        return Place.UNKNOWN;
    }
}
