package dev.ticketlifecycle.samples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a document. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Print the JSON Schema (2020-12) of a document of the library, such as an act or a lifecycle's definition, for"
                    + " editors and validators. Without a name it lists the documents."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  the schema was printed",
            "   2  there is no such document",
            "   3  it couldn't be printed in full",
            "",
            "docs/json.md says what each document is."
        })
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DOCUMENT", arity = "0..1", description = "Which document: act, lifecycle, ...")
    private @Nullable String document;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (document == null) {
            Json.plain().documents().keySet().forEach(out::println);
        } else {
            out.println(schema(document));
        }
        // A PrintWriter throws nothing: whether all of it got out has to be asked
        if (out.checkError()) {
            spec.commandLine().getErr().println("the schema can't be written to the output in full");
            return ExitCode.UNWRITTEN;
        }
        return ExitCode.DONE;
    }

    private String schema(String name) {
        Json json = Json.plain();
        Class<?> type = json.documents().get(name);
        if (type == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no document '" + name + "'; the documents are "
                            + String.join(", ", json.documents().keySet()));
        }
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.schema(type, Jackson2.tokens(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
