package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.Definition;
import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.samples.cli.clocks.ClockFigures;
import dev.ticketlifecycle.samples.cli.clocks.TicketClocks;
import dev.ticketlifecycle.samples.cli.log.Promises.Verdict;
import dev.ticketlifecycle.samples.cli.picture.Picture;
import dev.ticketlifecycle.samples.cli.replay.CrossCheck;
import dev.ticketlifecycle.samples.cli.replay.CrossCheck.NotRefused;
import dev.ticketlifecycle.samples.cli.replay.Judged;
import dev.ticketlifecycle.samples.cli.replay.Progress;
import dev.ticketlifecycle.samples.cli.replay.Report;
import dev.ticketlifecycle.samples.cli.replay.Settings;
import dev.ticketlifecycle.samples.cli.replay.Tally;
import dev.ticketlifecycle.samples.cli.story.Chronicle;
import dev.ticketlifecycle.samples.cli.story.Stories;
import dev.ticketlifecycle.samples.cli.table.BrokenLines;
import dev.ticketlifecycle.samples.cli.table.InputProblem;
import dev.ticketlifecycle.samples.cli.words.Names;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a log, replays it, and reports. */
public final class LogReport {

    private final Mapping mapping;
    private final EventLog log;
    private final Settings settings;
    private final Judged judged;
    private final Names names = new Names();
    private final Tally tally;

    private final Optional<Definition> own;

    private LogReport(Mapping mapping, EventLog log, Optional<Definition> own, Settings settings) {
        this.mapping = mapping;
        this.log = log;
        this.own = own;
        this.settings = settings;
        this.judged = new Judged(mapping.unjudgeable(), settings.without());
        this.tally = judged.tally(settings.sentences(mapping.times().shown(), names), settings.examples())
                .escalating(
                        judged.why(RuleId.PING_PONG).isEmpty()
                                ? Set.of(EscalationReason.PING_PONG, EscalationReason.LOOP)
                                : Set.of(EscalationReason.LOOP));
    }

    /**
     * Replays a log.
     *
     * @param file the log
     * @param map its mapping
     * @param zone the zone of times without an offset, instead of the mapping's
     * @param own the lifecycle to judge by, instead of one made of the mapping
     * @param settings what else was asked for
     * @param broken where broken lines go
     * @param progress where the replay says how far it is
     * @return the report
     * @throws InputProblem if log, mapping or lifecycle can't be used at all
     */
    public static Report of(
            Path file,
            Path map,
            Optional<ZoneId> zone,
            Optional<Definition> own,
            Settings settings,
            BrokenLines broken,
            Progress progress) {
        Mapping mapping = MappingReader.read(map, zone);
        EventLog log = EventLog.read(file, mapping, broken, progress);
        if (log.tickets().isEmpty()) {
            throw new InputProblem(log.file() + ": no line could be used"
                    + broken.first().stream()
                            .findFirst()
                            .map(first -> "; " + broken.count() + " are broken, the first: " + first)
                            .orElse(", there is none after the header"));
        }
        return new LogReport(mapping, log, own, settings).replay(broken, progress);
    }

    private Report replay(BrokenLines broken, Progress progress) {
        Lifecycle lifecycle = own.map(definition -> LogLifecycle.of(definition, mapping, names, judged.off()))
                .orElseGet(() -> LogLifecycle.of(mapping, names, judged.off()));
        LogReplay replay = new LogReplay(lifecycle, mapping, names, tally);
        Stories stories =
                settings.stories(mapping.times().shown(), names, log.tickets().keySet());
        Optional<Instant> begin = LogReplay.instants(log).min(Comparator.naturalOrder());
        Optional<Instant> end = LogReplay.instants(log).max(Comparator.naturalOrder());
        Optional<ClockFigures.Count> count = count();
        Optional<String> picture = Optional.empty();
        int done = 0;
        for (Map.Entry<String, List<LogRow>> ticket : log.tickets().entrySet()) {
            Chronicle chronicle = replay.replay(ticket.getKey(), ticket.getValue());
            List<Reading> readings = List.of();
            if (count.isPresent()) {
                TicketClocks clocks = TicketClocks.read(
                        lifecycle, TicketId.of(names.id(ticket.getKey())), chronicle.journal(), end.orElseThrow());
                count.get().add(clocks, verdict(ticket.getValue()));
                readings = clocks.readings();
            }
            stories.add(chronicle, readings);
            if (settings.draws(ticket.getKey())) {
                picture = Optional.of(picture(ticket.getKey(), lifecycle, chronicle, end.orElseThrow()));
            }
            progress.replayed(++done, log.tickets().size());
        }
        progress.clear();
        LogFigures figures = new LogFigures(log, mapping);
        boolean owners = mapping.columns().owner().isPresent();
        boolean groups = mapping.columns().group().isPresent();
        return new Report(
                List.of(log.file(), mapping.file()),
                log.tickets().size(),
                log.rows(),
                "row",
                begin,
                end,
                mapping.times().shown(),
                figures.transitions(),
                OptionalInt.of(figures.reopened()),
                OptionalInt.of(figures.leftClosed()),
                owners ? Optional.of(figures.handOvers(LogRow::owner)) : Optional.empty(),
                groups ? Optional.of(figures.handOvers(LogRow::group)) : Optional.empty(),
                Optional.empty(),
                count.map(ClockFigures.Count::figures),
                tally.rows(),
                tally.escalations(),
                stories.named(),
                stories.worst(),
                picture,
                settings.phrases(mapping.times().shown()),
                settings.without(),
                notObservable(owners, groups),
                owners || groups ? List.of(unowned(figures), pingPong(figures, lifecycle.returns())) : List.of(),
                figures.unmapped(),
                notes(replay.disowned()),
                broken);
    }

    private Optional<ClockFigures.Count> count() {
        Promises promises = mapping.promises();
        if (promises.policies(mapping).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClockFigures.Count(
                promises.verdict().map(Verdict::column),
                Promises.POLICY,
                promises.policy().promises().stream()
                        .map(p -> p.metric().name())
                        .toList(),
                promises.measures(mapping),
                promises.workingTime()));
    }

    // The last one is the desk's: before its end nobody knows how a ticket ends
    private Optional<Boolean> verdict(List<LogRow> rows) {
        return mapping.promises()
                .verdict()
                .flatMap(verdict -> verdict.of(rows.get(rows.size() - 1).verdict()));
    }

    private String picture(String ticket, Lifecycle lifecycle, Chronicle chronicle, Instant end) {
        return Picture.of(
                ticket, lifecycle, chronicle.journal(), end, mapping.times().shown(), names, settings.language());
    }

    private Map<String, String> notObservable(boolean owners, boolean groups) {
        Map<String, String> all = new LinkedHashMap<>(judged.notObservable());
        all.put("firstReply", mapping.reason(Subject.MESSAGES));
        if (!owners) {
            String why = "the mapping names no column of owners";
            all.put("ownerChanges", why);
            all.put("ownerPingPong", why);
        }
        if (!groups) {
            String why = "the mapping names no column of groups";
            all.put("groupChanges", why);
            all.put("groupPingPong", why);
        }
        return all;
    }

    private CrossCheck unowned(LogFigures figures) {
        return check(
                RuleId.OWNER_REQUIRED,
                "neither a person nor a group in the first row that isn't new",
                figures.unownedOutsideNew(),
                "it had an owner by then");
    }

    private CrossCheck pingPong(LogFigures figures, int times) {
        return check(
                RuleId.PING_PONG,
                "given back more than " + times + " times to a group or a person that had had it",
                figures.givenBackMoreThan(times),
                "so many others had it that an early one was a new one again");
    }

    private CrossCheck check(RuleId rule, String what, List<String> tickets, String otherwise) {
        List<NotRefused> notRefused = tickets.stream()
                .filter(number -> !tally.has(rule.id(), names.id(number)))
                .map(number -> new NotRefused(number, judged.why(rule).orElse(otherwise)))
                .toList();
        return new CrossCheck(rule.id(), what, tickets.size(), notRefused);
    }

    private List<String> notes(int disowned) {
        List<String> notes = new ArrayList<>();
        log.oddity().ifPresent(notes::add);
        if (log.reordered() > 0) {
            notes.add("the rows of " + log.reordered() + (log.reordered() == 1 ? " ticket" : " tickets")
                    + " weren't in order of time in the file, and were put so");
        }
        if (disowned > 0) {
            notes.add("on " + disowned + (disowned == 1 ? " ticket" : " tickets")
                    + " the log took a ticket that nobody had taken up from everybody: it was opened afresh without"
                    + " an owner, so its journal begins anew there");
        }
        clockNotes(notes);
        if (LogLifecycle.proposalsUnseen(mapping)) {
            notes.add("no status of phase RESOLVED: closing straight from work is taken as usual at this desk");
        }
        return notes;
    }

    private void clockNotes(List<String> notes) {
        long early = log.tickets().values().stream()
                .filter(rows -> rows.get(0).opened().isAfter(rows.get(0).at()))
                .count();
        if (early > 0) {
            notes.add(early + (early == 1 ? " ticket was" : " tickets were")
                    + " opened after the first row, says the log: taken as opened with the first row");
        }
        Set<String> seen = log.tickets().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.priority().stream())
                .collect(Collectors.toSet());
        mapping.promises().priorities().stream()
                .filter(priority -> !seen.contains(priority))
                .sorted()
                .forEach(priority ->
                        notes.add("no row has priority '" + priority + "', for which the mapping has a target"));
        mapping.promises().verdict().ifPresent(verdict -> {
            long without = log.tickets().values().stream()
                    .filter(rows -> verdict(rows).isEmpty())
                    .count();
            if (without > 0) {
                notes.add("the last row of " + without + (without == 1 ? " ticket" : " tickets") + " has neither '"
                        + verdict.met() + "' nor '" + verdict.missed() + "' as " + verdict.column());
            }
        });
    }
}
