package dev.ticketlifecycle.ticket;

import dev.ticketlifecycle.clock.Clock;
import dev.ticketlifecycle.clock.Clocks;
import dev.ticketlifecycle.closure.Closure;
import dev.ticketlifecycle.consent.Consents;
import dev.ticketlifecycle.conversation.Conversation;
import dev.ticketlifecycle.escalation.Escalation;
import dev.ticketlifecycle.finding.Findings;
import dev.ticketlifecycle.obligation.Obligations;
import dev.ticketlifecycle.operation.Operations;
import dev.ticketlifecycle.ownership.Ownership;
import dev.ticketlifecycle.relation.Relations;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Phase;
import dev.ticketlifecycle.vocabulary.Status;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A ticket: the fold of its journal, one facet a room.
 *
 * <p>Immutable; its size is bounded by the caps of its facets, not by its history.
 *
 * @param id its key
 * @param lifecycle the lifecycle it is bound to, by name; empty before opening
 * @param lifecycleVersion the version of that lifecycle
 * @param version how many events its journal has
 * @param recordedAt when the last of them was written down
 * @param stage where it stands and what it is about
 * @param conversation what has been said
 * @param ownership who is accountable
 * @param closure how far it is from its end
 * @param escalation how often somebody higher up had to look at it
 * @param obligations what is owed
 * @param findings what was found
 * @param consents what the requester agreed to and was told
 * @param operations what was done to the world
 * @param relations what becomes of it together with other tickets
 * @param clocks its clocks
 * @param changes the last changes, for acts decided on an older version
 * @param overrides how many acts set rules aside
 */
public record Ticket(
        TicketId id,
        Optional<String> lifecycle,
        int lifecycleVersion,
        long version,
        Instant recordedAt,
        Stage stage,
        Conversation conversation,
        Ownership ownership,
        Closure closure,
        Escalation escalation,
        Obligations obligations,
        Findings findings,
        Consents consents,
        Operations operations,
        Relations relations,
        Clocks clocks,
        Changes changes,
        int overrides) {

    /**
     * A ticket that nobody has opened yet.
     *
     * @param id its key
     * @return the ticket at version 0
     */
    public static Ticket unopened(TicketId id) {
        return new Ticket(
                id,
                Optional.empty(),
                0,
                0,
                Instant.EPOCH,
                Stage.UNOPENED,
                Conversation.NONE,
                Ownership.NONE,
                Closure.NONE,
                Escalation.NONE,
                Obligations.NONE,
                Findings.NONE,
                Consents.NONE,
                Operations.NONE,
                Relations.NONE,
                Clocks.NONE,
                Changes.NONE,
                0);
    }

    /**
     * The host's word for where it stands.
     *
     * @return the status
     */
    public Status status() {
        return stage.status();
    }

    /**
     * What the status means.
     *
     * @return the phase
     */
    public Phase phase() {
        return stage.phase();
    }

    /**
     * The one that is accountable.
     *
     * @return the owner; empty only until intake
     */
    public Optional<Owner> owner() {
        return ownership.owner();
    }

    /**
     * One of the host's own facts.
     *
     * @param name its name
     * @return its value
     */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(stage.attributes().get(name));
    }

    /**
     * The party that must act next: derived, never set.
     *
     * @return the party; empty once the ticket has ended
     */
    public Optional<Party> ball() {
        return switch (phase()) {
            case CLOSED -> Optional.empty();
            case WAITING -> stage.status().awaits();
            case RESOLVED -> Optional.of(conversation.open().isEmpty() ? Party.REQUESTER : Party.STAFF);
            case NEW, ACTIVE ->
                // A question back passes the ball although it leaves the requester's own question open.
                Optional.of(obligations.turnOfRequester(conversation) ? Party.REQUESTER : Party.STAFF);
        };
    }

    /**
     * What one party owes another now: what was imposed, and what follows from what was said and offered.
     *
     * @return open questions, the desk's own question, the word it promised, the open offer, and the open obligations
     */
    public List<Owed> owed() {
        return Owed.on(this);
    }

    /**
     * What a party may see of the ticket; a view hides, it never alters.
     *
     * @param party the party
     * @return its view, which also says what it may see of the journal
     */
    public TicketView viewFor(Party party) {
        return TicketView.of(this, party);
    }

    /**
     * Everything that will happen by itself, in the order in which it will.
     *
     * @return the timers
     */
    public List<Timer> timers() {
        List<Timer> timers = new ArrayList<>();
        ownership.expiry().ifPresent(timers::add);
        conversation.nextUpdate().ifPresent(timers::add);
        closure.window().ifPresent(timers::add);
        escalation.overdue().ifPresent(timers::add);
        obligations.open().forEach(one -> one.next().ifPresent(timers::add));
        if (closure.ending().isEmpty()) {
            timers.addAll(consents.timers());
        }
        clocks.all().forEach(c -> c.next().ifPresent(timers::add));
        Collections.sort(timers);
        return Collections.unmodifiableList(timers);
    }

    /**
     * The first of the {@linkplain #timers() timers}, found without making the list.
     *
     * @return the timer, or empty if nothing will happen by itself
     */
    public Optional<Timer> nextTimer() {
        Optional<Timer> first = earlier(ownership.expiry(), conversation.nextUpdate());
        first = earlier(first, closure.window());
        first = earlier(first, escalation.overdue());
        first = earlier(first, obligations.next());
        if (closure.ending().isEmpty()) { // a consent that runs out on an ended ticket just stands no longer
            first = earlier(first, consents.next());
        }
        List<Clock> all = clocks.all();
        for (int i = 0; i < all.size(); i++) {
            first = earlier(first, all.get(i).next());
        }
        return first;
    }

    private static Optional<Timer> earlier(Optional<Timer> one, Optional<Timer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().compareTo(one.get()) < 0 ? other : one;
    }

    /**
     * The one alarm: the earliest instant at which something will happen by itself.
     *
     * @return the alarm of the first timer
     */
    public Optional<Instant> wakeAt() {
        return nextTimer().map(Timer::alarm);
    }
}
