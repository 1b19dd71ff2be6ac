package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.ReportOptions.Language;
import dev.ticketlifecycle.samples.cli.journal.JournalFile;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file of journals that a command reads, and the language in which it speaks of it. */
final class JournalInput {

    @Parameters(paramLabel = "FILE", description = "A file of journals.")
    private Path file = Path.of("");

    @Mixin
    private NoDefinition definition = new NoDefinition();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language: en or ru; findings are in English. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    Path file() {
        return file;
    }

    Locale locale() {
        return Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
    }

    JournalFile read(CommandLine command) {
        definition.refuse(command, "a file of journals takes none: it defines the lifecycles of its tickets itself");
        return JournalFile.read(file);
    }
}
