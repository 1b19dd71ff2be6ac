package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.replay.JsonReport;
import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.replay.Report;
import dev.ticketlifecycle.samples.cli.replay.Settings;
import dev.ticketlifecycle.samples.cli.replay.TextReport;
import dev.ticketlifecycle.samples.cli.table.BrokenLine;
import dev.ticketlifecycle.samples.cli.table.BrokenLines;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        file().map(Path::toAbsolutePath).flatMap(path -> unfit(path, inputs)).ifPresent(why -> {
            throw new ParameterException(command, "--json " + json + ": " + why);
        });
        return new Settings(
                Set.copyOf(without),
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                examples,
                worst,
                tickets);
    }

    /** Why the report can't be written to a file, if so. */
    private Optional<String> unfit(Path path, Path... inputs) {
        if (String.valueOf(json).isBlank()) {
            return Optional.of("the name is empty; name a file, or - for the output");
        }
        if (Files.isDirectory(path)) {
            return Optional.of("that is a directory; name a file in it");
        }
        @Nullable Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder);
        }
        return Arrays.stream(inputs)
                .filter(input -> same(path, input))
                .findFirst()
                .map(input -> "the replay reads " + input + ", and the report would overwrite it; name another file");
    }

    private static boolean same(Path path, Path input) {
        try {
            return Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input);
        } catch (IOException e) {
            throw new InputProblem("can't tell whether " + path + " is " + input + ": " + e.getMessage(), e);
        }
    }

    private Optional<Path> file() {
        return Optional.ofNullable(json).filter(name -> !name.equals(STDOUT)).map(Path::of);
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
        boolean written =
                file().map(path -> write(report, path, command.getErr())).orElse(true);
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

    private static boolean write(Report report, Path path, PrintWriter err) {
        try {
            String json = JsonReport.of(report);
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A device or a pipe is written to, not replaced
                Files.writeString(path, json, StandardCharsets.UTF_8);
            } else {
                replace(Files.exists(path) ? path.toRealPath() : path, json);
            }
            return true;
        } catch (IOException e) {
            err.println("the report can't be written to " + path + ": " + e.getMessage());
            return false;
        }
    }

    // Beside the file and then moved: who had a report keeps it until the new one is whole
    private static void replace(Path path, String json) throws IOException {
        Path part = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(part, json, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (!(e instanceof FileAlreadyExistsException)) {
                Files.deleteIfExists(part);
            }
            throw e;
        }
    }
}
