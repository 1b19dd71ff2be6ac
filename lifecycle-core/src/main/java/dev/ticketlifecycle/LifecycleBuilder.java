package dev.ticketlifecycle;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.ticketlifecycle.clock.Meters;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.Escalating;
import dev.ticketlifecycle.escalation.EscalationReason;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.gate.Plan;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.obligation.Obliging;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.rule.Rule;
import dev.ticketlifecycle.sla.Intent;
import dev.ticketlifecycle.sla.Metric;
import dev.ticketlifecycle.sla.SlaPolicy;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.EscalationLevel;
import dev.ticketlifecycle.vocabulary.Ids;
import dev.ticketlifecycle.vocabulary.Person;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Defines a {@link Lifecycle}. A contradiction fails at the call that makes it, or at {@link #build()}, and the message
 * names both sides. Not thread-safe.
 *
 * <p>Each status gets the usual moves of its phase, unless {@link #onlyDeclaredMoves()} is called: new work is taken up
 * by the first reply of a person; new and active work can wait; any phase before the end can propose and end; a message
 * of the requester brings a waiting, resolved or ended ticket back to work, one of a third party a ticket that waits for
 * it. By name any status before the end can be left for any other but a new or an ended one. Where a phase has several
 * statuses, the one declared first is the usual one.
 *
 * <p>Long, because each setting has its place here and its documentation with it.
 */
public final class LifecycleBuilder {

    /** How many rules of its own a lifecycle can have. */
    public static final int MAX_RULES = 64;

    private final String name;
    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final Moves moves = new Moves();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Policies policies = new Policies();
    private final EnumSet<RuleId> off = EnumSet.noneOf(RuleId.class);
    private final Map<Outcome, String> approvers = new EnumMap<>(Map.of(
            Outcome.SPAM, Person.SUPERVISOR, Outcome.ABUSE, Person.SUPERVISOR, Outcome.IMPOSSIBLE, Person.SUPERVISOR));
    private final Migrations migrations = new Migrations();
    private int version = 1;
    private boolean usualMoves = true;
    private String homeQueue = "desk";
    private Duration silenceWindow = Duration.ofMinutes(30);
    private Duration offerExpiry = Duration.ofHours(4);
    private int returns = 2;
    private Duration reopeningWindow = Duration.ofDays(14);
    private int holdingReplies = 2;
    private int botTurns = 3;
    private final Ladder ladder = new Ladder();
    private final Agreements agreements = new Agreements();
    private Set<String> inherited =
            names(Metric.FIRST_REPLY, Metric.NEXT_REPLY, Metric.HUMAN_REPLY, Metric.RESOLUTION, Metric.REQUESTER_WAIT);

    LifecycleBuilder(String name) {
        this.name = Ids.check("lifecycle", name);
    }

    /**
     * Sets the version, which is written into every ticket opened under it.
     *
     * @param number 1 by default
     * @return this builder
     */
    public LifecycleBuilder version(int number) {
        this.version = number;
        return this;
    }

    /**
     * Adds a status; one of phase {@code WAITING} waits for the requester. The first status of phase {@code NEW} is the
     * one in which tickets are opened.
     *
     * @param statusName the host's name
     * @param phase what it means
     * @return this builder
     * @throws IllegalArgumentException if there is a status of this name
     */
    public LifecycleBuilder status(String statusName, Phase phase) {
        return status(Status.of(statusName, phase));
    }

    /**
     * Adds a status.
     *
     * @param status the status
     * @return this builder
     * @throws IllegalArgumentException if there is a status of this name
     */
    public LifecycleBuilder status(Status status) {
        @Nullable Status earlier = statuses.putIfAbsent(status.name(), status);
        if (earlier != null) {
            throw new IllegalArgumentException("status '" + status.name() + "' is declared twice, as " + earlier.phase()
                    + " and as " + status.phase() + ": keep one");
        }
        return this;
    }

    /**
     * Lets a command lead from one status to another, instead of where it usually leads.
     *
     * @param from the name of the status it is given in
     * @param command the command: REPLY, RECEIVE, WAIT, PROPOSE, ACCEPT, WITHDRAW or CLOSE
     * @param to the name of the status it leads to
     * @return this builder
     * @throws IllegalArgumentException if the command leads elsewhere from there already, or never changes a status
     */
    public LifecycleBuilder move(String from, CommandKind command, String to) {
        moves.declare(from, command, to);
        return this;
    }

    /**
     * Lets a status be left for another by name.
     *
     * @param from the name of the one status
     * @param to the name of the other
     * @return this builder
     * @throws IllegalArgumentException if this move is declared already
     */
    public LifecycleBuilder move(String from, String to) {
        moves.declare(from, to);
        return this;
    }

    /**
     * Leaves out the usual moves: only what is declared is possible.
     *
     * @return this builder
     */
    public LifecycleBuilder onlyDeclaredMoves() {
        usualMoves = false;
        return this;
    }

    /**
     * Adds a channel; the first one is the usual channel of messages that name none.
     *
     * @param channel the channel
     * @return this builder
     * @throws IllegalArgumentException if there is a channel of this name
     */
    public LifecycleBuilder channel(Channel channel) {
        @Nullable Channel earlier = channels.putIfAbsent(channel.name(), channel);
        if (earlier != null) {
            throw new IllegalArgumentException("channel '" + channel.name() + "' is declared twice, with "
                    + earlier.delivery() + " and with " + channel.delivery() + ": keep one");
        }
        return this;
    }

    /**
     * Adds a rule of the host's own.
     *
     * @param rule the rule
     * @return this builder
     * @throws IllegalArgumentException if there is a rule of this name, or the rules no longer fit
     */
    public LifecycleBuilder rule(Rule rule) {
        Optional<Rule> earlier =
                rules.stream().filter(r -> r.name().equals(rule.name())).findFirst();
        if (earlier.isPresent()) {
            throw new IllegalArgumentException("rule '" + rule.name() + "' is declared twice, on "
                    + earlier.get().kinds() + " and on " + rule.kinds() + ": give one another name");
        }
        if (rules.size() == MAX_RULES) {
            throw new IllegalArgumentException("rule '" + rule.name() + "' is one more than the " + MAX_RULES
                    + " that fit, the last of which is '"
                    + rules.get(MAX_RULES - 1).name()
                    + "': join rules that look at the same commands");
        }
        rules.add(rule);
        return this;
    }

    /**
     * Switches a built-in rule off; the definition shows it in {@link Lifecycle#rulesOff()}.
     *
     * @param rule the rule's id
     * @return this builder
     * @throws IllegalArgumentException if there is no such rule, or it is {@code not-permitted}
     */
    public LifecycleBuilder without(String rule) {
        RuleId id = RuleId.find(rule)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no rule '" + rule + "' to switch off: see RuleId, or leave your own rule out"));
        if (id == RuleId.NOT_PERMITTED) {
            throw new IllegalArgumentException(
                    "rule 'not-permitted' can't be switched off: it is the moves themselves; declare more moves");
        }
        off.add(id);
        return this;
    }

    /**
     * Adds an SLA policy.
     *
     * @param policy the policy
     * @return this builder
     * @throws IllegalArgumentException if there is a policy of this name, or it has no goal
     */
    public LifecycleBuilder sla(SlaPolicy policy) {
        policies.add(policy);
        return this;
    }

    /**
     * Sets the queue that tickets fall back to when they have no other.
     *
     * @param queue {@code desk} by default
     * @return this builder
     */
    public LifecycleBuilder homeQueue(String queue) {
        this.homeQueue = Ids.check("queue", queue);
        return this;
    }

    /**
     * Sets how long a proposal stands in silence before the ticket ends.
     *
     * @param elapsed 30 minutes by default
     * @return this builder
     * @throws IllegalArgumentException if it isn't positive
     */
    public LifecycleBuilder silenceWindow(Duration elapsed) {
        this.silenceWindow = Amounts.positive("silence window", elapsed);
        return this;
    }

    /**
     * Sets how long an offer stands.
     *
     * @param elapsed 4 hours by default
     * @return this builder
     * @throws IllegalArgumentException if it isn't positive
     */
    public LifecycleBuilder offerExpiry(Duration elapsed) {
        this.offerExpiry = Amounts.positive("offer expiry", elapsed);
        return this;
    }

    /**
     * Sets how often a ticket may be given back to somebody who has held it: by an offer that is accepted, or by an
     * assignment. Back into its own queue isn't counted. After that only a supervisor offers or assigns it to a previous
     * owner.
     *
     * @param times 2 by default; 0 lets only supervisors give a ticket back
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     * @see dev.ticketlifecycle.ownership.Ownership what exactly a return is
     */
    public LifecycleBuilder returns(int times) {
        this.returns = Amounts.notNegative("returns", times);
        return this;
    }

    /**
     * Sets how long an ended ticket can come back.
     *
     * @param elapsed 14 days by default
     * @return this builder
     * @throws IllegalArgumentException if it isn't positive
     */
    public LifecycleBuilder reopeningWindow(Duration elapsed) {
        this.reopeningWindow = Amounts.positive("reopening window", elapsed);
        return this;
    }

    /**
     * Sets how many holding replies ("please wait") may follow each other, until a person of the desk answers, asks back
     * or suggests something.
     *
     * @param inRow 2 by default; 0 permits none
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public LifecycleBuilder holdingReplies(int inRow) {
        this.holdingReplies = Amounts.notNegative("holding replies in a row", inRow);
        return this;
    }

    /**
     * Sets how many public replies bots have before a person has to take over. It starts anew with each reply of a
     * person.
     *
     * @param turns 3 by default; 0 hands over at the first word
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public LifecycleBuilder botTurns(int turns) {
        this.botTurns = Amounts.notNegative("turns of bots", turns);
        return this;
    }

    /**
     * Says which role approves an ending as abuse, as spam or as impossible.
     *
     * @param outcome {@code ABUSE}, {@code SPAM} or {@code IMPOSSIBLE}
     * @param role {@value Person#SUPERVISOR} by default
     * @return this builder
     * @throws IllegalArgumentException if this outcome has another proof than an approval
     */
    public LifecycleBuilder approver(Outcome outcome, String role) {
        if (!approvers.containsKey(outcome)) {
            throw new IllegalArgumentException("an ending as " + outcome + " approved by '" + role + "': only "
                    + approvers.keySet() + " are approved by a role, the others have proofs of their own");
        }
        approvers.put(outcome, Ids.check("role", role));
        return this;
    }

    /**
     * Declares who is told of escalations; where a level doesn't acknowledge in its time, the next one is told.
     *
     * @param levels the levels, lowest first; none by default
     * @return this builder
     * @throws IllegalArgumentException if there is none, two have one name, or a ladder is declared already
     */
    public LifecycleBuilder ladder(EscalationLevel... levels) {
        ladder.declare(levels);
        return this;
    }

    /**
     * Says what the host is to do when somebody is told of an escalation, and at which level it begins.
     *
     * @param reason why somebody has to look
     * @param intents stand on the event; {@link Intent#escalate} says the level, 1 by default
     * @return this builder
     * @throws IllegalArgumentException if that was said before, or the reason has a level or intents of its own: clocks
     *     have those of their thresholds, what nobody acknowledged goes to the next level
     */
    public LifecycleBuilder escalation(EscalationReason reason, Intent... intents) {
        ladder.intend(reason, intents);
        return this;
    }

    /**
     * Sets for how long, after somebody was told of an escalation, another one for the same reason is recorded and told
     * nobody, unless it goes to a higher level. What isn't acknowledged climbs all the same.
     *
     * @param elapsed none by default
     * @return this builder
     * @throws IllegalArgumentException if it isn't positive
     */
    public LifecycleBuilder coolDown(Duration elapsed) {
        ladder.coolDown(elapsed);
        return this;
    }

    /**
     * Sets how often an ended ticket may come back without anybody higher up hearing of it; each further time escalates.
     *
     * @param most 2 by default; 0 escalates the first time
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public LifecycleBuilder reopenings(int most) {
        ladder.reopenings(most);
        return this;
    }

    /**
     * Declares a kind of obligation, or another due instant, calendar, reminder or end of a built-in one.
     *
     * @param kind what one party may owe another
     * @return this builder
     * @throws IllegalArgumentException if the kind is declared already, or changes what a built-in one is
     */
    public LifecycleBuilder obligation(ObligationKind kind) {
        agreements.add(kind);
        return this;
    }

    /**
     * Declares a kind of finding, or the values of a built-in one.
     *
     * @param kind that of which there is one value at a time
     * @return this builder
     * @throws IllegalArgumentException if the kind is declared already
     */
    public LifecycleBuilder finding(FindingKind kind) {
        agreements.add(kind);
        return this;
    }

    /**
     * Declares an operation.
     *
     * @param operation what the desk can do to the world
     * @return this builder
     * @throws IllegalArgumentException if the operation is declared already
     */
    public LifecycleBuilder operation(Operation operation) {
        agreements.add(operation);
        return this;
    }

    /**
     * Says which ratings are followed up. By default 2 and 1.
     *
     * @param highest the highest rating that is; 0 for none
     * @return this builder
     * @throws IllegalArgumentException if it is below 0 or above 5
     */
    public LifecycleBuilder lowRating(int highest) {
        agreements.lowRating(highest);
        return this;
    }

    /**
     * Lets tickets of an older definition be migrated to this one, each on the record.
     *
     * <p>Clocks that both definitions ask for, by the same policy and metric, go on as they are. Those that only the older
     * one asks for are cancelled. The others start when their condition next holds.
     *
     * @param older the definition that tickets are bound to
     * @param statuses for each status of the older one, the status that means the same here: of the same phase, and if it
     *     waits, for the same party
     * @return this builder
     * @throws IllegalArgumentException if this was said of the same older definition before
     */
    public LifecycleBuilder migratesFrom(Lifecycle older, Map<String, String> statuses) {
        migrations.add(older, statuses);
        return this;
    }

    /**
     * Says which clocks go on where a ticket takes over from another one, by merge or split: they are due no later than
     * they were there, and one that is started by a question that came along no later than if it had been started when
     * that was asked. All others belong to their ticket: they are neither handed on nor changed.
     *
     * @param metrics what the requester waits for, by default: first, next and human reply, resolution and requester wait
     * @return this builder
     */
    public LifecycleBuilder inheritedClocks(Metric... metrics) {
        inherited = names(metrics);
        return this;
    }

    private static Set<String> names(Metric... metrics) {
        return Arrays.stream(metrics).map(Metric::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Completes the definition.
     *
     * @return the lifecycle
     * @throws IllegalArgumentException if a phase has no status, a move names an unknown one, a status can't be reached,
     *     no end can be reached from one, a migration leaves out a status or changes its meaning, a level of the
     *     ladder has nobody in it ({@code ladder-complete}) or never passes on, or an escalation names a level beyond it
     */
    public Lifecycle build() {
        Map<Phase, Status> usual = moves.usualStatuses(name, statuses.values());
        Map<String, Plan.Row> rows = moves.compile(name, statuses, usual, usualMoves);
        if (channels.isEmpty()) {
            channel(Channel.of("direct", Channel.Delivery.IMMEDIATE));
        }
        long on = EnumSet.complementOf(off).stream().mapToLong(RuleId::bit).sum();
        Escalating escalating = ladder.compile(name, on);
        Map<String, Operation> operations = agreements.operations(name);
        Obliging obliging = agreements.obliging(policies.calendar());
        return new Lifecycle(new Plan(
                name,
                version,
                Moves.of(usual, Phase.NEW),
                rows,
                Moves.fallbacks(usual),
                on,
                List.copyOf(rules),
                ImmutableMap.copyOf(channels), // in the order of their declaration
                channels.values().iterator().next(),
                Meters.of(policies.targets(escalating.ladder().size())),
                homeQueue,
                silenceWindow,
                offerExpiry,
                returns,
                reopeningWindow,
                Maps.immutableEnumMap(approvers),
                migrations.compile(
                        name, version, statuses, obliging.kinds(), agreements.findings(), agreements.operations(name)),
                holdingReplies,
                botTurns,
                escalating,
                obliging,
                agreements.findings(),
                operations,
                Agreements.unsafe(operations),
                inherited));
    }
}
