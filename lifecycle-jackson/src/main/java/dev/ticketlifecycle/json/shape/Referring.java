package dev.ticketlifecycle.json.shape;

import dev.ticketlifecycle.json.token.TokenWriter;
import dev.ticketlifecycle.sla.Target;
import dev.ticketlifecycle.ticket.Ticket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes tickets that refer to what their lifecycle measures, where that is known. */
final class Referring extends Passing {

    private final Measured measured;
    private Map<String, Target> own = Map.of();
    private String lifecycle = "";
    private int version;

    Referring(TokenWriter out, Measured measured) {
        super(out);
        this.measured = measured;
    }

    /** Begins a ticket. */
    void begin(Ticket ticket) {
        lifecycle = ticket.lifecycle().orElse("");
        version = ticket.lifecycleVersion();
        own = measured.of(lifecycle, version);
    }

    /** What a target is called in the ticket that was begun; null if its lifecycle has no equal one. */
    static @Nullable String of(Target target, TokenWriter out) {
        return out instanceof Referring referring && target.equals(referring.own.get(target.clock()))
                ? Measured.reference(referring.lifecycle, referring.version, target.clock())
                : null;
    }
}
