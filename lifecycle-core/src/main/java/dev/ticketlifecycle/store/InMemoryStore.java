package dev.ticketlifecycle.store;

import dev.ticketlifecycle.store.Outbox.Settlement.Dead;
import dev.ticketlifecycle.store.Outbox.Settlement.RetryAfter;
import dev.ticketlifecycle.store.TicketStore.CommitResult.AlreadyCommitted;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Committed;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Conflict;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tickets in memory: for tests, samples and simulations. Nothing survives the process.
 *
 * <p>Keeps every promise of its ports but durability. Safe for concurrent use; one lock guards everything, and nothing of
 * the host's is called under it but the clock. Claiming costs the logarithm of the number of alarms.
 */
public final class InMemoryStore implements TicketStore, WakeUps, Outbox, DeadLetters, TicketIndex {

    private static final int LONGEST_PAGE = 1_000;

    private final InstantSource clock;
    private final Map<TicketId, Row> rows = new HashMap<>();
    private final Schedule alarms = new Schedule();
    private final Schedule letters = new Schedule();
    private final Map<Matter, Set<TicketId>> open = new HashMap<>();
    private final Map<String, Letter> dead = new LinkedHashMap<>();

    /**
     * An empty store.
     *
     * @param clock the store's clock
     */
    public InMemoryStore(InstantSource clock) {
        this.clock = clock;
    }

    private static final class Row {
        private Ticket ticket;
        private Optional<Instant> wakeAt = Optional.empty();
        private final List<Recorded> journal = new ArrayList<>();
        private final Map<String, Receipt> receipts = new HashMap<>();
        private final Deque<Notification> undelivered = new ArrayDeque<>();
        private int attempts;

        Row(Ticket ticket) {
            this.ticket = ticket;
        }
    }

    /** What a ticket is found by. */
    private record Matter(String tenant, String requester, String matter) {
        static Optional<Matter> of(Ticket ticket) {
            return ticket.phase() == Phase.CLOSED || !ticket.stage().opened()
                    ? Optional.empty()
                    : ticket.stage()
                            .matter()
                            .map(reference -> new Matter(
                                    ticket.id().tenant(),
                                    ticket.stage().requester().orElseThrow(),
                                    reference));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public synchronized Loaded load(TicketId ticket, String actId) {
        @Nullable Row row = rows.get(ticket);
        return row == null
                ? new Loaded(Optional.empty(), Optional.empty(), now())
                : new Loaded(Optional.of(row.ticket), Optional.ofNullable(row.receipts.get(actId)), now());
    }

    @Override
    public synchronized CommitResult commit(Commit commit) {
        TicketId id = commit.ticket().id();
        @Nullable Row row = rows.get(id);
        @Nullable
        Receipt earlier = row == null ? null : row.receipts.get(commit.receipt().actId());
        if (earlier != null) {
            return new AlreadyCommitted(earlier);
        }
        long actual = row == null ? 0 : row.ticket.version();
        if (actual != commit.expectedVersion()) {
            return new Conflict(actual);
        }
        if (row == null) {
            row = new Row(commit.ticket());
            rows.put(id, row);
        }
        Matter.of(row.ticket).ifPresent(before -> leave(before, id));
        Matter.of(commit.ticket())
                .ifPresent(after ->
                        open.computeIfAbsent(after, key -> new HashSet<>()).add(id));
        row.ticket = commit.ticket();
        row.journal.addAll(commit.receipt().events());
        row.receipts.put(commit.receipt().actId(), commit.receipt());
        row.wakeAt = commit.wakeAt();
        alarms.replace(id, commit.wakeAt());
        boolean idle = row.undelivered.isEmpty();
        row.undelivered.addAll(commit.notifications());
        if (idle && !row.undelivered.isEmpty()) {
            letters.replace(id, Optional.of(now()));
        }
        return new Committed();
    }

    @Override
    public synchronized List<Recorded> journal(TicketId ticket, long afterVersion, int limit) {
        @Nullable Row row = rows.get(ticket);
        if (row == null || afterVersion >= row.journal.size()) {
            return List.of();
        }
        int from = (int) Math.max(0, afterVersion);
        int to = Math.min(row.journal.size(), from + Math.min(limit, LONGEST_PAGE));
        return List.copyOf(row.journal.subList(from, to));
    }

    @Override
    public synchronized List<TicketId> open(String tenant, String requester, String matter, int limit) {
        return open.getOrDefault(new Matter(tenant, requester, matter), Set.of()).stream()
                .sorted(Comparator.comparing((TicketId id) ->
                                row(id).ticket.stage().openedAt().orElseThrow())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    @Override
    public Info info() {
        return new Info("memory", false, LONGEST_PAGE);
    }

    @Override
    public synchronized List<Due> claimAlarms(int limit, Duration lease) {
        Instant now = now();
        List<Due> due = new ArrayList<>();
        for (TicketId id : alarms.take(now, limit, now.plus(lease))) {
            due.add(new Due(id, row(id).wakeAt.orElseThrow()));
        }
        return due;
    }

    private void leave(Matter matter, TicketId id) {
        open.computeIfPresent(matter, (key, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    private Row row(TicketId id) {
        @Nullable Row row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("ticket " + id + " has an alarm or a notification, but isn't there");
        }
        return row;
    }

    @Override
    public synchronized void defer(Due due, Duration pause) {
        @Nullable Row row = rows.get(due.ticket());
        if (row != null && row.wakeAt.equals(Optional.of(due.wakeAt()))) {
            alarms.replace(due.ticket(), Optional.of(now().plus(pause)));
        }
    }

    @Override
    public synchronized List<Claimed> claimNotifications(int limit, Duration lease) {
        Instant now = now();
        List<Claimed> claimed = new ArrayList<>();
        for (TicketId id : letters.take(now, limit, now.plus(lease))) {
            Row row = row(id);
            row.attempts++;
            claimed.add(new Claimed(row.undelivered.getFirst(), row.attempts));
        }
        return claimed;
    }

    @Override
    public synchronized void settle(Claimed claimed, Settlement settlement) {
        TicketId id = claimed.notification().ticket();
        @Nullable Row row = rows.get(id);
        if (row == null || !claimed.notification().equals(row.undelivered.peekFirst())) {
            return;
        }
        if (settlement instanceof RetryAfter retry) {
            letters.replace(id, Optional.of(now().plus(retry.pause())));
            return;
        }
        if (settlement instanceof Dead given) {
            dead.put(claimed.notification().key(), new Letter(claimed.notification(), given.reason()));
        }
        row.undelivered.removeFirst();
        row.attempts = 0;
        letters.replace(id, row.undelivered.isEmpty() ? Optional.empty() : Optional.of(now()));
    }

    @Override
    public synchronized List<Letter> dead(int limit) {
        return dead.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized boolean retry(String key) {
        @Nullable Letter letter = dead.remove(key);
        if (letter == null) {
            return false;
        }
        TicketId id = letter.notification().ticket();
        Row row = row(id);
        row.undelivered.addFirst(letter.notification());
        row.attempts = 0;
        letters.replace(id, Optional.of(now()));
        return true;
    }

    @Override
    public synchronized boolean discard(String key) {
        return dead.remove(key) != null;
    }
}
