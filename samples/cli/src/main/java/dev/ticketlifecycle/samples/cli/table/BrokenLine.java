package dev.ticketlifecycle.samples.cli.table;

import java.util.Optional;

/**
 * A line that was left out.
 *
 * @param file the file's name
 * @param line the line, from 1
 * @param column the column that is wrong, if one is
 * @param cause what is wrong
 */
public record BrokenLine(String file, long line, Optional<String> column, String cause) {

    @Override
    public String toString() {
        return file + ", line " + line + column.map(name -> ", column " + name).orElse("") + ": " + cause;
    }
}
