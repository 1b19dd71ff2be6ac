package dev.ticketlifecycle.samples.cli.log;

import com.fasterxml.jackson.core.JsonPointer;
import dev.ticketlifecycle.samples.cli.log.Mapping.Columns;
import dev.ticketlifecycle.samples.cli.log.Mapping.Meaning;
import dev.ticketlifecycle.samples.cli.table.Dialect;
import dev.ticketlifecycle.samples.cli.table.Times;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mapping; what is wrong with one is said with its line and what to write instead. */
final class MappingReader {

    private static final JsonPointer ROOT = JsonPointer.empty();
    private static final JsonPointer COLUMNS = ROOT.appendProperty("columns");
    private static final JsonPointer TIME = ROOT.appendProperty("time");
    private static final JsonPointer STATUSES = ROOT.appendProperty("statuses");
    private static final JsonPointer MOVES = ROOT.appendProperty("moves");
    private static final JsonPointer NOT_OBSERVABLE = ROOT.appendProperty("notObservable");

    static final List<String> KEYS = List.of(
            "about",
            "delimiter",
            "quote",
            "charset",
            "columns",
            "time",
            "blank",
            "statuses",
            "moves",
            "sla",
            "notObservable");
    private static final List<String> COLUMN_KEYS =
            List.of("ticket", "time", "status", "opened", "owner", "group", "priority", "tieBreak");

    private final MappingFile file;
    private final Optional<ZoneId> otherZone;

    private MappingReader(MappingFile file, Optional<ZoneId> otherZone) {
        this.file = file;
        this.otherZone = otherZone;
    }

    /** Reads a mapping. */
    static Mapping read(Path path) {
        return read(path, Optional.empty());
    }

    /** Reads a mapping, with another zone of times without an offset if one is given. */
    static Mapping read(Path path, Optional<ZoneId> otherZone) {
        return new MappingReader(MappingFile.read(path), otherZone).mapping();
    }

    private Mapping mapping() {
        file.allow(ROOT, KEYS);
        Map<String, Meaning> statuses = statuses();
        Columns columns = columns();
        Times times = times();
        return new Mapping(
                file.file(),
                dialect(),
                columns,
                times,
                new LinkedHashSet<>(file.texts(ROOT.appendProperty("blank"))),
                statuses,
                moves(statuses),
                new PromiseReader(file, columns, statuses).read(times.zone()),
                notObservable());
    }

    private Dialect dialect() {
        JsonPointer quote = ROOT.appendProperty("quote");
        Optional<Character> quotedWith = file.text(quote).orElse("\"").equals("none")
                ? Optional.empty()
                : Optional.of(one(quote).orElse('"'));
        return new Dialect(one(ROOT.appendProperty("delimiter")), quotedWith, charset());
    }

    private Optional<Character> one(JsonPointer at) {
        Optional<String> text = file.text(at);
        if (text.isPresent() && text.get().length() != 1) {
            throw file.problem(
                    at,
                    "'" + text.get() + "' has " + text.get().length() + " characters: one is needed, such as \";\""
                            + " or \"\\t\"");
        }
        return text.map(t -> t.charAt(0));
    }

    private Charset charset() {
        JsonPointer at = ROOT.appendProperty("charset");
        Optional<String> name = file.text(at);
        try {
            return name.isPresent() ? Charset.forName(name.get()) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw file.problem(at, "no charset '" + name.orElse("") + "': use UTF-8, windows-1251, ISO-8859-1 ...");
        }
    }

    private Columns columns() {
        file.allow(COLUMNS, COLUMN_KEYS);
        return new Columns(
                column("ticket", "which column has the ticket's number?"),
                column("time", "which column says when?"),
                column("status", "which column has the status?"),
                file.text(COLUMNS.appendProperty("opened")),
                file.text(COLUMNS.appendProperty("owner")),
                file.text(COLUMNS.appendProperty("group")),
                file.text(COLUMNS.appendProperty("priority")),
                file.text(COLUMNS.appendProperty("tieBreak")));
    }

    private String column(String key, String question) {
        return file.required(COLUMNS.appendProperty(key), question);
    }

    private Times times() {
        file.allow(TIME, List.of("format", "zone", "language"));
        JsonPointer format = TIME.appendProperty("format");
        List<String> formats = file.texts(format).isEmpty() ? List.of(Times.ISO) : file.texts(format);
        Locale language =
                Locale.forLanguageTag(file.text(TIME.appendProperty("language")).orElse("en"));
        for (String pattern : formats) {
            try {
                Times.formatter(pattern, language);
            } catch (IllegalArgumentException e) {
                throw file.problem(
                        format,
                        "'" + pattern + "' is no time format: " + e.getMessage()
                                + "; write for example \"dd.MM.uuuu HH:mm\", \"ISO\" or \"EPOCH_SECONDS\"");
            }
        }
        return new Times(formats, zone(), language);
    }

    private Optional<ZoneId> zone() {
        Optional<ZoneId> zone = file.zone(TIME.appendProperty("zone"));
        return otherZone.isPresent() ? otherZone : zone;
    }

    private Map<String, Meaning> statuses() {
        Map<String, Meaning> statuses = new LinkedHashMap<>();
        Map<String, String> written = new HashMap<>();
        for (String status : file.keys(STATUSES)) {
            JsonPointer at = STATUSES.appendProperty(status);
            @Nullable String same = written.put(status.strip(), status);
            if (same != null) {
                throw file.problem(
                        at,
                        "statuses '" + same + "' and '" + status
                                + "' are one without the white space around them: leave one of them out");
            }
            statuses.put(status.strip(), meaning(at));
        }
        if (statuses.isEmpty()) {
            throw file.problem(
                    STATUSES,
                    "\"statuses\" is missing: give each status of the log its phase, for example"
                            + " {\"Open\": \"ACTIVE\", \"Done\": \"CLOSED\"}; phases are " + phases());
        }
        return statuses;
    }

    private Meaning meaning(JsonPointer at) {
        boolean detailed = file.isObject(at);
        if (detailed) {
            file.allow(at, List.of("phase", "awaits"));
        }
        JsonPointer phaseAt = detailed ? at.appendProperty("phase") : at;
        String word = file.required(phaseAt, "which phase is it? one of " + phases());
        Phase phase = Arrays.stream(Phase.values())
                .filter(p -> p.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> file.problem(phaseAt, "no phase '" + word + "': use one of " + phases()));
        Optional<Party> awaits = detailed ? awaits(at.appendProperty("awaits")) : Optional.empty();
        if (awaits.isPresent() && phase != Phase.WAITING) {
            throw file.problem(at, "phase " + phase + " awaits nobody: only WAITING has \"awaits\"");
        }
        return new Meaning(phase, phase == Phase.WAITING ? awaits.or(() -> Optional.of(Party.REQUESTER)) : awaits);
    }

    private Optional<Party> awaits(JsonPointer at) {
        return file.text(at)
                .map(word -> Stream.of(Party.REQUESTER, Party.THIRD_PARTY)
                        .filter(p -> p.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(() ->
                                file.problem(at, "nobody '" + word + "' to wait for: use REQUESTER or THIRD_PARTY")));
    }

    private static String phases() {
        return Arrays.stream(Phase.values()).map(Phase::name).collect(Collectors.joining(", "));
    }

    private Map<String, List<String>> moves(Map<String, Meaning> statuses) {
        Map<String, List<String>> moves = new LinkedHashMap<>();
        for (String from : file.keys(MOVES)) {
            JsonPointer at = MOVES.appendProperty(from);
            List<String> targets = new ArrayList<>(file.texts(at));
            for (String status :
                    Stream.concat(Stream.of(from), targets.stream()).toList()) {
                if (!statuses.containsKey(status)) {
                    throw file.problem(at, "a move of status '" + status + "', which is not among \"statuses\"");
                }
            }
            moves.put(from, targets);
        }
        return moves;
    }

    private Map<String, String> notObservable() {
        List<String> known = Stream.concat(
                        Arrays.stream(Subject.values()).map(Subject::word),
                        Arrays.stream(RuleId.values())
                                .filter(rule -> rule != RuleId.NOT_PERMITTED)
                                .map(RuleId::id))
                .toList();
        file.allow(NOT_OBSERVABLE, known);
        return file.textsByKey(NOT_OBSERVABLE);
    }
}
