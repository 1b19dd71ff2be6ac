package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worst tickets are told so that somebody who manages a desk can read them. */
class StoriesTest {

    private static final String MAPPING = """
            {
              "columns": {"ticket": "id", "time": "at", "status": "state", "owner": "who", "group": "team"},
              "time": {"zone": "Europe/Moscow"},
              "blank": ["-"],
              "statuses": {
                "New": "NEW", "Work": "ACTIVE", "Ask": "WAITING",
                "Vendor": {"phase": "WAITING", "awaits": "THIRD_PARTY"}, "Fixed": "RESOLVED", "Done": "CLOSED"
              }
            }
            """;

    private static final String LOG = """
            id,at,state,who,team
            T 1,2024-01-01 10:00,New,-,first line
            T 1,2024-01-01 10:30,Work,anna k.,first line
            T 1,2024-01-01 12:45,Ask,anna k.,first line
            T 1,2024-01-02 12:45,Vendor,bert,second line
            T 1,2024-01-03 12:50,Fixed,bert,second line
            T 1,2024-01-03 13:00,Work,bert,second line
            T 1,2024-01-03 13:05,Fixed,bert,second line
            T 1,2024-01-03 14:00,Done,bert,second line
            T 1,2024-01-05 13:00,Work,bert,second line
            T 2,2024-01-01 10:00,New,-,first line
            T 2,2024-01-01 10:05,New,-,-
            T 2,2024-01-01 10:10,Work,-,-
            T 3,2024-01-01 10:00,Work,anna k.,first line
            """;

    @TempDir
    private Path folder;

    @Test
    void aStoryTellsWhoHadTheTicketWhenAndWhatWouldHaveBeenRefused() throws IOException {
        assertThat(stories(replay())).isEqualTo("""
                The worst tickets
                  Worst is what more different rules would have refused; then what was passed on more often;
                  then where a question waited longer; then what took longer. What would have been refused
                  happened all the same: it is history.

                  T 1: broke 1 rule; passed on 2 times
                    2024-01-01 10:00  opened by the requester
                                      status New for 30 min
                                      first line has it for 30 min
                    2024-01-01 10:30  anna k. (first line) has it for 1 d 2 h
                                      status Work for 2 h 15 min
                    2024-01-01 12:45  waits for the requester for 1 d (status Ask)
                    2024-01-02 12:45  bert (second line) has it for 1 d 1 h
                                      waits for a third party for 1 d (status Vendor)
                    2024-01-03 12:50  a solution is proposed, and stands for 10 min (status Fixed)
                    2024-01-03 13:00  the solution is rejected: status Work for 5 min
                    2024-01-03 13:05  a solution is proposed, and stands for 55 min (status Fixed)
                    2024-01-03 14:00  ended (status Done)
                    2024-01-05 13:00  WOULD HAVE BEEN REFUSED: the status Work. The ticket ended on 2024-01-03
                                        14:00; the end of its reopening window is 2024-01-17 14:00 (terminal).
                                        Instead: the requester may write; the requester may open a new ticket as
                                          a follow-up.
                                      bert (second line) has it, and nothing more happens
                                      comes back: status Work, and nothing more happens
                    In short: open for 4 d 3 h, and not ended in this log; passed on 2 times; longest with anna
                    k. (first line), 1 d 2 h; 1 act that would have been refused.

                  T 2: broke 1 rule
                    2024-01-01 10:00  opened by the requester
                                      status New for 10 min
                                      first line has it for 5 min
                    2024-01-01 10:05  taken from everybody: nobody has it
                    2024-01-01 10:10  WOULD HAVE BEEN REFUSED: the status Work. The ticket would leave status
                                        New for Work without an owner (owner-required).
                                        Instead: the desk or any agent may take the ticket; the desk may assign
                                          the ticket to desk.
                                      status Work, and nothing more happens
                    In short: open for 10 min, and not ended in this log; 1 act that would have been refused.
                """);
    }

    private String stories(Cli run) {
        String out = run.out();
        int from = Math.max(out.indexOf("The worst tickets"), out.indexOf("Худшие заявки"));
        return out.substring(from, out.indexOf("\n\nExamples") + 1);
    }

    @Test
    void theSameStoryIsToldInRussian() throws IOException {
        assertThat(stories(replay("--lang", "ru", "--worst", "1"))).isEqualTo("""
                Худшие заявки
                  Хуже та, в которой отказали бы больше разных правил; при равенстве та, которую чаще
                  передавали; затем та, где вопрос дольше ждал; затем та, что длилась дольше. Всё, в чём было бы
                  отказано, всё же произошло: это история.

                  T 1: нарушено 1 правило; передана 2 раза
                    2024-01-01 10:00  открыта, автор: заявитель
                                      статус New: 30 мин
                                      ответственный first line: 30 мин
                    2024-01-01 10:30  ответственный anna k. (first line): 1 д 2 ч
                                      статус Work: 2 ч 15 мин
                    2024-01-01 12:45  ожидание заявителя: 1 д (статус Ask)
                    2024-01-02 12:45  ответственный bert (second line): 1 д 1 ч
                                      ожидание третьей стороны: 1 д (статус Vendor)
                    2024-01-03 12:50  предложено решение, оно стоит 10 мин (статус Fixed)
                    2024-01-03 13:00  решение отклонено: статус Work: 5 мин
                    2024-01-03 13:05  предложено решение, оно стоит 55 мин (статус Fixed)
                    2024-01-03 14:00  завершена (статус Done)
                    2024-01-05 13:00  БЫЛО БЫ ОТКАЗАНО: статус Work. Заявка завершена 2024-01-03 14:00;
                                        переоткрытие возможно только до 2024-01-17 14:00 (terminal).
                                        Вместо этого: заявитель может написать; заявитель может открыть новую
                                          заявку (продолжение прежней).
                                      ответственный bert (second line), больше ничего не происходит
                                      вернулась: статус Work, больше ничего не происходит
                    Итог: открыта 4 д 3 ч, в этом журнале не завершена; передана 2 раза; дольше всего у anna k.
                    (first line): 1 д 2 ч; 1 действие, в котором было бы отказано.
                """);
    }

    @Test
    void ticketsOnWhichNothingWasRefusedPassedOnOrAskedAreNotAmongTheWorst() throws IOException {
        JsonNode report = replay("--worst", "10", "--json", "-").json();

        assertThat(tickets(report.get("worst"))).containsExactly("T 1", "T 2");
        assertThat(replay("--worst", "0").out()).doesNotContain("The worst tickets");
    }

    @Test
    void aTicketThatIsNamedIsToldInAnyCase() throws IOException {
        Cli run = replay("--worst", "0", "--ticket", "T 3", "--ticket", "T 2", "--ticket", "T 3");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The tickets asked for").contains("""
                  T 3
                    2024-01-01 10:00  opened by the requester
                                      anna k. (first line) has it, and nothing more happens
                                      status Work, and nothing more happens
                    In short: open for under 1 min, and not ended in this log; nothing that would have been
                    refused.
                """);
        assertThat(tickets(replay("--ticket", "T 3", "--ticket", "T 2", "--json", "-")
                        .json()
                        .get("stories")))
                .containsExactly("T 3", "T 2");
    }

    @Test
    void aTicketThatIsNotThereIsSaidBeforeAnythingIsReplayed() throws IOException {
        Cli run = replay("--ticket", "T 4");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--ticket T 4: there is no such ticket among the 3 that could be read");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theStoryIsThereAsData() throws IOException {
        JsonNode story = replay("--json", "-").json().at("/worst/0");

        assertThat(names(story))
                .containsExactly(
                        "ticket",
                        "rules",
                        "refusedActs",
                        "handOvers",
                        "longestWaitSeconds",
                        "tookSeconds",
                        "opened",
                        "ended",
                        "timeline",
                        "clocks",
                        "summary");
        assertThat(story.get("ticket").asText()).isEqualTo("T 1");
        assertThat(story.get("longestWaitSeconds").isNull()).isTrue();
        assertThat(story.get("handOvers").asInt()).isEqualTo(2);
        assertThat(story.get("opened").asText()).isEqualTo("2024-01-01T07:00:00Z");
        assertThat(story.get("ended").isNull()).isTrue();
        for (JsonNode line : story.get("timeline")) {
            assertThat(names(line)).containsExactly("at", "until", "what", "who", "rules", "text", "instead");
        }
        JsonNode held = story.at("/timeline/3");
        assertThat(held.get("what").asText()).isEqualTo("held");
        assertThat(held.get("who").asText()).isEqualTo("anna k. (first line)");
        assertThat(held.get("at").asText()).isEqualTo("2024-01-01T07:30:00Z");
        assertThat(held.get("until").asText()).isEqualTo("2024-01-02T09:45:00Z");
    }

    @Test
    void theWorstOfTheSampleLogIsTheOneThatCameBackAndWentRoundMost() {
        JsonNode worst = Cli.log("--json", "-").json().get("worst");

        assertThat(tickets(worst)).containsExactly("INC0044260", "INC0000820", "INC0003150");
        assertThat(worst.at("/0/handOvers").asInt()).isEqualTo(11);
    }

    @Test
    void theWorstOfTheSampleChatsIsOneThatNobodyHadAndNobodyAnsweredForMonths() {
        JsonNode worst = Cli.chats("--json", "-").json().get("worst");

        assertThat(tickets(worst)).containsExactly("1007620", "1005454", "1005967");
        assertThat(worst.at("/0/summary").asText())
                .isEqualTo("In short: 108 d 17 h from opening to end; nobody ever had it; 17 questions never answered;"
                        + " the longest wait for an answer 108 d 17 h; 1 act that would have been refused.");
    }

    @Test
    void theStoriesOnThePageAreToldAsTheyStandThere() throws IOException {
        assertThat(Cli.log().out()).contains(onThePage("INC0000820"));
        assertThat(Cli.chats("--ticket", "1004444").out()).contains(onThePage("1004444"));
    }

    private static String onThePage(String ticket) throws IOException {
        String page = Files.readString(Path.of("../../docs/replay.md"));
        String story = page.substring(page.indexOf("```\n  " + ticket) + 4);
        return story.substring(0, story.indexOf("```"));
    }

    @Test
    void aVeryLongStoryLosesItsMiddleOnTheScreenAndNothingInTheData() throws IOException {
        StringBuilder log = new StringBuilder("id,at,state,who,team\n");
        for (int day = 1; day <= 60; day++) {
            log.append("T,2024-")
                    .append(String.format(Locale.ROOT, "%02d-%02d", 1 + day / 29, 1 + day % 29))
                    .append(day % 2 == 0 ? ",Work,anna,-\n" : ",Ask,anna,-\n");
        }
        Path file = Files.writeString(folder.resolve("long.csv"), log);

        assertThat(run(file, "--ticket", "T").out()).contains("    ... 22 lines, see --json FILE\n");
        assertThat(run(file, "--ticket", "T", "--json", "-").json().at("/stories/0/timeline"))
                .hasSize(72);
    }

    private Cli replay(String... more) throws IOException {
        return run(Files.writeString(folder.resolve("log.csv"), LOG), more);
    }

    private Cli run(Path log, String... more) throws IOException {
        Path map = Files.writeString(folder.resolve("map.json"), MAPPING);
        List<String> args = new ArrayList<>(List.of("replay", "log", log.toString(), "--map", map.toString()));
        args.addAll(Arrays.asList(more));
        return Cli.run(args.toArray(String[]::new));
    }

    private static List<String> tickets(JsonNode stories) {
        List<String> tickets = new ArrayList<>();
        stories.forEach(story -> tickets.add(story.get("ticket").asText()));
        return tickets;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
