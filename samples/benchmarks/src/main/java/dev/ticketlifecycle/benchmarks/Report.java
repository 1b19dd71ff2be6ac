package dev.ticketlifecycle.benchmarks;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.ticketlifecycle.benchmarks.calendar.AddBenchmark;
import dev.ticketlifecycle.benchmarks.calendar.Mistakes;
import dev.ticketlifecycle.benchmarks.calendar.WorkingBenchmark;
import dev.ticketlifecycle.benchmarks.json.JsonBenchmark;
import dev.ticketlifecycle.benchmarks.json.TicketBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures all contenders in one run and writes tables in Markdown, each figure beside its ratio to what is written by
 * hand: a table of statuses for acts, an index over days for business time.
 *
 * <pre>{@code
 * java -jar samples/benchmarks/target/benchmarks.jar [--long] [--time] [--out FILE]
 * }</pre>
 *
 * <p>{@code --time} measures business time only. The short run takes about eight minutes, three of them for business time,
 * and shows the ratios; {@code --long} takes about half an hour and is for figures that are written down. Many short iterations, of which the best counts: whatever else runs on the machine only
 * ever adds time. Absolute figures are those of the machine; compare ratios within one run.
 */
public final class Report {

    private static final String USAGE = "usage: java -jar benchmarks.jar [--long] [--time] [--out FILE]";

    private static final Map<String, String> REFUSAL = ImmutableMap.<String, String>builder()
            .put("handSwitch", "hand-written switch, mutable ticket")
            .put("handTable", "**hand-written table, immutable ticket**")
            .put("stateless4j", "stateless4j, shared configuration")
            .put("cola", "COLA statemachine")
            .put("easyStates", "Easy States")
            .put("squirrel", "squirrel-foundation")
            .put("ours", "Ticket Lifecycle, all rules, no SLA")
            .put("oursWithClocks", "Ticket Lifecycle, all rules, three clocks")
            .build();

    private static final Map<String, String> LIFE = ImmutableMap.<String, String>builder()
            .putAll(REFUSAL)
            .put("oursWithTenMoreRules", "Ticket Lifecycle, no SLA, ten more rules on other commands")
            .build();

    /**
     * A table. What clocks cost is one more, beside the table without them.
     *
     * @param title what is measured
     * @param benchmark where
     * @param limit the method of the benchmark that the others are held to
     * @param word what the limit is called
     * @param contenders its methods with what they measure, in order
     */
    private record Section(
            String title, Class<?> benchmark, String limit, String word, Map<String, String> contenders) {}

    private static final List<Section> ACTS = List.of(
            new Section("A life of twelve commands", LifeBenchmark.class, "handTable", "table", LIFE),
            new Section("A refusal, its text not read", RefusalBenchmark.class, "handTable", "table", REFUSAL));

    private static final List<Section> JSON = List.of(
            new Section(
                    "A ticket as it is stored, there and back",
                    TicketBenchmark.class,
                    "hand2",
                    "hand",
                    ImmutableMap.of(
                            "hand2",
                            "**each field by hand**, by Jackson 2",
                            "ours2",
                            "Ticket Lifecycle, by Jackson 2",
                            "ours3",
                            "Ticket Lifecycle, by Jackson 3")),
            json("Jackson 2", "2"),
            json("Jackson 3", "3"));

    private static Section json(String generation, String number) {
        return new Section(
                "A reply and its line of the journal as JSON, there and back, by " + generation,
                JsonBenchmark.class,
                "hand" + number,
                "hand",
                ImmutableMap.of(
                        "hand" + number,
                        "**each field by hand**",
                        "ours" + number,
                        "Ticket Lifecycle, the whole format"));
    }

    private static final Map<String, String> ADD = ImmutableMap.<String, String>builder()
            .put("index", "**index by day, by hand**")
            .put("ours", "Ticket Lifecycle, in milliseconds")
            .put("oursWithInstants", "Ticket Lifecycle, with `Instant` and `Duration`")
            .put("sums", "sums over periods, binary search")
            .put("days", "loop over days")
            .put("jbpm", "jBPM")
            .put("mpxj", "MPXJ")
            .put("minutes", "minute by minute, the oracle")
            .build();

    // jBPM has no such question.
    private static final Map<String, String> WORKING =
            ImmutableMap.copyOf(Maps.filterKeys(ADD, contender -> !contender.equals("jbpm")));

    private final List<String> lines = new ArrayList<>();

    private Report() {}

    /**
     * Measures and writes.
     *
     * @param args {@code --long}, {@code --out FILE}
     * @throws RunnerException if a benchmark fails, or a contender doesn't enforce the guards
     * @throws IOException if the file can't be written
     */
    public static void main(String[] args) throws RunnerException, IOException {
        List<String> given = new ArrayList<>(Arrays.asList(args));
        boolean thorough = given.remove("--long");
        boolean onlyTime = given.remove("--time");
        boolean toFile = given.size() == 2 && given.get(0).equals("--out");
        if (!given.isEmpty() && !toFile) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Collection<RunResult> results = new Runner(options(thorough, onlyTime)).run();
        List<String> table = new Report().table(results, onlyTime);
        table.forEach(System.out::println);
        if (toFile) {
            Files.write(Path.of(given.get(1)), table);
        }
    }

    private static Options options(boolean thorough, boolean onlyTime) {
        return new OptionsBuilder()
                .include("dev\\.ticketlifecycle\\.benchmarks\\." + (onlyTime ? "calendar\\..*" : ".*"))
                .exclude("SceneBenchmark")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
                .forks(thorough ? 3 : 1)
                .warmupIterations(14) // on a busy machine the compiler, too, waits for its turn
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(thorough ? 50 : 20)
                .measurementTime(TimeValue.milliseconds(200))
                .build();
    }

    private List<String> table(Collection<RunResult> results, boolean onlyTime) {
        if (!onlyTime) {
            ACTS.forEach(section -> section(section, results));
            JSON.forEach(section -> section(section, results));
            digest(results);
            idle();
        }
        time("480 open minutes added", AddBenchmark.class, ADD, Mistakes::adding, results);
        time("open time of 90 days", WorkingBenchmark.class, WORKING, Mistakes::measuring, results);
        return lines;
    }

    private void section(Section section, Collection<RunResult> results) {
        Figures limit = figures(section.benchmark, section.limit, results);
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "| %s | ns, best | against the %s | mean | ± | bytes | against the %s |",
                section.title,
                section.word,
                section.word));
        lines.add("|---|---:|---:|---:|---:|---:|---:|");
        section.contenders.forEach((method, name) -> {
            Figures figures = figures(section.benchmark, method, results);
            lines.add(row(name, figures, limit) + ratio(figures.bytes / limit.bytes) + " |");
        });
    }

    private static String row(String name, Figures figures, Figures limit) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %,.0f | %,.0f | %,.0f | ",
                name,
                figures.best,
                ratio(figures.best / limit.best),
                figures.nanos,
                figures.error,
                figures.bytes);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%,.1f", ratio);
    }

    private void time(
            String title,
            Class<?> benchmark,
            Map<String, String> contenders,
            UnaryOperator<String> mistakes,
            Collection<RunResult> results) {
        Figures index = figures(benchmark, "index", results);
        Figures ours = figures(benchmark, "ours", results);
        lines.add("");
        lines.add(
                "| " + title + " | ns, best | against the index | mean | ± | bytes | against ours | wrong of 1,000 |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---|");
        contenders.forEach((method, name) -> {
            Figures figures = figures(benchmark, method, results);
            lines.add(row(name, figures, index) + ratio(figures.best / ours.best) + " | " + mistakes.apply(method)
                    + " |");
        });
    }

    private void digest(Collection<RunResult> results) {
        lines.add("");
        lines.add("| The digest of a text | ns, best | mean | ± | bytes |");
        lines.add("|---|---:|---:|---:|---:|");
        for (String text : List.of("sentence", "letter")) {
            Figures figures = figures(DigestBenchmark.class, text, results);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %,.0f |",
                    text.equals("sentence") ? "78 characters" : "1,027 characters",
                    figures.best,
                    figures.nanos,
                    figures.error,
                    figures.bytes));
        }
    }

    private void idle() {
        Ours.WithClocks ours = new Ours.WithClocks();
        lines.add("");
        lines.add("| A ticket at rest | bytes |");
        lines.add("|---|---:|");
        lines.add(String.format(Locale.ROOT, "| hand-written table | %,d |", Idle.table()));
        for (Peer peer : List.of(new Stateless4j(), new Cola(), new EasyStates(), new Squirrel())) {
            lines.add(String.format(
                    Locale.ROOT, "| %s, with its host's four facts | %,d |", peer.name(), Idle.peer(peer)));
        }
        lines.add(String.format(
                Locale.ROOT,
                "| Ticket Lifecycle, 3 messages, 3 clocks | %,d |",
                Idle.ofThreeMessages(ours.lifecycle())));
        lines.add(String.format(
                Locale.ROOT,
                "| Ticket Lifecycle, every list of the conversation at its cap | %,d |",
                Idle.atTheCaps(ours.lifecycle())));
    }

    private record Figures(double nanos, double error, double best, double bytes) {}

    private static Figures figures(Class<?> benchmark, String method, Collection<RunResult> results) {
        String name = benchmark.getName() + "." + method;
        RunResult run = results.stream()
                .filter(r -> r.getParams().getBenchmark().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figures of " + name));
        Result<?> time = run.getPrimaryResult();
        double bytes = Objects.requireNonNull(
                        run.getSecondaryResults().get("gc.alloc.rate.norm"), "no allocation measured")
                .getScore();
        return new Figures(
                time.getScore(), time.getScoreError(), time.getStatistics().getMin(), bytes);
    }
}
