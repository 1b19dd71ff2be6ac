package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.conversation.Message;
import dev.ticketlifecycle.samples.cli.chats.Comment.Role;
import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.table.Row;
import dev.ticketlifecycle.samples.cli.table.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the file of messages: several rows, the utterances, make one comment. */
final class MessageFile {

    private final Table table;
    private final Field issue;
    private final Field id;
    private final Field sequence;
    private final Field author;
    private final Field created;
    private final Field internal;
    private final Field body;
    private final Field role;
    private final Map<String, Map<String, Utterances>> tickets = new LinkedHashMap<>();

    MessageFile(Table table) {
        this.table = table;
        issue = new Field(table, "issueid");
        id = new Field(table, "id");
        sequence = new Field(table, "comment_seq");
        author = new Field(table, "author");
        created = new Field(table, "created");
        internal = new Field(table, "is_private");
        body = new Field(table, "actionbody");
        role = new Field(table, "author_role");
    }

    /** The comments by ticket, tickets as they first come in the file. */
    Map<String, List<Comment>> comments(Progress progress) {
        for (@Nullable Row row = table.next(); row != null; row = table.next()) {
            progress.read(table.file(), row.line());
            add(row);
        }
        Map<String, List<Comment>> comments = new LinkedHashMap<>();
        tickets.forEach((ticket, said) -> comments.put(
                ticket, said.values().stream().map(Utterances::comment).toList()));
        return comments;
    }

    private void add(Row row) {
        if (issue.required(row).isEmpty() || author.required(row).isEmpty()) {
            return;
        }
        Optional<Instant> at = created.time(row);
        Optional<Role> as = at.isEmpty() ? Optional.empty() : role.oneOf(row, List.of(Role.values()));
        Optional<Boolean> hidden = as.isEmpty() ? Optional.empty() : internal.flag(row);
        if (hidden.isPresent()) {
            tickets.computeIfAbsent(issue.number(row), ticket -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            id.number(row) + " " + sequence.number(row),
                            key -> new Utterances(new Comment(
                                    id.number(row),
                                    row.line(),
                                    sequence.place(row),
                                    at.orElseThrow(),
                                    author.text(row),
                                    as.orElseThrow(),
                                    hidden.get(),
                                    Message.text(""))))
                    .text
                    .append(body.text(row))
                    .append('\n');
        }
    }

    /** A comment while its utterances are gathered; author, time and role are those of the first. */
    private record Utterances(Comment head, StringBuilder text) {
        Utterances(Comment head) {
            this(head, new StringBuilder());
        }

        Comment comment() {
            return head.saying(text.toString());
        }
    }
}
