package dev.ticketlifecycle.sla;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.vocabulary.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a desk promises by when: goals for metrics, in the working time of a calendar, and when to do something about
 * them.
 *
 * <pre>{@code
 * SlaPolicy.named("standard").calendar(OFFICE)
 *         .firstReply(Duration.ofHours(4)).resolution(Duration.ofDays(3)).warnAt(0.75)
 * }</pre>
 *
 * <p>By default time is elapsed time, the policy is for every ticket, and a change of goal carries over what has elapsed.
 * Immutable: each method returns a policy with one thing more.
 *
 * @param name the policy's name, see {@link Ids}
 * @param calendar in whose working time
 * @param applies which tickets it is for
 * @param changes what a change of goal or calendar does to a cycle that is under way
 * @param tellDuring when people may be told of what a threshold asks for; empty for always
 * @param atOpening whether an amount that runs out exactly at closing is due at the next opening
 * @param promises what it promises, in the order of declaration
 */
public record SlaPolicy(
        String name,
        BusinessCalendar calendar,
        Match applies,
        ChangeMode changes,
        Optional<BusinessCalendar> tellDuring,
        boolean atOpening,
        List<Promise> promises) {

    /**
     * Checks the names and copies the list.
     *
     * @throws IllegalArgumentException if the name is none, or with that of a metric is too long for the id of a clock
     */
    public SlaPolicy {
        Ids.check("policy", name);
        promises = ImmutableList.copyOf(promises);
        for (Promise promise : promises) {
            Ids.check("clock", clock(name, promise.metric()));
        }
    }

    /**
     * A goal for one metric.
     *
     * @param metric what is measured
     * @param goals by when, for which tickets
     * @param thresholds when to do something about it
     */
    public record Promise(Metric metric, Goals goals, List<Threshold> thresholds) {
        /** Copies the list. */
        public Promise {
            thresholds = ImmutableList.copyOf(thresholds);
        }
    }

    /**
     * A policy without any goal.
     *
     * @param name the policy's name
     * @return the policy, to be completed
     */
    public static SlaPolicy named(String name) {
        return new SlaPolicy(
                name, BusinessCalendar.ALWAYS, Match.ANY, ChangeMode.CARRY_ELAPSED, Optional.empty(), false, List.of());
    }

    /**
     * The calendar in whose working time all its goals are counted, those declared before as well.
     *
     * @param hours the calendar, {@link BusinessCalendar#ALWAYS} by default
     * @return a policy in that calendar's time
     */
    public SlaPolicy calendar(BusinessCalendar hours) {
        return new SlaPolicy(name, hours, applies, changes, tellDuring, atOpening, promises);
    }

    /**
     * Which tickets it is for; on others its clocks have no goal.
     *
     * @param tickets the match, {@link Match#ANY} by default
     * @return a policy for those tickets
     */
    public SlaPolicy appliesTo(Match tickets) {
        return new SlaPolicy(name, calendar, tickets, changes, tellDuring, atOpening, promises);
    }

    /**
     * What a change of goal or calendar does to a cycle that is under way.
     *
     * @param mode the mode, {@link ChangeMode#CARRY_ELAPSED} by default
     * @return a policy with that mode
     */
    public SlaPolicy onChange(ChangeMode mode) {
        return new SlaPolicy(name, calendar, applies, mode, tellDuring, atOpening, promises);
    }

    /**
     * When people may be told of what a threshold asks for. It fires at its instant all the same; its event says from
     * when on to tell.
     *
     * @param hours the hours
     * @return a policy that tells in those hours
     */
    public SlaPolicy tellDuring(BusinessCalendar hours) {
        return new SlaPolicy(name, calendar, applies, changes, Optional.of(hours), atOpening, promises);
    }

    /**
     * Lets an amount that runs out exactly at closing be due at the next opening, not at the closing.
     *
     * @return a policy that counts so
     */
    public SlaPolicy dueAtOpening() {
        return new SlaPolicy(name, calendar, applies, changes, tellDuring, true, promises);
    }

    /**
     * Adds a goal for {@link Metric#FIRST_REPLY}.
     *
     * @param within working time
     * @return a policy with this goal
     */
    public SlaPolicy firstReply(Duration within) {
        return goal(Metric.FIRST_REPLY, Goal.within(within));
    }

    /**
     * Adds goals for {@link Metric#FIRST_REPLY}.
     *
     * @param goals by when, for which tickets
     * @return a policy with these goals
     */
    public SlaPolicy firstReply(Goals goals) {
        return goal(Metric.FIRST_REPLY, goals);
    }

    /**
     * Adds a goal for {@link Metric#NEXT_REPLY}.
     *
     * @param within working time
     * @return a policy with this goal
     */
    public SlaPolicy nextReply(Duration within) {
        return goal(Metric.NEXT_REPLY, Goal.within(within));
    }

    /**
     * Adds goals for {@link Metric#NEXT_REPLY}.
     *
     * @param goals by when, for which tickets
     * @return a policy with these goals
     */
    public SlaPolicy nextReply(Goals goals) {
        return goal(Metric.NEXT_REPLY, goals);
    }

    /**
     * Adds a goal for {@link Metric#PERIODIC_UPDATE}.
     *
     * @param within working time
     * @return a policy with this goal
     */
    public SlaPolicy periodicUpdate(Duration within) {
        return goal(Metric.PERIODIC_UPDATE, Goal.within(within));
    }

    /**
     * Adds a goal for {@link Metric#HUMAN_REPLY}.
     *
     * @param within working time
     * @return a policy with this goal
     */
    public SlaPolicy humanReply(Duration within) {
        return goal(Metric.HUMAN_REPLY, Goal.within(within));
    }

    /**
     * Adds a goal for {@link Metric#TIME_TO_OWN}.
     *
     * @param within working time
     * @return a policy with this goal
     */
    public SlaPolicy timeToOwn(Duration within) {
        return goal(Metric.TIME_TO_OWN, Goal.within(within));
    }

    /**
     * Adds a goal for {@link Metric#RESOLUTION}.
     *
     * @param within working time
     * @return a policy with this goal
     */
    public SlaPolicy resolution(Duration within) {
        return goal(Metric.RESOLUTION, Goal.within(within));
    }

    /**
     * Adds goals for {@link Metric#RESOLUTION}.
     *
     * @param goals by when, for which tickets
     * @return a policy with these goals
     */
    public SlaPolicy resolution(Goals goals) {
        return goal(Metric.RESOLUTION, goals);
    }

    /**
     * Adds a goal for any metric.
     *
     * @param metric what to measure
     * @param goal by when
     * @return a policy with this goal
     * @throws IllegalArgumentException if the policy has a goal for this metric already, or the metric can't run
     */
    public SlaPolicy goal(Metric metric, Goal goal) {
        return goal(metric, Goals.always(goal));
    }

    /**
     * Adds a table of goals for any metric.
     *
     * @param metric what to measure
     * @param goals by when, for which tickets
     * @param thresholds when to do something about it
     * @return a policy with these goals
     * @throws IllegalArgumentException if the policy has goals for this metric already, the table is empty or has a
     *     row that is never asked, or the metric can't run
     */
    public SlaPolicy goal(Metric metric, Goals goals, Threshold... thresholds) {
        for (Promise earlier : promises) {
            if (earlier.metric().name().equals(metric.name())) {
                throw new IllegalArgumentException("policy '" + name + "' has two goals for metric '" + metric.name()
                        + "': " + earlier.goals().words() + " and " + goals.words() + "; keep one");
            }
        }
        if (goals.rows().isEmpty()) {
            throw new IllegalArgumentException(
                    "policy '" + name + "' has an empty table for metric '" + metric.name() + "': give it a row");
        }
        goals.unreached().ifPresent(row -> {
            throw new IllegalArgumentException("policy '" + name + "' has a goal for metric '" + metric.name()
                    + "' that no ticket gets, " + row.goal().words()
                    + ", because an earlier row is for each ticket that this one is for: put it before that");
        });
        SlaPolicy more = with(ImmutableList.<Promise>builder()
                .addAll(promises)
                .add(new Promise(metric.complete(), goals, List.of()))
                .build());
        for (Threshold threshold : thresholds) {
            more = more.with(more.promises.stream()
                    .map(p -> p.metric().equals(metric) ? more(p, threshold) : p)
                    .toList());
        }
        return more;
    }

    /**
     * Warns at a share of each goal declared so far.
     *
     * @param share above 0 and at most 1; 0.75 is three quarters of the time
     * @return a policy with this threshold
     * @throws IllegalArgumentException if the share is outside, or there already
     */
    public SlaPolicy warnAt(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "policy '" + name + "' warns at " + share + " of a goal: use a share above 0 and at most 1");
        }
        return threshold(Threshold.at(share));
    }

    /**
     * Adds a threshold to each goal declared so far.
     *
     * @param threshold when to do what
     * @return a policy with this threshold
     * @throws IllegalArgumentException if it is there already, or one too many
     */
    public SlaPolicy threshold(Threshold threshold) {
        return with(promises.stream().map(p -> more(p, threshold)).toList());
    }

    private Promise more(Promise promise, Threshold threshold) {
        String clock = clock(name, promise.metric());
        for (Threshold earlier : promise.thresholds()) {
            if (earlier.name().equals(threshold.name())) {
                throw new IllegalArgumentException("policy '" + name + "' has threshold '" + threshold.name()
                        + "' twice on '" + clock + "': keep one");
            }
        }
        if (promise.thresholds().size() == Target.MAX_THRESHOLDS) {
            throw new IllegalArgumentException("policy '" + name + "' has more than " + Target.MAX_THRESHOLDS
                    + " thresholds on '" + clock + "': leave '" + threshold.name() + "' out");
        }
        return new Promise(
                promise.metric(),
                promise.goals(),
                ImmutableList.<Threshold>builder()
                        .addAll(promise.thresholds())
                        .add(threshold)
                        .build());
    }

    private SlaPolicy with(List<Promise> all) {
        return new SlaPolicy(name, calendar, applies, changes, tellDuring, atOpening, all);
    }

    private static String clock(String policy, Metric metric) {
        return policy + "/" + metric.name();
    }

    /**
     * Whether all that it measures is how soon the first reply comes. Such a policy rewards a quick word and nothing that
     * follows it; a desk may want to be warned of that.
     *
     * @return true if it has a goal for {@link Metric#FIRST_REPLY} and for nothing else
     */
    public boolean measuresFirstRepliesOnly() {
        return !promises.isEmpty()
                && promises.stream().allMatch(one -> one.metric().name().equals(Metric.FIRST_REPLY.name()));
    }

    /**
     * The clocks it asks for.
     *
     * @return one target a promise, in their order
     */
    public List<Target> targets() {
        return promises.stream()
                .map(p -> new Target(
                        clock(name, p.metric()),
                        p.metric(),
                        p.goals(),
                        calendar,
                        p.thresholds(),
                        applies,
                        changes,
                        tellDuring,
                        atOpening))
                .toList();
    }
}
