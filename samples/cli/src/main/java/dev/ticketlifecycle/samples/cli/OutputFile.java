package dev.ticketlifecycle.samples.cli;

import dev.ticketlifecycle.samples.cli.table.InputProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that a replay writes.
 *
 * @param option the option that names it
 * @param content what goes there, for messages
 * @param name the name that was given
 * @param instead what may be given to have it on the output instead
 */
record OutputFile(String option, String content, String name, Optional<String> instead) {

    /**
     * Why it can't be written to, if so.
     *
     * @param inputs what the replay reads, which nothing may overwrite
     */
    Optional<String> unfit(Path... inputs) {
        return why(inputs).map(why -> option + " " + name + ": " + why);
    }

    private Optional<String> why(Path... inputs) {
        if (name.isBlank()) {
            return Optional.of("the name is empty; name a file"
                    + instead.map(word -> ", or " + word + " for the output").orElse(""));
        }
        Path path = path();
        if (Files.isDirectory(path)) {
            return Optional.of("that is a directory; name a file in it");
        }
        @Nullable Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder);
        }
        return Arrays.stream(inputs)
                .filter(input -> same(path, input))
                .findFirst()
                .map(input -> "the replay reads " + input + ", and the " + content
                        + " would overwrite it; name another file");
    }

    /** Whether both are one file, also if it isn't there yet. */
    boolean isAlso(OutputFile other) {
        return path().normalize().equals(other.path().normalize()) || same(path(), other.path());
    }

    private Path path() {
        return Path.of(name).toAbsolutePath();
    }

    private static boolean same(Path path, Path input) {
        try {
            return Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input);
        } catch (IOException e) {
            throw new InputProblem("can't tell whether " + path + " is " + input + ": " + e.getMessage(), e);
        }
    }

    /** Writes it; if that can't be done, says why and answers false. */
    boolean write(String text, PrintWriter err) {
        Path path = path();
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A device or a pipe is written to, not replaced
                Files.writeString(path, text, StandardCharsets.UTF_8);
            } else {
                replace(Files.exists(path) ? path.toRealPath() : path, text);
            }
            return true;
        } catch (IOException e) {
            err.println("the " + content + " can't be written to " + name + ": " + e.getMessage());
            return false;
        }
    }

    // Beside the file and then moved: who had one keeps it until the new one is whole
    private static void replace(Path path, String text) throws IOException {
        Path part = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (!(e instanceof FileAlreadyExistsException)) {
                Files.deleteIfExists(part);
            }
            throw e;
        }
    }
}
