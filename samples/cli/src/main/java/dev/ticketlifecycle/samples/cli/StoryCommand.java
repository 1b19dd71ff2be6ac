package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.samples.cli.ReportOptions.Language;
import dev.ticketlifecycle.samples.cli.definition.DefinitionFile;
import dev.ticketlifecycle.samples.cli.field.FieldStories;
import dev.ticketlifecycle.samples.cli.field.FieldStory;
import dev.ticketlifecycle.samples.cli.words.Page;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a field story on the real core. */
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tell one of the stories of what really went wrong at support desks, on the real library: when, who, what, and"
                    + " what the library answers. Without a letter it lists them."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  every step was answered as the story says",
            "   1  at least one wasn't",
            "   2  nothing was told: a wrong option, no such story, or a definition with mistakes",
            "   3  the story couldn't be printed in full",
            "",
            "docs/stories.md names the test of each step."
        })
final class StoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LETTER", arity = "0..1", description = "Which story: A, B, C, D or E.")
    private @Nullable String letter;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language: en or ru. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    @Option(
            names = "--lifecycle",
            paramLabel = "FILE",
            description = "Tell it under this definition, YAML or JSON, instead of the story's own."
                    + " Those of the stories are in samples/cli/data/stories.")
    private @Nullable Path lifecycle;

    @Override
    public Integer call() {
        Locale locale = Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
        PrintWriter out = spec.commandLine().getOut();
        boolean asTold = true;
        if (letter == null) {
            FieldStories.all()
                    .forEach(story -> out.println(
                            story.plot().letter() + "  " + story.plot().title().in(locale)));
        } else {
            Page page = new Page(out, text -> Ansi.AUTO.string("@|bold " + text + "|@"));
            FieldStory story = named(letter, spec.commandLine());
            Lifecycle under = lifecycle == null ? story.lifecycle() : DefinitionFile.read(lifecycle);
            asTold = FieldStories.print(story, under, locale, page);
        }
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            spec.commandLine().getErr().println("the story can't be written to the output in full");
            return ExitCode.UNWRITTEN;
        }
        return asTold ? ExitCode.DONE : ExitCode.BROKEN_LINES;
    }

    /** The story with a letter. */
    static FieldStory named(String letter, CommandLine command) {
        return FieldStories.named(letter)
                .orElseThrow(() -> new ParameterException(
                        command,
                        "There is no story '" + letter + "'; the stories are "
                                + FieldStories.all().stream()
                                        .map(story -> story.plot().letter())
                                        .collect(Collectors.joining(", "))));
    }
}
