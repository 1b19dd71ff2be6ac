package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.field.Words;
import dev.ticketlifecycle.samples.cli.journal.JournalFile;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong with a file of journals. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Verify a file of journals: the entries of each ticket without a gap and in order, and each snapshot"
                        + " what they come to under its lifecycle. Prints what is wrong with its line, and in the last line how much"
                        + " there was.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  the file is whole",
            "   1  it isn't",
            "   2  nothing was verified: a wrong option, or a file that can't be read",
            "   3  the findings couldn't be printed in full"
        })
final class JournalVerify implements Callable<Integer> {

    private static final Words WHOLE = new Words("whole", "всё цело");
    private static final Words ONE = new Words("%d finding", "ошибок: %d");
    private static final Words MANY = new Words("%d findings", "ошибок: %d");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JournalInput input = new JournalInput();

    @Override
    public Integer call() {
        Locale locale = input.locale();
        JournalFile read = input.read(spec.commandLine());
        PrintWriter out = spec.commandLine().getOut();
        read.findings().forEach(out::println);
        int findings = read.findings().size();
        out.println(read.size(locale) + ": "
                + String.format((findings == 0 ? WHOLE : findings == 1 ? ONE : MANY).in(locale), findings));
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            spec.commandLine().getErr().println("the findings can't be written to the output in full");
            return ExitCode.UNWRITTEN;
        }
        return findings == 0 ? ExitCode.DONE : ExitCode.BROKEN_LINES;
    }
}
