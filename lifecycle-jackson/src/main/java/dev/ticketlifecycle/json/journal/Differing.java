package dev.ticketlifecycle.json.journal;

import dev.ticketlifecycle.ticket.Ticket;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** In what two tickets differ. */
final class Differing {

    private record Part(String name, Function<Ticket, Object> get) {}

    private static final List<Part> PARTS = List.of(
            new Part("id", Ticket::id),
            new Part("lifecycle", Ticket::lifecycle),
            new Part("lifecycleVersion", Ticket::lifecycleVersion),
            new Part("version", Ticket::version),
            new Part("recordedAt", Ticket::recordedAt),
            new Part("stage", Ticket::stage),
            new Part("conversation", Ticket::conversation),
            new Part("ownership", Ticket::ownership),
            new Part("closure", Ticket::closure),
            new Part("escalation", Ticket::escalation),
            new Part("obligations", Ticket::obligations),
            new Part("findings", Ticket::findings),
            new Part("consents", Ticket::consents),
            new Part("operations", Ticket::operations),
            new Part("relations", Ticket::relations),
            new Part("clocks", Ticket::clocks),
            new Part("changes", Ticket::changes),
            new Part("overrides", Ticket::overrides));

    private Differing() {}

    /** The names of the components that differ. */
    static List<String> parts(Ticket one, Ticket other) {
        return names(PARTS.stream()
                .filter(part -> !part.get().apply(one).equals(part.get().apply(other))));
    }

    /** The names of all components that are compared. */
    static List<String> all() {
        return names(PARTS.stream());
    }

    private static List<String> names(Stream<Part> parts) {
        return parts.map(Part::name).toList();
    }
}
