package dev.ticketlifecycle.samples.cli.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.calendar.Hours;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {

    private static final String WHOLE = """
            {
              "columns": {"ticket": "id", "time": "at", "status": "state", "group": "team", "priority": "prio"},
              "time": {"zone": "Europe/Moscow"},
              "statuses": {"Open": "NEW", "Fixed": "RESOLVED", "Done": "CLOSED"},
              "sla": {
                "calendar": {
                  "week": {"monday-thursday": ["09:00-12:00", "13:00-18:00"], "friday": "09:00-16:00"},
                  "holidays": ["2024-01-01"],
                  "exceptions": {"2024-01-06": "10:00-14:00", "2024-01-08": []}
                },
                "targets": {"resolution": {"high": "PT4H", "otherwise": "PT8H"}, "shelf": "PT1H"},
                "metrics": {"shelf": {"starts": "in-queue", "stops": ["owned-by-person", "ended"], "each": "each_time"}},
                "warnAt": [0.5, 0.75],
                "verdict": {"column": "kept", "met": "yes", "missed": "no"}
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theCalendarIsTheOneThatIsWritten() throws IOException {
        assertThat(read(WHOLE).policy().calendar())
                .isEqualTo(BusinessCalendar.in(ZoneId.of("Europe/Moscow"))
                        .open(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, Hours.of("09:00", "12:00"))
                        .open(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, Hours.of("13:00", "18:00"))
                        .open(DayOfWeek.FRIDAY, Hours.of("09:00", "16:00"))
                        .holiday(LocalDate.of(2024, 1, 1))
                        .exception(LocalDate.of(2024, 1, 6), Hours.of("10:00", "14:00"))
                        .exception(LocalDate.of(2024, 1, 8))
                        .build());
    }

    @Test
    void theCalendarIsInTheZoneOfTheTimesUnlessItHasOneItself() throws IOException {
        Path map = Files.writeString(folder.resolve("map.json"), WHOLE);
        Path own = Files.writeString(
                folder.resolve("own.json"), WHOLE.replace("\"week\"", "\"zone\": \"Asia/Tokyo\", \"week\""));

        Optional<ZoneId> other = Optional.of(ZoneId.of("Asia/Omsk"));
        assertThat(MappingReader.read(map, other).promises().policy().calendar().zone())
                .isEqualTo(ZoneId.of("Asia/Omsk"));
        assertThat(MappingReader.read(own, other).promises().policy().calendar().zone())
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void withoutACalendarAllTheTimeIsWorkingTime() throws IOException {
        String always = WHOLE.replaceAll("(?s)\"calendar\": \\{.*?\\[]}\\s*}", "\"calendar\": \"24x7\"");
        String none = WHOLE.replaceAll("(?s)\"calendar\": \\{.*?\\[]}\\s*},", "");

        assertThat(read(always).workingTime()).isFalse();
        assertThat(read(none).policy()).isEqualTo(read(always).policy());
        assertThat(read(WHOLE).workingTime()).isTrue();
    }

    @Test
    void aMappingThatSaysNothingOfClocksPromisesNothing() throws IOException {
        Path map = Files.writeString(folder.resolve("map.json"), WHOLE.replaceAll("(?s),\\s*\"sla\".*", "}"));

        Mapping mapping = MappingReader.read(map);
        assertThat(mapping.promises().policies(mapping)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"targets\"|\"goals\"|line 11: unknown key \"goals\": use one of calendar, targets, metrics, warnAt, verdict",
                "\"holidays\"|\"closed\"|line 8: unknown key \"closed\": use one of zone, week, holidays, exceptions",
                "\"friday\"|\"freitag\"|line 7: no day 'freitag': use one of monday, tuesday, wednesday, thursday, friday, saturday, sunday, or two of them with - in between",
                "09:00-16:00|9-16|line 7: no hours '9-16'; write them as \"09:00-17:30\" or \"00:00-24:00\"",
                "09:00-16:00|09:00|line 7: no hours '09:00'; write them as",
                "09:00-16:00|09:00-09:00|line 7: no hours '09:00-09:00': hours 09:00-09:00 are empty: a whole day is 00:00-24:00, a closed one has no hours; write",
                "13:00-18:00|11:00-18:00|line 7: hours of MONDAY overlap: 09:00-12:00 and 11:00-18:00; join them or cut one",
                "[\"2024-01-01\"]|\"1 January\"|line 8: no date '1 January': write it as 2024-12-25",
                "\"2024-01-08\"|\"08.01.\"|line 9: no date '08.01.': write it as 2024-12-25",
                "\"week\"|\"zone\": \"Mars\", \"week\"|line 7: no zone 'Mars': use a name such as",
                "{\"zone\": \"Europe/Moscow\"}|{}|line 6: the calendar has no zone, nor has \"time\": add \"zone\", such as \"Europe/Moscow\"",
                "\"resolution\"|\"first-reply\"|line 11: \"first-reply\" can't be measured: a log has no messages; use one of resolution, time-to-own, group-ownership, ownership, close-after-resolution, requester-wait, agent-work, shelf",
                "\"resolution\"|\"solution\"|line 11: no metric \"solution\": use one of resolution, time-to-own, group-ownership, ownership, close-after-resolution, requester-wait, agent-work, shelf, or declare it in \"metrics\"",
                "\"shelf\": {|\"agent-work\": {|line 12: \"agent-work\" is a metric of the library: give yours another name",
                "\"shelf\": {|\"!\": {|line 12: metric",
                ", \"shelf\": \"PT1H\"||line 12: \"shelf\" has no target: give it one, or leave it out",
                "\"each\"|\"every\"|line 12: unknown key \"every\": use one of starts, pauses, stops, each, reopening",
                "each_time|daily|line 12: no choice 'DAILY': use one of ONCE, EACH_TIME, RENEWING",
                "\"in-queue\"|\"counting-reply\"|line 12: no fact 'counting-reply': use one of opened, owner-changed, group-changed, ended, reopened, in-queue, owned-by-person, waiting-for-requester, waiting-for-third-party, resolved, closed",
                "\"starts\": \"in-queue\", ||line 11: metric 'shelf' starts on [] and stops on",
                "\"PT4H\"|\"4 hours\"|line 11: no working time '4 hours': write it as \"PT30M\", \"PT8H\" or \"PT8H30M\"",
                "\"PT4H\"|\"PT0S\"|line 11: a goal of PT0S: it has to be at least a millisecond",
                "{\"high\": \"PT4H\", \"otherwise\": \"PT8H\"}|{}|line 11: no target: give each priority one, or \"otherwise\"",
                ", \"priority\": \"prio\"||line 11: a target of priority 'high', and \"columns\" names no \"priority\": add it, or give one target for all",
                "\"group\": \"team\"|\"owner\": \"who\"|line 11: \"shelf\" never starts without \"columns\".\"group\": add that, or leave it out",
                "0.75|1.5|line 13: policy 'log' warns at 1.5 of a goal: use a share above 0 and at most 1",
                "0.75|\"late\"|line 13: no share 'late' of a target: write it as 0.75",
                "0.75|0.5|line 13: policy 'log' has threshold '50 %' twice",
                "\"column\": \"kept\", ||line 14: \"column\" is missing: which column says whether the promise was kept?",
                "\"no\"|\"yes\"|line 14: \"met\" and \"missed\" are both 'yes': they have to differ",
                "\"missed\"|\"broken\"|line 14: unknown key \"broken\": use one of column, met, missed",
            })
    void whatIsWrongIsSaidWithItsLineAndTheCure(String right, String wrong, String message) {
        assertThat(WHOLE).contains(right);
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("map.json, ")
                .hasMessageContaining(message);
    }

    private Promises read(String json) throws IOException {
        return MappingReader.read(Files.writeString(folder.resolve("map.json"), json))
                .promises();
    }
}
