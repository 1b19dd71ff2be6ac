package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.samples.cli.replay.CrossCheck.NotRefused;
import dev.ticketlifecycle.samples.cli.replay.Tally.Example;
import dev.ticketlifecycle.samples.cli.replay.Tally.RuleRow;
import dev.ticketlifecycle.samples.cli.table.BrokenLine;
import dev.ticketlifecycle.samples.cli.words.Page;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** The report for people: at most {@value Page#WIDTH} columns. */
public final class TextReport {

    private static final int MOST_MOVES = 10;
    private static final int MOST_LINES = 10;
    private static final int BAR = 24;

    private final Report report;
    private final Page page;
    private final DateTimeFormatter instants;

    /**
     * A report to be printed.
     *
     * @param report what to print
     * @param out where
     * @param bold makes a heading stand out
     */
    public TextReport(Report report, PrintWriter out, UnaryOperator<String> bold) {
        this.report = report;
        this.page = new Page(out, bold);
        this.instants =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(report.zone());
    }

    /** Prints it. */
    public void print() {
        page.heading("Replay of " + report.sources().get(0));
        report.sources().stream().skip(1).forEach(source -> page.line("with " + source));
        page.line(count(report.tickets(), "ticket") + ", " + count(report.events(), report.eventWord())
                + span().map(span -> ", " + span).orElse(""));
        figures();
        moves();
        rules();
        escalations();
        crossChecks();
        report.clocks().ifPresent(clocks -> new ClockPrinter(page, report.phrases(), clocks).print());
        new StoryPrinter(page, report).print();
        examples();
        notObservable();
        notes();
        broken();
        page.flush();
    }

    private Optional<String> span() {
        return report.from()
                .map(from -> at(from) + " to " + at(report.to().orElse(from)) + " "
                        + (report.zone().equals(ZoneOffset.UTC) ? "UTC" : report.zone()));
    }

    private String at(Instant instant) {
        return instants.format(instant);
    }

    private void figures() {
        page.heading("What the log says");
        figure(
                "reopened",
                report.reopened().isPresent(),
                tickets(report.reopened().orElse(0)) + " back to work from a resolved status: a rejected proposal");
        figure(
                "left closed",
                report.leftClosed().isPresent(),
                tickets(report.leftClosed().orElse(0)));
        figure(
                "owner changes",
                report.owners().isPresent(),
                report.owners().map(this::handOvers).orElse(""));
        figure(
                "group changes",
                report.groups().isPresent(),
                report.groups().map(this::handOvers).orElse(""));
        figure(
                "first reply",
                report.firstReply().isPresent(),
                report.firstReply().map(this::firstReply).orElse(""));
    }

    private void figure(String name, boolean seen, String value) {
        String first = String.format(Locale.ROOT, "  %-14s ", name);
        page.wrapped(seen ? value : "     -   not in this log", first, " ".repeat(first.length() + 9));
    }

    private String tickets(int tickets) {
        return String.format(Locale.ROOT, "%,6d   %s", tickets, tickets == 1 ? "ticket" : "tickets") + share(tickets);
    }

    private String share(int tickets) {
        return report.tickets() == 0
                ? ""
                : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * tickets / report.tickets());
    }

    private String handOvers(HandOvers hands) {
        return String.format(
                Locale.ROOT,
                "%,6d   on %s, there and back (A-B-A) on %,d",
                hands.changes(),
                count(hands.tickets(), "ticket"),
                hands.pingPong());
    }

    private String firstReply(FirstReply reply) {
        return String.format(
                Locale.ROOT,
                "%,6d   %s, half within %s, 95 %% within %s, 99 %% within %s; never %,d",
                reply.tickets(),
                reply.tickets() == 1 ? "ticket" : "tickets",
                time(reply.medianSeconds()),
                time(reply.p95Seconds()),
                time(reply.p99Seconds()),
                reply.never());
    }

    private static String time(OptionalLong seconds) {
        if (seconds.isEmpty()) {
            return "-";
        }
        Duration time = Duration.ofSeconds(seconds.getAsLong());
        if (time.toHours() >= 48) {
            return String.format(Locale.ROOT, "%.1f days", time.toHours() / 24.0);
        }
        if (time.toMinutes() >= 120) {
            return String.format(Locale.ROOT, "%.1f h", time.toMinutes() / 60.0);
        }
        return time.toSeconds() >= 600 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private void moves() {
        if (report.transitions().isEmpty()) {
            return;
        }
        page.heading("How statuses follow each other");
        List<Entry<String, Integer>> moves = report.transitions().entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        int most = moves.get(0).getValue();
        int names = moves.stream()
                .limit(MOST_MOVES)
                .mapToInt(m -> m.getKey().length())
                .max()
                .orElse(0);
        moves.stream()
                .limit(MOST_MOVES)
                .forEach(move -> page.line(String.format(
                        Locale.ROOT,
                        "  %-" + Math.max(names, 1) + "s %,8d  %s",
                        move.getKey(),
                        move.getValue(),
                        "#".repeat(Math.max(1, (int) ((long) BAR * move.getValue() / most))))));
        if (moves.size() > MOST_MOVES) {
            page.line("  and " + (moves.size() - MOST_MOVES) + " more; --json FILE has them all");
        }
    }

    private void rules() {
        page.heading("What the rules would have refused, or recorded");
        report.rules()
                .forEach((rule, row) -> page.line(String.format(Locale.ROOT, "  %-26s", rule)
                        + (report.off().contains(rule) ? "     -   switched off" : tickets(row.tickets()))));
    }

    private void escalations() {
        page.line("");
        page.line("  would have been escalated, because of");
        report.escalations()
                .forEach((reason, on) -> page.line(String.format(Locale.ROOT, "  %-26s", reason) + tickets(on.size())));
    }

    private void crossChecks() {
        for (CrossCheck check : report.crossChecks()) {
            if (check.tickets() == 0
                    || !report.rules().containsKey(check.rule())
                    || report.off().contains(check.rule())) {
                continue;
            }
            page.line("");
            page.wrapped(
                    count(check.tickets(), "ticket") + ": " + check.what() + ". " + check.rule() + " refused "
                            + verdict(check),
                    "  ",
                    "  ");
            grouped(check.notRefused()).forEach((why, tickets) -> page.wrapped(why + ": " + tickets, "    ", "      "));
        }
    }

    private static String verdict(CrossCheck check) {
        if (check.tickets() == 1) {
            return check.notRefused().isEmpty() ? "it." : "nothing there:";
        }
        int refused = check.tickets() - check.notRefused().size();
        return check.notRefused().isEmpty() ? "each of them." : refused + " of them; the others:";
    }

    private static Map<String, String> grouped(List<NotRefused> notRefused) {
        Map<String, String> grouped = new LinkedHashMap<>();
        notRefused.forEach(one -> grouped.merge(one.why(), one.ticket(), (all, more) -> all + ", " + more));
        return grouped;
    }

    private void examples() {
        if (report.rules().values().stream().anyMatch(row -> !row.examples().isEmpty())) {
            page.heading("Examples, each the first on its ticket");
            report.rules().forEach(this::examples);
        }
    }

    private void examples(String rule, RuleRow row) {
        if (!row.examples().isEmpty()) {
            page.line("  " + rule);
        }
        for (Example example : row.examples()) {
            page.wrapped(example.ticket() + "  " + at(example.at()) + "  " + example.text(), "    ", "        ");
        }
    }

    private void notObservable() {
        page.heading("What this log can't show");
        Map<String, String> byReason = new LinkedHashMap<>();
        report.notObservable().forEach((what, why) -> byReason.merge(why, what, (all, more) -> all + ", " + more));
        byReason.forEach((why, what) -> page.wrapped(what + ": " + why, "  ", "      "));
    }

    private void notes() {
        List<String> notes = new ArrayList<>(report.notes());
        report.unmapped()
                .forEach((status, rows) -> notes.add("status '" + status + "' is not in the mapping ("
                        + count(rows, "row") + "): the tickets go on in the status before it"));
        if (!notes.isEmpty()) {
            page.heading("Notes");
            notes.forEach(note -> page.wrapped(note, "  ", "      "));
        }
    }

    private void broken() {
        long count = report.broken().count();
        if (count > 0) {
            page.heading("Left out: " + count(count, "broken line"));
            List<BrokenLine> first = report.broken().first();
            first.stream().limit(MOST_LINES).forEach(line -> page.wrapped(line.toString(), "  ", "      "));
            if (count > MOST_LINES) {
                page.line("  and " + (count - MOST_LINES) + " more");
            }
        }
    }

    private static String count(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
