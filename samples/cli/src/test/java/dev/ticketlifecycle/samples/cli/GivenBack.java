package dev.ticketlifecycle.samples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Counts in the sample log, column by column and by nothing of the program, what came back to whom. */
final class GivenBack {

    private static final int TICKET = 0;
    private static final int STATUS = 1;
    private static final int GROUP = 23;
    private static final int PERSON = 24;
    private static final String NOBODY = "?";

    private final Set<String> had = new HashSet<>();
    private String group = NOBODY;
    private String holder = NOBODY;
    private boolean taken;
    private int times;

    private GivenBack() {}

    static Set<String> moreThan(int times, Path log) throws IOException {
        Map<String, GivenBack> tickets = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> tickets.computeIfAbsent(row[TICKET], ticket -> new GivenBack())
                            .row(row));
        }
        Set<String> more = new TreeSet<>();
        tickets.forEach((ticket, count) -> {
            if (count.times > times) {
                more.add(ticket);
            }
        });
        return more;
    }

    private void row(String[] row) {
        boolean nobody = row[GROUP].equals(NOBODY) && row[PERSON].equals(NOBODY);
        if (nobody && !taken) {
            had.clear();
            group = NOBODY;
            holder = NOBODY;
            times = 0;
        }
        boolean elsewhere = !row[GROUP].equals(NOBODY) && !row[GROUP].equals(group);
        if (elsewhere) {
            group = row[GROUP];
            holder = group;
            times += had.add(holder) ? 0 : 1;
        }
        if (!row[PERSON].equals(NOBODY) && !row[PERSON].equals(holder)) {
            holder = row[PERSON];
            times += had.add(holder) || elsewhere ? 0 : 1;
        }
        taken |= !row[STATUS].equals("New");
    }
}
