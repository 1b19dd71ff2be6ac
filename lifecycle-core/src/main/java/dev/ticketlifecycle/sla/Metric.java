package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableSet;
import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a clock measures, declared over facts. Immutable: each method returns a metric with one thing more.
 *
 * <p>When several conditions hold at one instant a cancellation beats a stop, a stop beats a pause, and a pause beats a
 * start. On an ended ticket no clock starts, and its ending cancels what it doesn't stop.
 *
 * @param name the metric's name, see {@link Ids}
 * @param starts when a cycle starts
 * @param pauses while it stands still
 * @param stops when it has been done
 * @param resets when it begins afresh: the cycle is given up and the next one starts at once
 * @param cancels when nobody asks for it any more
 * @param cycles how often it starts
 * @param reopening what becomes of it when the ticket comes back
 * @param undone when a stop is undone, so that the same cycle goes on
 * @param undoneCounts whether the time between the stop and its undoing counts
 * @param hold how pauses move the due instant
 * @param maximumPause how much working time the pauses of one cycle may take in all; from then on it runs whatever the
 *     ticket waits for
 */
public record Metric(
        String name,
        Condition starts,
        Condition pauses,
        Condition stops,
        Condition resets,
        Condition cancels,
        Cycles cycles,
        Reopening reopening,
        Condition undone,
        boolean undoneCounts,
        Hold hold,
        Optional<Duration> maximumPause) {

    /**
     * From the first message of the requester to the first counting reply that doesn't bounce; again after each
     * reopening.
     */
    public static final Metric FIRST_REPLY = named("first-reply")
            .startsOn(Fact.REQUESTER_MESSAGE)
            .stopsOn(Fact.COUNTING_REPLY)
            .undoneCounting(Condition.any(Fact.REPLY_BOUNCED));

    /**
     * From the oldest open question, once the first reply is given, to the instant at which none is open; stands still
     * while the requester owes what they depend on, and is cancelled if the last of them is moved to another ticket.
     */
    public static final Metric NEXT_REPLY = named("next-reply")
            .startsWhen(Condition.all(Fact.QUESTION_OPEN, Fact.FIRST_REPLIED))
            .pausesWhile(Fact.REQUESTER_ASKED)
            .stopsWhen(Condition.none(Fact.QUESTION_OPEN))
            .cancelsWhen(Condition.all(Fact.HANDED_ON).unless(Fact.QUESTION_OPEN))
            .each(Cycles.EACH_TIME);

    /** From each word of a person of the desk to the next. */
    public static final Metric PERIODIC_UPDATE =
            named("periodic-update").startsOn(Fact.UPDATE).stopsOn(Fact.UPDATE).each(Cycles.RENEWING);

    /** The same, standing still while the ticket waits for somebody else. */
    public static final Metric PAUSABLE_UPDATE = PERIODIC_UPDATE
            .called("pausable-update")
            .pausesWhile(Fact.WAITING_FOR_REQUESTER, Fact.WAITING_FOR_THIRD_PARTY);

    /** From the first message of the requester to the first counting reply of a person, whatever bots said meanwhile. */
    public static final Metric HUMAN_REPLY = named("human-reply")
            .startsOn(Fact.REQUESTER_MESSAGE)
            .stopsOn(Fact.HUMAN_REPLY)
            .undoneCounting(Condition.any(Fact.REPLY_BOUNCED));

    /** The same from each hand-over by machines, for desks whose bots come first. */
    public static final Metric HUMAN_REPLY_AFTER_HAND_OVER = named("human-reply-after-hand-over")
            .startsOn(Fact.HANDED_OVER)
            .stopsOn(Fact.HUMAN_REPLY)
            .each(Cycles.EACH_TIME);

    /** While the ticket is in a queue without a person; each stay is a cycle. */
    public static final Metric TIME_TO_OWN = named("time-to-own")
            .startsOn(Fact.IN_QUEUE)
            .stopsOn(Fact.OWNED_BY_PERSON)
            .each(Cycles.EACH_TIME);

    /** From an offer to its acceptance, refusal or recall; one that expires is cancelled, or breached by then. */
    public static final Metric TRANSFER_ACCEPTANCE = named("transfer-acceptance")
            .startsOn(Fact.OFFERED)
            .stopsOn(Fact.OFFER_SETTLED)
            .cancelsWhen(Condition.none(Fact.OFFER_OPEN, Fact.OFFER_SETTLED))
            .each(Cycles.EACH_TIME);

    /** From opening to the end, less the time in which the requester has to act: what the requester waits. */
    public static final Metric REQUESTER_WAIT = named("requester-wait")
            .startsOn(Fact.OPENED, Fact.REOPENED)
            .pausesWhile(Fact.RESOLVED, Fact.WAITING_FOR_REQUESTER)
            .stopsOn(Fact.ENDED)
            .onReopening(Reopening.CONTINUE);

    /** From opening to the end, less the time in which anybody else has to act: what the desk works. */
    public static final Metric AGENT_WORK = named("agent-work")
            .startsOn(Fact.OPENED, Fact.REOPENED)
            .pausesWhile(Fact.RESOLVED, Fact.WAITING_FOR_REQUESTER, Fact.WAITING_FOR_THIRD_PARTY)
            .stopsOn(Fact.ENDED)
            .onReopening(Reopening.CONTINUE);

    /**
     * From opening to the solution, less the time in which the status waits for the requester. A rejected proposal
     * withdraws the stop, and its span doesn't count.
     */
    public static final Metric RESOLUTION = named("resolution")
            .startsOn(Fact.OPENED, Fact.REOPENED)
            .pausesWhile(Fact.WAITING_FOR_REQUESTER)
            .stopsOn(Fact.RESOLVED)
            .undoneWhen(Condition.none(Fact.RESOLVED, Fact.CLOSED));

    /** From a proposed solution to the end, or to its rejection. */
    public static final Metric CLOSE_AFTER_RESOLUTION = named("close-after-resolution")
            .startsOn(Fact.RESOLVED)
            .stopsWhen(Condition.any(Fact.ENDED).or(Condition.none(Fact.RESOLVED)))
            .each(Cycles.EACH_TIME);

    /** As long as one owner holds the ticket; each holding is a cycle. */
    public static final Metric OWNERSHIP = named("ownership")
            .startsOn(Fact.OWNER_CHANGED)
            .stopsOn(Fact.OWNER_CHANGED, Fact.ENDED)
            .each(Cycles.RENEWING);

    /** As long as one group is accountable; each holding is a cycle. */
    public static final Metric GROUP_OWNERSHIP = named("group-ownership")
            .startsOn(Fact.GROUP_CHANGED)
            .stopsOn(Fact.GROUP_CHANGED, Fact.ENDED)
            .each(Cycles.RENEWING);

    /** From the imposing of an obligation to its discharge; stands still while its creditor owes what blocks it. */
    public static final Metric OBLIGATION = named("obligation")
            .startsOn(Fact.IMPOSED)
            .pausesWhile(Fact.BLOCKED)
            .stopsOn(Fact.DISCHARGED)
            .each(Cycles.EACH_TIME);

    /** Checks the name. */
    public Metric {
        Ids.check("metric", name);
        Objects.requireNonNull(starts, "starts");
        Objects.requireNonNull(pauses, "pauses");
        Objects.requireNonNull(stops, "stops");
        Objects.requireNonNull(resets, "resets");
        Objects.requireNonNull(cancels, "cancels");
        maximumPause.ifPresent(most -> {
            if (most.toMillis() <= 0) {
                throw new IllegalArgumentException("metric '" + name + "' with a maximum pause of " + most
                        + ": it has to be at least a millisecond; to pause never, leave the pause out");
            }
        });
    }

    /**
     * A metric that measures nothing yet. It starts once an opening and begins a new cycle after a reopening; a stop is
     * final.
     *
     * @param name its name
     * @return the metric, to be completed
     */
    public static Metric named(String name) {
        return new Metric(
                name,
                Condition.NEVER,
                Condition.NEVER,
                Condition.NEVER,
                Condition.NEVER,
                Condition.NEVER,
                Cycles.ONCE,
                Reopening.NEW_CYCLE,
                Condition.NEVER,
                false,
                Hold.WORKING,
                Optional.empty());
    }

    /**
     * The same under another name.
     *
     * @param other the name
     * @return the metric
     */
    public Metric called(String other) {
        return but(m -> m.name = other);
    }

    /**
     * Starts a cycle on any of some facts.
     *
     * @param facts the facts
     * @return the metric
     */
    public Metric startsOn(Fact... facts) {
        return startsWhen(Condition.any(facts));
    }

    /**
     * Starts a cycle on a condition.
     *
     * @param condition the condition
     * @return the metric
     */
    public Metric startsWhen(Condition condition) {
        return but(m -> m.starts = condition);
    }

    /**
     * Stands still while any of some facts holds.
     *
     * @param facts the facts
     * @return the metric
     */
    public Metric pausesWhile(Fact... facts) {
        return pausesWhen(Condition.any(facts));
    }

    /**
     * Stands still while a condition holds.
     *
     * @param condition the condition
     * @return the metric
     */
    public Metric pausesWhen(Condition condition) {
        return but(m -> m.pauses = condition);
    }

    /**
     * Is stopped by any of some facts.
     *
     * @param facts the facts
     * @return the metric
     */
    public Metric stopsOn(Fact... facts) {
        return stopsWhen(Condition.any(facts));
    }

    /**
     * Is stopped by a condition.
     *
     * @param condition the condition
     * @return the metric
     */
    public Metric stopsWhen(Condition condition) {
        return but(m -> m.stops = condition);
    }

    /**
     * Begins afresh on a condition while it is under way: the cycle is given up, the next one starts at once.
     *
     * @param condition the condition
     * @return the metric
     */
    public Metric resetsWhen(Condition condition) {
        return but(m -> m.resets = condition);
    }

    /**
     * Is cancelled on a condition, besides the ending of the ticket.
     *
     * @param condition the condition
     * @return the metric
     */
    public Metric cancelsWhen(Condition condition) {
        return but(m -> m.cancels = condition);
    }

    /**
     * How often it starts.
     *
     * @param often the choice, {@link Cycles#ONCE} by default
     * @return the metric
     */
    public Metric each(Cycles often) {
        return but(m -> m.cycles = often);
    }

    /**
     * What becomes of it when the ticket comes back.
     *
     * @param choice the choice, {@link Reopening#NEW_CYCLE} by default
     * @return the metric
     */
    public Metric onReopening(Reopening choice) {
        return but(m -> m.reopening = choice);
    }

    /**
     * When a stop is undone: the same cycle goes on, and the time in between doesn't count.
     *
     * @param condition the condition
     * @return the metric
     */
    public Metric undoneWhen(Condition condition) {
        return undone(condition, false);
    }

    /**
     * When a stop is undone as if it had never been: the same cycle goes on, and the time in between counts.
     *
     * @param condition the condition
     * @return the metric
     */
    public Metric undoneCounting(Condition condition) {
        return undone(condition, true);
    }

    private Metric undone(Condition condition, boolean counts) {
        return but(m -> {
            m.undone = condition;
            m.undoneCounts = counts;
        });
    }

    /**
     * How pauses move the due instant.
     *
     * @param choice the choice, {@link Hold#WORKING} by default
     * @return the metric
     */
    public Metric hold(Hold choice) {
        return but(m -> m.hold = choice);
    }

    /**
     * How much the pauses of one cycle may take in all.
     *
     * @param working working time, more than zero
     * @return the metric
     */
    public Metric pausesAtMost(Duration working) {
        return but(m -> m.maximumPause = Optional.of(Duration.ofMillis(working.toMillis())));
    }

    /**
     * Everything that it listens to.
     *
     * @return the facts that any of its conditions names
     */
    public Set<Fact> facts() {
        ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
        for (Condition condition : List.of(starts, pauses, stops, resets, cancels, undone)) {
            facts.addAll(condition.facts());
        }
        return facts.build();
    }

    /**
     * Checks that it can start and stop.
     *
     * @return this metric
     * @throws IllegalArgumentException if nothing starts or nothing stops it, or it is stopped whenever it starts
     */
    Metric complete() {
        if (starts.anyOf().isEmpty() || stops.anyOf().isEmpty()) {
            throw new IllegalArgumentException("metric '" + name + "' starts on " + starts.facts() + " and stops on "
                    + stops.facts() + ": it needs at least one fact of each");
        }
        for (Condition.Clause clause : starts.anyOf()) {
            if (cycles != Cycles.RENEWING && stops.anyOf().stream().anyMatch(stop -> implies(clause, stop))) {
                throw new IllegalArgumentException("metric '" + name + "' is stopped whenever it starts on "
                        + clause.all() + ": it would never run");
            }
        }
        return this;
    }

    private Metric but(Consumer<MetricParts> change) {
        MetricParts parts = new MetricParts(this);
        change.accept(parts);
        return parts.metric();
    }

    private static boolean implies(Condition.Clause clause, Condition.Clause other) {
        return clause.all().containsAll(other.all()) && clause.none().containsAll(other.none());
    }
}
