package dev.ticketlifecycle.samples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @TempDir
    private Path folder;

    private final BrokenLines broken = new BrokenLines(line -> {});

    @Test
    void rowsAreReadByTheNamesInTheHeader() throws IOException {
        assertThat(read("a,b\n1,2\n3,4\n")).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(broken.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsTheOneThatTheHeaderHasMostOf(String delimiter) throws IOException {
        assertThat(read("a" + delimiter + "b\n1" + delimiter + "2\n")).containsExactly(List.of("1", "2"));
    }

    @Test
    void aDelimiterInsideQuotesOfTheHeaderDoesntCount() throws IOException {
        assertThat(read("\"a,b,c\";d\n1;2\n")).containsExactly(List.of("1", "2"));
    }

    @Test
    void aDelimiterThatIsNamedIsTaken() throws IOException {
        Dialect dialect = new Dialect(Optional.of('~'), Optional.empty(), StandardCharsets.UTF_8);

        assertThat(read("a~b\n\"1~2,\"\n".getBytes(StandardCharsets.UTF_8), dialect))
                .containsExactly(List.of("\"1", "2,\""));
    }

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineBreaks() throws IOException {
        assertThat(read("a,b\n\"1, \"\"one\"\"\nand more\",2\n3,4\n"))
                .containsExactly(List.of("1, \"one\"\nand more", "2"), List.of("3", "4"));
    }

    @Test
    void aRowThatBeginsAfterALineBreakInQuotesKnowsItsLine() throws IOException {
        try (Table table = Table.open(file("a,b\n\"1\n\n\",2\n\n3,4\n"), Dialect.USUAL, broken)) {
            assertThat(table.next().line()).isEqualTo(2);
            assertThat(table.next().line()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyDoAnywhere(String end) throws IOException {
        assertThat(read(String.join(end, "a,b", "1,2", "\"3" + end + "3\",4", "")))
                .containsExactly(List.of("1", "2"), List.of("3\n3", "4"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(read("a,b\n1,2")).containsExactly(List.of("1", "2"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertThat(read("\uFEFFa,b\n1,2\n")).containsExactly(List.of("1", "2"));
    }

    @Test
    void aByteOrderMarkSaysThatTheFileIsUtf16() throws IOException {
        assertThat(read("a,b\nя,2\n".getBytes(StandardCharsets.UTF_16), Dialect.USUAL))
                .containsExactly(List.of("я", "2"));
    }

    @Test
    void anotherCharsetIsReadWhenItIsNamed() throws IOException {
        Charset cyrillic = Charset.forName("windows-1251");
        Dialect dialect = new Dialect(Optional.empty(), Optional.of('"'), cyrillic);

        assertThat(read("a,b\nЗаявка,2\n".getBytes(cyrillic), dialect)).containsExactly(List.of("Заявка", "2"));
    }

    @Test
    void aRowThatCantBeReadInAColumnThatIsNeededIsBroken() throws IOException {
        byte[] bytes = "a,b\n1,2\nЗаявка,2\n3,Новая\n".getBytes(Charset.forName("windows-1251"));
        Path file = Files.write(folder.resolve("odd.csv"), bytes);
        try (Table table = Table.open(file, Dialect.USUAL, broken)) {
            table.column("a", "\"ticket\"");
            assertThat(table.next().line()).isEqualTo(2);
            assertThat(table.next().line()).isEqualTo(4);
            assertThat(table.next()).isNull();
        }
        assertThat(broken.first())
                .extracting(BrokenLine::toString)
                .containsExactly("odd.csv, line 3, column a: bytes that aren't in charset UTF-8: name the file's own"
                        + " (\"charset\" in a mapping), or save it as UTF-8");
    }

    @Test
    void charactersThatCantBeReadAreAnOddityOfTheFile() throws IOException {
        byte[] bytes = "a,b\nЗаявка,2\n".getBytes(Charset.forName("windows-1251"));
        Path file = Files.write(folder.resolve("odd.csv"), bytes);
        try (Table table = Table.open(file, Dialect.USUAL, broken)) {
            assertThat(table.next().fields()).hasSize(2);
            assertThat(table.next()).isNull();
            assertThat(table.oddity())
                    .hasValue(
                            "odd.csv, line 2: characters that can't be read; if the file isn't UTF-8, name its charset");
        }
    }

    @Test
    void gzipIsToldByItsFirstBytes() throws IOException {
        assertThat(read(gzip("a,b\n1,2\n"), Dialect.USUAL)).containsExactly(List.of("1", "2"));
    }

    @Test
    void aGzipFileThatBreaksOffGivesWhatItHas() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i)
                    .append(',')
                    .append(Math.floorMod(i * 7_919_777L, 65_521))
                    .append('\n');
        }
        byte[] whole = gzip(text.toString());

        List<List<String>> rows = read(Arrays.copyOf(whole, whole.length / 2), Dialect.USUAL);

        assertThat(rows).hasSizeBetween(1000, 19_000);
        assertThat(broken.first().get(broken.first().size() - 1).cause()).startsWith("the gzip file breaks off here");
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsBrokenAndTheRestGoesOn() throws IOException {
        assertThat(read("a,b,c\n1,2\n3,4,5\n6,7,8,9\n10,11,12\n"))
                .containsExactly(List.of("3", "4", "5"), List.of("10", "11", "12"));
        assertThat(broken.first())
                .extracting(BrokenLine::toString)
                .containsExactly(
                        "log.csv, line 2: 2 fields where the header has 3",
                        "log.csv, line 4: 4 fields where the header has 3");
    }

    @Test
    void emptyFieldsBeyondTheHeaderAreNoFault() throws IOException {
        assertThat(read("a,b\n1,2,,\n")).containsExactly(List.of("1", "2"));
        assertThat(broken.count()).isZero();
    }

    @Test
    void emptyLinesAreNoRows() throws IOException {
        assertThat(read("\na,b\n\n1,2\n  \n3,4\n\n")).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(broken.count()).isZero();
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws IOException {
        assertThat(read("a,b\n1,2\n3,\"4\n5,6\n7,8\n"))
                .containsExactly(List.of("1", "2"), List.of("5", "6"), List.of("7", "8"));
        assertThat(broken.first())
                .extracting(BrokenLine::toString)
                .containsExactly("log.csv, line 3: field 2 opens a quote that is never closed");
    }

    @Test
    void aQuoteThatAnotherFieldSeemsToCloseCostsOneLine() throws IOException {
        assertThat(read("a,b\n3,\"4\n5,6\n7,\"8\"\n")).containsExactly(List.of("5", "6"), List.of("7", "8"));
        assertThat(broken.first())
                .extracting(BrokenLine::toString)
                .containsExactly("log.csv, line 2: field 2 goes on after its closing quote");
    }

    @Test
    void aQuoteInsideAFieldIsACharacter() throws IOException {
        assertThat(read("a,b\n5\" disk,\"x\"\n")).containsExactly(List.of("5\" disk", "x"));
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
        try (Table table = Table.open(file("Number,state\n1,2\n"), Dialect.USUAL, broken)) {
            assertThatThrownBy(() -> table.column("status", "\"status\""))
                    .isInstanceOf(InputProblem.class)
                    .hasMessage("log.csv, line 1: no column 'status', which \"status\" names; the columns are Number,"
                            + " state");
            assertThatThrownBy(() -> table.column("number", "\"ticket\""))
                    .hasMessageContaining("did you mean 'Number'?");
        }
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() throws IOException {
        try (Table table = Table.open(file("a,b,a\n"), Dialect.USUAL, broken)) {
            assertThatThrownBy(() -> table.column("a", "\"ticket\""))
                    .hasMessage("log.csv, line 1: column 'a', which \"ticket\" names, is there twice, as field 1 and as"
                            + " field 3: rename one");
        }
    }

    @Test
    void aGzipFileThatBreaksOffInItsHeaderIsSaid() {
        assertThatThrownBy(() -> read(new byte[] {0x1f, (byte) 0x8b, 8}, Dialect.USUAL))
                .isInstanceOf(InputProblem.class)
                .hasMessageEndingWith("is a gzip file that breaks off in its header: fetch it again");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThatThrownBy(() -> read("")).hasMessage("log.csv is empty: it has no header line");
        assertThatThrownBy(() -> read("\"a,b\n1,2\n"))
                .hasMessage("log.csv, line 1: the header can't be read, field 1 opens a quote that is never closed");
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4}, Dialect.USUAL))
                .hasMessageContaining("unpack it");
        assertThatThrownBy(() -> Table.open(folder, Dialect.USUAL, broken)).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> Table.open(folder.resolve("none"), Dialect.USUAL, broken))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("there is no such file");
    }

    private List<List<String>> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Dialect.USUAL);
    }

    private List<List<String>> read(byte[] bytes, Dialect dialect) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Table table = Table.open(Files.write(folder.resolve("log.csv"), bytes), dialect, broken)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row.fields());
            }
        }
        return rows;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
