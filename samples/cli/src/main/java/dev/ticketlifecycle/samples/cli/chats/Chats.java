package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.table.BrokenLines;
import dev.ticketlifecycle.samples.cli.table.Dialect;
import dev.ticketlifecycle.samples.cli.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tickets of both files; one that is in only one of them is a ticket too.
 *
 * @param all the tickets, as they first come in the files
 * @param oddities what is odd about a whole file
 */
record Chats(List<Chat> all, List<String> oddities) {

    Chats {
        all = List.copyOf(all);
        oddities = List.copyOf(oddities);
    }

    /** Reads both files; a line that can't be understood is reported and left out. */
    static Chats read(Path messages, Path turns, BrokenLines broken, Progress progress) {
        try (Table said = Table.open(messages, Dialect.USUAL, broken);
                Table held = Table.open(turns, Dialect.USUAL, broken)) {
            MessageFile messageFile = new MessageFile(said);
            TurnFile turnFile = new TurnFile(held);
            Map<String, List<Comment>> comments = messageFile.comments(progress);
            Map<String, List<Turn>> turnsOf = turnFile.turns(progress);
            Set<String> tickets = new LinkedHashSet<>(comments.keySet());
            tickets.addAll(turnsOf.keySet());
            List<String> oddities = new ArrayList<>();
            said.oddity().ifPresent(oddities::add);
            held.oddity().ifPresent(oddities::add);
            return new Chats(
                    tickets.stream()
                            .map(ticket -> new Chat(
                                    ticket,
                                    comments.getOrDefault(ticket, List.of()),
                                    turnsOf.getOrDefault(ticket, List.of())))
                            .toList(),
                    oddities);
        }
    }
}
