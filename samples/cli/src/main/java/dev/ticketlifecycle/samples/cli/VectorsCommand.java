package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.testkit.vector.VectorReport;
import dev.ticketlifecycle.testkit.vector.Vectors;
import dev.ticketlifecycle.testkit.vector.Verdict;
import dev.ticketlifecycle.testkit.vector.Verdict.Passed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the library to facts of other systems. */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check vectors: facts about business time and clocks, one a line of JSON, such as other systems' test suites state"
                    + " them."
                    + " Prints what failed, what was skipped and why, and in the last line how many passed."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  no vector failed",
            "   1  at least one failed; a line that is no vector is one of them",
            "   2  nothing was checked: a wrong option, or a file that can't be read",
            "   3  the report couldn't be written in full",
            "",
            "docs/testing.md describes the vectors."
        })
final class VectorsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Vectors: JSON lines, plain or gzip.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        VectorReport report =
                files.stream().map(VectorsCommand::checked).reduce(new VectorReport(List.of()), VectorReport::and);
        if (report.verdicts().isEmpty()) {
            throw new InputProblem("nothing was checked: there is no vector in "
                    + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Verdict verdict : report.verdicts()) {
            if (!(verdict instanceof Passed)) {
                out.println(verdict);
            }
        }
        out.println(report.summary());
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            spec.commandLine().getErr().println("the verdicts can't be written to the output in full");
            return ExitCode.UNWRITTEN;
        }
        return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.BROKEN_LINES;
    }

    private static VectorReport checked(Path file) {
        if (!Files.exists(file)) {
            throw new InputProblem(file + " can't be read: there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new InputProblem(file + " is a directory: name the file in it");
        }
        try {
            return Vectors.check(file);
        } catch (IOException e) {
            throw new InputProblem(file + " can't be read: " + e.getMessage(), e);
        }
    }
}
