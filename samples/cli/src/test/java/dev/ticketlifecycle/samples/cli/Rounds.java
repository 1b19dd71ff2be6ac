package dev.ticketlifecycle.samples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Finds in the sample log, by nothing of the program, where the same statuses came a third time in a row. */
final class Rounds {

    private static final int TICKET = 0;
    private static final int STATUS = 1;
    private static final int PRIORITY = 22;

    private final List<String> statuses = new ArrayList<>();
    private String status = "New";
    private String priority = "";
    private boolean found;

    private Rounds() {}

    static Set<String> third(Path log) throws IOException {
        Map<String, Rounds> tickets = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> tickets.computeIfAbsent(row[TICKET], ticket -> new Rounds())
                            .row(row[STATUS], row[PRIORITY]));
        }
        Set<String> third = new TreeSet<>();
        tickets.forEach((ticket, rounds) -> {
            if (rounds.found) {
                third.add(ticket);
            }
        });
        return third;
    }

    private void row(String statusNow, String priorityNow) {
        if (!priorityNow.equals(priority)) {
            priority = priorityNow;
            statuses.clear();
        }
        if (statusNow.equals(status)) {
            return;
        }
        status = statusNow;
        statuses.add(status);
        int size = statuses.size();
        for (int length = 2; 3 * length <= size; length++) {
            List<String> latest = statuses.subList(size - length, size);
            found |= latest.equals(statuses.subList(size - 2 * length, size - length))
                    && latest.equals(statuses.subList(size - 3 * length, size - 2 * length));
        }
    }
}
