package dev.ticketlifecycle.json.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.json.JournalReader;
import dev.ticketlifecycle.json.JournalWriter;
import dev.ticketlifecycle.json.Journals;
import dev.ticketlifecycle.json.token.Limits;
import dev.ticketlifecycle.store.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of journals are written and read line by line. */
class JournalsTest {

    private static final List<JournalLine> LINES = Moved.lines(16, 26);

    static List<Journals> generations() {
        return List.of(Moved.TWO, Moved.THREE);
    }

    private static String file() throws IOException {
        return Moved.written(Moved.THREE, LINES);
    }

    private static String line(int number) throws IOException {
        return file().lines().toList().get(number - 1);
    }

    private static JournalReader reader(String file) {
        return Moved.THREE.reader(Moved.stream(file));
    }

    @ParameterizedTest
    @MethodSource("generations")
    void whatIsWrittenIsReadAgainWithoutAnyLifecycleAtHand(Journals by) throws IOException {
        List<JournalLine> read = Moved.read(by, Moved.written(by, LINES));

        assertThat(read).hasSameSizeAs(LINES);
        assertThat(read.subList(2, read.size())).isEqualTo(LINES.subList(2, LINES.size()));
        assertThat(Moved.written(by, read)).isEqualTo(file());
    }

    @Test
    void eachLineSaysWhatItIsAndWhose() throws IOException {
        assertThat(line(1)).startsWith("{\"kind\":\"definition\",\"lifecycle\":{\"name\":\"helpdesk\",\"version\":11,");
        assertThat(line(3))
                .startsWith("{\"kind\":\"entry\",\"ticket\":\"R-16\",\"version\":1,\"entry\":{\"v\":1,\"event\":{");
        assertThat(line(LINES.size()))
                .startsWith("{\"kind\":\"snapshot\",\"ticket\":\"R-26\",\"snapshot\":{\"v\":1,\"id\":\"R-26\",");
    }

    @Test
    void aSnapshotRefersToWhatADefinitionAboveItMeasures() throws IOException {
        assertThat(line(LINES.size())).contains("\"target\":\"helpdesk|");
    }

    @Test
    void aLastLineWithoutAnEndAndLinesOfWindowsAreRead() throws IOException {
        assertThat(Moved.read(Moved.TWO, file().strip())).hasSameSizeAs(LINES);
        assertThat(Moved.read(Moved.TWO, file().replace("\n", "\r\n"))).hasSameSizeAs(LINES);
        assertThat(Moved.read(Moved.TWO, "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("generations")
    void aLineThatIsNoneIsNamedAndTheNextOneIsRead(Journals by) throws IOException {
        JournalReader reader = by.reader(Moved.stream("{\"kind\":\n\n" + line(3)));

        assertThatThrownBy(reader::next)
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("line 1 of a file of journals can't be read: ");
        assertThatThrownBy(reader::next)
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("line 2 of a file of journals can't be read: ");
        assertThat(reader.next()).contains(LINES.get(2));
        assertThat(reader.line()).isEqualTo(3);
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void aLineSaysWhereInItSomethingIsWrong() throws IOException {
        assertThatThrownBy(reader(line(3).replace("\"version\":1", "\"version\":0"))::next)
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.laterMaybe()).isFalse())
                .hasMessageContaining("version 0 of an entry");
        assertThatThrownBy(reader(line(3).replace("\"version\":1", "\"version\":\"one\""))::next)
                .hasMessageContaining("line 1 of a file of journals can't be read: column ")
                .hasMessageContaining(", /version: the string 'one' where a whole number is wanted");
    }

    @Test
    void aKindOrAFieldOfANewerLibraryIsLeftForLater() throws IOException {
        for (String newer : List.of(
                line(3).replace("\"kind\":\"entry\"", "\"kind\":\"seal\""),
                line(3).replace("\"ticket\":", "\"tenant\":\"x\",\"ticket\":"),
                line(3).replace("\"v\":1", "\"v\":2"))) {
            assertThatThrownBy(reader(newer)::next)
                    .isInstanceOfSatisfying(
                            UnreadableException.class,
                            e -> assertThat(e.laterMaybe()).isTrue());
        }
    }

    @Test
    void aSnapshotWhoseLifecycleIsNotInTheFileIsNeitherReadNorWritten() throws IOException {
        assertThatThrownBy(reader(line(LINES.size()))::next)
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("helpdesk");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JournalWriter writer = Moved.THREE.writer(out);
        assertThatThrownBy(() -> writer.write(LINES.get(LINES.size() - 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the snapshot of R-26 is under lifecycle helpdesk v")
                .hasMessageContaining("write that definition first");
        assertThat(out.size()).isZero();
    }

    @Test
    void aDefinitionThatMigratesFromNoneAboveItIsNotRead() throws IOException {
        assertThatThrownBy(reader(line(2))::next)
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("line 1 of a file of journals can't be read: ");
    }

    @Test
    void aDefinitionThatDiffersFromOneOfItsNameAndVersionIsNotRead() throws IOException {
        JournalReader reader = reader(line(1) + "\n" + line(1) + "\n" + other());

        assertThat(reader.next()).isPresent();
        assertThat(reader.next()).as("the same again").isPresent();
        assertThatThrownBy(reader::next)
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("lifecycle 'helpdesk v11' is registered twice, and the two differ");
    }

    // The same name and version, and another role.
    private static String other() throws IOException {
        return line(1).replace("\"roles\":[\"director\"]", "\"roles\":[\"owner\"]");
    }

    @Test
    void aLineLongerThanAnyDocumentIsRefusedWithoutBeingKept() throws IOException {
        String file = " ".repeat((int) Limits.DOCUMENT + 1) + "\n" + line(3);
        JournalReader reader = Moved.TWO.reader(Moved.stream(file));

        assertThatThrownBy(reader::next)
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("more than " + Limits.DOCUMENT + " bytes");
        assertThat(reader.next()).isEqualTo(Optional.of(LINES.get(2)));
    }

    @Test
    void aLineSortedBySomebodyElsesToolIsRead() throws IOException {
        String entry = line(3).substring(line(3).indexOf("\"entry\":"), line(3).length() - 1);
        String sorted = "{" + entry + ",\"kind\":\"entry\",\"ticket\":\"R-16\",\"version\":1}";

        assertThat(sorted.getBytes(StandardCharsets.UTF_8)).hasSameSizeAs(line(3).getBytes(StandardCharsets.UTF_8));
        assertThat(reader(sorted).next()).contains(LINES.get(2));
    }
}
