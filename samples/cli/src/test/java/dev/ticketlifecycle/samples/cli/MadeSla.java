package dev.ticketlifecycle.samples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Finds in the sample log, by nothing of the program, which threshold of which span agrees with {@code made_sla}. */
final class MadeSla {

    private static final int TICKET = 0;
    private static final int STATUS = 1;
    private static final int VERDICT = 6;
    private static final int OPENED = 9;
    private static final int UPDATED = 13;
    private static final int PRIORITY = 22;
    static final int RESOLVED = 34;
    private static final int CLOSED = 35;
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");

    private MadeSla() {}

    /** One threshold, in hours, and the share of tickets that it agrees on; no threshold if all missed is better. */
    record Best(double agreement, OptionalDouble hours) {}

    static String[] header(Path log) throws IOException {
        return rows(log).get(0);
    }

    static Map<String, List<String[]>> tickets(Path log) throws IOException {
        Map<String, List<String[]>> tickets = new LinkedHashMap<>();
        rows(log).stream()
                .skip(1)
                .forEach(row -> tickets.computeIfAbsent(row[TICKET], t -> new ArrayList<>())
                        .add(row));
        return tickets;
    }

    private static List<String[]> rows(Path log) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split(",", -1)).toList();
        }
    }

    static String priority(List<String[]> rows) {
        return last(rows)[PRIORITY];
    }

    static boolean met(List<String[]> rows) {
        return last(rows)[VERDICT].equals("true");
    }

    /** Hours from opening to the final closing, as its column says. */
    static double openedToClosed(List<String[]> rows) {
        return hours(opened(rows), time(last(rows)[CLOSED]));
    }

    /** Hours from opening to the final resolution, as its column says. */
    static double openedToResolved(List<String[]> rows) {
        return hours(opened(rows), time(last(rows)[RESOLVED]));
    }

    /** Hours from opening to the row that last made it resolved. */
    static double openedToResolvedRow(List<String[]> rows) {
        return hours(opened(rows), entered(rows, "Resolved"));
    }

    /** Hours from row to row in a status that waits. */
    static double waiting(List<String[]> rows) {
        double hours = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1)[STATUS].startsWith("Awaiting")) {
                hours += hours(time(rows.get(i - 1)[UPDATED]), time(rows.get(i)[UPDATED]));
            }
        }
        return hours;
    }

    private static LocalDateTime entered(List<String[]> rows, String status) {
        LocalDateTime entered = LocalDateTime.MAX;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i)[STATUS].equals(status) && (i == 0 || !rows.get(i - 1)[STATUS].equals(status))) {
                entered = time(rows.get(i)[UPDATED]);
            }
        }
        return entered;
    }

    /** Tries each value as the threshold. */
    static Best best(List<List<String[]>> tickets, Function<List<String[]>, Double> span) {
        List<Double> spans = tickets.stream().map(span).toList();
        int most = (int) tickets.stream().filter(rows -> !met(rows)).count();
        OptionalDouble best = OptionalDouble.empty();
        for (double threshold : spans.stream().sorted().distinct().toList()) {
            int agreeing = 0;
            for (int i = 0; i < spans.size(); i++) {
                agreeing += met(tickets.get(i)) == spans.get(i) <= threshold ? 1 : 0;
            }
            if (agreeing > most) {
                most = agreeing;
                best = OptionalDouble.of(threshold);
            }
        }
        return new Best(most / (double) tickets.size(), best);
    }

    private static LocalDateTime opened(List<String[]> rows) {
        LocalDateTime opened = time(last(rows)[OPENED]);
        LocalDateTime first = time(rows.get(0)[UPDATED]);
        return opened.isBefore(first) ? opened : first;
    }

    private static String[] last(List<String[]> rows) {
        return rows.get(rows.size() - 1);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, TIMES);
    }

    private static double hours(LocalDateTime from, LocalDateTime to) {
        return ChronoUnit.MINUTES.between(from, to) / 60.0;
    }
}
