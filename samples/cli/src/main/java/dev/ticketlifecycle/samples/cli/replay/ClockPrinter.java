package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.samples.cli.clocks.ClockFigures;
import dev.ticketlifecycle.samples.cli.clocks.ClockFigures.Fits;
import dev.ticketlifecycle.samples.cli.clocks.Fit;
import dev.ticketlifecycle.samples.cli.clocks.Measure;
import dev.ticketlifecycle.samples.cli.clocks.Result;
import dev.ticketlifecycle.samples.cli.words.Page;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what the clocks showed, beside the log's own verdict, and what explains that best. */
final class ClockPrinter {

    private static final String RESULT = "    %-18s %6s %6s %6s %8s %9s %6s %8s %8s %8s";
    private static final String FIT = "    %-38s %12s %8s %12s %8s";

    private final Page page;
    private final Phrases phrases;
    private final ClockFigures clocks;

    ClockPrinter(Page page, Phrases phrases, ClockFigures clocks) {
        this.page = page;
        this.phrases = phrases;
        this.clocks = clocks;
    }

    void print() {
        if (!clocks.metrics().isEmpty()) {
            page.heading(phrases.say("sla.heading"));
            page.wrapped(phrases.say("sla.lead"), "  ", "  ");
            clocks.metrics().forEach(this::metric);
        }
        clocks.verdict().ifPresent(column -> {
            verdicts(column);
            if (clocks.judged() > 0) {
                explained(column);
            }
        });
    }

    private void metric(String name, Map<String, Result> byPriority) {
        page.line("");
        page.line("  " + name);
        row(
                RESULT,
                "",
                say("sla.cycles"),
                say("sla.met"),
                say("sla.late"),
                say("sla.breached"),
                say("sla.cancelled"),
                say("sla.open"),
                say("sla.median"),
                "p95",
                say("sla.share"));
        byPriority.forEach(this::result);
        @Nullable Result all = byPriority.get(ClockFigures.ALL);
        if (all != null) {
            all.reached()
                    .forEach((threshold, cycles) -> page.line(
                            "    " + phrases.say("sla.reached", "threshold", threshold, "n", number(cycles))));
        }
    }

    private void result(String priority, Result result) {
        row(
                RESULT,
                priority(priority),
                number(result.cycles()),
                number(result.met()),
                number(result.late()),
                number(result.breached()),
                number(result.cancelled()),
                number(result.open()),
                hours(result.medianSeconds()),
                hours(result.p95Seconds()),
                share(result.shareMet()));
    }

    private void verdicts(String column) {
        page.heading(phrases.say("verdict.heading", "column", column));
        clocks.verdicts()
                .forEach((priority, counts) -> page.line("    "
                        + phrases.say(
                                "verdict.line",
                                "priority",
                                String.format(Locale.ROOT, "%-18s", priority(priority)),
                                "met",
                                number(counts.met()),
                                "missed",
                                number(counts.missed()),
                                "share",
                                percent(counts.met() / (double) (counts.met() + counts.missed())))));
    }

    private void explained(String column) {
        page.heading(phrases.say("fit.heading", "column", column));
        page.wrapped(phrases.say("fit.lead"), "  ", "  ");
        clocks.fits().forEach(this::fits);
        page.line("");
        page.wrapped(sentence(column), "  ", "  ");
    }

    private void fits(String priority, Fits fits) {
        page.line("");
        page.line("  "
                + phrases.say(
                        "fit.priority",
                        "priority",
                        priority(priority),
                        "tickets",
                        number(fits.tickets()),
                        "share",
                        percent(fits.commoner() / (double) fits.tickets())));
        boolean both = !fits.working().isEmpty();
        row(
                FIT,
                "",
                say("fit.elapsed"),
                say("fit.agrees"),
                both ? say("fit.working") : "",
                both ? say("fit.agrees") : "");
        fits.elapsed().forEach((measure, fit) -> {
            @Nullable Fit working = fits.working().get(measure);
            row(
                    FIT,
                    word(measure),
                    threshold(fit),
                    percent(fit.agreement()),
                    working == null ? "" : threshold(working),
                    working == null ? "" : percent(working.agreement()));
        });
    }

    private String sentence(String column) {
        List<Measure> best = clocks.measures().stream()
                .sorted(Comparator.comparingInt(clocks::changingSides))
                .toList();
        int sides = clocks.changingSides(best.get(0));
        String first = phrases.say(
                "fit.best",
                "measure",
                word(best.get(0)),
                "column",
                column,
                "share",
                percent(1 - sides / (double) clocks.judged()),
                "tickets",
                number(clocks.judged()),
                "sides",
                phrases.count("fit.sides", sides));
        String working = clocks.workingTime()
                ? phrases.say(
                                "fit.in-working-time",
                                "sides",
                                phrases.count("fit.sides", clocks.changingSidesInWorkingTime(best.get(0))))
                        + " "
                : "";
        return best.stream()
                .skip(1)
                .map(measure -> phrases.say(
                        "fit.other",
                        "measure",
                        word(measure),
                        "sides",
                        phrases.count("fit.sides", clocks.changingSides(measure))))
                .collect(Collectors.joining(" ", first + " " + working, ""))
                .strip();
    }

    private void row(String format, Object... cells) {
        page.line(String.format(Locale.ROOT, format, cells).stripTrailing());
    }

    private String say(String key) {
        return phrases.say(key);
    }

    private String word(Measure measure) {
        return phrases.say("measure." + measure.word());
    }

    private String priority(String priority) {
        String word = priority.equals(ClockFigures.ALL)
                ? phrases.say("sla.all")
                : priority.equals(ClockFigures.NONE) ? phrases.say("sla.none") : priority;
        return word.length() <= 18 ? word : word.substring(0, 15) + "...";
    }

    private String threshold(Fit fit) {
        return hours(
                fit.threshold().map(Duration::toSeconds).map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private String hours(OptionalLong seconds) {
        return seconds.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.1f", seconds.getAsLong() / 3600.0) + " " + phrases.say("time.h");
    }

    private static String share(OptionalDouble share) {
        return share.isEmpty() ? "-" : percent(share.getAsDouble());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
