package dev.ticketlifecycle.samples.cli.log;

import dev.ticketlifecycle.samples.cli.replay.HandOvers;
import dev.ticketlifecycle.vocabulary.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a log says by itself, before any rule looks at it. */
final class LogFigures {

    private final EventLog log;
    private final Mapping mapping;

    LogFigures(EventLog log, Mapping mapping) {
        this.log = log;
        this.mapping = mapping;
    }

    /** How often which status followed which, from row to row, the same status included. */
    Map<String, Integer> transitions() {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<LogRow> rows : log.tickets().values()) {
            for (int i = 1; i < rows.size(); i++) {
                counts.merge(rows.get(i - 1).status() + " -> " + rows.get(i).status(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Tickets that went back to work from a resolved status. */
    int reopened() {
        return ticketsWith(Phase.RESOLVED, to -> to == Phase.NEW || to == Phase.ACTIVE || to == Phase.WAITING);
    }

    /** Tickets that left a closed status for another phase. */
    int leftClosed() {
        return ticketsWith(Phase.CLOSED, to -> to != Phase.CLOSED);
    }

    private int ticketsWith(Phase from, Predicate<Phase> to) {
        int tickets = 0;
        for (List<LogRow> rows : log.tickets().values()) {
            boolean found = false;
            for (int i = 1; i < rows.size(); i++) {
                found |= phase(rows.get(i - 1)).filter(from::equals).isPresent()
                        && phase(rows.get(i)).filter(to).isPresent();
            }
            tickets += found ? 1 : 0;
        }
        return tickets;
    }

    HandOvers handOvers(Function<LogRow, Optional<String>> holder) {
        return HandOvers.of(log.tickets().values().stream()
                .map(rows -> rows.stream().map(holder))
                .toList());
    }

    /** Statuses that the mapping doesn't know, with the number of their rows. */
    Map<String, Long> unmapped() {
        Map<String, Long> counts = new TreeMap<>();
        log.tickets()
                .values()
                .forEach(rows -> rows.stream()
                        .filter(row -> phase(row).isEmpty())
                        .forEach(row -> counts.merge(row.status(), 1L, Long::sum)));
        return counts;
    }

    /** Tickets that name neither a person nor a group in the first row that isn't new. */
    List<String> unownedOutsideNew() {
        List<String> tickets = new ArrayList<>();
        log.tickets()
                .forEach((number, rows) -> rows.stream()
                        .filter(row -> phase(row).filter(p -> p != Phase.NEW).isPresent())
                        .findFirst()
                        .filter(LogRow::unowned)
                        .ifPresent(row -> tickets.add(number)));
        return tickets;
    }

    /**
     * Tickets that were given back, to a group or a person that had had them, more often than that; counted anew where
     * nobody has a ticket any more that nobody had taken up.
     */
    List<String> givenBackMoreThan(int times) {
        List<String> tickets = new ArrayList<>();
        log.tickets().forEach((number, rows) -> {
            if (givenBack(rows) > times) {
                tickets.add(number);
            }
        });
        return tickets;
    }

    // A row passes a ticket on once: to a group, if it names another one, else to a person
    private int givenBack(List<LogRow> rows) {
        Set<String> had = new HashSet<>();
        Optional<String> group = Optional.empty();
        Optional<String> holder = Optional.empty();
        boolean taken = false;
        int times = 0;
        for (LogRow row : rows) {
            if (row.unowned() && !taken) {
                had.clear();
                group = Optional.empty();
                holder = Optional.empty();
                times = 0;
            }
            boolean elsewhere = row.group().isPresent() && !row.group().equals(group);
            Optional<String> person = row.owner().map(name -> "person " + name);
            if (elsewhere) {
                group = row.group();
                holder = group.map(name -> "group " + name);
                times += had.add(holder.orElseThrow()) ? 0 : 1;
            }
            if (person.isPresent() && !person.equals(holder)) {
                holder = person;
                times += had.add(person.get()) || elsewhere ? 0 : 1;
            }
            taken |= phase(row).filter(phase -> phase != Phase.NEW).isPresent();
        }
        return times;
    }

    private Optional<Phase> phase(LogRow row) {
        return Optional.ofNullable(mapping.statuses().get(row.status())).map(Mapping.Meaning::phase);
    }
}
