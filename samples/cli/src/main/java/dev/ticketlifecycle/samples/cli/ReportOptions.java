package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.replay.JsonReport;
import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.replay.Report;
import dev.ticketlifecycle.samples.cli.replay.Settings;
import dev.ticketlifecycle.samples.cli.replay.TextReport;
import dev.ticketlifecycle.samples.cli.table.BrokenLine;
import dev.ticketlifecycle.samples.cli.table.BrokenLines;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What both replays can be asked for. */
final class ReportOptions {

    private static final int TOLD_AT_ONCE = 20;
    private static final String STDOUT = "-";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the whole report to FILE as JSON; - writes it to the output instead of the text.")
    private @Nullable String json;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of the rules' sentences and the stories: en or ru. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    @Option(
            names = "--without",
            paramLabel = "RULE",
            description = "Switch a rule off, by its id, such as owner-required. Can be given several times.")
    private List<String> without = List.of();

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many tickets to show for each rule. Default: ${DEFAULT-VALUE}.")
    private int examples = 3;

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many of the worst tickets to tell. Default: ${DEFAULT-VALUE}.")
    private int worst = 3;

    @Option(
            names = "--ticket",
            paramLabel = "ID",
            description = "Tell what became of this ticket. Can be given several times.")
    private List<String> tickets = List.of();

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Draw the time of the ticket that --ticket names, as SVG, to FILE.")
    private @Nullable String picture;

    private long told;

    /** The languages that the library speaks. */
    enum Language {
        EN,
        RU
    }

    /**
     * Checks what was asked for before anything runs.
     *
     * @param inputs what the replay reads, which no report may overwrite
     */
    Settings settings(CommandLine command, Path... inputs) {
        Set<String> known =
                Arrays.stream(RuleId.values()).map(RuleId::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String rule : without) {
            if (!known.contains(rule)) {
                throw new ParameterException(
                        command,
                        "There is no rule '" + rule + "' to switch off; the rules are " + String.join(", ", known));
            }
        }
        if (examples < 0) {
            throw new ParameterException(command, "--examples " + examples + ": give 0 or more");
        }
        if (worst < 0) {
            throw new ParameterException(command, "--worst " + worst + ": give 0 or more");
        }
        checkFiles(command, inputs);
        return new Settings(
                Set.copyOf(without),
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                examples,
                worst,
                tickets,
                picture != null);
    }

    /** Checks that the picture is of one ticket, and that it and the report have a file each. */
    private void checkFiles(CommandLine command, Path... inputs) {
        Optional<OutputFile> report = report();
        Optional<OutputFile> drawing = drawing();
        if (drawing.isPresent() && tickets.stream().distinct().count() != 1) {
            throw new ParameterException(
                    command, "--picture " + picture + ": name the one ticket to draw with --ticket ID");
        }
        for (OutputFile file : Stream.concat(report.stream(), drawing.stream()).toList()) {
            file.unfit(inputs).ifPresent(why -> {
                throw new ParameterException(command, why);
            });
        }
        if (report.isPresent() && drawing.isPresent() && report.get().isAlso(drawing.get())) {
            throw new ParameterException(
                    command, "--picture " + picture + ": the report goes there; name another file");
        }
    }

    private Optional<OutputFile> report() {
        return Optional.ofNullable(json)
                .filter(name -> !name.equals(STDOUT))
                .map(name -> new OutputFile("--json", "report", name, Optional.of(STDOUT)));
    }

    private Optional<OutputFile> drawing() {
        return Optional.ofNullable(picture).map(name -> new OutputFile("--picture", "picture", name, Optional.empty()));
    }

    /** The line that says how far the replay is: only on a terminal. */
    Progress progress(CommandLine command) {
        return new Progress(command.getErr(), Ansi.AUTO.enabled());
    }

    /** Tells of the first broken lines at once; all are counted. */
    BrokenLines broken(PrintWriter err, Progress progress) {
        return new BrokenLines(line -> tell(line, err, progress));
    }

    private void tell(BrokenLine line, PrintWriter err, Progress progress) {
        told++;
        if (told <= TOLD_AT_ONCE) {
            progress.clear();
            err.println(line);
        }
        if (told == TOLD_AT_ONCE) {
            err.println("... further broken lines are only counted");
        }
    }

    /** Prints and writes the report; answers the exit code. */
    int report(Report report, CommandLine command) {
        PrintWriter out = command.getOut();
        if (STDOUT.equals(json)) {
            out.print(JsonReport.of(report));
        } else {
            new TextReport(report, out, text -> Ansi.AUTO.string("@|bold " + text + "|@")).print();
        }
        boolean written = report().map(file -> file.write(JsonReport.of(report), command.getErr()))
                .orElse(true);
        written &= drawing()
                .map(file -> file.write(report.picture().orElseThrow(), command.getErr()))
                .orElse(true);
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            command.getErr().println("the report can't be written to the output in full");
            written = false;
        }
        if (!written) {
            return ExitCode.UNWRITTEN;
        }
        return report.broken().count() == 0 ? ExitCode.DONE : ExitCode.BROKEN_LINES;
    }
}
