package dev.ticketlifecycle.json;

import dev.ticketlifecycle.Lifecycle;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.definition.LifecycleDocument;
import dev.ticketlifecycle.json.definition.RandomDesks;
import dev.ticketlifecycle.json.journal.JournalLine;
import dev.ticketlifecycle.json.stored.StoredDesk;
import dev.ticketlifecycle.refusal.Reason;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.testkit.law.Histories;
import dev.ticketlifecycle.testkit.law.History;
import dev.ticketlifecycle.testkit.law.Step;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.TicketView;
import dev.ticketlifecycle.vocabulary.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Documents to ask things of: those checked in, a line each, and how new ones are made. */
final class Examples {

    static final Json JSON = Json.plain()
            .knowing(RandomDesks.RULE)
            .knowing(RandomDesks.COMPUTED)
            .knowing(RandomDesks.OLDER)
            .knowing(StoredDesk.FIRST, StoredDesk.SECOND);
    static final Jackson2 TWO = Jackson2.of(JSON);
    static final Jackson3 THREE = Jackson3.of(JSON);
    static final boolean WRITE = Boolean.getBoolean("golden.write");

    private static final Pattern KIND = Pattern.compile("^\\{\"kind\":\"([a-z-]+)\"");

    private Examples() {}

    static Path file(String document) {
        return Path.of("src/test/resources/golden", document + ".jsonl");
    }

    /** The documents checked in. */
    static List<String> checkedIn(String document) throws IOException {
        return Files.readAllLines(file(document));
    }

    /** A document for each kind, or several if there are no kinds. */
    static List<String> made(Class<?> type) {
        List<String> made = new ArrayList<>();
        if (type == Refusal.class) {
            refusals(3).forEach(refusal -> made.add(text(type, refusal)));
            return made;
        }
        if (type == LifecycleDocument.class || type == SlaPolicy.class || type == BusinessCalendar.class) {
            definitions(12).filter(type::isInstance).forEach(one -> made.add(text(type, one)));
            return made;
        }
        if (type == Ticket.class || type == TicketView.class) {
            StoredDesk.tickets(type == Ticket.class ? 6 : 2).stream()
                    .flatMap(ticket -> type == Ticket.class ? Stream.of(ticket) : StoredDesk.views(ticket))
                    .forEach(one -> made.add(text(type, one)));
            return made;
        }
        if (type == JournalLine.class) {
            journal().forEach(line -> made.add(text(type, line)));
            return made;
        }
        List<Class<?>> kinds = Any.kinds(type);
        kinds.stream()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(kind -> made.add(text(type, Any.of(kind, kind.getName().hashCode()))));
        if (kinds.isEmpty()) {
            LongStream.range(0, 12).forEach(seed -> made.add(text(type, Any.of(type, seed))));
        }
        return made;
    }

    /** A definition, the journal of a ticket, and what that comes to. */
    private static List<JournalLine> journal() {
        List<JournalLine> lines = new ArrayList<>();
        lines.add(new JournalLine.Definition(LifecycleDocument.of(RandomDesks.of(1))));
        History history = StoredDesk.histories().play(16);
        for (Recorded entry : history.journal().subList(0, 12)) {
            lines.add(new JournalLine.Entry(history.ticket().id(), lines.size(), entry));
        }
        lines.add(new JournalLine.Snapshot(history.ticket().id(), history.ticket()));
        return lines;
    }

    /** Refusals of a desk, the first of each row of rules. */
    static Collection<Refusal> refusals(int histories) {
        Map<List<String>, Refusal> byRules = new LinkedHashMap<>();
        Histories desk = Histories.of(Lifecycle.preset("helpdesk").build()).withOverrides();
        for (int seed = 1; seed <= histories; seed++) {
            for (Step step : desk.play(seed).steps()) {
                if (step.decision() instanceof Decision.Refused refused) {
                    List<String> rules = refused.refusal().reasons().stream()
                            .map(Reason::rule)
                            .toList();
                    byRules.putIfAbsent(rules, refused.refusal());
                }
            }
        }
        return byRules.values();
    }

    /** Definitions of random desks, and their parts. */
    static Stream<Object> definitions(int desks) {
        return LongStream.range(0, desks)
                .mapToObj(seed -> LifecycleDocument.of(RandomDesks.of(seed)))
                .flatMap(one -> Stream.of(
                                Stream.of(one), one.definition().policies().stream(), one.calendars().values().stream())
                        .flatMap(parts -> parts));
    }

    static <T> String text(Class<T> type, Object value) {
        return THREE.text(type, type.cast(value));
    }

    /** Has documents added for the kinds that have none, if that was asked for; those checked in stay. */
    static void write(String document, Class<?> type) throws IOException {
        if (!WRITE) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.exists(file(document)) ? checkedIn(document) : List.of());
        Set<String> there = kinds(lines);
        made(type).stream().filter(line -> !there.contains(kind(line))).forEach(lines::add);
        Files.createDirectories(file(document).getParent());
        Files.writeString(file(document), String.join("\n", lines) + "\n");
    }

    /** The kinds that documents say first; one of no name for those without. */
    static Set<String> kinds(List<String> lines) {
        return lines.stream().map(Examples::kind).collect(Collectors.toSet());
    }

    private static String kind(String line) {
        Matcher kind = KIND.matcher(line);
        return kind.find() ? kind.group(1) : "";
    }
}
