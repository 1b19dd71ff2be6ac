package dev.ticketlifecycle.json.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.Json;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.store.StoredForm;
import dev.ticketlifecycle.testkit.law.History;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Journals that a version of the stored form wrote, with the ticket that each came to: read, folded and compared for ever.
 *
 * <p>A directory has the definitions under which its journals were written, and of each ticket the lines and the
 * snapshot. What is there is never rewritten: a change of the form is a new version, with a directory of its own, and the
 * steps from here to there. {@code -Dgolden.write=true} adds the random ones where they are missing.
 */
class GoldenJournalsTest {

    private static final Path ROOT = Path.of("src/test/resources/journals");
    private static final Path V1 = ROOT.resolve("v1");
    private static final String LINES = ".jsonl";

    /** Which random histories are there: all kinds of events happen in them. */
    private static final long[] SEEDS = {141, 246, 63, 89, 26, 16, 34};

    /** One desk with its journals. */
    private record Desk(List<Lifecycle> lifecycles, Json json) {

        static Desk of(Path directory) {
            // Goals that are computed are code, which no document contains.
            Json json = Json.plain().knowing(StoredDesk.TOMORROW);
            List<Lifecycle> lifecycles = new ArrayList<>();
            for (Path definition : files(directory, ".lifecycle.json")) {
                Lifecycle lifecycle = Jackson3.of(json)
                        .read(LifecycleDocument.class, text(definition))
                        .lifecycle(lifecycles.toArray(Lifecycle[]::new));
                lifecycles.add(lifecycle);
                json = json.knowing(lifecycle);
            }
            return new Desk(lifecycles, json);
        }

        Lifecycle lifecycle(Ticket ticket) {
            return lifecycles.stream()
                    .filter(one -> ticket.lifecycle().filter(one.name()::equals).isPresent())
                    .filter(one -> one.version() == ticket.lifecycleVersion())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> journals() {
        return files(ROOT, "").stream()
                .flatMap(version -> files(version, "").stream())
                .flatMap(desk -> files(desk, LINES).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("journals")
    void aJournalOfAnyVersionComesToTheTicketBesideIt(Path journal) {
        Desk desk = Desk.of(journal.getParent());
        for (StoredForm form : List.of(
                Jackson2.of(desk.json()).storedForm(), Jackson3.of(desk.json()).storedForm())) {
            String snapshot = text(Path.of(journal.toString().replace(LINES, ".ticket.json")));
            Ticket ticket = form.readTicket(bytes(snapshot));
            List<Recorded> entries = text(journal)
                    .lines()
                    .map(line -> form.readEntry(bytes(line)))
                    .toList();

            assertThat(desk.lifecycle(ticket).fold(ticket.id(), entries)).isEqualTo(ticket);
            if (journal.startsWith(V1)) { // the version in which everything is written
                assertThat(form.write(ticket)).asString(StandardCharsets.UTF_8).isEqualTo(snapshot);
                assertThat(entries.stream().map(entry -> string(form.write(entry))))
                        .containsExactlyElementsOf(text(journal).lines().toList());
            }
        }
    }

    @Test
    void everyKindOfEventIsInAJournal() {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        StoredForm form = Jackson3.of(Json.plain()).storedForm();
        journals()
                .forEach(journal -> text(journal)
                        .lines()
                        .map(line -> form.readEntry(bytes(line)).event().kind())
                        .forEach(kinds::add));

        assertThat(kinds)
                .as("a new kind needs a journal: add a seed to this test, and run it with -Dgolden.write=true")
                .containsExactlyInAnyOrder(EventKind.values());
    }

    /** With {@code -Dgolden.write=true} writes the random ones that aren't there. */
    @Test
    void theRandomJournalsAreThere() throws IOException {
        Path desk = V1.resolve("random");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(desk);
            for (Lifecycle lifecycle : List.of(StoredDesk.FIRST, StoredDesk.SECOND)) {
                add(desk.resolve(lifecycle.version() + ".lifecycle.json"), StoredDesk.document(lifecycle));
            }
            for (long seed : SEEDS) {
                History history = StoredDesk.histories().play(seed);
                List<String> lines = new ArrayList<>();
                history.journal().forEach(entry -> lines.add(string(StoredDesk.THREE.write(entry))));
                add(desk.resolve(seed + LINES), String.join("\n", lines));
                add(desk.resolve(seed + ".ticket.json"), string(StoredDesk.THREE.write(history.ticket())));
            }
        }
        assertThat(files(desk, LINES)).hasSize(SEEDS.length);
    }

    private static void add(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, text + "\n");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
