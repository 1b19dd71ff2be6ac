package dev.ticketlifecycle.samples.cli.replay;

import dev.ticketlifecycle.samples.cli.clocks.ClockFigures;
import dev.ticketlifecycle.samples.cli.replay.Tally.RuleRow;
import dev.ticketlifecycle.samples.cli.story.Story;
import dev.ticketlifecycle.samples.cli.table.BrokenLines;
import dev.ticketlifecycle.samples.cli.words.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a replay found. Figures that the log can't show are empty, and {@code notObservable} says why.
 *
 * @param sources the files
 * @param tickets how many tickets
 * @param events how many rows, or comments
 * @param eventWord what one of them is called
 * @param from the first instant
 * @param to the last instant
 * @param zone the zone in which people read the times
 * @param transitions how often which status of the log followed which, consecutive rows of a ticket
 * @param reopened tickets that went back to work from a resolved status: the log's word; ours is rejected proposals
 * @param leftClosed tickets that left a closed status
 * @param owners how often tickets changed hands between people
 * @param groups how often tickets changed hands between groups
 * @param firstReply how long people waited for the first reply
 * @param clocks what the clocks showed; empty if nothing was promised or measured
 * @param rules for each rule that the log lets us judge, on how many tickets it took effect
 * @param escalations for each reason that the log can show, the tickets on which a rule escalates, and when first
 * @param named the stories of the tickets that somebody named
 * @param worst the stories of the worst tickets, the very worst first
 * @param picture the picture of the ticket that somebody wanted drawn, as SVG
 * @param phrases the words around the stories
 * @param off the rules that somebody switched off for this replay
 * @param notObservable what the log can't show, and why
 * @param crossChecks tickets counted in the log itself that a rule should refuse
 * @param unmapped statuses of the log that the mapping doesn't know, and on how many rows they are
 * @param notes what else a reader has to know
 * @param broken the lines that were left out
 */
public record Report(
        List<String> sources,
        int tickets,
        long events,
        String eventWord,
        Optional<Instant> from,
        Optional<Instant> to,
        ZoneId zone,
        Map<String, Integer> transitions,
        OptionalInt reopened,
        OptionalInt leftClosed,
        Optional<HandOvers> owners,
        Optional<HandOvers> groups,
        Optional<FirstReply> firstReply,
        Optional<ClockFigures> clocks,
        Map<String, RuleRow> rules,
        Map<String, Map<String, Instant>> escalations,
        List<Story> named,
        List<Story> worst,
        Optional<String> picture,
        Phrases phrases,
        Set<String> off,
        Map<String, String> notObservable,
        List<CrossCheck> crossChecks,
        Map<String, Long> unmapped,
        List<String> notes,
        BrokenLines broken) {

    /** Copies the collections, in their order. */
    public Report {
        sources = List.copyOf(sources);
        transitions = ordered(transitions);
        rules = ordered(rules);
        escalations = ordered(escalations);
        named = List.copyOf(named);
        worst = List.copyOf(worst);
        off = Set.copyOf(off);
        notObservable = ordered(notObservable);
        crossChecks = List.copyOf(crossChecks);
        unmapped = ordered(unmapped);
        notes = List.copyOf(notes);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
