package dev.ticketlifecycle.samples.cli.table;

import dev.ticketlifecycle.samples.cli.table.Row.Column;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header line, read row by row.
 *
 * <p>A row that can't be understood is reported and left out, and reading goes on with the line after the one it begins
 * on: a quote that somebody forgot to close costs one line, not the rest of the file.
 */
public final class Table implements Closeable {

    private static final int LONGEST_SHOWN = 2_000;

    /** A field that goes on for more lines than this has a quote that was never closed. */
    private static final int MOST_LINES = 1000;

    private final Lines lines;
    private final BrokenLines broken;
    private final char delimiter;
    private final Optional<Character> quote;
    private final List<String> header;
    private final List<Column> needed = new ArrayList<>();
    private final List<String> spanned = new ArrayList<>();

    private Table(Lines lines, Dialect dialect, BrokenLines broken) {
        this.lines = lines;
        this.broken = broken;
        this.quote = dialect.quote();
        @Nullable String first = firstLine();
        if (first == null) {
            throw new InputProblem(lines.file() + " is empty: it has no header line");
        }
        this.delimiter = dialect.delimiterOf(first);
        long number = lines.number();
        List<String> fields = new ArrayList<>();
        Optional<String> fault = parse(first, fields);
        if (fault.isPresent()) {
            throw new InputProblem(lines.file() + ", line " + number + ": the header can't be read, " + fault.get());
        }
        this.header = fields.stream().map(String::strip).toList();
    }

    public static Table open(Path path, Dialect dialect, BrokenLines broken) {
        return new Table(Lines.open(path, dialect.charset(), broken), dialect, broken);
    }

    private @Nullable String firstLine() {
        @Nullable String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /**
     * Finds a column.
     *
     * @param name its name in the header
     * @param role what it is needed for, and where that is said
     * @throws InputProblem if it isn't there, or is there twice
     */
    public Column column(String name, String role) {
        int at = header.indexOf(name);
        if (at < 0) {
            Optional<String> other =
                    header.stream().filter(name::equalsIgnoreCase).findFirst();
            throw new InputProblem(lines.file() + ", line 1: no column '" + name + "', which " + role + " names; "
                    + other.map(found -> "did you mean '" + found + "'?")
                            .orElse("the columns are " + shown(header)
                                    + (header.size() == 1 ? " - if that is several, name the delimiter" : "")));
        }
        if (header.lastIndexOf(name) != at) {
            throw new InputProblem(lines.file() + ", line 1: column '" + name + "', which " + role
                    + " names, is there twice, as field " + (at + 1) + " and as field "
                    + (header.lastIndexOf(name) + 1) + ": rename one");
        }
        Column column = new Column(name, at);
        needed.add(column);
        return column;
    }

    // A file that is no table has a header of any length, of any characters
    private static String shown(List<String> header) {
        String all = String.join(", ", header).replaceAll("\\p{Cntrl}", "?");
        return all.length() <= LONGEST_SHOWN ? all : all.substring(0, LONGEST_SHOWN) + "...";
    }

    /** The next row that can be understood, or null after the last. */
    public @Nullable Row next() {
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            long number = lines.number();
            List<String> fields = new ArrayList<>(header.size());
            Optional<String> fault = parse(line, fields).or(() -> width(fields));
            if (fault.isEmpty()) {
                Row row = new Row(number, fields);
                Optional<Column> unreadable = unreadable(row);
                if (unreadable.isEmpty()) {
                    return row;
                }
                broken(
                        row,
                        unreadable.get(),
                        "bytes that aren't in charset " + lines.charset()
                                + ": name the file's own (\"charset\" in a mapping), or save it as UTF-8");
                continue;
            }
            lines.putBack(spanned);
            broken(number, Optional.empty(), fault.get());
        }
        return null;
    }

    /** Two words that differ only in what can't be read would be one, so such a row isn't used. */
    private Optional<Column> unreadable(Row row) {
        return needed.stream()
                .filter(column -> row.get(column).indexOf(Lines.UNREADABLE) >= 0)
                .findFirst();
    }

    /** Reports that a row was left out because of a field. */
    public void broken(Row row, Column column, String cause) {
        broken(row.line(), Optional.of(column.name()), cause);
    }

    private void broken(long line, Optional<String> column, String cause) {
        broken.add(new BrokenLine(lines.file(), line, column, cause));
    }

    /** What is odd about the whole file, if anything. */
    public Optional<String> oddity() {
        return lines.unreadable() == 0
                ? Optional.empty()
                : Optional.of(lines.file() + ", line " + lines.firstUnreadable()
                        + (lines.unreadable() == 1 ? "" : " and " + (lines.unreadable() - 1) + " more")
                        + ": characters that can't be read; if the file isn't UTF-8, name its charset");
    }

    public String file() {
        return lines.file();
    }

    private Optional<String> width(List<String> fields) {
        for (int i = fields.size() - 1; i >= header.size() && fields.get(i).isBlank(); i--) {
            fields.remove(i);
        }
        return fields.size() == header.size()
                ? Optional.empty()
                : Optional.of(fields.size() + (fields.size() == 1 ? " field" : " fields") + " where the header has "
                        + header.size());
    }

    /** Splits a line, and those that its quoted fields go on on; says what is wrong, if anything. */
    private Optional<String> parse(String start, List<String> fields) {
        spanned.clear();
        StringBuilder field = new StringBuilder();
        String line = start;
        boolean quoted = false;
        boolean closed = false;
        for (int i = 0; ; ) {
            if (i == line.length()) {
                if (!quoted) {
                    fields.add(field.toString());
                    return Optional.empty();
                }
                @Nullable String more = spanned.size() < MOST_LINES ? lines.next() : null;
                if (more == null) {
                    return Optional.of("field " + (fields.size() + 1) + " opens a quote that is never closed");
                }
                spanned.add(more);
                field.append('\n');
                line = more;
                i = 0;
                continue;
            }
            char c = line.charAt(i++);
            boolean isQuote = quote.isPresent() && c == quote.get();
            if (quoted && isQuote && i < line.length() && line.charAt(i) == c) {
                field.append(c);
                i++;
            } else if (quoted && isQuote) {
                quoted = false;
                closed = true;
            } else if (quoted) {
                field.append(c);
            } else if (c == delimiter) {
                fields.add(field.toString());
                field.setLength(0);
                closed = false;
            } else if (closed) {
                if (!Character.isWhitespace(c)) {
                    return Optional.of("field " + (fields.size() + 1) + " goes on after its closing quote");
                }
            } else if (isQuote && field.toString().isBlank()) {
                quoted = true;
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + lines.file(), e);
        }
    }
}
