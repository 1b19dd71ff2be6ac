package dev.ticketlifecycle.samples.cli.chats;

import dev.ticketlifecycle.samples.cli.table.Row;
import dev.ticketlifecycle.samples.cli.table.Row.Column;
import dev.ticketlifecycle.samples.cli.table.Table;
import dev.ticketlifecycle.samples.cli.table.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A column of a file of chats; what a field can't mean is reported, and the row left out. */
final class Field {

    private static final Times.Reader UTC =
            new Times(List.of(Times.ISO), Optional.of(ZoneOffset.UTC), Locale.ENGLISH).reader();
    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0*");
    private static final Set<String> YES = Set.of("1", "true", "yes");
    private static final Set<String> NO = Set.of("0", "false", "no", "");

    private final Table table;
    private final Column column;

    Field(Table table, String name) {
        this.table = table;
        this.column = table.column(name, "a file of chats (see docs/replay.md)");
    }

    String text(Row row) {
        return row.get(column);
    }

    /** A text that has to be there. */
    Optional<String> required(Row row) {
        if (text(row).isEmpty()) {
            table.broken(row, column, "is empty");
        }
        return Optional.of(text(row)).filter(text -> !text.isEmpty());
    }

    /** A number as somebody would write it, where a spreadsheet made it 1004298.0. */
    String number(Row row) {
        return WHOLE.matcher(text(row)).replaceFirst("$1");
    }

    /** The place in an order; the line, where the field has no number. */
    long place(Row row) {
        try {
            return Long.parseLong(number(row));
        } catch (NumberFormatException e) {
            return row.line();
        }
    }

    /** An instant; a time without an offset is in UTC. */
    Optional<Instant> time(Row row) {
        try {
            return Optional.of(UTC.read(text(row)));
        } catch (DateTimeException e) {
            table.broken(row, column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    Optional<Boolean> flag(Row row) {
        String word = number(row).toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            table.broken(row, column, "'" + text(row) + "' is neither 1 nor 0");
            return Optional.empty();
        }
        return Optional.of(YES.contains(word));
    }

    <E extends Enum<E>> Optional<E> oneOf(Row row, List<E> values) {
        Optional<E> value = values.stream()
                .filter(v -> v.name().equalsIgnoreCase(text(row)))
                .findFirst();
        if (value.isEmpty()) {
            table.broken(
                    row,
                    column,
                    "'" + text(row) + "' is none of "
                            + String.join(
                                    ", ",
                                    values.stream()
                                            .map(v -> v.name().toLowerCase(Locale.ROOT))
                                            .toList()));
        }
        return value;
    }
}
