package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are one string, and so can also be the name of a field. */
class Plain<T> implements Shape<T> {

    private final String what;
    private final boolean lookedUp;
    private final Map<String, Object> schema;
    private final Function<T, String> toText;
    private final Function<String, T> fromText;

    /**
     * Values that are one string.
     *
     * @param what a noun for error messages, with its form
     * @param schema what a schema says of it beside its type
     * @param toText writes one
     * @param fromText reads one; throws if it can't, saying why
     */
    Plain(String what, Map<String, Object> schema, Function<T, String> toText, Function<String, T> fromText) {
        this.what = what;
        this.lookedUp = schema.containsKey("enum");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "string");
        if (!schema.containsKey("enum")) {
            all.put("maxLength", Limits.TEXT);
        }
        all.putAll(schema);
        this.schema = all;
        this.toText = toText;
        this.fromText = fromText;
    }

    String text(T value) {
        return toText.apply(value);
    }

    @Nullable
    T of(String text, Source in) {
        try {
            return fromText.apply(text);
        } catch (RuntimeException e) {
            in.fail("'" + Source.shortened(text) + "' is no " + what, remedy(e));
            return null;
        }
    }

    // Our own words say what would be right; those of the JDK only that this isn't.
    private String remedy(RuntimeException refusal) {
        int like = what.indexOf("like ");
        if (refusal instanceof DateTimeException && like >= 0) {
            return "write it " + what.substring(like);
        }
        Sentence said = Sentence.of(refusal);
        return said.cause().startsWith("no " + what) ? said.remedy() : said.words(); // the cause is said already
    }

    @Override
    public void write(T value, TokenWriter out) {
        out.text(toText.apply(value));
    }

    @Override
    public @Nullable T read(Source in) {
        if (in.current() == Token.TEXT) {
            return of(lookedUp ? in.text() : in.kept(), in);
        }
        String wanted = this == Shapes.TEXT ? "a string" : "a string, " + Wording.a(what) + ",";
        if (schema.get("enum") instanceof List<?> words) {
            in.wanted(wanted, Wording.oneOf(words.stream().map(String::valueOf).toList()));
        } else if (what.contains("like ")) {
            in.wanted(wanted, "write it " + what.substring(what.indexOf("like ")));
        } else {
            in.wanted(wanted);
        }
        return null;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return schema;
    }
}
