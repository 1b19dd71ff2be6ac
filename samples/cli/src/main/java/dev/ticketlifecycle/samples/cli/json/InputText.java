package dev.ticketlifecycle.samples.cli.json;

import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file that somebody named. */
public final class InputText {

    private static final long LINES = 4L * Limits.DOCUMENT;

    // A parser of YAML takes half a minute for what a parser of JSON reads in a second
    private static final long YAML = Limits.DOCUMENT / 16;

    private InputText() {}

    /**
     * Reads it.
     *
     * @throws InputProblem if it can't be read, isn't text, or is too large for any document: it names the file
     */
    public static String of(Path file) {
        if (!Files.exists(file)) {
            throw new InputProblem(file + " can't be read: there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new InputProblem(file + " is a directory: name the file in it");
        }
        try {
            String name = file.toString();
            long most = name.endsWith(".jsonl") ? LINES : name.endsWith(".json") ? Limits.DOCUMENT : YAML;
            if (Files.size(file) > most) {
                throw new InputProblem(
                        file + " has " + Files.size(file) + " bytes, and what is read here has at most " + most);
            }
            String text = Files.readString(file);
            if (text.isBlank()) {
                throw new InputProblem(file + " is empty");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new InputProblem(file + " is no text in UTF-8, so it is no document: save it as UTF-8", e);
        } catch (IOException e) {
            throw new InputProblem(file + " can't be read: " + e.getMessage(), e);
        }
    }
}
