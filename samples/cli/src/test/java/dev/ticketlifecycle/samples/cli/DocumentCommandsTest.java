package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees who asks for schemas and has documents checked. */
class DocumentCommandsTest {

    private static final Path JACKSON = Path.of("..", "..", "lifecycle-jackson", "src");
    private static final Path GOLDEN = JACKSON.resolve("test/resources/golden");
    private static final String ACT =
            "{\"id\":\"c-1\",\"command\":{\"kind\":\"accept\"},\n\"initiator\":{\"party\":\"staff\",\"id\":\"anna\",\"kind\":\"human\"}}";

    @TempDir
    private Path folder;

    @Test
    void eachSchemaIsTheOneThatComesWithTheLibrary() throws IOException {
        List<String> documents = Cli.run("schema").out().lines().toList();
        assertThat(documents).contains("act", "lifecycle");
        for (String document : documents) {
            Cli run = Cli.run("schema", document);
            assertThat(run.code()).isZero();
            assertThat(run.out().replace(System.lineSeparator(), "\n"))
                    .isEqualTo(Files.readString(JACKSON.resolve(
                            "main/resources/dev/ticketlifecycle/json/schema/" + document + ".schema.json")));
        }
    }

    @Test
    void whatIsCodeOfTheHostIsNamed() {
        String desk = "name: desk\nstatuses: [{name: new, phase: new}, {name: open, phase: active},"
                + " {name: done, phase: resolved}, {name: closed, phase: closed}]\n";
        String older = file("older.yaml", desk + "rules: [approved]\n");
        String file = file(
                "desk.yaml",
                desk
                        + "version: 2\nrules: [approved]\nmigrations:\n- {name: desk, version: 1, statuses: {new: new, open: open, done: done, closed: closed}}\n"
                        + "policies: [{name: p, promises: [{metric: first-reply, goals: {computed: contract}}]}]\n");
        assertThat(Cli.run("validate", file).out())
                .contains("no rule 'approved'", "no computed goal 'contract'", "3 wrong");
        Cli run = Cli.run("validate", file, "--rule", "approved", "--goal", "contract", "--lifecycle", older);
        assertThat(run.out()).isEqualTo(file + ": lifecycle, nothing is wrong" + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void aDocumentThatThereIsNotIsRefusedWithThoseThatThereAre() {
        Cli run = Cli.run("schema", "invoice");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no document 'invoice'; the documents are command, event, act");
        assertThat(Cli.run("validate", "--as", "invoice", file("a.json", ACT)).code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command",
                "event",
                "act",
                "recorded",
                "refusal",
                "reading",
                "lifecycle",
                "sla-policy",
                "business-calendar",
                "journal-line"
            })
    void eachDocumentIsKnownByItsLooks(String document) throws IOException {
        try (Stream<String> lines = Files.lines(GOLDEN.resolve(document + ".jsonl"))) {
            for (String line : lines.toList()) {
                String file = file("d.json", line);
                assertThat(Cli.run("validate", file).out().lines().toList())
                        .last()
                        .asString()
                        .startsWith(file + ": " + document + ", ");
            }
        }
    }

    @Test
    void whatIsRightIsSaidInBothLanguages() {
        String file = file("a.json", ACT);
        Cli run = Cli.run("validate", file);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines(file + ": act, nothing is wrong\n");
        assertThat(Cli.run("validate", file, "--lang", "ru").out()).contains("документ act, ошибок нет");
    }

    @Test
    void whatIsWrongIsSaidWithLineAndPath() {
        String file = file("a.json", ACT.replace("staff", "stuff"));
        Cli run = Cli.run("validate", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(file + ": line 2, column 22, /initiator/party: 'stuff' is no party; use one of requester");
    }

    @Test
    void allThatIsWrongWithADefinitionIsSaidAtOnce() {
        Path mistakes = JACKSON.resolve("test/resources/definitions/ten-mistakes.yaml");
        Cli run = Cli.run("validate", mistakes.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(11).last().asString().endsWith(": lifecycle, 10 wrong");
    }

    @Test
    void aFileThatIsNoDocumentOrIsNotThereIsNotChecked() {
        Cli none = Cli.run("validate", file("x.json", "{\"colour\":\"red\"}"));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("looks like no document: say by --as which it is");
        Cli missing = Cli.run("validate", folder.resolve("nowhere.json").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no such file");
    }

    @Test
    void aFileOfJournalsIsCheckedLineByLineAndEachProblemNamesItsLine() throws IOException {
        String file = folder.resolve("d.jsonl").toString();
        assertThat(Cli.run("journal", "export", "D", file).code()).isZero();
        Cli whole = Cli.run("validate", file);
        assertThat(whole.out()).isEqualToNormalizingNewlines(file + ": journal-line, nothing is wrong\n");
        assertThat(whole.code()).isZero();

        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(file)));
        lines.set(2, lines.get(2).replace("\"entry\":{\"v\":1", "\"entry\":{\"v\":\"one\""));
        lines.set(4, lines.get(4).replace("\"party\":\"", "\"party\":\"un"));
        Cli run = Cli.run("validate", file("damaged.jsonl", String.join("\n", lines)));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("damaged.jsonl: line 3, column ", "/entry/v: ", "damaged.jsonl: line 5, column ", "/party: ");
        assertThat(run.out().lines()).hasSize(3).last().asString().endsWith(": journal-line, 2 wrong");
    }

    @Test
    void aFileOfAnyDocumentsIsCheckedLineByLine() {
        String act = ACT.replace("\n", "");
        String file = file("acts.jsonl", act + "\n" + act.replace("staff", "stuff") + "\n" + act + "\n");
        Cli run = Cli.run("validate", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(2).first().asString().startsWith(file + ": line 2, column ");
    }

    @Test
    void whatIsNoTextIsEmptyOrADirectoryOrTooLargeIsSaid() throws IOException {
        Path binary = Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Path large = Files.write(folder.resolve("l.json"), new byte[20 << 20]);
        Path yaml = Files.write(folder.resolve("l.yaml"), new byte[2 << 20]);
        for (String command : List.of("validate", "story")) {
            says(command, binary.toString(), "is no text in UTF-8");
            says(command, file("e.json", " \n"), "is empty");
            says(command, folder.toString(), "is a directory: name the file in it");
            says(command, large.toString(), "has 20971520 bytes, and what is read here has at most 16777216");
            says(command, yaml.toString(), "has 2097152 bytes, and what is read here has at most 1048576");
            says(command, folder.resolve("none").toString(), "there is no such file");
        }
    }

    @Test
    void aFileOfLinesThatIsOneLongLineIsNotCheckedForHours() throws IOException {
        String file = file("l.jsonl", "x".repeat(20 << 20));
        assertThat(Cli.run("validate", file).err()).contains("looks like no document");
        assertThat(Cli.run("validate", file, "--as", "act").out()).contains("line 1, ");
    }

    private static void says(String command, String file, String what) {
        Cli run = command.equals("story") ? Cli.run("story", "D", "--lifecycle", file) : Cli.run(command, file);
        assertThat(run.err()).contains(file, what);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void anOutputThatTakesNothingIsSaid() {
        assertThat(Cli.runOnFullDisk("schema", "act").code()).isEqualTo(3);
        assertThat(Cli.runOnFullDisk("validate", file("a.json", ACT)).code()).isEqualTo(3);
    }

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
