package dev.ticketlifecycle.samples.cli.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.token.JsonException;
import dev.ticketlifecycle.samples.cli.json.InputText;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import java.io.IOException;
import java.nio.file.Path;

/** A lifecycle from a file: JSON if it is called so, else YAML. */
public final class DefinitionFile {

    private DefinitionFile() {}

    /**
     * Reads and builds it.
     *
     * @throws InputProblem if it can't be read, or has mistakes: it says all of them, each with its line
     */
    public static Lifecycle read(Path file) {
        return read(file, Json.plain());
    }

    /**
     * Reads and builds it.
     *
     * @param format knows what the definition names
     * @throws InputProblem if it can't be read, or has mistakes: it says all of them, each with its line
     */
    public static Lifecycle read(Path file, Json format) {
        boolean json = file.toString().endsWith(".json");
        JsonFactory factory = json ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser = factory.createParser(InputText.of(file))) {
            return format.lifecycle(Jackson2.tokens(parser));
        } catch (JsonException e) {
            throw new InputProblem(file + " is no definition of a lifecycle:\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new InputProblem(file + " can't be read: " + e, e);
        }
    }
}
