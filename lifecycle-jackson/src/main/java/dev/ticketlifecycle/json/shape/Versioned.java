package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.NotYetKnownException;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenReader;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.json.version.Node;
import dev.ticketlifecycle.json.version.Upcasters;
import dev.ticketlifecycle.json.version.Upcasters.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stored: an object that says first in which version of the form it was written. What was written in an older one
 * is brought up to date, what was written in a newer one is left to somebody who knows it.
 *
 * @param subject what it is
 * @param fields its form in the current version
 * @param upcasters the versions
 */
record Versioned<T>(Subject subject, Braced<T> fields, Upcasters upcasters) implements Braced<T> {

    static final String VERSION = "v";

    @Override
    public void writeParts(T value, TokenWriter out) {
        out.field(VERSION);
        out.whole(upcasters.version());
        fields.writeParts(value, out);
    }

    @Override
    public @Nullable T readParts(Source in) {
        if (in.current() != Token.FIELD || !in.text().equals(VERSION)) {
            return sorted(in);
        }
        in.enter(VERSION, 0);
        in.next();
        int version = version(in);
        in.leave();
        in.next();
        in.said(VERSION);
        return version == upcasters.version() ? fields.readParts(in) : older(version, Node.fields(in.tokens()), in);
    }

    private int version(Source in) {
        @Nullable Integer version = Numbers.INT.read(in);
        if (version == null || version < 1) {
            in.fail("version " + version, "use a number from 1 to " + upcasters.version());
            return 1;
        }
        if (version > upcasters.version()) {
            throw new NotYetKnownException(in.problem(
                    "version " + version + " of the stored form, and this library knows up to " + upcasters.version(),
                    "read it with a newer one"));
        }
        return version;
    }

    // The version stands further down, as it does after somebody else's tool has sorted the fields.
    private @Nullable T sorted(Source in) {
        Node.Fields all = Node.fields(in.tokens());
        if (!(all.byName().get(VERSION) instanceof Node.Digits number)) {
            in.fail("missing field '" + VERSION + "'", "what is stored says its version");
            return null;
        }
        TokenReader before = in.from(number.tokens());
        in.enter(VERSION, 0);
        int version = version(in);
        in.leave();
        in.from(before);
        return older(version, all.without(VERSION), in);
    }

    @Nullable
    T older(int version, Node.Fields then, Source in) {
        Node.Fields now;
        try {
            now = upcasters.upToDate(subject, version, then);
        } catch (RuntimeException e) { // it isn't what that version wrote
            in.refused(e);
            return null;
        }
        TokenReader before = in.from(now.tokens());
        try {
            return fields.read(in);
        } finally {
            in.from(before);
        }
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared(subject == Subject.ENTRY ? "StoredEntry" : "StoredTicket", this, () -> schema(all, Map.of()));
    }

    @Override
    public Map<String, Object> schema(Schemas all, Map<String, Object> first) {
        Map<String, Object> more = new LinkedHashMap<>(first);
        more.put(VERSION, upcasters.version());
        return fields.schema(all, more);
    }
}
