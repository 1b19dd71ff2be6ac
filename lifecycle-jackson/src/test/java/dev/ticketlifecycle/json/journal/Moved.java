package dev.ticketlifecycle.json.journal;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.JournalReader;
import dev.ticketlifecycle.json.JournalWriter;
import dev.ticketlifecycle.json.Journals;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.stored.StoredDesk;
import dev.ticketlifecycle.testkit.law.History;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A desk that moves: its lifecycles, the journals of some tickets, and at the end their snapshots. */
final class Moved {

    // A computed goal is code, which no file contains; the lifecycles themselves come from the file.
    private static final Json CODE = Json.plain().knowing(StoredDesk.SECOND);

    static final Journals TWO = Jackson2.of(CODE).journals();
    static final Journals THREE = Jackson3.of(CODE).journals();

    private Moved() {}

    static List<JournalLine> lines(long... seeds) {
        List<JournalLine> lines = new ArrayList<>();
        lines.add(new JournalLine.Definition(LifecycleDocument.of(StoredDesk.FIRST)));
        lines.add(new JournalLine.Definition(LifecycleDocument.of(StoredDesk.SECOND)));
        List<JournalLine> snapshots = new ArrayList<>();
        for (long seed : seeds) {
            History history = StoredDesk.histories().play(seed);
            TicketId id = TicketId.of("R-" + seed);
            long version = 0;
            for (Recorded entry : history.journal()) {
                version++;
                lines.add(new JournalLine.Entry(id, version, entry));
            }
            snapshots.add(new JournalLine.Snapshot(id, ticket(id, history)));
        }
        lines.addAll(snapshots);
        return lines;
    }

    private static Ticket ticket(TicketId id, History history) {
        Lifecycle lifecycle = history.ticket().lifecycleVersion() == StoredDesk.FIRST.version()
                ? StoredDesk.FIRST
                : StoredDesk.SECOND;
        return lifecycle.fold(id, history.journal());
    }

    static String written(Journals by, List<JournalLine> lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        JournalWriter writer = by.writer(file);
        for (JournalLine line : lines) {
            writer.write(line);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<JournalLine> read(Journals by, String file) throws IOException {
        JournalReader reader = by.reader(stream(file));
        List<JournalLine> lines = new ArrayList<>();
        for (Optional<JournalLine> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
