package dev.ticketlifecycle.samples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what is done with files of journals. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Write the journals of a desk to a file of JSON lines, read them back, and verify that they are whole.",
            "docs/storage-format.md describes the file."
        },
        subcommands = {JournalExport.class, JournalImport.class, JournalVerify.class})
final class JournalCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Main.usage(spec);
    }
}
