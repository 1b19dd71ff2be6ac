package dev.ticketlifecycle.samples.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketlifecycle.samples.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is judged by a definition of the user's own. */
class OwnLifecycleTest {

    private static final String LOG = """
            id,at,state,who
            1,2024-01-01 10:00,New,-
            1,2024-01-01 10:10,Work,-
            1,2024-01-01 10:50,Fixed,-
            """;

    private static final String MAPPING = """
            {
              "columns": {"ticket": "id", "time": "at", "status": "state", "owner": "who"},
              "time": {"zone": "UTC"},
              "blank": ["-"],
              "statuses": {"New": "NEW", "Work": "ACTIVE", "Ask": "WAITING", "Fixed": "RESOLVED", "Done": "CLOSED"}
            }
            """;

    private static final String STATUSES = """
            name: ours
            statuses:
              - {name: New, phase: new}
              - {name: Work, phase: active}
              - {name: Fixed, phase: resolved}
              - {name: Done, phase: closed}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatTheDefinitionSwitchesOffIsNotJudged() throws IOException {
        String waiting = STATUSES + "  - {name: Ask, phase: waiting}\n";

        assertThat(refused(waiting)).isEqualTo(1);
        assertThat(refused(waiting + "rulesOff: [owner-required]\n")).isZero();
    }

    @Test
    void aDefinitionThatLacksAStatusOfTheLogIsTurnedDownWithItsName() throws IOException {
        Cli run = run(STATUSES);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("lifecycle 'ours' lacks statuses of this log: Ask of phase waiting awaiting requester");
    }

    @Test
    void mistakesOfTheDefinitionAreToldWithTheirLines() throws IOException {
        Cli run = run(STATUSES + "  - {name: Ask, phase: wating}\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 7").contains("'wating' is no phase");
    }

    private int refused(String definition) throws IOException {
        Cli run = run(definition);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json().at("/rules/owner-required/tickets").asInt();
    }

    private Cli run(String definition) throws IOException {
        return Cli.run(
                "replay",
                "log",
                written("log.csv", LOG),
                "--map",
                written("map.json", MAPPING),
                "--lifecycle",
                written("ours.yaml", definition),
                "--json",
                "-");
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
