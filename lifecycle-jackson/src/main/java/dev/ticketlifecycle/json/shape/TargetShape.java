package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.NotYetKnownException;
import dev.ticketlifecycle.json.token.Token;
import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a clock measures: by reference if the ticket's own lifecycle says just that, such as {@code
 * support|3|standard/first-reply}; in full if it is what an older policy asked for, or nobody knows the lifecycle.
 */
record TargetShape(Shape<Target> whole) implements Shape<Target> {

    @Override
    public void write(Target target, TokenWriter out) {
        @Nullable String reference = Referring.of(target, out);
        if (reference == null) {
            whole.write(target, out);
        } else {
            out.text(reference);
        }
    }

    @Override
    public @Nullable Target read(Source in) {
        if (in.current() == Token.OBJECT) {
            return whole.read(in);
        }
        if (in.current() != Token.TEXT) {
            in.wanted("what a clock measures, or a reference to it,");
            return null;
        }
        String reference = in.text();
        @Nullable Target target = in.known().measured().referred(reference);
        return target == null ? unknown(reference, in) : target;
    }

    private static @Nullable Target unknown(String reference, Source in) {
        int bar = reference.lastIndexOf('|');
        String lifecycle = reference.substring(0, Math.max(bar, 0));
        if (lifecycle.indexOf('|') < 1) {
            in.fail(
                    "'" + Source.shortened(reference) + "' where a reference is wanted",
                    "write lifecycle, version and clock, such as support|3|standard/first-reply");
            return null;
        }
        Measured measured = in.known().measured();
        String said = "lifecycle '" + Source.shortened(lifecycle).replace("|", "' v");
        if (!measured.knows(lifecycle)) {
            throw new NotYetKnownException(
                    in.problem(said + " isn't known here", "give it to the format with Json.knowing(...)"));
        }
        in.fail(
                said + " has no clock '" + Source.shortened(reference.substring(bar + 1)) + "'",
                Wording.oneOf(measured.of(lifecycle).keySet()));
        return null;
    }

    @Override
    public Map<String, Object> schema(Schemas all) {
        return all.shared(
                "TargetOrReference",
                this,
                () -> Map.of(
                        "oneOf",
                        List.of(Map.of("type", "string", "pattern", "^[^|]+\\|[0-9]+\\|[^|]+$"), whole.schema(all))));
    }
}
