package dev.ticketlifecycle.samples.holidays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event of a feed in the local time of its zone; one of whole days goes from midnight to midnight.
 *
 * @param uid what its occurrences have in common
 * @param name its summary
 * @param cancelled whether it doesn't take place
 * @param transparent whether it leaves one free
 * @param wholeDays whether it has dates and no times
 * @param zone the zone of its times; none for dates, and for times wherever one is
 * @param start the first beginning
 * @param length how long it lasts by the clock on the wall
 * @param rules how it recurs
 * @param added further beginnings
 * @param left beginnings that are left out
 * @param instead the beginning that this event stands in for
 */
record FeedEvent(
        String uid,
        String name,
        boolean cancelled,
        boolean transparent,
        boolean wholeDays,
        Optional<ZoneId> zone,
        LocalDateTime start,
        Duration length,
        List<Recurrence> rules,
        List<Moment> added,
        List<Moment> left,
        Optional<Moment> instead) {

    FeedEvent {
        rules = List.copyOf(rules);
        added = List.copyOf(added);
        left = List.copyOf(left);
    }

    /** The same event without the occurrences that others of its family stand in for. */
    FeedEvent without(List<FeedEvent> family) {
        if (instead.isPresent()) {
            return this;
        }
        List<Moment> gone = Stream.concat(left.stream(), family.stream().flatMap(one -> one.instead().stream()))
                .toList();
        return new FeedEvent(
                uid, name, cancelled, transparent, wholeDays, zone, start, length, rules, added, gone, instead);
    }

    void addTo(ClosingsBuilder closings) {
        for (LocalDateTime begin : beginnings(closings)) {
            LocalDateTime end = begin.plus(length);
            if (wholeDays) {
                for (LocalDate date = begin.toLocalDate(); date.isBefore(end.toLocalDate()); date = date.plusDays(1)) {
                    closings.day(date, name);
                }
            } else {
                ZoneId here = zone.orElse(closings.zone());
                Instant from = begin.atZone(here).toInstant();
                Instant to = end.atZone(here).toInstant();
                if (from.isBefore(to)) {
                    closings.span(from, to);
                }
            }
        }
    }

    // Two days more on each side: zones lie up to 26 hours apart.
    private Set<LocalDateTime> beginnings(ClosingsBuilder closings) {
        LocalDateTime first = closings.first().minusDays(2).atStartOfDay().minus(length);
        LocalDateTime last = closings.last().plusDays(3).atStartOfDay();
        ZoneId here = zone.orElse(closings.zone());
        Stream<LocalDateTime> recurring = rules.stream().flatMap(rule -> rule.beginnings(start, first, last, here));
        Stream<LocalDateTime> further = added.stream().map(moment -> moment.in(here));
        return Stream.of(Stream.of(start), recurring, further)
                .flatMap(all -> all)
                .filter(begin -> !begin.isBefore(first) && begin.isBefore(last))
                .filter(begin -> left.stream().noneMatch(moment -> moment.isOf(begin, here)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
