package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.Problem;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.samples.cli.ReportOptions.Language;
import dev.ticketlifecycle.samples.cli.definition.DefinitionFile;
import dev.ticketlifecycle.samples.cli.field.Words;
import dev.ticketlifecycle.samples.cli.json.DocumentFile;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.vocabulary.CommandKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a document. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check a document: the definition of a lifecycle, an SLA policy, a calendar, a command, an act, an event, a"
                    + " ticket, a file of journals. Prints what is wrong, a line each: where, why, and what would be right; of a definition all"
                    + " at once."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  nothing is wrong",
            "   1  something is",
            "   2  nothing was checked: a wrong option, or a file that can't be read or looks like no document",
            "   3  the problems couldn't be printed in full",
            "",
            "docs/json.md says what each document is, docs/definitions.md what a definition says."
        })
final class ValidateCommand implements Callable<Integer> {

    private static final Words FINE = new Words("%s: %s, nothing is wrong", "%s: документ %s, ошибок нет");
    private static final Words WRONG = new Words("%s: %s, %d wrong", "%s: документ %s, ошибок: %d");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "The document: YAML if it is called .yaml or .yml, else JSON; .jsonl has one a line.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "DOCUMENT",
            description = "What it is: lifecycle, act, ...; see the command schema. Default: what it looks like.")
    private @Nullable String as;

    @Option(
            names = "--lifecycle",
            paramLabel = "FILE",
            description = "A definition that the document refers to, such as a ticket its lifecycle. May be repeated.")
    private List<Path> lifecycles = List.of();

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description = "A rule of the host's own code that a definition names. May be repeated.")
    private List<String> rules = List.of();

    @Option(
            names = "--goal",
            paramLabel = "NAME",
            description = "A goal that the host computes and a definition names. May be repeated.")
    private List<String> goals = List.of();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language: en or ru; problems are in English. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    @Override
    public Integer call() {
        Locale locale = Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
        Json json = known();
        DocumentFile document = new DocumentFile(file, json);
        String what = what(document, json);
        List<Problem> problems = document.problems(what);
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(problem -> out.println(file + ": " + problem));
        out.println(
                problems.isEmpty()
                        ? String.format(FINE.in(locale), file, what)
                        : String.format(WRONG.in(locale), file, what, problems.size()));
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            spec.commandLine().getErr().println("the problems can't be written to the output in full");
            return ExitCode.UNWRITTEN;
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.BROKEN_LINES;
    }

    // A document names the host's code and says nothing of what it does: so only the names matter.
    private Json known() {
        Json json = Json.plain();
        for (String rule : rules) {
            json = json.knowing(Rule.named(rule)
                    .on(CommandKind.CLOSE)
                    .unless(ticket -> true)
                    .because("the host's code says so"));
        }
        for (String goal : goals) {
            json = json.knowing(Goal.computed(goal, (traits, start) -> Optional.empty()));
        }
        Json code = json;
        for (Path lifecycle : lifecycles) {
            json = json.knowing(DefinitionFile.read(lifecycle, code));
        }
        return json;
    }

    private String what(DocumentFile document, Json json) {
        String known = String.join(", ", json.documents().keySet());
        if (as != null && !json.documents().containsKey(as)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no document '" + as + "'; the documents are " + known);
        }
        return as != null
                ? as
                : document.looksLike()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                file + " looks like no document: say by --as which it is, one of " + known));
    }
}
