package dev.ticketlifecycle.samples.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketlifecycle.samples.cli.replay.Tally.RuleRow;
import dev.ticketlifecycle.samples.cli.story.Gravity;
import dev.ticketlifecycle.samples.cli.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The report as JSON: every key is there, a figure that the log can't show is {@code null}. */
public final class JsonReport {

    private JsonReport() {}

    /** The report in JSON, ending with a line feed. */
    public static String of(Report report) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(tree(report)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that can't be written as JSON", e);
        }
    }

    private static ObjectNode tree(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        report.sources().forEach(json.putArray("sources")::add);
        json.put("tickets", report.tickets());
        json.put("events", report.events());
        json.put("from", report.from().map(Object::toString).orElse(null));
        json.put("to", report.to().map(Object::toString).orElse(null));
        ObjectNode transitions = json.putObject("transitions");
        report.transitions().forEach(transitions::put);
        put(json, "reopened", report.reopened());
        put(json, "leftClosed", report.leftClosed());
        put(json, "ownerChanges", report.owners().map(HandOvers::changes));
        put(json, "groupChanges", report.groups().map(HandOvers::changes));
        put(json, "ownerPingPong", report.owners().map(HandOvers::pingPong));
        put(json, "groupPingPong", report.groups().map(HandOvers::pingPong));
        firstReply(json.putObject("firstReply"), report.firstReply());
        report.clocks()
                .ifPresentOrElse(
                        clocks -> ClockJson.of(json.putObject("clocks"), clocks), () -> json.putNull("clocks"));
        ObjectNode rules = json.putObject("rules");
        report.rules().forEach((rule, row) -> rule(rules.putObject(rule), row));
        ObjectNode escalations = json.putObject("escalations");
        report.escalations().forEach((reason, on) -> {
            ObjectNode row = escalations.putObject(reason).put("tickets", on.size());
            ArrayNode examples = row.putArray("examples");
            on.forEach(
                    (ticket, at) -> examples.addObject().put("ticket", ticket).put("at", at.toString()));
        });
        ArrayNode named = json.putArray("stories");
        report.named().forEach(story -> story(named.addObject(), story));
        ArrayNode worst = json.putArray("worst");
        report.worst().forEach(story -> story(worst.addObject(), story));
        ObjectNode notObservable = json.putObject("notObservable");
        report.notObservable().forEach(notObservable::put);
        report.off().stream().sorted().forEach(json.putArray("switchedOff")::add);
        ArrayNode checks = json.putArray("crossChecks");
        report.crossChecks().forEach(check -> check(checks.addObject(), check));
        ObjectNode unmapped = json.putObject("unmappedStatuses");
        report.unmapped().forEach(unmapped::put);
        report.notes().forEach(json.putArray("notes")::add);
        broken(json.putObject("brokenLines"), report);
        return json;
    }

    private static void put(ObjectNode json, String key, OptionalInt figure) {
        put(json, key, figure.isPresent() ? Optional.of(figure.getAsInt()) : Optional.empty());
    }

    private static void put(ObjectNode json, String key, Optional<Integer> figure) {
        figure.ifPresentOrElse(value -> json.put(key, value), () -> json.putNull(key));
    }

    static void put(ObjectNode json, String key, OptionalLong figure) {
        figure.ifPresentOrElse(value -> json.put(key, value), () -> json.putNull(key));
    }

    private static void firstReply(ObjectNode json, Optional<FirstReply> reply) {
        put(json, "medianSeconds", reply.map(FirstReply::medianSeconds).orElseGet(OptionalLong::empty));
        put(json, "p95Seconds", reply.map(FirstReply::p95Seconds).orElseGet(OptionalLong::empty));
        put(json, "p99Seconds", reply.map(FirstReply::p99Seconds).orElseGet(OptionalLong::empty));
        put(json, "never", reply.map(FirstReply::never));
        put(json, "tickets", reply.map(FirstReply::tickets));
    }

    private static void rule(ObjectNode json, RuleRow row) {
        json.put("tickets", row.tickets());
        ArrayNode examples = json.putArray("examples");
        row.examples()
                .forEach(example -> examples.addObject()
                        .put("ticket", example.ticket())
                        .put("at", example.at().toString())
                        .put("text", example.text()));
    }

    private static void story(ObjectNode json, Story story) {
        Gravity gravity = story.gravity();
        json.put("ticket", story.ticket());
        gravity.rules().forEach(json.putArray("rules")::add);
        json.put("refusedActs", gravity.refusedActs());
        json.put("handOvers", gravity.handOvers());
        put(json, "longestWaitSeconds", seconds(gravity.longestWait()));
        json.put("tookSeconds", gravity.took().toSeconds());
        json.put("opened", story.opened().toString());
        json.put("ended", story.ended().map(Instant::toString).orElse(null));
        ArrayNode timeline = json.putArray("timeline");
        story.lines().forEach(line -> line(timeline.addObject(), line));
        ClockJson.lines(json.putArray("clocks"), story.clocks());
        json.put("summary", story.summary());
    }

    static OptionalLong seconds(Optional<Duration> time) {
        return time.isPresent() ? OptionalLong.of(time.get().toSeconds()) : OptionalLong.empty();
    }

    private static void line(ObjectNode json, Story.Line line) {
        json.put("at", line.at().toString());
        json.put("until", line.until().map(Instant::toString).orElse(null));
        json.put("what", line.what().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("who", line.who().orElse(null));
        line.rules().forEach(json.putArray("rules")::add);
        json.put("text", line.text());
        json.put("instead", line.instead().orElse(null));
    }

    private static void check(ObjectNode json, CrossCheck check) {
        json.put("rule", check.rule()).put("what", check.what()).put("tickets", check.tickets());
        ArrayNode notRefused = json.putArray("notRefused");
        check.notRefused()
                .forEach(one ->
                        notRefused.addObject().put("ticket", one.ticket()).put("why", one.why()));
    }

    private static void broken(ObjectNode json, Report report) {
        json.put("count", report.broken().count());
        ArrayNode first = json.putArray("first");
        report.broken()
                .first()
                .forEach(line -> first.addObject()
                        .put("file", line.file())
                        .put("line", line.line())
                        .put("column", line.column().orElse(null))
                        .put("cause", line.cause()));
    }
}
