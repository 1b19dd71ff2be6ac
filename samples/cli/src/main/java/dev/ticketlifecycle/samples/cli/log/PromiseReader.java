package dev.ticketlifecycle.samples.cli.log;

import com.fasterxml.jackson.core.JsonPointer;
import dev.ticketlifecycle.samples.cli.log.Mapping.Columns;
import dev.ticketlifecycle.samples.cli.log.Mapping.Meaning;
import dev.ticketlifecycle.samples.cli.log.Promises.Verdict;
import dev.ticketlifecycle.sla.Cycles;
import dev.ticketlifecycle.sla.Fact;
import dev.ticketlifecycle.sla.Goal;
import dev.ticketlifecycle.sla.Goals;
import dev.ticketlifecycle.sla.Goals.Row;
import dev.ticketlifecycle.sla.Match;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.Reopening;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Phase;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping says of clocks: calendar, targets, thresholds, and the log's own verdict. */
final class PromiseReader {

    static final List<String> KEYS = List.of("calendar", "targets", "metrics", "warnAt", "verdict");

    private static final String OTHERWISE = "otherwise";
    private static final JsonPointer SLA = JsonPointer.empty().appendProperty("sla");
    private static final JsonPointer TARGETS = SLA.appendProperty("targets");
    private static final JsonPointer METRICS = SLA.appendProperty("metrics");
    private static final JsonPointer WARN_AT = SLA.appendProperty("warnAt");
    private static final JsonPointer VERDICT = SLA.appendProperty("verdict");

    /** The built-in metrics that listen to nothing but what a log can show. */
    private static final List<Metric> SHOWN = List.of(
            Metric.RESOLUTION,
            Metric.TIME_TO_OWN,
            Metric.GROUP_OWNERSHIP,
            Metric.OWNERSHIP,
            Metric.CLOSE_AFTER_RESOLUTION,
            Metric.REQUESTER_WAIT,
            Metric.AGENT_WORK);
    /** Those that need messages. */
    private static final Set<String> UNSEEN = Set.of(
            Metric.FIRST_REPLY.name(),
            Metric.NEXT_REPLY.name(),
            Metric.PERIODIC_UPDATE.name(),
            Metric.PAUSABLE_UPDATE.name(),
            Metric.HUMAN_REPLY.name());
    /** What conditions of the mapping's own metrics can be made of. */
    private static final List<Fact> FACTS = List.of(
            Fact.OPENED,
            Fact.OWNER_CHANGED,
            Fact.GROUP_CHANGED,
            Fact.ENDED,
            Fact.REOPENED,
            Fact.IN_QUEUE,
            Fact.OWNED_BY_PERSON,
            Fact.WAITING_FOR_REQUESTER,
            Fact.WAITING_FOR_THIRD_PARTY,
            Fact.RESOLVED,
            Fact.CLOSED);

    private final MappingFile file;
    private final Columns columns;
    private final boolean proposals;
    private final Set<String> priorities = new LinkedHashSet<>();

    PromiseReader(MappingFile file, Columns columns, Map<String, Meaning> statuses) {
        this.file = file;
        this.columns = columns;
        this.proposals = statuses.values().stream().anyMatch(m -> m.phase() == Phase.RESOLVED);
    }

    /**
     * Reads it.
     *
     * @param times the zone of the log's times, if there is one
     */
    Promises read(Optional<ZoneId> times) {
        file.allow(SLA, KEYS);
        SlaPolicy policy = SlaPolicy.named(Promises.POLICY)
                .calendar(new CalendarReader(file, SLA.appendProperty("calendar")).read(times));
        Map<String, Metric> metrics = metrics();
        List<String> names = file.keys(TARGETS);
        for (String name : names) {
            policy = promising(policy, name, metrics);
        }
        for (String own : file.keys(METRICS)) {
            if (!names.contains(own)) {
                throw file.problem(
                        METRICS.appendProperty(own), "\"" + own + "\" has no target: give it one, or leave it out");
            }
        }
        return new Promises(warned(policy), priorities, verdict());
    }

    private SlaPolicy promising(SlaPolicy policy, String name, Map<String, Metric> metrics) {
        JsonPointer at = TARGETS.appendProperty(name);
        Metric metric = metric(name, at, metrics);
        Goals goals = goals(at);
        try {
            return policy.goal(metric, goals);
        } catch (IllegalArgumentException e) {
            throw file.problem(at, String.valueOf(e.getMessage()));
        }
    }

    private Metric metric(String name, JsonPointer at, Map<String, Metric> metrics) {
        if (UNSEEN.contains(name)) {
            throw file.problem(
                    at,
                    "\"" + name + "\" can't be measured: a log has no messages; use one of "
                            + String.join(", ", metrics.keySet()));
        }
        @Nullable Metric metric = metrics.get(name);
        if (metric == null) {
            throw file.problem(
                    at,
                    "no metric \"" + name + "\": use one of " + String.join(", ", metrics.keySet())
                            + ", or declare it in \"metrics\"");
        }
        needs(metric, at, columns.group().isPresent(), "\"columns\".\"group\"", Fact.IN_QUEUE, Fact.GROUP_CHANGED);
        boolean owners = columns.owner().isPresent() || columns.group().isPresent();
        needs(metric, at, owners, "\"columns\".\"owner\"", Fact.OWNED_BY_PERSON, Fact.OWNER_CHANGED);
        return metric;
    }

    private void needs(Metric metric, JsonPointer at, boolean there, String what, Fact... facts) {
        Set<Fact> starts = metric.starts().facts();
        if (!there && Arrays.stream(facts).anyMatch(starts::contains)) {
            throw file.problem(
                    at, "\"" + metric.name() + "\" never starts without " + what + ": add that, or leave it out");
        }
    }

    private Map<String, Metric> metrics() {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        SHOWN.forEach(metric -> metrics.put(metric.name(), metric));
        if (!proposals) {
            // Nobody proposes a solution here: what ends a ticket has solved it
            metrics.put(Metric.RESOLUTION.name(), Metric.RESOLUTION.stopsOn(Fact.ENDED));
            metrics.remove(Metric.CLOSE_AFTER_RESOLUTION.name());
        }
        for (String name : file.keys(METRICS)) {
            JsonPointer at = METRICS.appendProperty(name);
            if (metrics.containsKey(name) || UNSEEN.contains(name)) {
                throw file.problem(at, "\"" + name + "\" is a metric of the library: give yours another name");
            }
            metrics.put(name, own(name, at));
        }
        return metrics;
    }

    private Metric own(String name, JsonPointer at) {
        file.allow(at, List.of("starts", "pauses", "stops", "each", "reopening"));
        try {
            return Metric.named(name)
                    .startsOn(facts(at.appendProperty("starts")))
                    .pausesWhile(facts(at.appendProperty("pauses")))
                    .stopsOn(facts(at.appendProperty("stops")))
                    .each(choice(at.appendProperty("each"), Cycles.ONCE))
                    .onReopening(choice(at.appendProperty("reopening"), Reopening.NEW_CYCLE));
        } catch (IllegalArgumentException e) {
            throw file.problem(at, String.valueOf(e.getMessage()));
        }
    }

    private Fact[] facts(JsonPointer at) {
        return file.texts(at).stream().map(word -> fact(at, word)).toArray(Fact[]::new);
    }

    private Fact fact(JsonPointer at, String word) {
        return one(at, word, "no fact", FACTS, Fact::name);
    }

    private <E extends Enum<E>> E choice(JsonPointer at, E usual) {
        return file.text(at)
                .map(word -> one(
                        at,
                        word.toUpperCase(Locale.ROOT),
                        "no choice",
                        List.of(usual.getDeclaringClass().getEnumConstants()),
                        Enum::name))
                .orElse(usual);
    }

    private <T> T one(JsonPointer at, String word, String no, List<T> all, Function<T, String> name) {
        return all.stream()
                .filter(one -> name.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> file.problem(
                        at,
                        no + " '" + word + "': use one of "
                                + all.stream().map(name).collect(Collectors.joining(", "))));
    }

    private Goals goals(JsonPointer at) {
        if (!file.isObject(at)) {
            return Goals.always(goal(at));
        }
        List<Row> rows = new ArrayList<>();
        Optional<Row> rest = Optional.empty();
        for (String priority : file.keys(at)) {
            JsonPointer place = at.appendProperty(priority);
            if (priority.equals(OTHERWISE)) {
                rest = Optional.of(new Row(Match.ANY, goal(place)));
            } else if (columns.priority().isEmpty()) {
                throw file.problem(
                        place,
                        "a target of priority '" + priority
                                + "', and \"columns\" names no \"priority\": add it, or give one" + " target for all");
            } else {
                priorities.add(priority);
                rows.add(new Row(Match.priority(priority), goal(place)));
            }
        }
        rest.ifPresent(rows::add);
        if (rows.isEmpty()) {
            throw file.problem(at, "no target: give each priority one, or \"" + OTHERWISE + "\"");
        }
        return new Goals(rows);
    }

    private Goal goal(JsonPointer at) {
        String text = file.required(at, "how much working time is there?");
        try {
            return Goal.within(Duration.parse(text));
        } catch (DateTimeException e) {
            throw file.problem(at, "no working time '" + text + "': write it as \"PT30M\", \"PT8H\" or \"PT8H30M\"");
        } catch (IllegalArgumentException e) {
            throw file.problem(at, String.valueOf(e.getMessage()));
        }
    }

    private SlaPolicy warned(SlaPolicy policy) {
        SlaPolicy warned = policy;
        for (String share : file.texts(WARN_AT)) {
            try {
                warned = warned.warnAt(Double.parseDouble(share));
            } catch (NumberFormatException e) {
                throw file.problem(WARN_AT, "no share '" + share + "' of a target: write it as 0.75");
            } catch (IllegalArgumentException e) {
                throw file.problem(WARN_AT, String.valueOf(e.getMessage()));
            }
        }
        return warned;
    }

    private Optional<Verdict> verdict() {
        if (file.keys(VERDICT).isEmpty()) {
            return Optional.empty();
        }
        file.allow(VERDICT, List.of("column", "met", "missed"));
        Verdict verdict = new Verdict(
                file.required(VERDICT.appendProperty("column"), "which column says whether the promise was kept?"),
                file.required(VERDICT.appendProperty("met"), "what stands there if the promise was kept?"),
                file.required(VERDICT.appendProperty("missed"), "what stands there if it was missed?"));
        if (verdict.met().equals(verdict.missed())) {
            throw file.problem(VERDICT, "\"met\" and \"missed\" are both '" + verdict.met() + "': they have to differ");
        }
        return Optional.of(verdict);
    }
}
