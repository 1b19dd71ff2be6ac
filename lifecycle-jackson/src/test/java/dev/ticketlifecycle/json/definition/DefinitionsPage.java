package dev.ticketlifecycle.json.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.ticketlifecycle.Helpdesk;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.store.InMemoryStore;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.vocabulary.Directory;
import java.io.File;
import java.io.IOException;

/** The code of docs/definitions.md, compiled. */
final class DefinitionsPage {

    private DefinitionsPage() {}

    static Helpdesk desk(File file, InMemoryStore store, Directory directory, Notifier notifier) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(file)) {
            Lifecycle support = Json.plain().lifecycle(Jackson2.tokens(parser));
            return Helpdesk.of(support, store, directory, notifier);
        }
    }
}
