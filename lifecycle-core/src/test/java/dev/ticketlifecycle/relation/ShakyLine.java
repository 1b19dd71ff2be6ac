package dev.ticketlifecycle.relation;

import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.StoreFailure;
import dev.ticketlifecycle.store.StoreFailure.Outcome;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The real store behind a line on which commits of one ticket don't arrive, or a notification arrives once more. */
final class ShakyLine implements TicketStore, WakeUps, Outbox {

    private final InMemoryStore store;
    private final TicketId cut;
    private final List<Notification> again = new ArrayList<>();

    private ShakyLine(InMemoryStore store, TicketId cut) {
        this.store = store;
        this.cut = cut;
    }

    /** No commit of this ticket arrives. */
    static ShakyLine without(TicketId ticket, InMemoryStore store) {
        return new ShakyLine(store, ticket);
    }

    /** Claims a notification once more before all others. */
    static ShakyLine telling(Notification notification, InMemoryStore store) {
        ShakyLine line = new ShakyLine(store, TicketId.of("none"));
        line.again.add(notification);
        return line;
    }

    @Override
    public Loaded load(TicketId ticket, String actId) {
        return store.load(ticket, actId);
    }

    @Override
    public CommitResult commit(Commit commit) {
        if (commit.ticket().id().equals(cut)) {
            throw new StoreFailure(Outcome.NOT_APPLIED_FOR_GOOD, cut, "commit", new IllegalStateException("line cut"));
        }
        return store.commit(commit);
    }

    @Override
    public List<Recorded> journal(TicketId ticket, long afterVersion, int limit) {
        return store.journal(ticket, afterVersion, limit);
    }

    @Override
    public Info info() {
        return store.info();
    }

    @Override
    public List<Due> claimAlarms(int limit, Duration lease) {
        return store.claimAlarms(limit, lease);
    }

    @Override
    public void defer(Due due, Duration pause) {
        store.defer(due, pause);
    }

    @Override
    public List<Claimed> claimNotifications(int limit, Duration lease) {
        return again.isEmpty() ? store.claimNotifications(limit, lease) : List.of(new Claimed(again.remove(0), 2));
    }

    @Override
    public void settle(Claimed claimed, Settlement settlement) {
        store.settle(claimed, settlement);
    }
}
