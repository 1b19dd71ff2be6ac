package dev.ticketlifecycle.sla;

import dev.ticketlifecycle.vocabulary.Ids;
import java.util.Set;

/**
 * What a clock measures, declared over facts.
 *
 * <p>When several conditions hold at one instant a stop beats a pause and a pause beats a start. A stop that names
 * {@link Fact#RESOLVED} is provisional until the ticket ends: a rejected proposal withdraws it, the same cycle goes on,
 * and the resolved span isn't counted. On an ended ticket no clock starts.
 *
 * @param name the metric's name, see {@link Ids}
 * @param starts any of these starts its first cycle
 * @param restarts any of these starts a new cycle once the earlier one is over
 * @param pauses it stands still while any of these holds
 * @param stops any of these stops it
 */
public record Metric(String name, Set<Fact> starts, Set<Fact> restarts, Set<Fact> pauses, Set<Fact> stops) {

    /** From the first message of the requester to the first counting reply; again after each reopening. */
    public static final Metric FIRST_REPLY = new Metric(
            "first-reply",
            Set.of(Fact.REQUESTER_MESSAGE),
            Set.of(Fact.REOPENED),
            Set.of(),
            Set.of(Fact.COUNTING_REPLY));

    /** From the first message of the requester to the first counting reply of a person, whatever bots said meanwhile. */
    public static final Metric HUMAN_REPLY = new Metric(
            "human-reply", Set.of(Fact.REQUESTER_MESSAGE), Set.of(Fact.REOPENED), Set.of(), Set.of(Fact.HUMAN_REPLY));

    /** The same from each hand-over by machines, for desks whose bots come first. */
    public static final Metric HUMAN_REPLY_AFTER_HAND_OVER = new Metric(
            "human-reply-after-hand-over",
            Set.of(Fact.HANDED_OVER),
            Set.of(Fact.HANDED_OVER),
            Set.of(),
            Set.of(Fact.HUMAN_REPLY));

    /** While the ticket is in a queue without a person; each stay is a cycle. */
    public static final Metric TIME_TO_OWN = new Metric(
            "time-to-own", Set.of(Fact.IN_QUEUE), Set.of(Fact.IN_QUEUE), Set.of(), Set.of(Fact.OWNED_BY_PERSON));

    /** From opening to the solution, less the time in which the status waits for the requester. */
    public static final Metric RESOLUTION = new Metric(
            "resolution",
            Set.of(Fact.OPENED),
            Set.of(Fact.REOPENED),
            Set.of(Fact.WAITING_FOR_REQUESTER),
            Set.of(Fact.RESOLVED));

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if nothing starts or nothing stops it, or a fact both starts and stops it
     */
    public Metric {
        Ids.check("metric", name);
        starts = Set.copyOf(starts);
        restarts = Set.copyOf(restarts);
        pauses = Set.copyOf(pauses);
        stops = Set.copyOf(stops);
        if (starts.isEmpty() || stops.isEmpty()) {
            throw new IllegalArgumentException("metric '" + name + "' starts on " + starts + " and stops on " + stops
                    + ": it needs at least one fact of each");
        }
        for (Fact fact : starts) {
            if (stops.contains(fact)) {
                throw new IllegalArgumentException(
                        "metric '" + name + "' both starts and stops on " + fact + ": it would never run");
            }
        }
    }
}
