package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.table.InputProblem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar lifecycle.jar}: what the lifecycle would have said to a desk that already ran, and to other systems. */
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        version = "lifecycle 0.1.0",
        description = "What the rules of a ticket lifecycle would have said to a desk that already ran.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReplayCommand.class,
            StoryCommand.class,
            JournalCommand.class,
            SchemaCommand.class,
            ValidateCommand.class,
            VectorsCommand.class
        },
        footerHeading = "%nBegin with the log that comes along:%n",
        footer = {
            "  java -jar samples/cli/target/lifecycle.jar replay log \\",
            "    samples/cli/data/uci498_sample_mod10.csv.gz --map samples/cli/data/uci498.json"
        })
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(terminal(FileDescriptor.out), terminal(FileDescriptor.err), args));
    }

    /** Runs the command line. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(92)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed);
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public Integer call() {
        return usage(spec);
    }

    /** A command group without a command: says what there is. */
    static int usage(CommandSpec spec) {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.UNUSABLE;
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.UNUSABLE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof InputProblem) {
            command.getErr().println(e.getMessage());
            return ExitCode.UNUSABLE;
        }
        command.getErr().println("This is a fault of the program, please report it:");
        e.printStackTrace(command.getErr());
        return ExitCode.FAULT;
    }

    // A terminal has its own charset; everything else gets UTF-8, whatever the machine is set to
    private static PrintWriter terminal(FileDescriptor to) {
        Charset own =
                Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
        boolean plain = !Ansi.AUTO.enabled() || own.equals(StandardCharsets.US_ASCII);
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(to), plain ? StandardCharsets.UTF_8 : own), true);
    }
}
