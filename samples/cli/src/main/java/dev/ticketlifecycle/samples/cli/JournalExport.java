package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.samples.cli.definition.DefinitionFile;
import dev.ticketlifecycle.samples.cli.field.FieldStory;
import dev.ticketlifecycle.samples.cli.journal.StoryJournals;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the journals of a field story to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Tell a story, and write its definition, the journals of its tickets and what they come to.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  the file is whole",
            "   2  nothing was written: a wrong option, no such story, a definition with mistakes, or a name that is no file's",
            "   3  the file couldn't be written; an earlier one of its name is still there"
        })
final class JournalExport implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LETTER", index = "0", description = "Which story: A, B, C, D or E.")
    private String letter = "";

    @Parameters(
            paramLabel = "FILE",
            index = "1",
            description = "Where to. An earlier file is replaced once it is whole.")
    private String name = "";

    @Option(
            names = "--lifecycle",
            paramLabel = "FILE",
            description = "Tell it under this definition, YAML or JSON, instead of the story's own.")
    private @Nullable Path lifecycle;

    @Override
    public Integer call() {
        FieldStory story = StoryCommand.named(letter, spec.commandLine());
        OutputFile file = new OutputFile("FILE", "journals", name, Optional.empty());
        file.unfit(lifecycle == null ? new Path[0] : new Path[] {lifecycle}).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        Lifecycle under = lifecycle == null ? story.lifecycle() : DefinitionFile.read(lifecycle);
        return file.write(StoryJournals.of(story, under), spec.commandLine().getErr())
                ? ExitCode.DONE
                : ExitCode.UNWRITTEN;
    }
}
