package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.field.Words;
import dev.ticketlifecycle.samples.cli.journal.JournalFile;
import dev.ticketlifecycle.samples.cli.journal.TicketLine;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    private static final Words NOTHING = new Words("nothing was taken from %s", "из файла %s ничего не взято");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JournalInput input = new JournalInput();

    @Override
    public Integer call() {
        Locale locale = input.locale();
        JournalFile read = input.read(spec.commandLine());
        if (!read.findings().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            read.findings().forEach(err::println);
            err.println(String.format(NOTHING.in(locale), input.file()));
            return ExitCode.BROKEN_LINES;
        }
        PrintWriter out = spec.commandLine().getOut();
        read.tickets().forEach(ticket -> out.println(TicketLine.of(ticket, locale)));
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            spec.commandLine().getErr().println("the tickets can't be written to the output in full");
            return ExitCode.UNWRITTEN;
        }
        return ExitCode.DONE;
    }
}
