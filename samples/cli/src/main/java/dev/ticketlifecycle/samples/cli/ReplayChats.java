package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.chats.ChatReport;
import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.replay.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays help desk chats of the Mendeley data set. */
@Command(
        name = "chats",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replay help desk chats: a file of messages, one row an utterance, and a file of turns, one row for each time"
                    + " that somebody had the ticket."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  every line was replayed",
            "   1  the report is there, but broken lines were left out",
            "   2  nothing was replayed: a wrong option or file",
            "   3  the report couldn't be written in full",
            "",
            "docs/replay.md describes the files; samples/cli/data has a sample."
        })
final class ReplayChats implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MESSAGES", description = "The messages: CSV, plain or gzip.")
    private Path messages = Path.of("");

    @Option(
            names = "--turns",
            paramLabel = "TURNS",
            required = true,
            description = "Who had the tickets when: CSV, plain or gzip.")
    private Path turns = Path.of("");

    @Option(
            names = "--automatic",
            paramLabel = "AUTHOR",
            description = "An account that answers automatically, instead of the one that the data show. Can be given"
                    + " several times.")
    private List<String> automatic = List.of();

    @Mixin
    private NoDefinition definition = new NoDefinition();

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Override
    public Integer call() {
        definition.refuse(
                spec.commandLine(),
                "chats take none: the files have no statuses and no kinds of replies, so most of a definition would judge"
                        + " what nobody did; replay log takes one");
        Settings settings = options.settings(spec.commandLine(), messages, turns);
        Progress progress = options.progress(spec.commandLine());
        return options.report(
                ChatReport.of(
                        messages,
                        turns,
                        Set.copyOf(automatic),
                        settings,
                        options.broken(spec.commandLine().getErr(), progress),
                        progress),
                spec.commandLine());
    }
}
