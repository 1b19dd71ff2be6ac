package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.samples.cli.definition.DefinitionFile;
import dev.ticketlifecycle.samples.cli.log.LogReport;
import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.replay.Settings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays any event log in CSV. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replay an event log: one row a change of a ticket, with the ticket's number, the time, the status after the"
                    + " change, and, if the log has them, owner, group and priority."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  every line was replayed",
            "   1  the report is there, but broken lines were left out",
            "   2  nothing was replayed: a wrong option, file or mapping",
            "   3  the report couldn't be written in full",
            "",
            "docs/replay.md describes the mapping; samples/cli/data/uci498.json is one."
        })
final class ReplayLog implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The log: CSV, plain or gzip.")
    private Path file = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "MAPPING",
            required = true,
            description = "A JSON file that says what the columns are called and what the statuses mean.")
    private Path map = Path.of("");

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of times without an offset, such as Europe/Moscow, instead of the mapping's.")
    private @Nullable String zone;

    @Option(
            names = "--lifecycle",
            paramLabel = "FILE",
            description =
                    "Judge by this definition, in YAML or JSON, instead of one made of the mapping; it needs the log's"
                            + " statuses.")
    private @Nullable Path lifecycle;

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Override
    public Integer call() {
        Path[] inputs = lifecycle == null ? new Path[] {file, map} : new Path[] {file, map, lifecycle};
        Settings settings = options.settings(spec.commandLine(), inputs);
        Progress progress = options.progress(spec.commandLine());
        return options.report(
                LogReport.of(
                        file,
                        map,
                        zone(),
                        Optional.ofNullable(lifecycle).map(DefinitionFile::read).map(Lifecycle::definition),
                        settings,
                        options.broken(spec.commandLine().getErr(), progress),
                        progress),
                spec.commandLine());
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of).map(ZoneId::normalized);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--zone " + zone + ": no such zone; use a name such as Europe/Moscow or +03:00",
                    e);
        }
    }
}
