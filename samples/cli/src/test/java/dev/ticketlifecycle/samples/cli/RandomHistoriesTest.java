package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a desk did, the replay follows it to the end: history can't be refused. */
class RandomHistoriesTest {

    private static final int TICKETS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyLogIsFollowedToItsEnd(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> statuses = List.of("New", "Triage", "Work", "Ask", "Vendor", "Fixed", "Done", "Dropped", "-100");
        List<String> people = List.of("", "", "anna", "bert", "first line");
        StringBuilder log = new StringBuilder("id,at,state,who,team,n,p\n");
        int rows = 0;
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            Instant at = Instant.parse("2024-01-01T00:00:00Z");
            for (int row = random.nextInt(12); row >= 0; row--) {
                at = at.plus(Duration.ofHours(random.nextInt(4) == 0 ? 0 : random.nextInt(500)));
                log.append(String.join(
                                ",",
                                "T " + ticket,
                                at.toString(),
                                one(statuses, random),
                                one(people, random),
                                one(people, random),
                                Integer.toString(random.nextInt(3)),
                                one(List.of("", "low", "high"), random)))
                        .append('\n');
                rows++;
            }
        }
        Path map = Files.writeString(folder.resolve("map.json"), """
                {
                  "columns": {
                    "ticket": "id", "time": "at", "status": "state", "owner": "who", "group": "team", "tieBreak": "n",
                    "priority": "p"
                  },
                  "statuses": {
                    "New": "NEW", "Triage": "NEW", "Work": "ACTIVE", "Ask": "WAITING",
                    "Vendor": {"phase": "WAITING", "awaits": "THIRD_PARTY"},
                    "Fixed": "RESOLVED", "Done": "CLOSED", "Dropped": "CLOSED"
                  }
                }
                """);

        Cli run = Cli.run(
                "replay",
                "log",
                Files.writeString(folder.resolve("log.csv"), log).toString(),
                "--map",
                map.toString(),
                "--json",
                "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.json().get("tickets").asInt()).isEqualTo(TICKETS);
        assertThat(run.json().get("events").asInt()).isEqualTo(rows);
        run.json()
                .get("rules")
                .forEach(rule -> assertThat(rule.get("tickets").asInt()).isPositive());
        run.json()
                .get("crossChecks")
                .forEach(check -> assertThat(check.get("notRefused")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyChatIsFollowedToItsEnd(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> people = List.of("anna", "bert", "rita", "robot");
        StringBuilder messages =
                new StringBuilder("issueid,id,comment_seq,author,created,is_private,actionbody,author_role\n");
        StringBuilder turns = new StringBuilder("id,turn_no,reporter,assignee,started,ended\n");
        int comments = 0;
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            Instant at = Instant.parse("2024-01-01T00:00:00Z");
            for (int turn = random.nextInt(8); turn >= 0; turn--) {
                Instant end = at.plus(Duration.ofHours(random.nextInt(200)));
                turns.append(String.join(
                                ",",
                                Integer.toString(ticket),
                                Integer.toString(9 - turn),
                                "rita",
                                one(List.of("", "anna", "bert", "rita"), random),
                                at.toString(),
                                random.nextInt(9) == 0 ? "" : end.toString()))
                        .append('\n');
                at = end;
            }
            for (int comment = random.nextInt(9); comment >= 0; comment--) {
                messages.append(String.join(
                                ",",
                                Integer.toString(ticket),
                                Integer.toString(comment),
                                Integer.toString(comment),
                                one(people, random),
                                at.plus(Duration.ofHours(random.nextInt(900) - 400))
                                        .toString(),
                                Integer.toString(random.nextInt(4) / 3),
                                one(List.of("no", "thank you for your message of today", "have you tried"), random),
                                one(List.of("reporter", "assignee", "others"), random)))
                        .append('\n');
                comments++;
            }
        }

        Cli run = Cli.run(
                "replay",
                "chats",
                Files.writeString(folder.resolve("messages.csv"), messages).toString(),
                "--turns",
                Files.writeString(folder.resolve("turns.csv"), turns).toString(),
                "--automatic",
                "robot",
                "--json",
                "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.json().get("tickets").asInt()).isEqualTo(TICKETS);
        assertThat(run.json().get("events").asInt()).isEqualTo(comments);
        run.json()
                .get("rules")
                .forEach(rule -> assertThat(rule.get("tickets").asInt()).isPositive());
        for (JsonNode check : run.json().get("crossChecks")) {
            check.get("notRefused")
                    .forEach(one -> assertThat(one.get("why").asText()).isNotBlank());
        }
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
