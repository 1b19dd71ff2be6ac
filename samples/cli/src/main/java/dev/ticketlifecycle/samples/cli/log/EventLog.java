package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.table.BrokenLines;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.samples.cli.table.Row;
import dev.ticketlifecycle.samples.cli.table.Row.Column;
import dev.ticketlifecycle.samples.cli.table.Table;
import dev.ticketlifecycle.samples.cli.table.Times;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log in memory: the rows of each ticket in the order in which they happened.
 *
 * @param file the file's name
 * @param tickets the rows by ticket, tickets as they first come in the file
 * @param reordered on how many tickets the rows weren't in order in the file
 * @param oddity what is odd about the whole file, if anything
 */
record EventLog(String file, Map<String, List<LogRow>> tickets, int reordered, Optional<String> oddity) {

    EventLog {
        tickets = Collections.unmodifiableMap(tickets);
    }

    long rows() {
        return tickets.values().stream().mapToLong(List::size).sum();
    }

    /** Reads a log; lines that can't be understood are reported and left out. */
    static EventLog read(Path path, Mapping mapping, BrokenLines broken, Progress progress) {
        try (Table table = Table.open(path, mapping.dialect(), broken)) {
            return new Reading(table, mapping).log(progress);
        }
    }

    /** The columns, while the rows are read. */
    private static final class Reading {
        private final Table table;
        private final Mapping mapping;
        private final Times.Reader times;
        private final Column ticket;
        private final Column time;
        private final Column status;
        private final Optional<Column> opened;
        private final Optional<Column> owner;
        private final Optional<Column> group;
        private final Optional<Column> priority;
        private final Optional<Column> verdict;
        private final Optional<Column> tieBreak;
        private final Map<String, String> words = new HashMap<>();

        Reading(Table table, Mapping mapping) {
            this.table = table;
            this.mapping = mapping;
            this.times = mapping.times().reader();
            Mapping.Columns columns = mapping.columns();
            ticket = column(columns.ticket(), "ticket");
            time = column(columns.time(), "time");
            status = column(columns.status(), "status");
            opened = columns.opened().map(name -> column(name, "opened"));
            owner = columns.owner().map(name -> column(name, "owner"));
            group = columns.group().map(name -> column(name, "group"));
            priority = columns.priority().map(name -> column(name, "priority"));
            verdict = mapping.promises()
                    .verdict()
                    .map(v -> table.column(v.column(), "\"sla\".\"verdict\".\"column\" of " + mapping.file()));
            tieBreak = columns.tieBreak().map(name -> column(name, "tieBreak"));
        }

        private Column column(String name, String role) {
            return table.column(name, "\"columns\"." + "\"" + role + "\" of " + mapping.file());
        }

        EventLog log(Progress progress) {
            Map<String, List<LogRow>> tickets = new LinkedHashMap<>();
            for (@Nullable Row row = table.next(); row != null; row = table.next()) {
                progress.read(table.file(), row.line());
                Optional<String> number = given(row, ticket);
                if (number.isEmpty()) {
                    table.broken(row, ticket, "no ticket number");
                } else {
                    @Nullable LogRow read = read(row);
                    if (read != null) {
                        tickets.computeIfAbsent(number.get(), n -> new ArrayList<>(4))
                                .add(read);
                    }
                }
            }
            int reordered = Order.restore(tickets.values());
            return new EventLog(table.file(), tickets, reordered, table.oddity());
        }

        private @Nullable LogRow read(Row row) {
            Optional<String> word = given(row, status);
            if (word.isEmpty()) {
                table.broken(row, status, "no status");
                return null;
            }
            Optional<Instant> at = instant(row, time);
            Optional<Instant> openedAt =
                    opened.isPresent() && given(row, opened.get()).isPresent() ? instant(row, opened.get()) : at;
            if (at.isEmpty() || openedAt.isEmpty()) {
                return null;
            }
            return new LogRow(
                    row.line(),
                    at.get(),
                    word.get(),
                    openedAt.get(),
                    owner.flatMap(column -> given(row, column)),
                    group.flatMap(column -> given(row, column)),
                    priority.flatMap(column -> given(row, column)),
                    verdict.flatMap(column -> given(row, column)),
                    tieBreak.map(row::get).orElse(""));
        }

        /** The instant in a column; empty, and the line is broken, if it can't be understood. */
        private Optional<Instant> instant(Row row, Column column) {
            try {
                return Optional.of(times.read(row.get(column)));
            } catch (Times.ZoneMissing e) {
                throw new InputProblem(
                        table.file() + ", line " + row.line() + ", column " + column.name() + ": " + e.getMessage()
                                + ": add \"zone\" to \"time\" in " + mapping.file()
                                + " (such as \"Europe/Moscow\"), or give --zone",
                        e);
            } catch (DateTimeException e) {
                table.broken(row, column, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        /** What a field says, one copy of each word; empty if it says nothing. */
        private Optional<String> given(Row row, Column column) {
            String text = row.get(column);
            return text.isEmpty() || mapping.blanks().contains(text)
                    ? Optional.empty()
                    : Optional.of(words.computeIfAbsent(text, t -> t));
        }
    }
}
