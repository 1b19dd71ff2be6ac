package dev.ticketlifecycle.samples.cli.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line it begins on, from 1
 * @param fields its fields
 */
public record Row(long line, List<String> fields) {

    /** A column of a table, found by its name in the header. */
    public record Column(String name, int index) {}

    /** The field of a column, without white space around it. */
    public String get(Column column) {
        return fields.get(column.index()).strip();
    }
}
