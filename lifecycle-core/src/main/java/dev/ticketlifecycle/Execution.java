package dev.ticketlifecycle;

import com.google.common.hash.Hashing;
import dev.ticketlifecycle.escalation.EscalationEvent.EscalationDue;
import dev.ticketlifecycle.refusal.Refusal;
import dev.ticketlifecycle.stage.StageCommand.Migrate;
import dev.ticketlifecycle.stage.StageCommand.Open;
import dev.ticketlifecycle.store.Notification;
import dev.ticketlifecycle.store.StoreFailure;
import dev.ticketlifecycle.store.TicketStore;
import dev.ticketlifecycle.store.TicketStore.Commit;
import dev.ticketlifecycle.store.TicketStore.CommitResult;
import dev.ticketlifecycle.store.TicketStore.CommitResult.AlreadyCommitted;
import dev.ticketlifecycle.store.TicketStore.CommitResult.Committed;
import dev.ticketlifecycle.store.TicketStore.Loaded;
import dev.ticketlifecycle.store.TicketStore.Receipt;
import dev.ticketlifecycle.ticket.Choice;
import dev.ticketlifecycle.ticket.Decision;
import dev.ticketlifecycle.ticket.Decision.Accepted;
import dev.ticketlifecycle.ticket.Ticket;
import dev.ticketlifecycle.ticket.WhatNow;
import dev.ticketlifecycle.vocabulary.Act;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Command;
import dev.ticketlifecycle.vocabulary.CommandKind;
import dev.ticketlifecycle.vocabulary.Directory;
import dev.ticketlifecycle.vocabulary.Event;
import dev.ticketlifecycle.vocabulary.EventKind;
import dev.ticketlifecycle.vocabulary.Given;
import dev.ticketlifecycle.vocabulary.LinkedTicket;
import dev.ticketlifecycle.vocabulary.Owner;
import dev.ticketlifecycle.vocabulary.Recorded;
import dev.ticketlifecycle.vocabulary.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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

/** Load, decide, commit; again, a bounded number of times, if others were faster or the line broke. */
final class Execution {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private static final int TRIES = 8;

    private static final int PAGE = 500;

    /** Who only looks has no receipt to ask for. */
    static final String NO_ACT = "-";

    /** What people may want to hear of; messages themselves are sent by the host. */
    private static final Set<EventKind> NOTIFIED = EnumSet.of(
            EventKind.OWNER_CHANGED,
            EventKind.OFFERED,
            EventKind.OFFER_ENDED,
            EventKind.DELIVERY_FAILED,
            EventKind.NEXT_UPDATE_MISSED,
            EventKind.WARNED,
            EventKind.HANDED_OVER,
            EventKind.IMPOSED,
            EventKind.JUDGED,
            EventKind.RELEASED,
            EventKind.EXTENDED,
            EventKind.UNBLOCKED,
            EventKind.REMINDED,
            EventKind.MISSED,
            EventKind.MISS_WITHDRAWN,
            EventKind.WAIVED,
            EventKind.WAIVER_REVOKED,
            EventKind.FOUND,
            EventKind.OPTIONS_OFFERED,
            EventKind.OPTION_CHOSEN,
            EventKind.NOTICED,
            EventKind.PERFORMED,
            EventKind.ESCALATION_DUE,
            EventKind.ACKNOWLEDGED,
            EventKind.DEESCALATED,
            EventKind.PROPOSED,
            EventKind.PROPOSAL_REJECTED,
            EventKind.ENDED,
            EventKind.REOPENED,
            EventKind.THRESHOLD_REACHED,
            EventKind.BREACHED,
            EventKind.AWAITED,
            EventKind.TOLD,
            EventKind.MERGE_STARTED,
            EventKind.MERGED,
            EventKind.MERGE_FAILED,
            EventKind.SPLIT_STARTED,
            EventKind.SPLIT_OFF,
            EventKind.SPLIT_FAILED,
            EventKind.ABSORBED,
            EventKind.OVERRIDDEN);

    private record Bound(String name, int version) {
        static Bound to(Lifecycle lifecycle) {
            return new Bound(lifecycle.name(), lifecycle.version());
        }
    }

    private final Lifecycle current;
    private final Map<Bound, Lifecycle> lifecycles;
    private final TicketStore tickets;
    private final Directory directory;
    private final Elsewhere elsewhere;

    Execution(Lifecycle current, TicketStore tickets, Directory directory) {
        this(current, Map.of(Bound.to(current), current), tickets, directory);
    }

    private Execution(Lifecycle current, Map<Bound, Lifecycle> lifecycles, TicketStore tickets, Directory directory) {
        this.current = current;
        this.lifecycles = lifecycles;
        this.tickets = tickets;
        this.directory = directory;
        this.elsewhere = new Elsewhere(tickets, this::standing);
    }

    Execution serving(Lifecycle older) {
        for (Lifecycle served : lifecycles.values()) {
            served.checkTwin(older);
            older.checkTwin(served);
        }
        Map<Bound, Lifecycle> more = new HashMap<>(lifecycles);
        if (more.put(Bound.to(older), older) != null) {
            throw new IllegalArgumentException(older + " is served already: give one of the two another version");
        }
        return new Execution(current, Map.copyOf(more), tickets, directory);
    }

    String homeQueue() {
        return current.homeQueue();
    }

    Decision of(TicketId ticket, Act act) {
        return of(ticket, act, act);
    }

    /** The same where the act goes about it in another way than the one that was sent, and is recognised by that. */
    Decision of(TicketId ticket, Act act, Act sent) {
        @Nullable StoreFailure failure = null;
        for (int tries = 0; tries < TRIES; tries++) {
            pause(tries);
            try {
                Optional<Decision> decision = tryOnce(ticket, act, digest(sent));
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

    Optional<Ticket> find(TicketId ticket) {
        return tickets.load(ticket, NO_ACT).snapshot();
    }

    // The first try again comes at once, the later ones after a jittered wait that doubles.
    private static void pause(int tries) {
        if (tries > 1) {
            long most = TimeUnit.MILLISECONDS.toNanos(1L << tries);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
        }
    }

    private Optional<Decision> tryOnce(TicketId id, Act act, long digest) {
        Loaded loaded = tickets.load(id, act.id());
        if (loaded.receipt().isPresent()) {
            return Optional.of(repeated(id, act, digest, loaded.receipt().get(), loaded.snapshot()));
        }
        Ticket ticket = loaded.snapshot().orElseGet(() -> Ticket.unopened(id));
        Lifecycle by = lifecycle(ticket, act);
        Given given = given(loaded.now(), ticket, act);
        Decision decision = by.decide(ticket, act, given);
        if (decision instanceof Accepted first && ticket.version() > 0 && by.needsJournal(first)) {
            decision = by.decide(ticket, act, given.knowing(journal(ticket)));
        }
        if (!(decision instanceof Accepted accepted)) {
            return Optional.of(decision);
        }
        if (act.command().kind() == CommandKind.ADVANCE && accepted.events().isEmpty()) {
            return Optional.of(accepted); // nothing was due yet: a receipt would swallow the next time it is
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

    /** What was written until the ticket stood as it does; others may write on meanwhile. */
    private List<Recorded> journal(Ticket ticket) {
        List<Recorded> all = new ArrayList<>();
        while (all.size() < ticket.version()) {
            int left = Math.toIntExact(Math.min(PAGE, ticket.version() - all.size()));
            all.addAll(tickets.journal(ticket.id(), all.size(), left));
        }
        return all;
    }

    private Decision repeated(TicketId id, Act act, long digest, Receipt receipt, Optional<Ticket> snapshot) {
        if (receipt.digest() != digest) {
            throw new IllegalArgumentException("act '" + act.id() + "' on ticket " + id.tenant() + "/" + id.value()
                    + " was accepted before with another content: give each act an id of its own");
        }
        Ticket now = snapshot.or(() -> tickets.load(id, act.id()).snapshot()).orElseThrow();
        return new Accepted(now, receipt.events());
    }

    // What isn't claimed leaves the digest as it is. Records print their components in a fixed order, sets and maps in
    // the order in which they were given.
    private static long digest(Act act) {
        String content = act.command() + "|" + act.initiator() + "|" + act.executor() + "|" + act.override()
                + act.onBehalf().map(onBehalf -> "|" + onBehalf).orElse("");
        return Hashing.farmHashFingerprint64()
                .hashString(content, StandardCharsets.UTF_8)
                .asLong();
    }

    /** The definition by which an act is decided: a ticket is migrated by the present one. */
    Lifecycle lifecycle(Ticket ticket, Act act) {
        return act.command().kind() == CommandKind.MIGRATE ? current : lifecycle(ticket);
    }

    /** The definition by which a ticket is decided; the present one if nobody has opened it. */
    Lifecycle lifecycle(Ticket ticket) {
        if (ticket.lifecycle().isEmpty()) {
            return current;
        }
        Bound bound = new Bound(ticket.lifecycle().get(), ticket.lifecycleVersion());
        @Nullable Lifecycle lifecycle = lifecycles.get(bound);
        if (lifecycle == null) {
            throw new NotServedException("ticket " + ticket.id().value() + " is bound to lifecycle " + bound.name()
                    + " v" + bound.version() + ", which this desk doesn't serve: add it with Helpdesk.serving");
        }
        return lifecycle;
    }

    /** What may be used besides the ticket: the directory is asked about everybody the act concerns. */
    Given given(Instant now, Ticket ticket, Act act) {
        Set<String> people = new LinkedHashSet<>();
        Set<TicketId> others = new LinkedHashSet<>();
        Optional<String> category = ticket.stage().category();
        boolean demands = false;
        people.add(act.initiator().id());
        people.add(act.executor().id());
        for (@Nullable Command command = act.command(); command != null; ) {
            command.names().filter(Owner.Agent.class::isInstance).ifPresent(owner -> people.add(owner.id()));
            others.addAll(command.tickets());
            if (command.kind() == CommandKind.REPLY
                    || command.kind() == CommandKind.INTERACTION
                    || command.kind() == CommandKind.DEMAND
                    || command.kind() == CommandKind.PERFORM) { // so that it finds what was said there already
                others.addAll(Elsewhere.linkedTo(ticket));
            }
            demands |= command.kind() == CommandKind.DEMAND;
            if (command instanceof Open open) {
                category = open.category();
            }
            command = command.then().orElse(null);
        }
        return given(now, ticket, people, category, others, demands);
    }

    /** The same for who only asks: what is open may depend on each ticket that this one is linked to. */
    Given asking(Instant now, Ticket ticket, Act act) {
        Given known = given(now, ticket, act);
        Set<TicketId> others = Elsewhere.linkedTo(ticket);
        known.linked().forEach(found -> others.remove(found.id()));
        List<LinkedTicket> all = new ArrayList<>(known.linked());
        all.addAll(elsewhere.of(others, ticket.id(), now, false));
        return new Given(now, known.directory(), all);
    }

    Given asking(Instant now, Ticket ticket, Set<String> people) {
        return given(now, ticket, people, ticket.stage().category(), Elsewhere.linkedTo(ticket), true);
    }

    /** What an actor can do on a ticket; whether it can be migrated, the present definition says, as it decides that. */
    WhatNow whatNow(Ticket ticket, Actor actor, Given given) {
        Lifecycle under = lifecycle(ticket);
        WhatNow own = under.whatNow(ticket, actor, given);
        if (under.equals(current)) {
            return own;
        }
        Map<CommandKind, List<Choice>> open = new EnumMap<>(CommandKind.class);
        Map<CommandKind, Refusal> blocked = new EnumMap<>(CommandKind.class);
        open.putAll(own.open());
        blocked.putAll(own.blocked());
        open.remove(CommandKind.MIGRATE);
        blocked.remove(CommandKind.MIGRATE);
        if (current.migratesFrom(ticket)) {
            current.whyNot(ticket, Act.of(NO_ACT, actor, new Migrate()), given)
                    .ifPresentOrElse(
                            refusal -> blocked.put(CommandKind.MIGRATE, refusal),
                            () -> open.put(CommandKind.MIGRATE, List.of(Choice.of(new Migrate()))));
        }
        return new WhatNow(open, blocked);
    }

    private Given given(
            Instant now,
            Ticket ticket,
            Set<String> people,
            Optional<String> category,
            Set<TicketId> others,
            boolean inheriting) {
        ticket.ownership().agent().ifPresent(people::add);
        return new Given(now, directory.about(people, category), elsewhere.of(others, ticket.id(), now, inheriting));
    }

    // As it stands now: it may have ended by itself without anybody having looked.
    private Ticket standing(Ticket found, Instant now) {
        @Nullable
        Lifecycle by = found.lifecycle()
                .map(name -> lifecycles.get(new Bound(name, found.lifecycleVersion())))
                .orElse(null);
        return by == null ? found : by.advance(found, now).ticket();
    }

    // What escalates anew while it cools down is on the record, and nobody hears of it.
    private static boolean told(Event event) {
        return NOTIFIED.contains(event.kind())
                && !(event instanceof EscalationDue due && due.told().isEmpty());
    }

    private static List<Notification> notifications(Ticket before, List<Recorded> events) {
        List<Notification> notifications = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (told(events.get(i).event())) {
                notifications.add(new Notification(before.id(), before.version() + i + 1, events.get(i)));
            }
        }
        return notifications;
    }
}
