package dev.ticketlifecycle.samples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a definition of one's own has no meaning: who gives one is told why. */
final class NoDefinition {

    @Option(names = "--lifecycle", paramLabel = "FILE", hidden = true)
    private @Nullable Path lifecycle;

    /** Refuses it, if one was given. */
    void refuse(CommandLine command, String why) {
        if (lifecycle != null) {
            throw new ParameterException(command, "--lifecycle " + lifecycle + ": " + why);
        }
    }
}
