package dev.ticketlifecycle.json.journal;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.json.journal.Finding.Fault;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a file of journals is whole: the entries of each ticket without a gap and in order, and each snapshot what they
 * come to under its lifecycle.
 *
 * <p>Where all snapshots stand after all entries, a file that ends too early lacks a snapshot, wherever it was cut. What no
 * ticket keeps, such as the words of an entry that nobody counts, can be changed unnoticed: this is no seal.
 *
 * <p>It holds the entries of a ticket until its snapshot comes. Used by one thread at a time.
 */
public final class Verification {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<TicketId, Journal> journals = new LinkedHashMap<>();
    private final List<Lifecycle> lifecycles = new ArrayList<>();
    private final List<Lifecycle> here;
    private long last;

    /**
     * Begins with no line.
     *
     * @param here the lifecycles of whoever verifies: a line that defines one of them otherwise is a finding, for its tickets
     *     were decided by other rules; none if what the file says of them is enough
     */
    public Verification(Lifecycle... here) {
        this.here = List.of(here);
    }

    /**
     * What is wrong with lines.
     *
     * @param lines all lines of a file
     * @return the findings by line; none if the file is whole
     */
    public static List<Finding> of(Iterable<JournalLine> lines) {
        Verification verification = new Verification();
        for (JournalLine line : lines) {
            verification.line(line);
        }
        return verification.findings();
    }

    /**
     * Looks at the next line.
     *
     * @param line the line
     */
    public void line(JournalLine line) {
        last++;
        if (line instanceof JournalLine.Definition definition) {
            define(definition);
        } else if (line instanceof JournalLine.Entry entry) {
            journal(entry.ticket()).add(entry);
        } else if (line instanceof JournalLine.Snapshot snapshot) {
            journal(snapshot.ticket()).end(snapshot);
        }
    }

    /**
     * Notes that the next line can't be read.
     *
     * @param why what is wrong with it
     */
    public void unreadable(String why) {
        last++;
        findings.add(new Finding(last, Optional.empty(), Fault.UNREADABLE, why));
    }

    /**
     * What is wrong with the lines so far, if there are no more.
     *
     * @return the findings by line; none if they are whole
     */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (journals.isEmpty()) {
            all.add(new Finding(last, Optional.empty(), Fault.NO_TICKET, "there is no ticket in the file"));
        }
        for (Journal journal : journals.values()) {
            if (!journal.ended) {
                all.add(journal.finding(
                        journal.lastLine,
                        Fault.NO_SNAPSHOT,
                        "the last entry is version " + journal.version + ", and no snapshot follows"));
            }
        }
        all.sort(Comparator.comparingLong(Finding::line));
        return List.copyOf(all);
    }

    private Journal journal(TicketId ticket) {
        return journals.computeIfAbsent(ticket, Journal::new);
    }

    private void define(JournalLine.Definition line) {
        try {
            Lifecycle lifecycle = line.lifecycle().lifecycle(lifecycles.toArray(Lifecycle[]::new));
            find(here, lifecycle.name(), lifecycle.version())
                    .map(one -> one.definition().differences(lifecycle.definition()))
                    .filter(parts -> !parts.isEmpty())
                    .ifPresent(parts -> undefined(named(lifecycle.name(), lifecycle.version())
                            + " is defined otherwise here, in " + String.join(", ", parts)
                            + ": its tickets were decided by what the file says"));
            Optional<Lifecycle> earlier = lifecycle(lifecycle.name(), lifecycle.version());
            if (earlier.isEmpty()) {
                lifecycles.add(lifecycle);
            } else if (!earlier.get().definition().equals(lifecycle.definition())) {
                undefined("another definition of " + named(lifecycle.name(), lifecycle.version()));
            }
        } catch (IllegalArgumentException e) {
            undefined("the definition can't be built: " + e.getMessage());
        }
    }

    private void undefined(String words) {
        findings.add(new Finding(last, Optional.empty(), Fault.DEFINITION, words));
    }

    private Optional<Lifecycle> lifecycle(String name, int version) {
        return find(lifecycles, name, version);
    }

    private static Optional<Lifecycle> find(List<Lifecycle> all, String name, int version) {
        return all.stream()
                .filter(one -> one.version() == version && one.name().equals(name))
                .findFirst();
    }

    private static String named(String lifecycle, int version) {
        return "lifecycle " + lifecycle + " v" + version;
    }

    /** One ticket's lines. */
    private final class Journal {

        private final TicketId ticket;
        private List<Recorded> entries = new ArrayList<>();
        private long version;
        private Instant recordedAt = Instant.MIN;
        private long lastLine;
        private boolean whole = true;
        private boolean ended;

        Journal(TicketId ticket) {
            this.ticket = ticket;
        }

        Finding finding(long line, Fault fault, String words) {
            return new Finding(line, Optional.of(ticket), fault, words);
        }

        private void found(Fault fault, String words) {
            findings.add(finding(last, fault, words));
        }

        void add(JournalLine.Entry line) {
            if (ended) {
                found(Fault.AFTER_SNAPSHOT, "version " + line.version() + " stands after the snapshot");
                return;
            }
            lastLine = last;
            if (line.version() != version + 1) {
                found(
                        Fault.VERSION,
                        "version " + line.version() + " stands where version " + (version + 1) + " is wanted");
                whole = false;
            }
            if (line.entry().recordedAt().isBefore(recordedAt)) {
                found(
                        Fault.TIME,
                        "version " + line.version() + " was recorded at "
                                + line.entry().recordedAt() + ", before the one above it, at " + recordedAt);
            }
            version = Math.max(
                    version, line.version()); // two lines that changed places are one finding each, not all after
            recordedAt = line.entry().recordedAt();
            entries.add(line.entry());
        }

        void end(JournalLine.Snapshot line) {
            if (ended) {
                found(Fault.AFTER_SNAPSHOT, "a second snapshot");
                return;
            }
            ended = true;
            compare(line.snapshot());
            entries = List.of();
        }

        private void compare(Ticket snapshot) {
            if (!snapshot.id().equals(ticket)) {
                found(
                        Fault.ANOTHER_TICKET,
                        "the snapshot is one of " + snapshot.id().value());
                return;
            }
            if (snapshot.version() != version) {
                found(
                        Fault.SNAPSHOT,
                        "the snapshot is of version " + snapshot.version() + ", and the last entry is version "
                                + version);
                return;
            }
            if (snapshot.lifecycle().isEmpty()) {
                same(Ticket.unopened(ticket), snapshot);
                return;
            }
            String name = snapshot.lifecycle().get();
            Optional<Lifecycle> lifecycle = lifecycle(name, snapshot.lifecycleVersion());
            if (lifecycle.isEmpty()) {
                found(
                        Fault.UNKNOWN_LIFECYCLE,
                        "the snapshot is under " + named(name, snapshot.lifecycleVersion())
                                + ", which no line above defines");
            } else if (whole) { // what a journal with a gap comes to says nothing
                fold(lifecycle.get(), snapshot);
            }
        }

        private void fold(Lifecycle lifecycle, Ticket snapshot) {
            Ticket folded;
            try {
                folded = lifecycle.fold(ticket, entries);
            } catch (RuntimeException e) { // entries that no decision would have written
                found(Fault.SNAPSHOT, "the entries can't be folded: " + e.getMessage());
                return;
            }
            same(folded, snapshot);
        }

        private void same(Ticket folded, Ticket snapshot) {
            if (!folded.equals(snapshot)) {
                found(
                        Fault.SNAPSHOT,
                        "the snapshot isn't what the entries come to; they differ in "
                                + String.join(", ", Differing.parts(folded, snapshot)));
            }
        }
    }
}
