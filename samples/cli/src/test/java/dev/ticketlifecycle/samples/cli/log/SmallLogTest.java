package dev.ticketlifecycle.samples.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ticketlifecycle.samples.cli.Cli;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of other desks, each with something that the sample hasn't. */
class SmallLogTest {

    private static final String MAPPING = """
            {
              "columns": {"ticket": "id", "time": "at", "status": "state", "owner": "who", "group": "team"},
              "time": {"zone": "UTC"},
              "blank": ["-"],
              "statuses": {
                "New": "NEW", "Triage": "NEW", "Work": "ACTIVE", "Ask": "WAITING", "Ask Vendor": "WAITING",
                "Fixed": "RESOLVED", "Done": "CLOSED", "Dropped": "CLOSED"
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void anOrderlyTicketIsRefusedNothing() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:00,New,-,first
                1,2024-01-01 10:05,Triage,-,first
                1,2024-01-01 10:10,Work,anna,first
                1,2024-01-01 10:20,Ask,anna,first
                1,2024-01-01 10:30,Ask Vendor,anna,first
                1,2024-01-01 10:40,Work,anna,first
                1,2024-01-01 10:50,Fixed,anna,first
                1,2024-01-02 10:50,Ask,anna,first
                1,2024-01-03 10:50,Fixed,anna,first
                1,2024-01-04 10:50,Done,anna,first
                """);

        report.get("rules")
                .forEach(row -> assertThat(row.get("tickets").asInt()).isZero());
        assertThat(report.get("reopened").asInt()).isEqualTo(1);
        assertThat(report.get("leftClosed").asInt()).isZero();
        assertThat(report.at("/transitions/Fixed -> Ask").asInt()).isEqualTo(1);
    }

    @Test
    void aTicketThatLeavesNewWithoutAnybodyIsRefused() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:00,New,-,-
                1,2024-01-01 10:10,Work,-,-
                2,2024-01-01 10:00,New,-,first
                2,2024-01-01 10:10,Work,-,first
                3,2024-01-01 10:10,Work,anna,-
                4,2024-01-01 10:00,New,-,first
                4,2024-01-01 10:05,New,-,-
                4,2024-01-01 10:10,Fixed,-,-
                5,2024-01-01 10:00,New,-,first
                5,2024-01-01 10:10,Work,-,first
                5,2024-01-01 10:20,Fixed,-,-
                """);

        assertThat(tickets(report, "owner-required")).containsExactly("1", "4");
        assertThat(report.at("/crossChecks/0/tickets").asInt()).isEqualTo(2);
    }

    @Test
    void whatHappensToAClosedTicketIsRefused() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:00,Fixed,anna,-
                1,2024-01-01 10:10,Done,anna,-
                1,2024-01-01 10:20,Done,bert,-
                2,2024-01-01 10:00,Fixed,anna,-
                2,2024-01-01 10:10,Done,anna,-
                2,2024-01-01 10:20,Done,anna,-
                3,2024-01-01 10:00,Fixed,anna,-
                3,2024-01-01 10:10,Done,anna,-
                3,2024-01-01 10:20,Work,anna,-
                """);

        assertThat(tickets(report, "terminal")).containsExactly("1", "3");
        assertThat(tickets(report, "not-permitted")).containsExactly("3");
        assertThat(report.get("leftClosed").asInt()).isEqualTo(1);
    }

    @Test
    void aMoveThatIsUsualHereIsPermitted() throws IOException {
        String log = """
                id,at,state,who,team
                1,2024-01-01 10:00,Work,anna,-
                1,2024-01-01 10:10,Dropped,anna,-
                """;

        assertThat(tickets(replay(log), "not-permitted")).containsExactly("1");
        assertThat(tickets(
                        replay(log, MAPPING.replace("\"blank\"", "\"moves\": {\"Work\": \"Dropped\"}, \"blank\"")),
                        "not-permitted"))
                .isEmpty();
    }

    @Test
    void aDeskWithoutAResolvedStatusClosesFromWork() throws IOException {
        JsonNode report = replay(
                """
                id,at,state,who,team
                1,2024-01-01 10:00,Work,anna,-
                1,2024-01-01 10:10,Done,anna,-
                """,
                MAPPING.replace("\"New\": \"NEW\", \"Triage\": \"NEW\",", "").replace("\"Fixed\": \"RESOLVED\",", ""));

        assertThat(tickets(report, "not-permitted")).isEmpty();
        assertThat(report.at("/notes/0").asText()).startsWith("no status of phase RESOLVED");
    }

    @Test
    void aStatusThatTheMappingDoesntKnowIsNamedAndTheTicketGoesOn() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), """
                id,at,state,who,team
                1,2024-01-01 10:00,Work,anna,-
                1,2024-01-01 10:10,-100,bert,-
                1,2024-01-01 10:20,Fixed,bert,-
                1,2024-01-01 10:30,fixed,bert,-
                1,2024-01-01 10:40,Done,bert,-
                """);
        Path map = Files.writeString(folder.resolve("map.json"), MAPPING);

        Cli text = Cli.run("replay", "log", log.toString(), "--map", map.toString());
        JsonNode report = Cli.run("replay", "log", log.toString(), "--map", map.toString(), "--json", "-")
                .json();

        assertThat(text.code()).isZero();
        assertThat(text.flat())
                .contains("status '-100' is not in the mapping (1 row): the tickets go on in the status before it");
        assertThat(report.at("/unmappedStatuses/-100").asInt()).isEqualTo(1);
        assertThat(report.at("/unmappedStatuses/fixed").asInt()).isEqualTo(1);
        assertThat(report.get("events").asInt()).isEqualTo(5);
        assertThat(report.at("/transitions/Work -> -100").asInt()).isEqualTo(1);
        assertThat(report.at("/transitions/-100 -> Fixed").asInt()).isEqualTo(1);
        assertThat(report.get("ownerChanges").asInt()).isEqualTo(1);
        assertThat(tickets(report, "not-permitted")).isEmpty();
    }

    @Test
    void rowsOfATicketMayBeAnywhereInTheFile() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:00,Work,anna,-
                2,2024-01-01 10:00,Work,bert,-
                1,2024-01-01 10:10,Fixed,anna,-
                2,2024-01-01 10:10,Fixed,anna,-
                1,2024-01-01 10:20,Done,anna,-
                2,2024-01-01 10:20,Done,bert,-
                """);

        assertThat(report.get("tickets").asInt()).isEqualTo(2);
        assertThat(report.at("/transitions/Work -> Fixed").asInt()).isEqualTo(2);
        assertThat(report.get("ownerPingPong").asInt()).isEqualTo(1);
        assertThat(report.get("notes").size()).isZero();
    }

    @Test
    void rowsOfOneInstantKeepTheOrderOfTheFile() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:00,Work,zoe,-
                1,2024-01-01 10:00,Ask,anna,-
                1,2024-01-01 10:00,Work,zoe,-
                1,2024-01-01 10:00,Fixed,anna,-
                """);

        assertThat(report.at("/transitions/Ask -> Work").asInt()).isEqualTo(1);
        assertThat(report.get("ownerChanges").asInt()).isEqualTo(3);
        assertThat(report.get("notes").size()).isZero();
    }

    @Test
    void rowsOfOneInstantAreOrderedByTheTieBreakAsNumbers() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team,n
                1,2024-01-01 10:00,Fixed,anna,-,10
                1,2024-01-01 10:00,Work,anna,-,9
                1,2024-01-01 09:00,New,anna,-,
                1,2024-01-01 10:00,Done,anna,-,x
                """, MAPPING.replace("\"group\"", "\"tieBreak\": \"n\", \"group\""));

        assertThat(names(report.get("transitions"))).containsExactly("Fixed -> Done", "New -> Work", "Work -> Fixed");
        assertThat(report.at("/notes/0").asText()).startsWith("the rows of 1 ticket weren't in order of time");
    }

    @Test
    void aFileThatIsWrittenNewestFirstIsTurnedAround() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:10,Done,anna,-
                1,2024-01-01 10:10,Fixed,anna,-
                1,2024-01-01 10:00,Work,anna,-
                """);

        assertThat(names(report.get("transitions"))).containsExactly("Fixed -> Done", "Work -> Fixed");
    }

    @Test
    void brokenLinesAreNamedCountedAndLeftOut() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), """
                id,at,state,who,team
                1,2024-01-01 10:00,Work,anna,-
                1,yesterday,Work,anna,-
                ,2024-01-01 10:00,Work,anna,-
                1,2024-01-01 10:05,,anna,-
                1,2024-01-01 10:06
                1,2024-01-01 10:10,Fixed,"anna,-
                1,2024-01-01 10:20,Fixed,anna,-
                """);
        Path map = Files.writeString(folder.resolve("map.json"), MAPPING);

        Cli run = Cli.run("replay", "log", log.toString(), "--map", map.toString(), "--json", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "log.csv, line 3, column at: 'yesterday' is no time in the format ISO",
                        "log.csv, line 4, column id: no ticket number",
                        "log.csv, line 5, column state: no status",
                        "log.csv, line 6: 2 fields where the header has 5",
                        "log.csv, line 7: field 4 opens a quote that is never closed");
        assertThat(run.json().get("events").asInt()).isEqualTo(2);
        assertThat(run.json().at("/transitions/Work -> Fixed").asInt()).isEqualTo(1);
        assertThat(run.json().at("/brokenLines/count").asInt()).isEqualTo(5);
        assertThat(run.json().at("/brokenLines/first/0/line").asInt()).isEqualTo(3);
        assertThat(run.json().at("/brokenLines/first/0/column").asText()).isEqualTo("at");
        assertThat(Cli.run("replay", "log", log.toString(), "--map", map.toString())
                        .flat())
                .contains("Left out: 5 broken lines")
                .contains("log.csv, line 4, column id: no ticket number");
    }

    @Test
    void manyBrokenLinesAreToldOfOnceAndThenCounted() throws IOException {
        Cli run = run("id,at,state,who,team\n1,2024-01-01,Work,a,b\n" + "1,never,Work,a,b\n".repeat(300), MAPPING);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(21).last().isEqualTo("... further broken lines are only counted");
        assertThat(run.flat()).contains("Left out: 300 broken lines").contains("and 290 more");
    }

    @Test
    void aLogOfWhichNoLineCanBeReadIsUnusable() throws IOException {
        assertThat(run("id,at,state,who,team\n1,never,Work,a,b\n", MAPPING))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err())
                        .contains("log.csv: no line could be used; 1 are broken, the first: log.csv, line 2, column at:"
                                + " 'never' is no time in the format ISO"));
        assertThat(run("id,at,state,who,team\n", MAPPING).err()).contains("there is none after the header");
    }

    @Test
    void aTimeWithoutAZoneIsUnusableUntilOneIsGiven() throws IOException {
        String naive = MAPPING.replace("{\"zone\": \"UTC\"}", "{}");
        Path log = Files.writeString(folder.resolve("log.csv"), """
                id,at,state,who,team
                1,2024-01-01 10:00+01:00,Work,anna,-
                1,2024-01-01 10:30,Done,anna,-
                """);
        Path map = Files.writeString(folder.resolve("map.json"), naive);

        Cli without = Cli.run("replay", "log", log.toString(), "--map", map.toString());
        Cli with = Cli.run(
                "replay", "log", log.toString(), "--map", map.toString(), "--zone", "Europe/Moscow", "--json", "-");

        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err())
                .contains("log.csv, line 3, column at: '2024-01-01 10:30' says nothing about its zone: add \"zone\" to"
                        + " \"time\" in map.json (such as \"Europe/Moscow\"), or give --zone");
        assertThat(with.code()).isZero();
        assertThat(with.json().get("from").asText()).isEqualTo("2024-01-01T07:30:00Z");
        assertThat(with.json().get("to").asText()).isEqualTo("2024-01-01T09:00:00Z");
    }

    @Test
    void aColumnThatTheLogHasntIsUnusable() throws IOException {
        Cli run = run("id,at,state,team\n1,2024-01-01,Work,a\n", MAPPING);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("log.csv, line 1: no column 'who', which \"columns\".\"owner\" of map.json names; the columns"
                        + " are id, at, state, team");
    }

    @Test
    void whatTheMappingDoesntNameIsNotObservable() throws IOException {
        JsonNode report = replay(
                "id,at,state\n1,2024-01-01,Work\n1,2024-01-02,Done\n",
                MAPPING.replace(", \"owner\": \"who\", \"group\": \"team\"", ""));

        assertThat(report.get("ownerChanges").isNull()).isTrue();
        assertThat(report.get("groupPingPong").isNull()).isTrue();
        assertThat(report.at("/notObservable/ownerChanges").asText())
                .isEqualTo("the mapping names no column of owners");
        assertThat(report.at("/notObservable/owner-required").asText())
                .isEqualTo("the mapping names neither a column of owners nor one of groups");
        assertThat(names(report.get("rules"))).containsExactly("terminal", "not-permitted");
        assertThat(report.get("crossChecks").size()).isZero();
    }

    @Test
    void aLogMayBeWrittenInAnyOfTheUsualWays() throws IOException {
        Path log = Files.write(
                folder.resolve("log.csv"),
                "№;Когда;Статус;Кто;Что\r\n1;05.03.2024 10:00;Новая;;\"Не \"\"работает\"\";\r\nсовсем\"\r\n1;05.03.2024 11:00;В работе;;\r\n"
                        .getBytes(Charset.forName("windows-1251")));
        Path map = Files.writeString(folder.resolve("map.json"), """
                {
                  "charset": "windows-1251",
                  "delimiter": ";",
                  "columns": {"ticket": "№", "time": "Когда", "status": "Статус", "owner": "Кто"},
                  "time": {"format": "dd.MM.yyyy HH:mm", "zone": "Europe/Moscow"},
                  "statuses": {"Новая": "NEW", "В работе": "ACTIVE", "Закрыта": "CLOSED"}
                }
                """);

        Cli run = Cli.run("replay", "log", log.toString(), "--map", map.toString(), "--lang", "ru", "--json", "-");

        assertThat(run.code()).isZero();
        assertThat(run.json().at("/rules/owner-required/examples/0/at").asText())
                .isEqualTo("2024-03-05T08:00:00Z");
        assertThat(run.json().at("/rules/owner-required/examples/0/text").asText())
                .contains("Новая", "В работе", "(owner-required)");
    }

    @Test
    void aTicketThatTheLogTakesFromEverybodyIsNoted() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:00,New,-,first
                1,2024-01-01 10:05,New,-,-
                1,2024-01-01 10:06,New,-,first
                1,2024-01-01 10:07,New,-,-
                1,2024-01-01 10:10,Work,-,-
                """);

        assertThat(report.at("/notes/0").asText())
                .isEqualTo("on 1 ticket the log took a ticket that nobody had taken up from everybody: it was opened"
                        + " afresh without an owner, so its journal begins anew there");
        assertThat(tickets(report, "owner-required")).containsExactly("1");
    }

    @Test
    void aStatusMayHaveTheNameThatAPhaseWithoutAnyWouldGet() throws IOException {
        JsonNode report = replay(
                "id,at,state,who,team\n1,2024-01-01 10:00,not in this log: CLOSED,anna,b\n",
                MAPPING.replace(
                        "\"Done\": \"CLOSED\", \"Dropped\": \"CLOSED\"", "\"not in this log: CLOSED\": \"NEW\""));

        assertThat(report.get("tickets").asInt()).isEqualTo(1);
    }

    @Test
    void oneTicketIsCountedInTheSingularAndACheckWithoutTicketsIsLeftOut() throws IOException {
        Cli run = run("id,at,state,who,team\n1,2024-01-01 10:00,New,anna,b\n1,2024-01-01 11:00,Work,ben,b\n", MAPPING);

        assertThat(run.flat()).contains("on 1 ticket, there and back").doesNotContain("0 tickets:");
    }

    @Test
    void aRowThatCantBeReadInAMappedColumnIsBrokenAndNoted() throws IOException {
        Path log = Files.write(
                folder.resolve("log.csv"),
                "id,at,state,who,team\n1,2024-01-01,Work,Анна,b\n2,2024-01-01,Work,anna,b\n"
                        .getBytes(Charset.forName("windows-1251")));
        Path map = Files.writeString(folder.resolve("map.json"), MAPPING);

        Cli run = Cli.run("replay", "log", log.toString(), "--map", map.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("log.csv, line 2, column who: bytes that aren't in charset UTF-8");
        assertThat(run.flat())
                .contains("log.csv, line 2: characters that can't be read; if the file isn't UTF-8, name its charset")
                .contains("Left out: 1 broken line");
    }

    @Test
    void aPriorityThatChangesIsDescribedAndOnAClosedTicketRefused() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team,p
                1,2024-01-01 10:00,Fixed,anna,-,low
                1,2024-01-01 10:10,Fixed,anna,-,high
                1,2024-01-01 10:20,Done,anna,-,high
                2,2024-01-01 10:10,Fixed,anna,-,low
                2,2024-01-01 10:20,Done,anna,-,low
                2,2024-01-01 10:30,Done,anna,-,high
                """, MAPPING.replace("\"group\"", "\"priority\": \"p\", \"group\""));

        assertThat(tickets(report, "terminal")).containsExactly("2");
    }

    @Test
    void aRowPassesATicketOnOnceAndWhoKeepsItDoesntGetItBack() throws IOException {
        JsonNode report = replay("""
                id,at,state,who,team
                1,2024-01-01 10:00,Work,anna,first
                1,2024-01-01 11:00,Work,anna,second
                1,2024-01-01 12:00,Work,anna,first
                1,2024-01-01 13:00,Work,bert,second
                1,2024-01-01 14:00,Work,bert,third
                2,2024-01-01 10:00,Work,anna,first
                2,2024-01-01 11:00,Work,bert,first
                2,2024-01-01 12:00,Work,anna,first
                2,2024-01-01 13:00,Work,bert,first
                2,2024-01-01 14:00,Work,bert,first
                3,2024-01-01 10:00,Work,anna,first
                3,2024-01-01 11:00,Work,anna,second
                3,2024-01-01 12:00,Work,anna,first
                3,2024-01-01 13:00,Work,bert,second
                3,2024-01-01 14:00,Work,anna,second
                """);

        assertThat(tickets(report, "ping-pong")).containsExactly("3");
        assertThat(report.at("/rules/ping-pong/examples/0/text").asText())
                .startsWith("anna has had the ticket before; given back 2 times");
        assertThat(report.at("/crossChecks/1/tickets").asInt()).isEqualTo(1);
    }

    @Test
    void aThirdRoundOfTheSameStatusesIsEscalatedUnlessSomethingIsNew() throws IOException {
        StringBuilder log = new StringBuilder("id,at,state,who,team,p\n");
        for (int hour = 1; hour <= 6; hour++) {
            String row = ",2024-01-01 0" + hour + ":00," + (hour % 2 == 0 ? "Ask" : "Work") + ",anna,-,";
            log.append("1").append(row).append("low\n");
            log.append("2").append(row).append(hour < 4 ? "low\n" : "high\n");
        }
        JsonNode report = replay(log.toString(), MAPPING.replace("\"group\"", "\"priority\": \"p\", \"group\""));

        assertThat(report.at("/escalations/loop/tickets").asInt()).isEqualTo(1);
        assertThat(report.at("/escalations/loop/examples/0/ticket").asText()).isEqualTo("1");
    }

    private JsonNode replay(String log) throws IOException {
        return replay(log, MAPPING);
    }

    private JsonNode replay(String log, String mapping) throws IOException {
        run(log, mapping);
        Cli run = Cli.run(
                "replay",
                "log",
                folder.resolve("log.csv").toString(),
                "--map",
                folder.resolve("map.json").toString(),
                "--json",
                "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.json();
    }

    private Cli run(String log, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), log, StandardCharsets.UTF_8);
        Path map = Files.writeString(folder.resolve("map.json"), mapping, StandardCharsets.UTF_8);
        return Cli.run("replay", "log", file.toString(), "--map", map.toString());
    }

    private static List<String> tickets(JsonNode report, String rule) {
        List<String> tickets = new ArrayList<>();
        report.at("/rules/" + rule + "/examples")
                .forEach(example -> tickets.add(example.get("ticket").asText()));
        assertThat(report.at("/rules/" + rule + "/tickets").asInt()).isEqualTo(tickets.size());
        return tickets;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
