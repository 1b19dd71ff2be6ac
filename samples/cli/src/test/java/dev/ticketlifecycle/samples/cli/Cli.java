package dev.ticketlifecycle.samples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line as a user would, and keeps what it said. */
public record Cli(int code, String out, String err) {

    /** The data that come with the sample. */
    public static final Path DATA = Path.of("data");

    public static final String UCI = DATA.resolve("uci498_sample_mod10.csv.gz").toString();
    public static final String UCI_MAPPING = DATA.resolve("uci498.json").toString();
    public static final String MESSAGES =
            DATA.resolve("mendeley_helpdesk_sample_utterances.csv.gz").toString();
    public static final String TURNS =
            DATA.resolve("mendeley_helpdesk_issues_snapshot_sample.csv.gz").toString();

    /** What other systems' test suites say of business time. */
    public static final String VECTORS = Path.of("..", "..", "lifecycle-testkit", "src", "test", "resources", "vectors")
            .resolve("business_time.jsonl")
            .toString();

    /** What they say of a ticket's clocks. */
    public static final String TIMELINES = Path.of(
                    "..", "..", "lifecycle-testkit", "src", "test", "resources", "vectors")
            .resolve("sla_timelines.jsonl")
            .toString();

    public static Cli run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Cli(code, out.toString(), err.toString());
    }

    /** Runs it with an output that takes nothing any more. */
    public static Cli runOnFullDisk(String... args) {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(full), new PrintWriter(err), args);
        return new Cli(code, "", err.toString());
    }

    /** The replay of the sample log, with more options. */
    public static Cli log(String... more) {
        return run(with(List.of("replay", "log", UCI, "--map", UCI_MAPPING), more));
    }

    /** The replay of the sample chats, with more options. */
    public static Cli chats(String... more) {
        return run(with(List.of("replay", "chats", MESSAGES, "--turns", TURNS), more));
    }

    private static String[] with(List<String> args, String... more) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** The output with all white space as one blank, wherever its lines break. */
    public String flat() {
        return out.replaceAll("\\s+", " ");
    }

    /** The output as JSON. */
    public JsonNode json() {
        return parse(out);
    }

    public static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures that an independent script found in the sample data. */
    public static JsonNode facts() {
        try {
            return parse(Files.readString(Path.of("src/test/resources/facts.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
