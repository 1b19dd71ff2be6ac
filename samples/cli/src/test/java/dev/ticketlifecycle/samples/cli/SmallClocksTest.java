package dev.ticketlifecycle.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clocks show on logs that are small enough to reckon by hand. */
class SmallClocksTest {

    /** A desk that is open on weekdays from 9 to 12 and from 13 to 18, so eight hours; 1 January 2024 was a Monday. */
    private static final String MAPPING = """
            {
              "columns": {
                "ticket": "id", "time": "at", "status": "state", "group": "team", "owner": "who", "priority": "prio"
              },
              "time": {"zone": "UTC"},
              "blank": ["-"],
              "statuses": {
                "New": "NEW", "Work": "ACTIVE", "Ask": "WAITING", "Fixed": "RESOLVED", "Done": "CLOSED"
              },
              "sla": {
                "calendar": {
                  "week": {"monday-friday": ["09:00-12:00", "13:00-18:00"]},
                  "holidays": "2024-01-03",
                  "exceptions": {"2024-01-06": "10:00-12:00"}
                },
                "targets": {"resolution": {"high": "PT4H", "otherwise": "PT8H"}},
                "warnAt": 0.5,
                "verdict": {"column": "kept", "met": "yes", "missed": "no"}
              }
            }
            """;

    private static final String HEADER = "id,at,state,who,team,prio,kept\n";

    @TempDir
    private Path folder;

    @Test
    void aSolutionAtTheDueInstantIsInTimeAndAMinuteLaterIsLate() throws IOException {
        JsonNode clocks = clocks("""
                1,2024-01-01 11:00,New,-,first,high,yes
                1,2024-01-01 16:00,Fixed,anna,first,high,yes
                1,2024-01-02 10:00,Done,anna,first,high,yes
                2,2024-01-01 11:00,New,-,first,high,no
                2,2024-01-01 16:01,Fixed,anna,first,high,no
                2,2024-01-02 10:00,Done,anna,first,high,no
                """);

        JsonNode result = clocks.at("/metrics/resolution/high");
        assertThat(result.get("cycles").asInt()).isEqualTo(2);
        assertThat(result.get("met").asInt()).isEqualTo(1);
        assertThat(result.get("late").asInt()).isEqualTo(1);
        assertThat(result.get("shareMet").asDouble()).isEqualTo(0.5);
        assertThat(result.get("medianSeconds").asInt()).isEqualTo(4 * 3600);
        assertThat(result.get("p95Seconds").asInt()).isEqualTo(4 * 3600 + 60);
        assertThat(result.at("/reached/50 %").asInt()).isEqualTo(2);
    }

    @Test
    void holidaysAndNightsDoNotCountAndAnExceptionalOpeningDoes() throws IOException {
        // Tuesday 17:00 to 18:00, Wednesday is a holiday, Saturday is open for two hours
        JsonNode clocks = clocks("""
                1,2024-01-02 17:00,New,-,first,low,yes
                1,2024-01-03 15:00,Fixed,anna,first,low,yes
                1,2024-01-04 15:00,Done,anna,first,low,yes
                2,2024-01-05 17:00,New,-,first,low,yes
                2,2024-01-06 20:00,Fixed,anna,first,low,yes
                2,2024-01-08 09:00,Done,anna,first,low,yes
                """);

        assertThat(clocks.at("/metrics/resolution/low/medianSeconds").asInt()).isEqualTo(3600);
        assertThat(clocks.at("/metrics/resolution/low/p95Seconds").asInt()).isEqualTo(3 * 3600);
    }

    @Test
    void whatIsStillOpenWhenTheLogEndsIsOpenOrBreachedByThen() throws IOException {
        JsonNode clocks = clocks("""
                1,2024-01-01 09:00,New,-,first,low,no
                2,2024-01-02 09:00,New,-,first,low,no
                3,2024-01-02 16:00,Fixed,anna,first,high,no
                """);

        assertThat(clocks.at("/metrics/resolution/low/breached").asInt()).isEqualTo(1);
        assertThat(clocks.at("/metrics/resolution/low/open").asInt()).isEqualTo(1);
        assertThat(clocks.at("/metrics/resolution/low/medianSeconds").isNull()).isTrue();
        // Nothing has ended: there is nothing to explain, though the log has its verdicts
        assertThat(clocks.get("explained")).isEmpty();
        assertThat(clocks.at("/verdicts/low/missed").asInt()).isEqualTo(2);
    }

    @Test
    void aChangedPriorityChangesTheGoalAndWhatHasElapsedCounts() throws IOException {
        JsonNode story = replay(HEADER + """
                1,2024-01-01 09:00,New,-,first,low,yes
                1,2024-01-01 10:00,New,-,first,high,yes
                1,2024-01-01 11:00,Ask,anna,first,high,yes
                1,2024-01-01 12:00,Work,anna,first,high,yes
                1,2024-01-01 15:30,Fixed,anna,first,high,yes
                1,2024-01-02 12:00,Done,anna,first,high,yes
                """, "--ticket", "1").json().at("/stories/0/clocks/0");

        // Four hours from 9:00, an hour of waiting between 11:00 and 12:00, lunch from 12:00 to 13:00
        assertThat(story.get("due").asText()).isEqualTo("2024-01-01T15:00:00Z");
        assertThat(story.get("goalSeconds").asInt()).isEqualTo(4 * 3600);
        assertThat(story.get("state").asText()).isEqualTo("met-late");
        assertThat(story.get("elapsedSeconds").asInt()).isEqualTo(4 * 3600 + 1800);
        assertThat(story.get("pausedSeconds").asInt()).isEqualTo(3600);
        assertThat(story.get("text").asText())
                .isEqualTo("resolution: met late, 4 h 30 min of 4 h, stood still for 1 h, due 2024-01-01 15:00");
    }

    @Test
    void aTicketThatIsBornResolvedTookNoTime() throws IOException {
        JsonNode clocks = clocks("""
                1,2024-01-01 10:00,Fixed,anna,first,low,yes
                1,2024-01-02 10:00,Done,anna,first,low,yes
                """);

        assertThat(clocks.at("/metrics/resolution/low/met").asInt()).isEqualTo(1);
        assertThat(clocks.at("/metrics/resolution/low/medianSeconds").asInt()).isZero();
        assertThat(threshold(clocks, "low", "opened-to-resolved")).isZero();
        assertThat(threshold(clocks, "low", "opened-to-ended")).isEqualTo(86_400);
    }

    @Test
    void theTicketIsOpenedWhenTheLogSaysUnlessSomethingHadHappenedBefore() throws IOException {
        String mapping = MAPPING.replace("\"group\": \"team\"", "\"group\": \"team\", \"opened\": \"opened\"");
        Cli run = run(mapping, """
                id,at,state,who,team,prio,kept,opened
                1,2024-01-01 10:00,Fixed,anna,first,low,yes,2024-01-01 09:30
                1,2024-01-02 09:30,Done,anna,first,low,yes,2024-01-01 09:30
                2,2024-01-01 10:00,Fixed,anna,first,low,yes,2024-01-01 11:00
                2,2024-01-01 11:00,Done,anna,first,low,yes,2024-01-01 11:00
                3,2024-01-01 10:00,Fixed,anna,first,low,no,-
                3,2024-01-02 11:00,Done,anna,first,low,no,-
                """);

        assertThat(threshold(run.json().get("clocks"), "low", "opened-to-ended"))
                .isEqualTo(86_400);
        assertThat(run.json().at("/clocks/metrics/resolution/low/p95Seconds").asInt())
                .isEqualTo(1800);
        assertThat(run.json().get("notes").toString())
                .contains("1 ticket was opened after the first row, says the log: taken as opened with the first row");
    }

    @Test
    void allTheTimeCountsToTheLastEndOfATicketThatCameBack() throws IOException {
        JsonNode clocks = clocks("""
                1,2024-01-01 10:00,Work,anna,first,low,yes
                1,2024-01-01 11:00,Fixed,anna,first,low,yes
                1,2024-01-01 14:00,Work,anna,first,low,yes
                1,2024-01-01 15:00,Ask,anna,first,low,yes
                1,2024-01-01 16:00,Fixed,anna,first,low,yes
                1,2024-01-01 17:00,Done,anna,first,low,yes
                1,2024-01-02 10:00,Work,anna,first,low,yes
                1,2024-01-02 12:00,Fixed,anna,first,low,yes
                1,2024-01-02 13:00,Done,anna,first,low,yes
                1,2024-01-02 14:00,Done,anna,first,low,yes
                """);

        assertThat(threshold(clocks, "low", "opened-to-ended")).isEqualTo(27 * 3600);
        assertThat(threshold(clocks, "low", "opened-to-resolved")).isEqualTo(26 * 3600);
        assertThat(threshold(clocks, "low", "opened-to-resolved-less-waiting")).isEqualTo(25 * 3600);
        // In working time: all Monday but for its first hour, less lunch, and Tuesday up to noon
        assertThat(clocks.at("/explained/low/working/opened-to-resolved/thresholdSeconds")
                        .asInt())
                .isEqualTo((7 + 3) * 3600);
        // Its first resolution was withdrawn and then stood; coming back after the end began another
        assertThat(clocks.at("/metrics/resolution/low/cycles").asInt()).isEqualTo(2);
    }

    @Test
    void oneThresholdIsChosenThatAgreesOnMostTickets() throws IOException {
        JsonNode clocks = clocks(ended(1, 10, "yes")
                + ended(2, 11, "yes")
                + ended(3, 12, "no")
                + ended(4, 13, "yes")
                + ended(5, 14, "no")
                + ended(6, 15, "no"));

        JsonNode fit = clocks.at("/explained/low/elapsed/opened-to-ended");
        // Up to 11 and up to 13 agree on five of six alike: the shorter one
        assertThat(fit.get("thresholdSeconds").asInt()).isEqualTo(2 * 3600);
        assertThat(fit.get("agreement").asDouble()).isEqualTo(5 / 6.0);
        assertThat(fit.get("changingSides").asInt()).isEqualTo(1);
        assertThat(clocks.at("/explained/low/commoner").asInt()).isEqualTo(3);
    }

    @Test
    void whatWasMissedAlwaysHasNoThreshold() throws IOException {
        JsonNode fit = clocks(ended(1, 10, "no") + ended(2, 11, "no")).at("/explained/low/elapsed/opened-to-ended");

        assertThat(fit.get("thresholdSeconds").isNull()).isTrue();
        assertThat(fit.get("agreement").asDouble()).isEqualTo(1);
    }

    private static String ended(int ticket, int hour, String kept) {
        return ticket + ",2024-01-01 09:00,Fixed,anna,first,low," + kept + "\n" + ticket + ",2024-01-01 " + hour
                + ":00,Done,anna,first,low," + kept + "\n";
    }

    @Test
    void aVerdictThatIsNeitherIsToldAndLeftOut() throws IOException {
        JsonNode report = replay(HEADER + ended(1, 10, "yes") + ended(2, 11, "maybe") + ended(3, 11, "-"))
                .json();

        assertThat(report.at("/clocks/explained/low/tickets").asInt()).isEqualTo(1);
        assertThat(report.get("notes").toString())
                .contains("the last row of 2 tickets has neither 'yes' nor 'no' as kept")
                .contains("no row has priority 'high', for which the mapping has a target");
    }

    @Test
    void theVerdictIsTheLastOneAndTheReplayDoesNotReadIt() throws IOException {
        Cli one = replay(HEADER + """
                1,2024-01-01 09:00,Work,anna,first,high,yes
                1,2024-01-01 10:00,Fixed,anna,first,high,yes
                1,2024-01-01 11:00,Done,anna,first,high,no
                """, "--ticket", "1");
        Cli other = replay(HEADER + """
                1,2024-01-01 09:00,Work,anna,first,high,no
                1,2024-01-01 10:00,Fixed,anna,first,high,-
                1,2024-01-01 11:00,Done,anna,first,high,yes
                """, "--ticket", "1");

        assertThat(one.json().at("/clocks/verdicts/high/missed").asInt()).isEqualTo(1);
        assertThat(other.json().at("/clocks/verdicts/high/met").asInt()).isEqualTo(1);
        assertThat(one.json().get("stories")).isEqualTo(other.json().get("stories"));
        assertThat(one.json().at("/clocks/metrics")).isEqualTo(other.json().at("/clocks/metrics"));
    }

    @Test
    void aDeskWithoutAResolvedStatusHasSolvedWhatItEnds() throws IOException {
        String mapping = MAPPING.replace("\"Fixed\": \"RESOLVED\", ", "");
        JsonNode clocks = run(mapping, HEADER + """
                1,2024-01-01 09:00,Work,anna,first,low,yes
                1,2024-01-01 10:00,Done,anna,first,low,yes
                """).json().get("clocks");

        assertThat(clocks.at("/metrics/resolution/low/met").asInt()).isEqualTo(1);
        assertThat(clocks.at("/explained/low/elapsed").properties()).hasSize(1);
    }

    @Test
    void aMetricOfTheMappingsOwnIsMeasuredLikeAnyOther() throws IOException {
        String mapping = MAPPING.replace("\"targets\": {", "\"targets\": {\"shelf\": \"PT1H\", ")
                .replace(
                        "\"warnAt\"",
                        "\"metrics\": {\"shelf\": {\"starts\": \"in-queue\", \"stops\": \"owned-by-person\","
                                + " \"each\": \"EACH_TIME\"}}, \"warnAt\"");
        JsonNode shelf = run(mapping, HEADER + """
                1,2024-01-01 09:00,New,-,first,low,yes
                1,2024-01-01 09:30,Work,anna,first,low,yes
                1,2024-01-01 10:00,Work,-,second,low,yes
                1,2024-01-01 14:00,Work,bert,second,low,yes
                1,2024-01-01 15:00,Fixed,bert,second,low,yes
                """).json().at("/clocks/metrics/shelf/all");

        assertThat(shelf.get("cycles").asInt()).isEqualTo(2);
        assertThat(shelf.get("met").asInt()).isEqualTo(1);
        assertThat(shelf.get("late").asInt()).isEqualTo(1);
        assertThat(shelf.get("p95Seconds").asInt()).isEqualTo(3 * 3600);
    }

    @Test
    void eachStayWithAGroupIsACycleOfItsOwn() throws IOException {
        String mapping = MAPPING.replace("\"targets\": {", "\"targets\": {\"group-ownership\": \"PT2H\", ");
        JsonNode group = run(mapping, HEADER + """
                1,2024-01-01 09:00,New,-,first,low,yes
                1,2024-01-01 11:00,Work,-,second,low,yes
                1,2024-01-01 15:00,Work,-,third,low,yes
                1,2024-01-01 16:00,Fixed,bert,third,low,yes
                1,2024-01-01 17:00,Done,bert,third,low,yes
                """).json().at("/clocks/metrics/group-ownership/low");

        assertThat(group.get("cycles").asInt()).isEqualTo(3);
        assertThat(group.get("met").asInt()).isEqualTo(2);
        assertThat(group.get("late").asInt()).isEqualTo(1);
        assertThat(group.get("medianSeconds").asInt()).isEqualTo(2 * 3600);
        assertThat(group.get("p95Seconds").asInt()).isEqualTo(3 * 3600);
    }

    @Test
    void aMappingWithoutClocksHasNoneInItsReport() throws IOException {
        String mapping = MAPPING.replaceAll("(?s),\\s*\"sla\".*", "}");
        Cli run = run(mapping, HEADER + ended(1, 10, "yes"), "--ticket", "1");

        assertThat(run.json().get("clocks").isNull()).isTrue();
        assertThat(run.json().at("/stories/0/clocks")).isEmpty();
    }

    private static long threshold(JsonNode clocks, String priority, String measure) {
        return clocks.at("/explained/" + priority + "/elapsed/" + measure + "/thresholdSeconds")
                .asLong();
    }

    private JsonNode clocks(String rows) throws IOException {
        return replay(HEADER + rows).json().get("clocks");
    }

    private Cli replay(String log, String... more) throws IOException {
        return run(MAPPING, log, more);
    }

    private Cli run(String mapping, String log, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), log);
        Path map = Files.writeString(folder.resolve("map.json"), mapping);
        List<String> args =
                new ArrayList<>(List.of("replay", "log", file.toString(), "--map", map.toString(), "--json", "-"));
        args.addAll(Arrays.asList(more));
        Cli run = Cli.run(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run;
    }
}
