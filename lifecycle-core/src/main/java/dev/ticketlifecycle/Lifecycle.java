package dev.ticketlifecycle;

import com.google.common.collect.Iterables;
import dev.ticketlifecycle.calendar.BusinessCalendar;
import dev.ticketlifecycle.clock.ClockEvent.DueSet;
import dev.ticketlifecycle.clock.Reading;
import dev.ticketlifecycle.closure.Outcome;
import dev.ticketlifecycle.escalation.Escalating;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.explain.WhatIf;
import dev.ticketlifecycle.finding.FindingKind;
import dev.ticketlifecycle.gate.Gate;
import dev.ticketlifecycle.gate.Plan;
import dev.ticketlifecycle.obligation.ObligationKind;
import dev.ticketlifecycle.operation.Operation;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.sla.ChangeMode;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Channel;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides every act on every ticket by one set of rules, and explains every refusal.
 *
 * <p>A lifecycle is an immutable, versioned definition: statuses, moves, rules, channels, SLA policies. Everything it
 * answers is a pure function of its arguments: no clock, no input or output, no randomness. Thread-safe.
 *
 * <pre>{@code
 * Lifecycle support = Lifecycle.preset("helpdesk")
 *         .status("checking", Phase.ACTIVE)
 *         .sla(SlaPolicy.named("standard").firstReply(Duration.ofHours(4)).resolution(Duration.ofDays(3)).warnAt(0.75))
 *         .build();
 * Decision decision = support.decide(ticket, act, given);
 * }</pre>
 *
 * <p>To run it on a store, with one effect per command id, use {@link Helpdesk}.
 *
 * <p>Long, because it is the one entry to define and to decide; most of it is documentation.
 */
public final class Lifecycle {

    private final Plan plan;
    private final Definition definition;
    private final List<Lifecycle> older;
    private final Gate gate;

    Lifecycle(Plan plan, Definition definition, Collection<Lifecycle> older) {
        this.plan = plan;
        this.definition = definition;
        this.older = List.copyOf(older);
        this.gate = new Gate(plan);
    }

    /**
     * Holds a lifecycle to this one and to those that this one migrates from: a name and a version mean one definition, or
     * tickets would be decided by the one and folded by the other.
     *
     * @throws IllegalArgumentException if one of them has its name and version, and another definition
     */
    void checkTwin(Lifecycle other) {
        for (Lifecycle one : Iterables.concat(List.of(this), older)) {
            boolean same = one.name().equals(other.name()) && one.version() == other.version();
            if (same && !one.definition.equals(other.definition)) {
                throw new IllegalArgumentException(other + " has two definitions, which differ in "
                        + String.join(", ", one.definition.differences(other.definition))
                        + ": give the one that changed another version");
            }
        }
    }

    /**
     * Begins a definition with all rules on and no status.
     *
     * @param name the lifecycle's name, written into every ticket
     * @return the builder
     */
    public static LifecycleBuilder named(String name) {
        return new LifecycleBuilder(name);
    }

    /**
     * Begins a definition from one that comes with the library.
     *
     * <p>{@code helpdesk}, version 1, contains exactly this; whatever the builder is told comes on top, or instead where it
     * sets a limit:
     *
     * <ul>
     *   <li>statuses {@code new}, {@code open}, {@code waiting} (for the requester), {@code on-hold} (for a third party),
     *       {@code resolved} and {@code closed}, with the usual moves of {@link LifecycleBuilder};
     *   <li>channels {@code mail}, the usual one, and {@code web}: delivered if no bounce comes within 10 minutes; {@code
     *       chat} and {@code messenger}: delivered on a receipt; {@code phone} and {@code counter}: delivered at once;
     *   <li>the home queue {@code desk};
     *   <li>30 minutes of silence, 14 days to reopen, 4 hours to accept an offer, all elapsed; 2 returns, 2 holding
     *       replies in a row, 3 turns of bots; a supervisor approves endings as spam, as abuse and as impossible;
     *   <li>all built-in rules on, no rule of the host's, no SLA policy.
     * </ul>
     *
     * @param preset the preset's name
     * @return the builder, to be completed
     * @throws IllegalArgumentException if there is no such preset
     */
    public static LifecycleBuilder preset(String preset) {
        return Presets.named(preset);
    }

    /**
     * Decides an act.
     *
     * <p>First what has fallen due by {@code given.now()} happens; then all rules look at the act; if none refuses, it is
     * carried out. {@code now} is floored to milliseconds and is never before the ticket's last recorded instant.
     *
     * @param ticket the ticket
     * @param act the act
     * @param given the instant, and what the directory says about the people concerned
     * @return the events and the next ticket, or every rule that refuses
     * @throws IllegalArgumentException if the act names a status or a channel that isn't defined, an {@code Interaction}
     *     is on a channel that doesn't deliver at once ({@code IMMEDIATE}), its command is of a foreign class, or the ticket is bound to another lifecycle or version, unless this one migrates from that and
     *     the act is a {@code Migrate}
     */
    public Decision decide(Ticket ticket, Act act, Given given) {
        if (!plan.binds(ticket)) {
            if (act.command().kind() == CommandKind.MIGRATE) {
                Binding.migrates(plan, ticket);
            } else {
                Binding.check(plan, ticket);
            }
        }
        return gate.decide(ticket, act, given);
    }

    /** Whether this definition says what becomes of a ticket that is under another one. */
    boolean migratesFrom(Ticket ticket) {
        return plan.origin(ticket).isPresent();
    }

    /** The compiled definition, for one that migrates from this. */
    Plan plan() {
        return plan;
    }

    /**
     * Decides without any effect.
     *
     * @param ticket the ticket
     * @param act the act
     * @param given the instant, and what the directory says
     * @return why it would be refused, or empty if it would be accepted
     */
    public Optional<Refusal> whyNot(Ticket ticket, Act act, Given given) {
        return decide(ticket, act, given).fold(ok -> Optional.empty(), no -> Optional.of(no.refusal()));
    }

    /**
     * Says which commands are open to an actor, and for the others which rules are in the way. Found by trying, on the
     * same gate as {@link #decide}.
     *
     * @param ticket the ticket
     * @param actor the actor
     * @param given the instant, and what the directory says about the actor and whoever could be named
     * @return the open and the blocked kinds
     * @throws IllegalArgumentException if the ticket is bound to another lifecycle or version
     */
    public WhatNow whatNow(Ticket ticket, Actor actor, Given given) {
        Binding.check(plan, ticket);
        return gate.whatNow(ticket, actor, given);
    }

    /**
     * Lets what is due happen, each thing stamped with the instant at which it became true.
     *
     * @param ticket the ticket
     * @param now the instant
     * @return what happened, possibly nothing, and the ticket after it
     * @throws IllegalArgumentException if the ticket is bound to another lifecycle or version
     */
    public Decision.Accepted advance(Ticket ticket, Instant now) {
        Binding.check(plan, ticket);
        return gate.advance(ticket, Given.at(now));
    }

    /**
     * Folds one event; consults no rules.
     *
     * @param ticket the ticket
     * @param event what happened
     * @return the next ticket
     * @throws IllegalArgumentException if the event is of a foreign class, or the ticket is or comes under a lifecycle or
     *     version that is neither this one nor one it migrates from
     */
    public Ticket evolve(Ticket ticket, Recorded event) {
        return gate.fold(ticket, List.of(event));
    }

    /**
     * Folds a journal from its beginning. Where the ticket was migrated, each stretch is measured by the lifecycle it was
     * under: this one, or one it migrates from.
     *
     * @param id the ticket's key
     * @param journal everything that happened, in order
     * @return the ticket
     * @throws IllegalArgumentException if an event is of a foreign class, or the ticket was once under a lifecycle or
     *     version that is neither this one nor one it migrates from
     */
    public Ticket fold(TicketId id, Iterable<Recorded> journal) {
        return gate.fold(Ticket.unopened(id), journal);
    }

    /**
     * Whether a ticket has ended for good.
     *
     * @param ticket the ticket
     * @param now the instant
     * @return true from the end of its reopening window, and once nothing is owed any more that lives on after the end
     */
    public boolean sealed(Ticket ticket, Instant now) {
        return ticket.closure()
                .sealed(now, plan.reopeningWindow(), ticket.obligations().survive());
    }

    /**
     * Everything it was told when it was built, to be written out or built again.
     *
     * @return the definition
     */
    public Definition definition() {
        return definition;
    }

    /**
     * The lifecycle's name.
     *
     * @return the name
     */
    public String name() {
        return plan.name();
    }

    /**
     * What the clocks of a ticket show at an instant, or would show if something were otherwise from then on. A function
     * of its parameters: how often somebody looks changes nothing.
     *
     * @param ticket the ticket
     * @param supposed what would be otherwise, mostly {@link WhatIf#NOTHING}
     * @param now the instant
     * @return one reading a clock, in the order of the policies
     * @throws IllegalArgumentException if the ticket is bound to another lifecycle, or no policy has a supposed name
     */
    public List<Reading> readings(Ticket ticket, WhatIf supposed, Instant now) {
        Binding.check(plan, ticket);
        return gate.readings(ticket, supposed, Given.at(now));
    }

    /**
     * Whether a decision set a due instant as if it had been so from the start of a cycle, which is exact only with the
     * journal where the clock stood still or went on again. Who decides without a {@link Helpdesk} decides once more
     * then, with {@link Given#knowing}.
     *
     * @param accepted the decision
     * @return true if the journal can make a difference
     */
    public boolean needsJournal(Decision.Accepted accepted) {
        return accepted.events().stream()
                .map(Recorded::event)
                .filter(DueSet.class::isInstance)
                .map(event -> plan.meters().find(((DueSet) event).clock()))
                .anyMatch(target -> target.isPresent() && target.get().changes() == ChangeMode.RETROACTIVE);
    }

    /**
     * An account of a ticket: why its clocks show what they show, and who had the time.
     *
     * @param id its key
     * @param journal its journal from the first entry on
     * @return the account
     * @throws IllegalArgumentException if the ticket was under a lifecycle that this one neither is nor migrates from
     */
    public Account account(TicketId id, Iterable<Recorded> journal) {
        return new Account(gate.scenes(id, journal));
    }

    /**
     * The version of this definition.
     *
     * @return the version, 1 by default
     */
    public int version() {
        return plan.version();
    }

    /**
     * The statuses, in the order of their declaration.
     *
     * @return the statuses
     */
    public List<Status> statuses() {
        return plan.rows().values().stream().map(Plan.Row::status).toList();
    }

    /**
     * The built-in rules that this definition switched off.
     *
     * @return their ids
     */
    public Set<String> rulesOff() {
        Set<String> off = new TreeSet<>();
        for (RuleId rule : RuleId.values()) {
            if (!plan.on(rule)) {
                off.add(rule.id());
            }
        }
        return off;
    }

    /**
     * The channels that messages can travel on, in the order of their declaration.
     *
     * @return the channels; the first is the usual one, which messages take that name none
     */
    public List<Channel> channels() {
        return List.copyOf(plan.channels().values());
    }

    /**
     * The queue that tickets fall back to when they have no other.
     *
     * @return the queue's name
     */
    public String homeQueue() {
        return plan.homeQueue();
    }

    /**
     * How long a proposal stands in silence before the ticket ends.
     *
     * @return elapsed time
     */
    public Duration silenceWindow() {
        return plan.silenceWindow();
    }

    /**
     * How often a ticket may be given back to somebody who has held it, but for a supervisor.
     *
     * @return the count
     */
    public int returns() {
        return plan.returns();
    }

    /**
     * How long an ended ticket can come back.
     *
     * @return elapsed time
     */
    public Duration reopeningWindow() {
        return plan.reopeningWindow();
    }

    /**
     * How long an offer stands.
     *
     * @return elapsed time
     */
    public Duration offerExpiry() {
        return plan.offerExpiry();
    }

    /**
     * How many holding replies may follow each other.
     *
     * @return the count
     */
    public int holdingReplies() {
        return plan.holdingReplies();
    }

    /**
     * How many public replies bots have before a person has to take over.
     *
     * @return the count
     */
    public int botTurns() {
        return plan.botTurns();
    }

    /**
     * How it escalates: whom it tells, one level after the other, and when.
     *
     * @return the ladder, the limit of reopenings, the cool-down and the intents
     */
    public Escalating escalating() {
        return plan.escalating();
    }

    /**
     * The roles that approve endings by a code.
     *
     * @return for each outcome that takes an approval, the role
     */
    public Map<Outcome, String> approvers() {
        return plan.approvers();
    }

    /**
     * The kinds of obligations, the built-in ones first.
     *
     * @return the kinds
     */
    public List<ObligationKind> obligations() {
        return List.copyOf(plan.obliging().kinds().values());
    }

    /**
     * When the time of an obligation counts.
     *
     * @param obligation the name of its kind
     * @return the kind's own calendar; else every hour for requesters and third parties, and the desk's hours for the desk
     * @throws IllegalArgumentException if there is no kind of this name
     */
    public BusinessCalendar hours(String obligation) {
        return plan.obliging().calendar(obligation);
    }

    /**
     * The kinds of findings, the built-in ones first.
     *
     * @return the kinds
     */
    public List<FindingKind> findings() {
        return List.copyOf(plan.findings().values());
    }

    /**
     * The operations, in the order of their declaration.
     *
     * @return the operations
     */
    public List<Operation> operations() {
        return List.copyOf(plan.operations().values());
    }

    /**
     * The highest rating that is followed up.
     *
     * @return 0 for none
     */
    public int lowRating() {
        return plan.obliging().lowRating();
    }

    @Override
    public String toString() {
        return "Lifecycle " + plan.name() + " v" + plan.version();
    }
}
