package dev.ticketlifecycle;

import com.google.common.collect.ImmutableSet;
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
import dev.ticketlifecycle.vocabulary.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Defines a {@link Lifecycle}. A contradiction fails at the call that makes it, or at {@link #build()}, and the message
 * names both sides. A call that fails changes nothing. Not thread-safe.
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
    private final Moves moves = new Moves();
    private final Channels channels = new Channels();
    private final Rules rules = new Rules();
    private final Policies policies = new Policies();
    private final Approvers approvers = new Approvers();
    private final Migrations migrations = new Migrations();
    private int version = 1;
    private boolean usualMoves = true;
    private String homeQueue = "desk";
    private final Bounds bounds = new Bounds();
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
     * @throws IllegalArgumentException if it is below 1
     */
    public LifecycleBuilder version(int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "lifecycle '" + name + "' has version " + number + ": versions count from 1");
        }
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
        moves.add(status);
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
        channels.add(channel);
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
        rules.without(rule);
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
        bounds.silenceWindow(elapsed);
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
        bounds.offerExpiry(elapsed);
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
        bounds.returns(times);
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
        bounds.reopeningWindow(elapsed);
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
        bounds.holdingReplies(inRow);
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
        bounds.botTurns(turns);
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
        approvers.set(outcome, role);
        return this;
    }

    /**
     * Declares who is told of escalations; where a level doesn't acknowledge in its time, the next one is told.
     *
     * @param levels the levels, lowest first; none by default
     * @return this builder
     * @throws IllegalArgumentException if there is none, two have one name, one but the last never passes on, or a
     *     ladder is declared already
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
        bounds.coolDown(elapsed);
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
        bounds.reopenings(most);
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
     * @throws IllegalArgumentException if the operation is declared already, or is irreversible and rests on nothing
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
        bounds.lowRating(highest);
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
        return Arrays.stream(metrics).map(Metric::name).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Completes the definition.
     *
     * @return the lifecycle
     * @throws IllegalArgumentException if a phase has no status, a move names an unknown one, a status can't be reached,
     *     no end can be reached from one, a migration leaves out a status or changes its meaning, a level of the
     *     ladder has nobody in it ({@code ladder-complete}), an escalation names a level beyond it, a metric listens
     *     to a status that there isn't, or clocks are inherited that no policy measures
     */
    public Lifecycle build() {
        Map<Phase, Status> usual = moves.usualStatuses(name);
        Map<String, Plan.Row> rows = moves.compile(name, usual, usualMoves);
        Map<String, Channel> ways = channels.compile();
        Definition definition = definition();
        Definition.Limits limits = definition.limits();
        Escalating escalating = ladder.compile(name, rules.on(), limits);
        Obliging obliging = agreements.obliging(policies.calendar(), limits.lowRating());
        Plan plan = new Plan(
                name,
                version,
                Moves.of(usual, Phase.NEW),
                rows,
                Moves.fallbacks(usual),
                rules.on(),
                definition.rules(),
                ways,
                ways.values().iterator().next(),
                Meters.of(policies.targets(
                        escalating.ladder().size(), moves.statuses().keySet())),
                homeQueue,
                limits.silenceWindow(),
                limits.offerExpiry(),
                limits.returns(),
                limits.reopeningWindow(),
                approvers.roles(),
                migrations.compile(
                        name,
                        version,
                        moves.statuses(),
                        obliging.kinds(),
                        agreements.findings(),
                        agreements.operations()),
                limits.holdingReplies(),
                limits.botTurns(),
                escalating,
                obliging,
                agreements.findings(),
                agreements.operations(),
                agreements.unsafe(),
                policies.handedOn(inherited));
        return new Lifecycle(plan, definition, migrations.older());
    }

    private Definition definition() {
        return new Definition(
                name,
                version,
                List.copyOf(moves.statuses().values()),
                moves.declared(),
                usualMoves,
                channels.declared(),
                rules.own(),
                rules.off(),
                List.copyOf(policies.declared()),
                approvers.roles(),
                bounds.limits(),
                homeQueue,
                ladder.levels(),
                ladder.intents(),
                List.copyOf(agreements.declaredObligations()),
                List.copyOf(agreements.declaredFindings()),
                List.copyOf(agreements.operations().values()),
                inherited,
                migrations.declared());
    }
}
