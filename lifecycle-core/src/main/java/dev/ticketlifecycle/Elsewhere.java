package dev.ticketlifecycle;

import dev.ticketlifecycle.stage.Link;
import dev.ticketlifecycle.stage.LinkKind;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What a decision on one ticket may know of others: one read each, and mostly none. */
final class Elsewhere {

    /** The most tickets beyond the linked ones that are read for one decision. */
    static final int MOST = Stage.MAX_LINKS;

    private final TicketStore tickets;
    private final BiFunction<Ticket, Instant, Ticket> standing;

    /**
     * What is known elsewhere.
     *
     * @param tickets where the others are kept
     * @param standing the ticket as it stands at an instant: it may have ended by itself without anybody having looked
     */
    Elsewhere(TicketStore tickets, BiFunction<Ticket, Instant, Ticket> standing) {
        this.tickets = tickets;
        this.standing = standing;
    }

    static Set<TicketId> linkedTo(Ticket ticket) {
        Set<TicketId> others = new LinkedHashSet<>();
        ticket.stage().links().forEach(link -> others.add(link.to()));
        return others;
    }

    /**
     * What may be known of other tickets.
     *
     * @param others the tickets
     * @param self the one that is decided on
     * @param now the instant
     * @param inheriting whether it matters what they go on from
     * @return a digest of each that exists
     */
    List<LinkedTicket> of(Set<TicketId> others, TicketId self, Instant now, boolean inheriting) {
        if (others.isEmpty()) {
            return List.of();
        }
        Reading reading = new Reading(self);
        List<LinkedTicket> linked = new ArrayList<>(others.size());
        for (TicketId other : others) {
            reading.find(other).ifPresent(found -> {
                LinkedTicket digest = digest(found, now);
                linked.add(inheriting ? reading.inheriting(digest, found) : digest);
            });
        }
        return linked;
    }

    private LinkedTicket digest(Ticket found, Instant now) {
        Ticket at = standing.apply(found, now);
        return LinkedTicket.of(found.id(), found.stage().requester().orElseThrow(), at.phase())
                .saying(Set.copyOf(at.conversation().said().latestFirst()))
                .asking(!at.conversation().open().isEmpty())
                .owing(owed(at))
                .evidence(waived(at), at.obligations().unjudged());
    }

    private static Set<String> owed(Ticket standing) {
        Set<String> ids = new LinkedHashSet<>();
        standing.conversation().open().detail().forEach(question -> ids.add(question.message()));
        standing.obligations().open().forEach(one -> ids.add(one.id()));
        return ids;
    }

    // What was waived on a merged ticket the survivor has taken over, and may have taken back.
    private static Set<String> waived(Ticket ticket) {
        return ticket.relations().merged() ? Set.of() : ticket.obligations().waived();
    }

    // Tickets that merely have to do with each other inherit nothing from what the other one goes on from.
    private static boolean goesOnFrom(Link link) {
        return link.kind() != LinkKind.RELATES_TO;
    }

    /** What is read for one decision: no ticket twice, and of those behind the linked ones not more than a few. */
    private final class Reading {

        private final TicketId self;
        private final Map<TicketId, Optional<Ticket>> found = new HashMap<>();
        private int beyond;

        Reading(TicketId self) {
            this.self = self;
        }

        Optional<Ticket> find(TicketId other) {
            return other.equals(self) || !other.tenant().equals(self.tenant())
                    ? Optional.empty()
                    : found.computeIfAbsent(
                            other, id -> tickets.load(id, Execution.NO_ACT).snapshot());
        }

        LinkedTicket inheriting(LinkedTicket digest, Ticket from) {
            LinkedTicket known = digest;
            Set<TicketId> seen = new HashSet<>(Set.of(self, from.id()));
            Deque<Ticket> next = new ArrayDeque<>(List.of(from));
            while (!next.isEmpty()) {
                for (Link link : next.remove().stage().links()) {
                    Optional<Ticket> behind = goesOnFrom(link) && seen.add(link.to()) && affordable(link.to())
                            ? find(link.to())
                            : Optional.empty();
                    if (behind.isPresent()) {
                        known = known.inheriting(waived(behind.get()), link.to());
                        next.add(behind.get());
                    }
                }
            }
            return known;
        }

        private boolean affordable(TicketId other) {
            return found.containsKey(other) || beyond++ < MOST;
        }
    }
}
