package dev.ticketlifecycle.store;

import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tickets in the order in which somebody has to look at them. Not thread-safe. */
final class Schedule {

    private record Entry(Instant at, TicketId ticket) {}

    private final TreeSet<Entry> order =
            new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::ticket));
    private final Map<TicketId, Entry> byTicket = new HashMap<>();

    void replace(TicketId ticket, Optional<Instant> at) {
        @Nullable Entry old = byTicket.remove(ticket);
        if (old != null) {
            order.remove(old);
        }
        if (at.isPresent()) {
            Entry entry = new Entry(at.get(), ticket);
            byTicket.put(ticket, entry);
            order.add(entry);
        }
    }

    /** Takes the first tickets that are due, and puts each off. */
    List<TicketId> take(Instant now, int limit, Instant putOff) {
        List<TicketId> taken = new ArrayList<>();
        while (taken.size() < limit && !order.isEmpty() && !order.first().at().isAfter(now)) {
            TicketId ticket = order.first().ticket();
            replace(ticket, Optional.of(putOff));
            taken.add(ticket);
        }
        return taken;
    }
}
