package dev.ticketlifecycle;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Status;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a lifecycle was told when it was built, as a value: enough to write it out and to build it again.
 *
 * <p>What {@link Lifecycle#definition()} answers and {@link #toBuilder} takes comes to an equal definition. It holds what
 * was declared, in the order of its declaration, and not what follows from it: no usual move, no built-in kind of
 * obligation or finding, no channel where none was declared. Limits are there whether they were set or are the usual ones.
 *
 * <p>Nothing is checked here: {@link LifecycleBuilder} checks each part when it is told, and the whole when it is built.
 * Two are equal if all parts are; a rule equals itself, or one with the same condition object. Immutable.
 *
 * @param name the lifecycle's name
 * @param version its version
 * @param statuses its statuses
 * @param moves the moves that were declared, beside the usual ones or instead of them
 * @param usualMoves whether each status has the usual moves of its phase too
 * @param channels its channels, the usual one first
 * @param rules the host's own rules
 * @param rulesOff the ids of the built-in rules that are switched off
 * @param policies its SLA policies
 * @param approvers for the outcomes that take an approval, the role; an outcome left out has its usual role
 * @param limits its amounts
 * @param homeQueue the queue that tickets fall back to
 * @param ladder who is told of escalations, lowest first; empty for no ladder
 * @param escalations for the reasons of which something was said, what the host is to do
 * @param obligations the kinds of obligations that were declared
 * @param findings the kinds of findings that were declared
 * @param operations its operations
 * @param inheritedClocks the names of the metrics whose clocks go on where another ticket takes over
 * @param migrations from which older lifecycles tickets can be migrated
 */
public record Definition(
        String name,
        int version,
        List<Status> statuses,
        List<Move> moves,
        boolean usualMoves,
        List<Channel> channels,
        List<Rule> rules,
        Set<String> rulesOff,
        List<SlaPolicy> policies,
        Map<Outcome, String> approvers,
        Limits limits,
        String homeQueue,
        List<EscalationLevel> ladder,
        Map<EscalationReason, List<Intent>> escalations,
        List<ObligationKind> obligations,
        List<FindingKind> findings,
        List<Operation> operations,
        Set<String> inheritedClocks,
        List<Migration> migrations) {

    /** Copies the collections, maps in the order of their keys. */
    public Definition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(homeQueue, "homeQueue");
        statuses = List.copyOf(statuses);
        moves = List.copyOf(moves);
        channels = List.copyOf(channels);
        rules = List.copyOf(rules);
        rulesOff = ImmutableSet.copyOf(rulesOff); // in order, unlike Set.copyOf
        policies = List.copyOf(policies);
        approvers = Maps.immutableEnumMap(approvers);
        ladder = List.copyOf(ladder);
        escalations = copy(escalations);
        obligations = List.copyOf(obligations);
        findings = List.copyOf(findings);
        operations = List.copyOf(operations);
        inheritedClocks = ImmutableSet.copyOf(inheritedClocks);
        migrations = List.copyOf(migrations);
    }

    private static Map<EscalationReason, List<Intent>> copy(Map<EscalationReason, List<Intent>> intents) {
        return Maps.immutableEnumMap(Maps.transformValues(intents, List::copyOf));
    }

    /**
     * In what another definition differs from this one.
     *
     * @param other another definition
     * @return the names of the components that differ; none if the two are equal
     */
    public List<String> differences(Definition other) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : Definition.class.getRecordComponents()) {
            try {
                Method get = component.getAccessor();
                if (!get.invoke(this).equals(get.invoke(other))) {
                    names.add(component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("can't read " + component, e);
            }
        }
        return names;
    }

    /**
     * A move that was declared.
     *
     * @param from the name of the status it leaves
     * @param command the command that leads along it; empty for a move by name
     * @param to the name of the status it leads to
     */
    public record Move(String from, Optional<CommandKind> command, String to) {
        /** Checks that nothing is missing. */
        public Move {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The amounts of a lifecycle, durations as elapsed time in whole milliseconds; the builder's methods of the same names
     * say what each is for.
     *
     * @param silenceWindow how long a proposal stands in silence
     * @param offerExpiry how long an offer stands
     * @param returns how often a ticket may be given back to somebody who has held it
     * @param reopeningWindow how long an ended ticket can come back
     * @param holdingReplies how many holding replies may follow each other
     * @param botTurns how many public replies bots have
     * @param coolDown for how long nobody is told of the same escalation again; empty for not at all
     * @param reopenings how often an ended ticket may come back before somebody higher up hears of it
     * @param lowRating the highest rating that is followed up; 0 for none
     */
    public record Limits(
            Duration silenceWindow,
            Duration offerExpiry,
            int returns,
            Duration reopeningWindow,
            int holdingReplies,
            int botTurns,
            Optional<Duration> coolDown,
            int reopenings,
            int lowRating) {

        /** The limits of a lifecycle that was told none. */
        public static final Limits USUAL = new Limits(
                Duration.ofMinutes(30), Duration.ofHours(4), 2, Duration.ofDays(14), 2, 3, Optional.empty(), 2, 2);

        /** Checks that nothing is missing. */
        public Limits {
            Objects.requireNonNull(silenceWindow, "silenceWindow");
            Objects.requireNonNull(offerExpiry, "offerExpiry");
            Objects.requireNonNull(reopeningWindow, "reopeningWindow");
            Objects.requireNonNull(coolDown, "coolDown");
        }

        private void tell(LifecycleBuilder builder) {
            builder.silenceWindow(silenceWindow)
                    .offerExpiry(offerExpiry)
                    .returns(returns)
                    .reopeningWindow(reopeningWindow)
                    .holdingReplies(holdingReplies)
                    .botTurns(botTurns)
                    .reopenings(reopenings)
                    .lowRating(lowRating);
            coolDown.ifPresent(builder::coolDown);
        }
    }

    /**
     * An older lifecycle from which tickets can be migrated.
     *
     * @param name its name
     * @param version its version
     * @param statuses for each of its statuses, the status that means the same here
     */
    public record Migration(String name, int version, Map<String, String> statuses) {
        /** Copies the map, sorted, so that equal migrations read equally everywhere. */
        public Migration {
            Objects.requireNonNull(name, "name");
            statuses = ImmutableSortedMap.copyOf(statuses);
        }
    }

    /**
     * A builder that was told all of this, one call an element, and can be told more. What
     * only the whole shows is found by {@link LifecycleBuilder#build()}.
     *
     * @param older the older lifecycles that the migrations name; others are passed over
     * @return the builder
     * @throws IllegalArgumentException if the builder refuses an element, or a migration names a lifecycle that isn't
     *     among the older ones
     */
    public LifecycleBuilder toBuilder(Lifecycle... older) {
        LifecycleBuilder builder = Lifecycle.named(name).version(version).homeQueue(homeQueue);
        if (!usualMoves) {
            builder.onlyDeclaredMoves();
        }
        statuses.forEach(builder::status);
        for (Move move : moves) {
            move.command()
                    .ifPresentOrElse(
                            command -> builder.move(move.from(), command, move.to()),
                            () -> builder.move(move.from(), move.to()));
        }
        channels.forEach(builder::channel);
        rules.forEach(builder::rule);
        rulesOff.forEach(builder::without);
        policies.forEach(builder::sla);
        approvers.forEach(builder::approver);
        limits.tell(builder);
        if (!ladder.isEmpty()) {
            builder.ladder(ladder.toArray(EscalationLevel[]::new));
        }
        escalations.forEach((reason, intents) -> builder.escalation(reason, intents.toArray(Intent[]::new)));
        obligations.forEach(builder::obligation);
        findings.forEach(builder::finding);
        operations.forEach(builder::operation);
        // The builder keeps no more of a metric than its name.
        builder.inheritedClocks(inheritedClocks.stream().map(Metric::named).toArray(Metric[]::new));
        migrations.forEach(migration -> builder.migratesFrom(found(migration, older), migration.statuses()));
        return builder;
    }

    private Lifecycle found(Migration migration, Lifecycle... older) {
        return Arrays.stream(older)
                .filter(one -> one.name().equals(migration.name()) && one.version() == migration.version())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lifecycle '" + name + "' v" + version
                        + " migrates from '" + migration.name() + "' v" + migration.version() + ", which is not among "
                        + Arrays.toString(older) + ": give that to toBuilder(...)"));
    }
}
