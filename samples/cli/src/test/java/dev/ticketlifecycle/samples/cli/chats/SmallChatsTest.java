package dev.ticketlifecycle.samples.cli.chats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ticketlifecycle.samples.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chats of a few lines, one for each rule and for each thing that a file can lack. */
class SmallChatsTest {

    private static final String MESSAGES = "issueid,id,comment_seq,author,created,is_private,actionbody,author_role\n";
    private static final String TURNS = "id,turn_no,reporter,assignee,started,ended\n";
    private static final String ONE_TURN =
            TURNS + "1,1,rita,anna,2024-01-01 10:00:00+00:00,2024-01-01 12:00:00+00:00\n";
    private static final String QUESTION = "1.0,11.0,0,rita,2024-01-01 10:00:00+00:00,0.0,it doesn't work,reporter\n";
    private static final String ANSWER =
            "1.0,12.0,1,anna,2024-01-01 10:01:30+00:00,0.0,\"now it does,\nplease try\",assignee\n";

    @TempDir
    private Path folder;

    @Test
    void anAnsweredQuestionIsRefusedNothing() throws IOException {
        JsonNode report = replay(MESSAGES + QUESTION + ANSWER, ONE_TURN);

        report.get("rules")
                .forEach(row -> assertThat(row.get("tickets").asInt()).isZero());
        assertThat(report.get("tickets").asInt()).isEqualTo(1);
        assertThat(report.get("events").asInt()).isEqualTo(2);
        assertThat(report.at("/firstReply/medianSeconds").asInt()).isEqualTo(90);
        assertThat(report.at("/firstReply/never").asInt()).isZero();
    }

    @Test
    void aTicketThatEndsWithAnOpenQuestionIsRefused() throws IOException {
        JsonNode report = replay(
                MESSAGES + QUESTION + ANSWER + "1.0,13.0,2,rita,2024-01-01 11:00:00+00:00,0,no,reporter\n", ONE_TURN);

        assertThat(tickets(report, "unanswered-question")).containsExactly("1");
        assertThat(tickets(report, "reply-before-close")).containsExactly("1");
        assertThat(report.at("/crossChecks/1/tickets").asInt()).isEqualTo(1);
        assertThat(report.at("/rules/unanswered-question/examples/0/text").asText())
                .contains("Question 13 of 2024-01-01 11:00 UTC", "(unanswered-question)");
    }

    @Test
    void whatOnlyTheDeskCanReadAnswersNothing() throws IOException {
        JsonNode report = replay(MESSAGES + QUESTION + ANSWER.replace(",0.0,", ",1.0,"), ONE_TURN);

        assertThat(tickets(report, "unanswered-question")).containsExactly("1");
        assertThat(report.at("/firstReply/never").asInt()).isEqualTo(1);
        assertThat(report.at("/firstReply/medianSeconds").isNull()).isTrue();
    }

    @Test
    void aWordOfSomebodyElseAnswersNothing() throws IOException {
        JsonNode report = replay(MESSAGES + QUESTION + ANSWER.replace("assignee", "others"), ONE_TURN);

        assertThat(tickets(report, "unanswered-question")).containsExactly("1");
    }

    @Test
    void aReplyThatRepeatsAnEarlierOneAnswersNothing() throws IOException {
        String text = "we have looked into the matter of your ticket,assignee\n";
        JsonNode report = replay(
                MESSAGES
                        + QUESTION
                        + "1.0,12.0,1,anna,2024-01-01 10:01:00+00:00,0," + text
                        + "1.0,13.0,2,rita,2024-01-01 11:00:00+00:00,0,and?,reporter\n"
                        + "1.0,14.0,3,anna,2024-01-01 11:01:00+00:00,0," + text,
                ONE_TURN);

        assertThat(tickets(report, "repeated-reply")).containsExactly("1");
        assertThat(report.at("/rules/repeated-reply/examples/0/text").asText()).endsWith("(repeated-reply).");
        assertThat(tickets(report, "unanswered-question")).containsExactly("1");
    }

    @Test
    void theThirdRepetitionIsEscalatedAndTold() throws IOException {
        String text = "we have looked into the matter of your ticket,assignee\n";
        StringBuilder messages = new StringBuilder(MESSAGES + QUESTION);
        for (int minute = 1; minute <= 4; minute++) {
            messages.append("1.0,2")
                    .append(minute)
                    .append(",1,anna,2024-01-01 10:0")
                    .append(minute)
                    .append(":00+00:00,0,")
                    .append(text);
        }

        JsonNode report = replay(messages.toString(), ONE_TURN);

        assertThat(report.at("/escalations/repeated-replies/examples/0/at").asText())
                .isEqualTo("2024-01-01T10:04:00Z");
        JsonNode told = report.at("/worst/0/timeline");
        assertThat(told.get(told.size() - 2).get("text").asText())
                .isEqualTo("WOULD HAVE BEEN ESCALATED: the desk repeats itself a third time");
        assertThat(replay(messages.toString(), ONE_TURN, "--without", "repeated-reply")
                        .at("/escalations/repeated-replies/tickets")
                        .asInt())
                .isZero();
    }

    @Test
    void anAccountThatOpensMostTicketsWithOneTextIsAutomaticAndTheRestOfItsWordsArent() throws IOException {
        List<String> texts = List.of(
                "ticket 1 has come in and somebody will look at it",
                "ticket 2 has come in and somebody will look at it",
                "ticket 3 has come in and somebody will look at it",
                "good morning rita this is robert",
                "what exactly did you do to it rita?");
        StringBuilder messages = new StringBuilder(MESSAGES);
        StringBuilder turns = new StringBuilder(TURNS);
        for (int i = 1; i <= 5; i++) {
            messages.append(i).append(",1,0,rita,2024-01-01 10:00:00Z,0,it doesn't work,reporter\n");
            messages.append(i)
                    .append(",2,1,robot,2024-01-01 10:00:14Z,0,")
                    .append(texts.get(i - 1))
                    .append(i == 5 ? ",assignee\n" : ",others\n");
            turns.append(i)
                    .append(",1,rita,")
                    .append(i == 5 ? "robot" : "anna")
                    .append(",2024-01-01 10:00:00Z,2024-01-01 12:00:00Z\n");
        }

        JsonNode report = replay(messages.toString(), turns.toString());

        assertThat(report.at("/notes/0").asText())
                .startsWith("automatic responder robot, found by its texts: the first public answer on 3 of 5 tickets");
        assertThat(tickets(report, "automatic-is-not-a-reply")).containsExactly("1", "2", "3");
        assertThat(tickets(report, "unanswered-question")).containsExactly("1", "2", "3", "4");
        JsonNode without = replay(messages.toString(), turns.toString(), "--without", "automatic-is-not-a-reply");
        assertThat(without.at("/crossChecks/0/notRefused/0/why").asText())
                .isEqualTo("what answered may be a reply that automatic-is-not-a-reply would not count: --without"
                        + " switched that off");
        JsonNode named = replay(messages.toString(), turns.toString(), "--automatic", "nobody");
        assertThat(tickets(named, "automatic-is-not-a-reply")).isEmpty();
        assertThat(tickets(named, "unanswered-question")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aTicketThatWasNeverAssignedIsRefusedItsEnd() throws IOException {
        JsonNode report = replay(MESSAGES + QUESTION, ONE_TURN.replace("anna", ""));

        assertThat(tickets(report, "owner-required")).containsExactly("1");
        assertThat(report.get("ownerChanges").asInt()).isZero();
    }

    @Test
    void aWordOfTheRequesterBySomebodyElseIsRefused() throws IOException {
        JsonNode report = replay(MESSAGES + QUESTION.replace("rita", "rosa") + ANSWER, ONE_TURN);

        assertThat(tickets(report, "actor-attribution")).containsExactly("1");
    }

    @Test
    void whatTheDeskSaysAfterTheEndIsRefused() throws IOException {
        JsonNode report = replay(
                MESSAGES + QUESTION + ANSWER + "1.0,13.0,2,anna,2024-01-01 13:00:00+00:00,0,all well?,assignee\n",
                ONE_TURN);

        assertThat(tickets(report, "terminal")).containsExactly("1");
    }

    @Test
    void whatTheRequesterWritesWhenATicketIsSealedIsRefusedAndYetFollowed() throws IOException {
        JsonNode report = replay(
                MESSAGES
                        + QUESTION
                        + ANSWER
                        + "1.0,13.0,2,rita,2024-03-01 13:00:00+00:00,0,it broke again,reporter\n"
                        + "1.0,14.0,3,anna,2024-03-01 14:00:00+00:00,0,we are looking into it,assignee\n",
                ONE_TURN);

        assertThat(report.at("/rules/terminal/examples/0/at").asText()).isEqualTo("2024-03-01T13:00:00Z");
        assertThat(tickets(report, "terminal")).containsExactly("1");
    }

    @Test
    void aTicketOnWhichTheRuleHasNothingToSayHasItsReason() throws IOException {
        JsonNode report = replay(
                MESSAGES
                        + "1,11,0,anna,2024-01-01 10:00:00Z,1,for colleagues,assignee\n"
                        + "2,21,0,rita,2024-01-01 10:00:00Z,0,it doesn't work,reporter\n"
                        + "3,31,0,anna,2024-01-01 10:00:00Z,0,how are you,assignee\n"
                        + "3,32,1,rita,2024-01-01 13:00:00Z,0,well and you,reporter\n",
                ONE_TURN
                        + "2,1,rita,anna,2024-01-01 10:00:00Z,\n"
                        + "3,1,rita,anna,2024-01-01 10:00:00Z,2024-01-01 12:00:00Z\n");

        assertThat(tickets(report, "unanswered-question")).isEmpty();
        assertThat(report.at("/crossChecks/0/notRefused").toString())
                .isEqualTo("[{\"ticket\":\"1\",\"why\":\"the requester wrote nothing, so nothing was asked\"},"
                        + "{\"ticket\":\"2\",\"why\":\"the turns don't say when it ended\"}]");
        assertThat(report.at("/crossChecks/1/notRefused").toString())
                .contains("{\"ticket\":\"3\",\"why\":\"the requester's last word came after the end\"}");
        assertThat(report.get("notes").toString()).contains("1 ticket has a turn that hasn't ended");
    }

    @Test
    void aTicketMayBeInOneOfTheFilesOnly() throws IOException {
        JsonNode report = replay(MESSAGES + QUESTION, ONE_TURN.replace("\n1,", "\n2,"));

        assertThat(report.get("tickets").asInt()).isEqualTo(2);
        assertThat(report.get("events").asInt()).isEqualTo(1);
        assertThat(report.get("notes").toString()).contains("1 ticket is in the messages without a turn");
    }

    @Test
    void brokenLinesAreNamedAndLeftOut() throws IOException {
        Cli run = run(
                MESSAGES
                        + QUESTION
                        + ANSWER.replace("assignee", "boss")
                        + "1,13,2,anna,2024-01-01,maybe,text,assignee\n"
                        + ",13,2,anna,2024-01-01,0,text,assignee\n"
                        + "1,13,2,,2024-01-01,0,text,assignee\n"
                        + "1,13,2,anna,soon,0,text,assignee\n",
                ONE_TURN + "1,2,rita,anna,soon,later\n" + ",2,rita,anna,2024-01-01,2024-01-01\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "messages.csv, line 3, column author_role: 'boss' is none of reporter, assignee, others",
                        "messages.csv, line 5, column is_private: 'maybe' is neither 1 nor 0",
                        "messages.csv, line 6, column issueid: is empty",
                        "messages.csv, line 7, column author: is empty",
                        "messages.csv, line 8, column created: 'soon' is no time in the format ISO",
                        "turns.csv, line 3, column started: 'soon' is no time in the format ISO",
                        "turns.csv, line 4, column id: is empty");
    }

    @Test
    void aFileThatLacksAColumnOrHasNoRowIsUnusable() throws IOException {
        assertThat(run(MESSAGES.replace("author_role", "role"), ONE_TURN).err())
                .contains("messages.csv, line 1: no column 'author_role', which a file of chats (see docs/replay.md)"
                        + " names");
        Cli empty = run(MESSAGES, TURNS);
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("messages.csv: no line could be used, there is none after the header");
    }

    private JsonNode replay(String messages, String turns, String... more) throws IOException {
        Cli run = run(messages, turns, more);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.json();
    }

    private Cli run(String messages, String turns, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "replay",
                "chats",
                Files.writeString(folder.resolve("messages.csv"), messages).toString(),
                "--turns",
                Files.writeString(folder.resolve("turns.csv"), turns).toString(),
                "--examples",
                "100",
                "--json",
                "-"));
        args.addAll(List.of(more));
        return Cli.run(args.toArray(String[]::new));
    }

    private static List<String> tickets(JsonNode report, String rule) {
        List<String> tickets = new ArrayList<>();
        report.at("/rules/" + rule + "/examples")
                .forEach(example -> tickets.add(example.get("ticket").asText()));
        return tickets;
    }
}
