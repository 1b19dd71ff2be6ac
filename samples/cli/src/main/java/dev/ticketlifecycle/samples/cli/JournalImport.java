package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.journal.JournalFile;
import dev.ticketlifecycle.samples.cli.journal.TicketLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a file of journals back, and says what became of its tickets. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Read a file of journals, fold each of them, and print a line a ticket: where it stands, whose it is,"
                        + " how many lines its journal has, how it ended.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  the file is whole",
            "   1  it isn't, and nothing was taken from it; what is wrong is said",
            "   2  nothing was read: a wrong option, or a file that can't be read",
            "   3  the lines couldn't be printed in full"
        })
final class JournalImport implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A file of journals.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        JournalFile read = JournalFile.read(file);
        if (!read.findings().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            read.findings().forEach(err::println);
            err.println("nothing was taken from " + file);
            return ExitCode.BROKEN_LINES;
        }
        PrintWriter out = spec.commandLine().getOut();
        read.tickets().forEach(ticket -> out.println(TicketLine.of(ticket)));
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            spec.commandLine().getErr().println("the tickets can't be written to the output in full");
            return ExitCode.UNWRITTEN;
        }
        return ExitCode.DONE;
    }
}
