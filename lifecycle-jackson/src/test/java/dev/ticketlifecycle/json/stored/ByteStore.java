package dev.ticketlifecycle.json.stored;

import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.TicketStore.CommitResult.AlreadyCommitted;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Committed;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Conflict;
import dev.ticketlifecycle.store.UnreadableException;
import dev.ticketlifecycle.store.WakeUps;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A store as an adapter's author writes it: of a ticket it keeps bytes, and beside them what it has to find tickets by. A
 * receipt and a notification are lines of the journal, so they are kept as the numbers of these.
 *
 * <p>Several nodes have handles of one store, each with the form that it knows.
 */
final class ByteStore implements TicketStore, WakeUps, Outbox {

    private static final int LONGEST_PAGE = 7; // small, so that journals have several

    /** What all handles share. */
    static final class Disk {
        private final Map<TicketId, Row> rows = new TreeMap<>();
        private final Map<String, String> dead = new TreeMap<>();

        Row row(TicketId ticket) {
            return rows.computeIfAbsent(ticket, key -> new Row());
        }

        Map<String, String> dead() {
            return Map.copyOf(dead);
        }
    }

    /** A ticket: the columns of a table. */
    static final class Row {
        byte[] snapshot = {};
        final List<byte[]> lines = new ArrayList<>();
        final Map<String, Receipt> receipts = new HashMap<>();
        final Deque<Long> untold = new ArrayDeque<>();
        Optional<Instant> wakeAt = Optional.empty();
        Instant claimAt = Instant.MIN;
        Instant tellAt = Instant.MIN;
        int attempts;
    }

    /** The lines after one up to another that an act wrote. */
    private record Receipt(long digest, long after, long last) {}

    private final Disk disk;
    private final StoredForm form;
    private final InstantSource clock;

    ByteStore(Disk disk, StoredForm form, InstantSource clock) {
        this.disk = disk;
        this.form = form;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Loaded load(TicketId ticket, String actId) {
        synchronized (disk) {
            Row row = disk.row(ticket);
            if (row.lines.isEmpty()) {
                return new Loaded(Optional.empty(), Optional.empty(), now());
            }
            try {
                return new Loaded(Optional.of(form.readTicket(row.snapshot)), receipt(ticket, row, actId), now());
            } catch (UnreadableException e) {
                throw e.of(ticket, "snapshot");
            }
        }
    }

    private Optional<TicketStore.Receipt> receipt(TicketId ticket, Row row, String actId) {
        return Optional.ofNullable(row.receipts.get(actId))
                .map(kept -> new TicketStore.Receipt(
                        actId,
                        kept.digest,
                        LongStream.rangeClosed(kept.after + 1, kept.last)
                                .mapToObj(version -> line(ticket, row, version))
                                .toList()));
    }

    private Recorded line(TicketId ticket, Row row, long version) {
        try {
            return form.readEntry(row.lines.get(Math.toIntExact(version - 1)));
        } catch (UnreadableException e) {
            throw e.of(ticket, "line " + version);
        }
    }

    @Override
    public CommitResult commit(Commit commit) {
        // Outside, as of a transaction
        TicketStore.Receipt receipt = commit.receipt();
        byte[] snapshot = form.write(commit.ticket());
        List<byte[]> lines = receipt.events().stream().map(form::write).toList();
        synchronized (disk) {
            TicketId ticket = commit.ticket().id();
            Row row = disk.row(ticket);
            Optional<TicketStore.Receipt> earlier = receipt(ticket, row, receipt.actId());
            if (earlier.isPresent()) {
                return new AlreadyCommitted(earlier.get());
            }
            long version = row.lines.size();
            if (version != commit.expectedVersion()) {
                return new Conflict(version);
            }
            row.snapshot = snapshot;
            row.lines.addAll(lines);
            row.receipts.put(receipt.actId(), new Receipt(receipt.digest(), version, row.lines.size()));
            row.wakeAt = commit.wakeAt();
            row.claimAt = Instant.MIN;
            row.tellAt = row.untold.isEmpty() ? now() : row.tellAt;
            commit.notifications().forEach(one -> row.untold.add(one.version()));
            return new Committed();
        }
    }

    @Override
    public List<Recorded> journal(TicketId ticket, long afterVersion, int limit) {
        synchronized (disk) {
            Row row = disk.row(ticket);
            long last = Math.min(row.lines.size(), afterVersion + Math.min(limit, LONGEST_PAGE));
            return LongStream.rangeClosed(afterVersion + 1, last)
                    .mapToObj(version -> line(ticket, row, version))
                    .toList();
        }
    }

    @Override
    public Info info() {
        return new Info("bytes", false, LONGEST_PAGE);
    }

    @Override
    public List<Due> claimAlarms(int limit, Duration lease) {
        synchronized (disk) {
            Instant now = now();
            List<Due> due = disk.rows.entrySet().stream()
                    .filter(row ->
                            row.getValue().wakeAt.filter(at -> !at.isAfter(now)).isPresent())
                    .filter(row -> !row.getValue().claimAt.isAfter(now))
                    .map(row -> new Due(row.getKey(), row.getValue().wakeAt.orElseThrow()))
                    .sorted(Comparator.comparing(Due::wakeAt))
                    .limit(limit)
                    .toList();
            due.forEach(one -> disk.row(one.ticket()).claimAt = now.plus(lease));
            return due;
        }
    }

    @Override
    public void defer(Due due, Duration pause) {
        synchronized (disk) {
            Row row = disk.row(due.ticket());
            if (row.wakeAt.equals(Optional.of(due.wakeAt()))) {
                row.claimAt = now().plus(pause);
            }
        }
    }

    @Override
    public List<Claimed> claimNotifications(int limit, Duration lease) {
        synchronized (disk) {
            Instant now = now();
            List<Claimed> claimed = new ArrayList<>();
            disk.rows.forEach((ticket, row) -> {
                if (claimed.size() < limit && !row.untold.isEmpty() && !row.tellAt.isAfter(now)) {
                    row.tellAt = now.plus(lease);
                    first(ticket, row).ifPresent(claimed::add);
                }
            });
            return claimed;
        }
    }

    // A line that this node can't read waits with its ticket for one that can, and is in nobody's way.
    private Optional<Claimed> first(TicketId ticket, Row row) {
        long version = row.untold.getFirst();
        Recorded event;
        try {
            event = line(ticket, row, version);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
        row.attempts++;
        return Optional.of(new Claimed(new Notification(ticket, version, event), row.attempts));
    }

    @Override
    public void settle(Claimed claimed, Settlement settlement) {
        synchronized (disk) {
            Row row = disk.row(claimed.notification().ticket());
            @Nullable Long first = row.untold.peekFirst();
            if (first == null || first != claimed.notification().version()) {
                return;
            }
            if (settlement instanceof Settlement.RetryAfter retry) {
                row.tellAt = now().plus(retry.pause());
                return;
            }
            if (settlement instanceof Settlement.Dead given) {
                disk.dead.put(claimed.notification().key(), given.reason());
            }
            row.untold.removeFirst();
            row.attempts = 0;
            row.tellAt = now();
        }
    }
}
