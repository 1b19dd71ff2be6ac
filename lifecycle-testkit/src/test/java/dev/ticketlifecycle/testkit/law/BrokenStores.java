package dev.ticketlifecycle.testkit.law;

import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores that are broken on purpose. */
final class BrokenStores {

    private BrokenStores() {}

    /** A store that does what the real one does. */
    static class Delegating implements TicketStore, WakeUps, Outbox {
        final InMemoryStore real;

        Delegating(InstantSource clock) {
            real = new InMemoryStore(clock);
        }

        @Override
        public Loaded load(TicketId ticket, String actId) {
            return real.load(ticket, actId);
        }

        @Override
        public CommitResult commit(Commit commit) {
            return real.commit(commit);
        }

        @Override
        public List<Recorded> journal(TicketId ticket, long afterVersion, int limit) {
            return real.journal(ticket, afterVersion, limit);
        }

        @Override
        public Info info() {
            return real.info();
        }

        @Override
        public List<Due> claimAlarms(int limit, Duration lease) {
            return real.claimAlarms(limit, lease);
        }

        @Override
        public void defer(Due due, Duration pause) {
            real.defer(due, pause);
        }

        @Override
        public List<Claimed> claimNotifications(int limit, Duration lease) {
            return real.claimNotifications(limit, lease);
        }

        @Override
        public void settle(Claimed claimed, Settlement settlement) {
            real.settle(claimed, settlement);
        }
    }

    /** Keeps no receipts. */
    static final class Forgetful extends Delegating {
        private final AtomicInteger commits = new AtomicInteger();

        Forgetful(InstantSource clock) {
            super(clock);
        }

        @Override
        public Loaded load(TicketId ticket, String actId) {
            Loaded loaded = super.load(ticket, actId);
            return new Loaded(loaded.snapshot(), Optional.empty(), loaded.now());
        }

        @Override
        public CommitResult commit(Commit c) {
            String other = c.receipt().actId() + "/" + commits.incrementAndGet();
            Receipt lost = new Receipt(other, c.receipt().digest(), c.receipt().events());
            return super.commit(new Commit(c.ticket(), c.expectedVersion(), lost, c.wakeAt(), c.notifications()));
        }
    }

    /** Says yes to whoever comes second, and throws away what he wrote. */
    static final class Polite extends Delegating {
        Polite(InstantSource clock) {
            super(clock);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            return result instanceof CommitResult.Conflict ? new CommitResult.Committed() : result;
        }
    }

    /** Writes whatever comes, whichever version it was decided on. */
    static final class Careless extends Delegating {
        Careless(InstantSource clock) {
            super(clock);
        }

        @Override
        public CommitResult commit(Commit c) {
            CommitResult result = super.commit(c);
            if (result instanceof CommitResult.Conflict conflict) {
                long version = conflict.actual() + c.receipt().events().size();
                return commit(new Commit(
                        Tickets.version(c.ticket(), version),
                        conflict.actual(),
                        c.receipt(),
                        c.wakeAt(),
                        c.notifications()));
            }
            return result;
        }
    }
}
