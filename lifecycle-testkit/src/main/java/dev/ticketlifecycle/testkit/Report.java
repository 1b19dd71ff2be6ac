package dev.ticketlifecycle.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The message of a failed assertion: a headline, what was expected beside what came of it, and what led there. */
final class Report {

    private static final int WIDEST_COLUMN = 60;
    private static final String NONE = "-";

    private final StringBuilder text;
    private final List<String> soFar;

    private Report(String headline, List<String> soFar) {
        this.text = new StringBuilder(headline);
        this.soFar = soFar;
    }

    static Report of(String headline, List<String> soFar) {
        return new Report(headline, soFar);
    }

    /** Sets two lists side by side, and marks the rows that differ; lists too wide for that one below the other. */
    Report compare(List<String> expected, List<String> actual) {
        List<String> left = headed("expected", expected);
        List<String> right = headed("but was", actual);
        if (Math.max(widest(left), widest(right)) > WIDEST_COLUMN) {
            return section("expected", expected).section("but was", actual);
        }
        int width = widest(left);
        text.append('\n');
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : NONE;
            String other = i < right.size() ? right.get(i) : NONE;
            String mark = i == 0 || one.equals(other) ? "    " : "  > ";
            text.append(String.format(Locale.ROOT, "\n%s%-" + width + "s    %s", mark, one, other));
        }
        return this;
    }

    private static int widest(List<String> rows) {
        return rows.stream().mapToInt(String::length).max().orElse(0);
    }

    private static List<String> headed(String head, List<String> rows) {
        List<String> all = new ArrayList<>(List.of(head));
        all.addAll(rows.isEmpty() ? List.of("nothing") : rows);
        return all;
    }

    Report section(String head, List<String> lines) {
        text.append("\n\n").append(head).append(':');
        (lines.isEmpty() ? List.of("nothing") : lines)
                .forEach(line -> text.append("\n    ").append(line));
        return this;
    }

    AssertionError error() {
        return new AssertionError(section("so far", soFar).text.append('\n').toString());
    }
}
