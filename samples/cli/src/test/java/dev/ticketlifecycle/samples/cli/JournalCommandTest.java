package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.samples.cli.field.FieldStories;
import dev.ticketlifecycle.samples.cli.field.FieldStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The journals of the stories are written, read back and verified from the command line. */
class JournalCommandTest {

    @TempDir
    private Path folder = Path.of("");

    static List<String> letters() {
        return FieldStories.all().stream()
                .map(FieldStory::plot)
                .map(plot -> plot.letter())
                .toList();
    }

    private Path exported(String letter) {
        Path file = folder.resolve(letter + ".jsonl");
        Cli run = Cli.run("journal", "export", letter, file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return file;
    }

    private Path damaged(String... lines) throws IOException {
        return Files.write(folder.resolve("damaged.jsonl"), List.of(lines));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatIsExportedIsWhole(String letter) throws IOException {
        Path file = exported(letter);
        Cli run = Cli.run("journal", "verify", file.toString());

        assertThat(run.out()).startsWith("1 lifecycle, ").endsWith(": whole" + System.lineSeparator());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(exported(letter.toLowerCase(Locale.ROOT))).hasSameTextualContentAs(file);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyTicketOfAStoryIsInItsFile(String letter) throws IOException {
        List<String> kept = FieldStories.kept(FieldStories.named(letter).orElseThrow()).stream()
                .map(one -> one.ticket().id().value())
                .toList();
        Path golden = Path.of("../../lifecycle-jackson/src/test/resources/journals/v1")
                .resolve(letter.toLowerCase(Locale.ROOT));
        try (Stream<Path> files = Files.list(golden)) {
            assertThat(kept)
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".ticket.json"))
                                    .map(name -> name.replace(".ticket.json", ""))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void whatIsReadBackIsALineATicket() {
        Cli run = Cli.run("journal", "import", exported("E").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "T-1  status new  queue front-line  lines 4  not ended",
                        "T-2  status closed  agent agent-1  lines 8  ended declined at 2026-03-02T09:10:00Z",
                        "T-3  status new  agent agent-2  lines 6  not ended",
                        "T-4  status open  queue front-line  lines 10  not ended",
                        "T-5  status closed  agent agent-1  lines 10  ended abuse at 2026-03-02T10:10:00Z",
                        "T-6  status new  queue front-line  lines 3  not ended",
                        "T-7  status new  queue front-line  lines 6  not ended");
    }

    @Test
    void aLineThatIsMissingIsFoundAndNothingIsTakenOver() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(exported("D")));
        lines.remove(3);
        String file = damaged(lines.toArray(String[]::new)).toString();
        Cli verified = Cli.run("journal", "verify", file);
        Cli read = Cli.run("journal", "import", file);

        String finding = "line 4, T-1: version 4 stands where version 3 is wanted";
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).startsWith(finding).contains(": 1 finding");
        assertThat(read.code()).isEqualTo(1);
        assertThat(read.out()).isEmpty();
        assertThat(read.err()).startsWith(finding).contains("nothing was taken from " + file);
    }

    @Test
    void aFileThatEndsTooEarlyIsFound() throws IOException {
        String whole = Files.readString(exported("C"));
        Path file = Files.writeString(folder.resolve("cut.jsonl"), whole.substring(0, whole.length() * 2 / 3));
        Cli run = Cli.run("journal", "verify", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("can't be read").contains("no snapshot follows");
    }

    @Test
    void aFileThatIsNoneOfJournalsIsFoundLineByLine() throws IOException {
        Cli run = Cli.run("journal", "verify", damaged("name: desk", "{}").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("line 1: can't be read: ")
                .contains("missing field 'kind'")
                .contains("there is no ticket in the file");
    }

    @Test
    void anEarlierFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("desk.jsonl");
        Files.writeString(file, "an earlier one");

        assertThat(Cli.run("journal", "export", "B", file.toString()).code()).isZero();
        assertThat(Cli.run("journal", "verify", file.toString()).code()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeWrittenOrReadIsNamed() {
        Cli nowhere = Cli.run(
                "journal", "export", "B", folder.resolve("none").resolve("b").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("there is no folder ");

        Cli noStory = Cli.run("journal", "export", "Z", folder.resolve("z").toString());
        assertThat(noStory.code()).isEqualTo(2);
        assertThat(noStory.err()).contains("There is no story 'Z'");

        for (String command : List.of("import", "verify")) {
            assertThat(Cli.run("journal", command, folder.resolve("none").toString()))
                    .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                    .satisfies(run -> assertThat(run.err()).contains("there is no such file"));
            assertThat(Cli.run("journal", command, folder.toString()).err()).contains("is a directory");
        }
        assertThat(Cli.run("journal").code()).isEqualTo(2);
    }

    @Test
    void aStoryIsExportedUnderADefinitionOfOnesOwn() {
        Path file = folder.resolve("own.jsonl");
        String definition = Path.of("data", "stories", "d.yaml").toString();
        Cli run = Cli.run("journal", "export", "D", file.toString(), "--lifecycle", definition);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(file).hasSameTextualContentAs(exported("D"));

        Cli wrong = Cli.run("journal", "export", "D", file.toString(), "--lifecycle", folder.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("is a directory");
    }

    @Test
    void whatDefinesItsLifecyclesItselfOrHasNoStatusesTakesNoDefinitionAndSaysWhy() {
        String file = exported("B").toString();
        for (String command : List.of("import", "verify")) {
            Cli run = Cli.run("journal", command, file, "--lifecycle", "d.yaml");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("it defines the lifecycles of its tickets itself");
        }
        Cli chats = Cli.run("replay", "chats", "m.csv", "--turns", "t.csv", "--lifecycle", "d.yaml");
        assertThat(chats.code()).isEqualTo(2);
        assertThat(chats.err()).contains("chats take none: the files have no statuses");
    }

    @Test
    void whatBecameOfTheTicketsIsSaidInRussianToo() throws IOException {
        String file = exported("E").toString();
        assertThat(Cli.run("journal", "import", file, "--lang", "ru").out().lines())
                .contains(
                        "T-1  статус new  очередь front-line  записей 4  не завершена",
                        "T-2  статус closed  сотрудник agent-1  записей 8  завершена declined: 2026-03-02T09:10:00Z");
        assertThat(Cli.run("journal", "verify", file, "--lang", "ru").out())
                .isEqualToNormalizingNewlines("жизненных циклов: 1, заявок: 7, записей: 47: всё цело\n");
        String cut = damaged("{}").toString();
        assertThat(Cli.run("journal", "verify", cut, "--lang", "ru").out()).contains("ошибок: ");
        assertThat(Cli.run("journal", "import", cut, "--lang", "ru").err())
                .contains("из файла " + cut + " ничего не взято");
    }

    @Test
    void whatCannotBePrintedInFullIsNoSuccess() {
        String file = exported("B").toString();

        assertThat(Cli.runOnFullDisk("journal", "import", file).code()).isEqualTo(3);
        assertThat(Cli.runOnFullDisk("journal", "verify", file).code()).isEqualTo(3);
    }
}
