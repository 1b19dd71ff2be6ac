package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.table.Row;
import dev.ticketlifecycle.samples.cli.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the file of turns: one row for each time that somebody had a ticket. */
final class TurnFile {

    private final Table table;
    private final Field id;
    private final Field number;
    private final Field reporter;
    private final Field assignee;
    private final Field started;
    private final Field ended;

    TurnFile(Table table) {
        this.table = table;
        id = new Field(table, "id");
        number = new Field(table, "turn_no");
        reporter = new Field(table, "reporter");
        assignee = new Field(table, "assignee");
        started = new Field(table, "started");
        ended = new Field(table, "ended");
    }

    /** The turns by ticket. */
    Map<String, List<Turn>> turns(Progress progress) {
        Map<String, List<Turn>> turns = new LinkedHashMap<>();
        for (@Nullable Row row = table.next(); row != null; row = table.next()) {
            progress.read(table.file(), row.line());
            if (id.required(row).isPresent()) {
                String ticket = id.number(row);
                turn(row)
                        .ifPresent(turn -> turns.computeIfAbsent(ticket, t -> new ArrayList<>(2))
                                .add(turn));
            }
        }
        return turns;
    }

    private Optional<Turn> turn(Row row) {
        Optional<Instant> start = started.time(row);
        boolean running = ended.text(row).isEmpty();
        Optional<Instant> end = start.isEmpty() || running ? Optional.empty() : ended.time(row);
        if (start.isEmpty() || (!running && end.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Turn(
                row.line(),
                number.place(row),
                reporter.text(row),
                Optional.of(assignee.text(row)).filter(name -> !name.isEmpty()),
                start.get(),
                end));
    }
}
