package dev.ticketlifecycle;

import com.google.common.hash.Hashing;
import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.stage.Stage;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.Outbox.Claimed;
import dev.ticketlifecycle.store.Outbox.Settlement;
import dev.ticketlifecycle.store.StoreFailure;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.TicketStore.Commit;
import dev.ticketlifecycle.store.TicketStore.CommitResult;
import dev.ticketlifecycle.store.TicketStore.CommitResult.AlreadyCommitted;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Committed;
import dev.ticketlifecycle.store.TicketStore.Loaded;
import dev.ticketlifecycle.store.TicketStore.Receipt;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.store.WakeUps.Due;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Decision.Refused;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.ActorKind;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Party;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.RuleId;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs lifecycles on a store: each accepted command takes effect exactly once, each refused one changes nothing.
 *
 * <pre>{@code
 * InMemoryStore store = new InMemoryStore(InstantSource.system());
 * Helpdesk desk = Helpdesk.of(SUPPORT, store, directory, notifier);
 * Decision decision = desk.handle(TicketId.of("T-1"), Act.by(agent("anna")).id("c-42").does(Reply.answer("sent again")));
 * }</pre>
 *
 * <p>Thread-safe, without threads of its own: a host calls {@link #wake} and {@link #dispatch} from its scheduler, as
 * often as it likes and from as many places as it likes. All times are the store's.
 */
public final class Helpdesk {

    private static final Logger LOG = LoggerFactory.getLogger(Helpdesk.class);

    private static final int TRIES = 8;
    private static final int DELIVERY_ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int PAGE = 500;
    private static final String NO_ACT = "-"; // who only looks has no receipt to ask for

    /** What people may want to hear of; messages themselves are sent by the host. */
    private static final Set<EventKind> NOTIFIED = EnumSet.of(
            EventKind.OWNER_CHANGED,
            EventKind.OFFERED,
            EventKind.OFFER_ENDED,
            EventKind.DELIVERY_FAILED,
            EventKind.NEXT_UPDATE_MISSED,
            EventKind.PROPOSED,
            EventKind.PROPOSAL_REJECTED,
            EventKind.ENDED,
            EventKind.REOPENED,
            EventKind.THRESHOLD_REACHED,
            EventKind.BREACHED,
            EventKind.OVERRIDDEN);

    private record Bound(String name, int version) {}

    private final Lifecycle current;
    private final Map<Bound, Lifecycle> lifecycles;
    private final TicketStore tickets;
    private final WakeUps wakeUps;
    private final Outbox outbox;
    private final Directory directory;
    private final Notifier notifier;

    private Helpdesk(
            Lifecycle current,
            Map<Bound, Lifecycle> lifecycles,
            TicketStore tickets,
            WakeUps wakeUps,
            Outbox outbox,
            Directory directory,
            Notifier notifier) {
        this.current = current;
        this.lifecycles = Map.copyOf(lifecycles);
        this.tickets = tickets;
        this.wakeUps = wakeUps;
        this.outbox = outbox;
        this.directory = directory;
        this.notifier = notifier;
    }

    /**
     * A desk on a store that keeps everything.
     *
     * @param lifecycle the lifecycle under which tickets are opened
     * @param store tickets, alarms and notifications, committed together
     * @param directory what the host knows about people
     * @param notifier through which people are told
     * @param <S> a store with all three ports
     * @return the desk
     */
    public static <S extends TicketStore & WakeUps & Outbox> Helpdesk of(
            Lifecycle lifecycle, S store, Directory directory, Notifier notifier) {
        Map<Bound, Lifecycle> one = Map.of(new Bound(lifecycle.name(), lifecycle.version()), lifecycle);
        return new Helpdesk(lifecycle, one, store, store, store, directory, notifier);
    }

    /**
     * The same desk, serving the tickets of another lifecycle or version too.
     *
     * @param older a lifecycle under which tickets are still open
     * @return a copy
     * @throws IllegalArgumentException if a lifecycle of this name and version is served already
     */
    public Helpdesk serving(Lifecycle older) {
        Map<Bound, Lifecycle> more = new HashMap<>(lifecycles);
        if (more.put(new Bound(older.name(), older.version()), older) != null) {
            throw new IllegalArgumentException(older + " is served already: give one of the two another version");
        }
        return new Helpdesk(current, more, tickets, wakeUps, outbox, directory, notifier);
    }

    /**
     * Decides an act and, if it is accepted, makes it take effect.
     *
     * <p>An act that was accepted before is answered with its original events, and with the ticket as it stands now.
     * Where others write at the same time, the act is loaded and decided again, a bounded number of times.
     *
     * @param ticket the ticket
     * @param act the act; sent again with the same id it has no second effect
     * @return what came of it
     * @throws IllegalArgumentException if the act's id was used for another content on this ticket, or the act names
     *     something that isn't defined
     * @throws ContendedException if others were faster each time; nothing was written
     * @throws StoreFailure if the store can't be reached; if its outcome is unknown, send the act again
     * @throws IllegalStateException if the ticket is bound to a lifecycle that this desk doesn't serve
     */
    public Decision handle(TicketId ticket, Act act) {
        @Nullable StoreFailure failure = null;
        for (int tries = 0; tries < TRIES; tries++) {
            pause(tries);
            try {
                Optional<Decision> decision = tryOnce(ticket, act);
                if (decision.isPresent()) {
                    return decision.get();
                }
                failure = null;
                LOG.debug("act {} on {}: somebody else was faster", act.id(), ticket);
            } catch (StoreFailure e) {
                if (e.outcome() == StoreFailure.Outcome.NOT_APPLIED_FOR_GOOD) {
                    throw e;
                }
                failure = e;
                LOG.debug("act {} on {}: {}", act.id(), ticket, e.getMessage());
            }
        }
        if (failure != null) {
            throw failure;
        }
        throw new ContendedException(ticket, act.id(), TRIES);
    }

    // The first try again comes at once, the later ones after a jittered wait that doubles.
    private static void pause(int tries) {
        if (tries > 1) {
            long most = TimeUnit.MILLISECONDS.toNanos(1L << tries);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
        }
    }

    private Optional<Decision> tryOnce(TicketId id, Act act) {
        Loaded loaded = tickets.load(id, act.id());
        long digest = digest(act);
        if (loaded.receipt().isPresent()) {
            return Optional.of(repeated(id, act, digest, loaded.receipt().get(), loaded.snapshot()));
        }
        Ticket ticket = loaded.snapshot().orElseGet(() -> Ticket.unopened(id));
        Decision decision = lifecycle(ticket).decide(ticket, act, given(loaded.now(), ticket, act));
        if (!(decision instanceof Accepted accepted)) {
            return Optional.of(decision);
        }
        if (accepted.ticket().version() == 0) {
            return Optional.of(accepted); // waking a ticket that nobody opened makes no ticket
        }
        CommitResult result = tickets.commit(new Commit(
                accepted.ticket(),
                ticket.version(),
                new Receipt(act.id(), digest, accepted.events()),
                accepted.ticket().wakeAt(),
                notifications(ticket, accepted.events())));
        if (result instanceof Committed) {
            return Optional.of(accepted);
        }
        return result instanceof AlreadyCommitted already
                ? Optional.of(repeated(id, act, digest, already.receipt(), Optional.empty()))
                : Optional.empty();
    }

    private Decision repeated(TicketId id, Act act, long digest, Receipt receipt, Optional<Ticket> snapshot) {
        if (receipt.digest() != digest) {
            throw new IllegalArgumentException("act '" + act.id() + "' on ticket " + id.tenant() + "/" + id.value()
                    + " was accepted before with another content: give each act an id of its own");
        }
        Ticket now = snapshot.or(() -> tickets.load(id, act.id()).snapshot()).orElseThrow();
        return new Accepted(now, receipt.events());
    }

    // Records print their components in a fixed order, sets and maps in the order in which they were given.
    private static long digest(Act act) {
        String content = act.command() + "|" + act.initiator() + "|" + act.executor() + "|" + act.override();
        return Hashing.farmHashFingerprint64()
                .hashString(content, StandardCharsets.UTF_8)
                .asLong();
    }

    private Lifecycle lifecycle(Ticket ticket) {
        if (ticket.lifecycle().isEmpty()) {
            return current;
        }
        Bound bound = new Bound(ticket.lifecycle().get(), ticket.lifecycleVersion());
        @Nullable Lifecycle lifecycle = lifecycles.get(bound);
        if (lifecycle == null) {
            throw new IllegalStateException("ticket " + ticket.id().value() + " is bound to lifecycle " + bound.name()
                    + " v" + bound.version() + ", which this desk doesn't serve: add it with Helpdesk.serving");
        }
        return lifecycle;
    }

    private Given given(Instant now, Ticket ticket, Act act) {
        Set<String> people = new LinkedHashSet<>();
        people.add(act.initiator().id());
        people.add(act.executor().id());
        ticket.ownership().agent().ifPresent(people::add);
        for (@Nullable Command command = act.command(); command != null; ) {
            command.names().filter(Owner.Agent.class::isInstance).ifPresent(owner -> people.add(owner.id()));
            command = command.then().orElse(null);
        }
        Optional<String> category = act.command() instanceof Open open
                ? open.category()
                : ticket.stage().category();
        return new Given(now, directory.about(people, category));
    }

    private static List<Notification> notifications(Ticket before, List<Recorded> events) {
        List<Notification> notifications = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (NOTIFIED.contains(events.get(i).event().kind())) {
                notifications.add(new Notification(before.id(), before.version() + i + 1, events.get(i)));
            }
        }
        return notifications;
    }

    /**
     * Takes in a message, wherever it belongs: on the ticket, or, if the ticket has ended for good, on a linked follow-up
     * that is opened for it. So no message of a requester is lost.
     *
     * <p>The follow-up's key is the ticket's, a slash and the act's id; its attribute {@value #FOLLOWS} names the ticket.
     * Automatic mail opens nothing.
     *
     * @param ticket the ticket the message was sent to
     * @param act the message, a {@link Receive}
     * @return what came of it; {@code decision.ticket().id()} says where the message is
     * @throws IllegalArgumentException as in {@link #handle}, or if the act isn't a message
     */
    public Decision receive(TicketId ticket, Act act) {
        if (!(act.command() instanceof Receive)) {
            throw new IllegalArgumentException(
                    "act '" + act.id() + "' is a " + act.command().kind() + ", not a message: use handle");
        }
        Decision decision = handle(ticket, act);
        boolean follows = decision instanceof Refused refused
                && refused.refusal().rules().equals(List.of(RuleId.TERMINAL.id()))
                && act.initiator().party() == Party.REQUESTER
                && act.initiator().kind() != ActorKind.AUTOMATIC;
        if (!follows) {
            return decision;
        }
        Stage stage = decision.ticket().stage();
        Open open = new Open(
                act.initiator().id(),
                stage.category(),
                decision.ticket().ownership().queue(),
                Map.of(FOLLOWS, ticket.value()),
                Optional.of(act.command()));
        return handle(new TicketId(ticket.tenant(), ticket.value() + "/" + act.id()), act.doing(open));
    }

    /** The attribute of a follow-up that names the ticket it follows. */
    public static final String FOLLOWS = "follows";

    /**
     * Says why an act would be refused, without any effect.
     *
     * @param ticket the ticket
     * @param act the act
     * @return why, or empty if it would be accepted
     */
    public Optional<Refusal> whyNot(TicketId ticket, Act act) {
        Loaded loaded = tickets.load(ticket, act.id());
        Ticket standing = loaded.snapshot().orElseGet(() -> Ticket.unopened(ticket));
        return lifecycle(standing).whyNot(standing, act, given(loaded.now(), standing, act));
    }

    /**
     * Says what an actor can do on a ticket now.
     *
     * @param ticket the ticket
     * @param actor the actor
     * @param candidates people that could be named, as new owners for instance
     * @return the open and the blocked commands
     */
    public WhatNow whatNow(TicketId ticket, Actor actor, Set<String> candidates) {
        Loaded loaded = tickets.load(ticket, NO_ACT);
        Ticket standing = loaded.snapshot().orElseGet(() -> Ticket.unopened(ticket));
        Set<String> people = new LinkedHashSet<>(candidates);
        people.add(actor.id());
        standing.ownership().agent().ifPresent(people::add);
        Given given =
                new Given(loaded.now(), directory.about(people, standing.stage().category()));
        return lifecycle(standing).whatNow(standing, actor, given);
    }

    /**
     * A ticket as it stands now: what has fallen due by the store's clock is shown, though not yet written.
     *
     * @param ticket the ticket
     * @return the ticket, or empty if it isn't open and never was
     */
    public Optional<Ticket> ticket(TicketId ticket) {
        Loaded loaded = tickets.load(ticket, NO_ACT);
        return loaded.snapshot()
                .map(found -> lifecycle(found).advance(found, loaded.now()).ticket());
    }

    /**
     * The journal of a ticket.
     *
     * @param ticket the ticket
     * @return everything that was written, in order
     */
    public List<Recorded> journal(TicketId ticket) {
        List<Recorded> all = new ArrayList<>();
        List<Recorded> page = tickets.journal(ticket, 0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = tickets.journal(ticket, all.size(), PAGE);
        }
        return all;
    }

    /**
     * Whether the snapshot is what the journal says.
     *
     * @param ticket the ticket
     * @return true if folding the journal gives the snapshot, or there is no such ticket
     */
    public boolean verify(TicketId ticket) {
        Optional<Ticket> snapshot = tickets.load(ticket, NO_ACT).snapshot();
        return snapshot.isEmpty()
                || lifecycle(snapshot.get()).fold(ticket, journal(ticket)).equals(snapshot.get());
    }

    /**
     * Lets what is due happen on tickets whose alarm has come.
     *
     * @param limit the most tickets to wake
     * @return how many were claimed; a host goes on while it is {@code limit}
     */
    public int wake(int limit) {
        List<Due> due = wakeUps.claimAlarms(limit, LEASE);
        for (Due one : due) {
            try {
                handle(one.ticket(), Act.of("wake@" + one.wakeAt().toEpochMilli(), Actor.system(), new Advance()));
            } catch (RuntimeException e) {
                LOG.warn("ticket {} could not be woken; trying again in {}", one.ticket(), RETRY, e);
                wakeUps.defer(one, RETRY);
            }
        }
        return due.size();
    }

    /**
     * Delivers notifications, each ticket's in order.
     *
     * @param limit the most notifications to deliver
     * @return how many were claimed; a host goes on while it is more than zero
     */
    public int dispatch(int limit) {
        List<Claimed> claimed = outbox.claimNotifications(limit, LEASE);
        for (Claimed one : claimed) {
            outbox.settle(one, told(one));
        }
        return claimed.size();
    }

    private Settlement told(Claimed claimed) {
        try {
            notifier.tell(claimed.notification());
            return new Settlement.Delivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Settlement.RetryAfter(RETRY);
        } catch (Exception e) {
            boolean last = claimed.attempt() >= DELIVERY_ATTEMPTS;
            LOG.warn(
                    "notification {} failed, attempt {}", claimed.notification().key(), claimed.attempt(), e);
            return last
                    ? new Settlement.Dead(String.valueOf(e.getMessage()))
                    : new Settlement.RetryAfter(RETRY.multipliedBy(1L << claimed.attempt()));
        }
    }
}
