package dev.ticketlifecycle.samples.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.samples.cli.Cli;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option that draws a ticket. */
class PictureCommandTest {

    private static final Path PAGE = Path.of("../../docs/INC0000820.svg");
    private static final Set<String> WORST = Set.of("INC0044260", "INC0000820", "INC0003150");

    @TempDir
    private Path folder;

    @Test
    void thePictureOnThePageIsDrawnByTheCommandBesideIt() throws IOException {
        Path file = folder.resolve("ticket.svg");

        Cli run = Cli.log("--ticket", "INC0000820", "--picture", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The tickets asked for");
        if (Boolean.getBoolean("docs.write")) {
            Files.copy(file, PAGE, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(file).hasSameTextualContentAs(PAGE);
        assertThat(Files.readString(Path.of("../../docs/replay.md"))).contains("(INC0000820.svg)");
    }

    @Test
    void aChatIsDrawnInRussian() throws IOException {
        Path file = folder.resolve("chat.svg");

        Cli run = Cli.chats("--ticket", "1004444", "--picture", file.toString(), "--lang", "ru", "--worst", "0");

        assertThat(run.code()).isZero();
        Drawn chat = Drawn.read(Files.readString(file));
        assertThat(chat.texts("text")).contains("Заявка 1004444", "Ответственный", "4sii");
        assertThat(HandMade.titles(chat, "rect"))
                .anyMatch(title -> title.startsWith("Ответственный: 4sii, с 2022-01-10 11:37 по 2022-03-23 06:10"));
        chat.fits();
    }

    /** Thirty tickets as they come, the worst, and those with the most rows. */
    @Test
    void dozensOfRealTicketsHaveWellFormedPictures() throws IOException {
        Map<String, List<String>> all = tickets();
        Stream<String> longest = all.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .limit(5)
                .map(Map.Entry::getKey);
        Set<String> some = Stream.of(all.keySet().stream().limit(30), WORST.stream(), longest)
                .flatMap(s -> s)
                .collect(Collectors.toSet());

        for (String ticket : some) {
            Drawn drawn = Drawn.read(picture(ticket, all.get(ticket)));
            assertThat(drawn.texts("text")).startsWith("Ticket " + ticket).contains("Status", "Has to act");
            assertThat(drawn.titled("rect", "Status: ")).isNotEmpty();
            drawn.fits();
        }
        assertThat(some).hasSizeGreaterThan(30).containsAll(WORST);
    }

    @Test
    void theSameTicketHasTheSamePictureEachTime() throws IOException {
        List<String> rows = tickets().get("INC0000820");

        assertThat(picture("INC0000820", rows)).isEqualTo(picture("INC0000820", rows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--picture x.svg|--picture x.svg: name the one ticket to draw with --ticket ID",
                "--picture x.svg --ticket A --ticket B|name the one ticket to draw",
                "--picture x.svg --ticket A|--ticket A: there is no such ticket among the 2,468",
                "--picture none/x.svg --ticket INC0000820|--picture none/x.svg: there is no folder",
                "--picture . --ticket INC0000820|that is a directory; name a file in it",
                "--picture data/uci498.json --ticket INC0000820|and the picture would overwrite it; name another file",
                "--picture x.svg --json x.svg --ticket INC0000820|--picture x.svg: the report goes there"
            })
    void whatCantBeDrawnIsSaidInALineAndNothingIsWritten(String args, String message) {
        Cli run = Cli.log(args.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
        assertThat(Path.of("x.svg")).doesNotExist();
    }

    @Test
    void aPictureHasToHaveAName() {
        assertThat(Cli.log("--ticket", "INC0000820", "--picture", "").err())
                .contains("--picture : the name is empty; name a file");
    }

    private String picture(String ticket, List<String> rows) throws IOException {
        Path log = Files.write(folder.resolve("log.csv"), rows);
        Path file = folder.resolve("ticket.svg");
        Cli run = Cli.run(
                "replay",
                "log",
                log.toString(),
                "--map",
                Cli.UCI_MAPPING,
                "--ticket",
                ticket,
                "--picture",
                file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return Files.readString(file);
    }

    /** The header and the rows of each ticket of the sample log. */
    private static Map<String, List<String>> tickets() throws IOException {
        try (BufferedReader log = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(Cli.UCI))), StandardCharsets.UTF_8))) {
            String header = log.readLine();
            Map<String, List<String>> tickets = new LinkedHashMap<>();
            log.lines()
                    .forEach(row -> tickets.merge(
                            row.substring(0, row.indexOf(',')).replace("\"", ""),
                            List.of(header, row),
                            (before, more) -> Stream.concat(
                                            before.stream(), more.stream().skip(1))
                                    .toList()));
            return tickets;
        }
    }
}
