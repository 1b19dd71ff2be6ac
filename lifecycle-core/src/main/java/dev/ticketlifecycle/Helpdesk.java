package dev.ticketlifecycle;

import dev.ticketlifecycle.conversation.ConversationCommand.Receive;
import dev.ticketlifecycle.explain.Account;
import dev.ticketlifecycle.explain.Explanation;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.stage.StageCommand.Advance;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.Notifier;
import dev.ticketlifecycle.store.Outbox;
import dev.ticketlifecycle.store.Outbox.Claimed;
import dev.ticketlifecycle.store.Outbox.Settlement;
import dev.ticketlifecycle.store.StoreFailure;
import dev.ticketlifecycle.store.TicketIndex;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.TicketStore.Loaded;
import dev.ticketlifecycle.store.UnreadableException;
import dev.ticketlifecycle.store.WakeUps;
import dev.ticketlifecycle.store.WakeUps.Due;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final int DELIVERY_ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int PAGE = 500;

    private final Execution execution;
    private final Forwarding forwarding;
    private final FollowUps followUps;
    private final FollowOns followOns;
    private final TicketStore tickets;
    private final WakeUps wakeUps;
    private final Outbox outbox;
    private final Notifier notifier;
    private final Optional<TicketIndex> index;

    private Helpdesk(
            Execution execution,
            TicketStore tickets,
            WakeUps wakeUps,
            Outbox outbox,
            Notifier notifier,
            Optional<TicketIndex> index) {
        this.execution = execution;
        this.forwarding = new Forwarding(execution);
        this.followUps = new FollowUps(execution, forwarding);
        this.followOns = new FollowOns(execution);
        this.tickets = tickets;
        this.wakeUps = wakeUps;
        this.outbox = outbox;
        this.notifier = notifier;
        this.index = index;
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
        return new Helpdesk(
                new Execution(lifecycle, store, directory), store, store, store, notifier, Optional.empty());
    }

    /**
     * The same desk, serving the tickets of another lifecycle or version too. A {@code Migrate} brings one of them under
     * the lifecycle of this desk, if that says how.
     *
     * @param older a lifecycle under which tickets are still open
     * @return a copy
     * @throws IllegalArgumentException if a lifecycle of this name and version is served already, or what is served
     *     migrates from another definition of this name and version
     */
    public Helpdesk serving(Lifecycle older) {
        return new Helpdesk(execution.serving(older), tickets, wakeUps, outbox, notifier, index);
    }

    /**
     * Decides an act and, if it is accepted, makes it take effect.
     *
     * <p>An act that was accepted before is answered with its original events, and with the ticket as it stands now.
     * Where others write at the same time, the act is loaded and decided again, a bounded number of times.
     *
     * <p>An act on a ticket that was merged is carried out on the one that goes on in its place, under the id {@code
     * <ticket>:<act>}; {@code decision.ticket().id()} says where it was.
     *
     * @param ticket the ticket
     * @param act the act; sent again with the same id it has no second effect
     * @return what came of it
     * @throws IllegalArgumentException if the act's id was used for another content on this ticket, or the act names
     *     something that isn't defined
     * @throws ContendedException if others were faster each time; nothing was written
     * @throws StoreFailure if the store can't be reached; if its outcome is unknown, send the act again
     * @throws UnreadableException if the store has something there that can't be read, here or
     *     at all; nothing was written
     * @throws IllegalStateException if the ticket is bound to a lifecycle that this desk doesn't serve
     */
    public Decision handle(TicketId ticket, Act act) {
        return forwarding.of(ticket, act);
    }

    /**
     * Takes in a message, wherever it belongs: on the ticket, or, if the ticket has ended for good, on a linked follow-up
     * that is opened for it; if it ended as abuse, on a linked appeal. So no message of a requester is lost.
     *
     * <p>There is one follow-up for all messages, as long as it hasn't ended for good too; then comes the next. Its key is
     * the ticket's, a slash and a number from 1 (a hash of that where it would be too long); a key that the host uses
     * for something else is passed over. It has a link to the ticket, and its matter. It is opened in the queue the
     * ticket belonged to, or in the lifecycle's home queue. A message that expects nothing is taken in like any other;
     * automatic mail opens nothing. The act may be sent again: it has no second effect, wherever it was taken in.
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
        return followUps.receive(ticket, act);
    }

    /**
     * The same desk, which finds open tickets by their matter.
     *
     * @param found the index of the desk's store
     * @return a copy
     * @see #contact
     */
    public Helpdesk findingBy(TicketIndex found) {
        return new Helpdesk(execution, tickets, wakeUps, outbox, notifier, Optional.of(found));
    }

    /**
     * Takes in a contact of a requester, whatever channel it came on: if a ticket of that requester on the same matter is
     * open, the contact joins it and is counted there, and what was said is said there; otherwise a ticket is opened.
     *
     * <p>Sent again it has no second effect as long as the ticket that it joined is open. Of two contacts at one instant
     * each may open a ticket; the two can be merged.
     *
     * @param contact the key of the ticket that is opened if none is found; the ticket it joins remembers it
     * @param act an {@link Open} with a matter, mostly with the first message
     * @return what came of it; {@code decision.ticket().id()} says where the contact is
     * @throws IllegalArgumentException as in {@link #handle}, or if the act opens nothing
     * @throws IllegalStateException if this desk has no index, see {@link #findingBy}
     */
    public Decision contact(TicketId contact, Act act) {
        if (!(act.command() instanceof Open open)) {
            throw new IllegalArgumentException(
                    "act '" + act.id() + "' is a " + act.command().kind() + ", not an opening: use handle or receive");
        }
        TicketIndex by = index.orElseThrow(() -> new IllegalStateException("act '" + act.id()
                + "' may join an open ticket, and this desk can't find any: give it Helpdesk.findingBy"));
        return new Contacts(execution, forwarding, by).of(contact, act, open);
    }

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
        return execution.lifecycle(standing, act).whyNot(standing, act, execution.asking(loaded.now(), standing, act));
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
        Loaded loaded = tickets.load(ticket, Execution.NO_ACT);
        Ticket standing = loaded.snapshot().orElseGet(() -> Ticket.unopened(ticket));
        Set<String> people = new LinkedHashSet<>(candidates);
        people.add(actor.id());
        return execution.whatNow(standing, actor, execution.asking(loaded.now(), standing, people));
    }

    /**
     * A ticket as it stands now: what has fallen due by the store's clock is shown, though not yet written.
     *
     * @param ticket the ticket
     * @return the ticket, or empty if it isn't open and never was
     */
    public Optional<Ticket> ticket(TicketId ticket) {
        Loaded loaded = tickets.load(ticket, Execution.NO_ACT);
        return loaded.snapshot()
                .map(found ->
                        execution.lifecycle(found).advance(found, loaded.now()).ticket());
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
     * An account of a ticket: why its clocks show what they show, and who had the time.
     *
     * @param ticket its key
     * @return the account of its journal; empty for a ticket that doesn't exist
     */
    public Account account(TicketId ticket) {
        return execution
                .find(ticket)
                .map(found -> execution.lifecycle(found).account(ticket, journal(ticket)))
                .orElseGet(() -> new Account(List.of()));
    }

    /**
     * Why a clock of a ticket shows what it shows now, by the store's clock.
     *
     * @param ticket the ticket
     * @param clock the clock's id, such as {@code standard/first-reply}
     * @return the explanation, as data and as text
     * @throws IllegalArgumentException if the ticket has no such clock
     */
    public Explanation explain(TicketId ticket, String clock) {
        Account account = account(ticket);
        return account.explain(clock, tickets.load(ticket, Execution.NO_ACT).now());
    }

    /**
     * Whether the snapshot is what the journal says.
     *
     * @param ticket the ticket
     * @return true if folding the journal gives the snapshot, or there is no such ticket
     */
    public boolean verify(TicketId ticket) {
        Optional<Ticket> snapshot = tickets.load(ticket, Execution.NO_ACT).snapshot();
        return snapshot.isEmpty()
                || execution
                        .lifecycle(snapshot.get())
                        .fold(ticket, journal(ticket))
                        .equals(snapshot.get());
    }

    /**
     * Lets what is due happen on tickets whose alarm has come. One that fails here, such as one that a newer node has
     * written, keeps its alarm and is claimed again after 30 seconds, here or elsewhere.
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
     * Delivers notifications, each ticket's in order, and carries out what one ticket has to tell another: that is an act
     * on the other, by the same initiator, with an id that never changes, and nobody is notified of it.
     *
     * <p>What fails is tried again, five times, after waits that double from a minute on, and is then a dead letter; what
     * is about a ticket that only a newer node can read waits as long as that takes.
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
            if (FollowOns.tells(claimed.notification())) {
                followOns.carryOut(claimed.notification());
            } else {
                notifier.tell(claimed.notification());
            }
            return new Settlement.Delivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Settlement.RetryAfter(RETRY);
        } catch (Exception e) {
            boolean last = claimed.attempt() >= DELIVERY_ATTEMPTS;
            LOG.warn(
                    "notification {} failed, attempt {}", claimed.notification().key(), claimed.attempt(), e);
            return last && !forAnother(e)
                    ? new Settlement.Dead(String.valueOf(e.getMessage()))
                    : new Settlement.RetryAfter(
                            RETRY.multipliedBy(1L << Math.min(claimed.attempt(), DELIVERY_ATTEMPTS)));
        }
    }

    // In a rolling upgrade, about a ticket that a newer node has written: that one, or this one later, will carry it
    // out.
    private static boolean forAnother(Exception e) {
        return e instanceof NotServedException || (e instanceof UnreadableException unread && unread.laterMaybe());
    }
}
