package dev.ticketlifecycle.samples.cli.journal;

import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.journal.Finding;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.ticket.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a file of journals has in it.
 *
 * @param lifecycles how many lifecycles it defines
 * @param entries how many entries its journals have
 * @param tickets what the journals come to, in the order of the file
 * @param findings what is wrong with it; if anything is, the tickets aren't to be relied on
 */
public record JournalFile(int lifecycles, long entries, List<Ticket> tickets, List<Finding> findings) {

    /** Copies the lists. */
    public JournalFile {
        tickets = List.copyOf(tickets);
        findings = List.copyOf(findings);
    }

    /**
     * Reads and verifies a file.
     *
     * @throws InputProblem if there is no such file, or it can't be read at all
     */
    public static JournalFile read(Path file) {
        if (!Files.exists(file)) {
            throw new InputProblem(file + " can't be read: there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new InputProblem(file + " is a directory: name the file in it");
        }
        Contents contents = new Contents();
        try (InputStream in = Files.newInputStream(file)) {
            List<Finding> findings = Jackson2.of(Json.plain()).journals().verify(in, contents::add);
            return new JournalFile(contents.lifecycles, contents.entries, contents.tickets, findings);
        } catch (IOException e) {
            throw new InputProblem(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** What has been read so far. */
    private static final class Contents {

        private int lifecycles;
        private long entries;
        private final List<Ticket> tickets = new ArrayList<>();

        void add(JournalLine line) {
            if (line instanceof JournalLine.Definition) {
                lifecycles++;
            } else if (line instanceof JournalLine.Entry) {
                entries++;
            } else if (line instanceof JournalLine.Snapshot snapshot) {
                tickets.add(snapshot.snapshot());
            }
        }
    }

    /** How much there is, in words. */
    public String size(Locale locale) {
        if (locale.getLanguage().equals("ru")) {
            return "жизненных циклов: " + lifecycles + ", заявок: " + tickets.size() + ", записей: " + entries;
        }
        return counted(lifecycles, "lifecycle", "lifecycles") + ", " + counted(tickets.size(), "ticket", "tickets")
                + ", " + counted(entries, "entry", "entries");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
