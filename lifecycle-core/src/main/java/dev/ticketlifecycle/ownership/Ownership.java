package dev.ticketlifecycle.ownership;

import com.google.common.collect.ImmutableList;
import dev.ticketlifecycle.ownership.OwnershipEvent.Means;
import dev.ticketlifecycle.ownership.OwnershipEvent.Offered;
import dev.ticketlifecycle.ownership.OwnershipEvent.OwnerChanged;
import dev.ticketlifecycle.timer.Timer;
import dev.ticketlifecycle.vocabulary.Actor;
import dev.ticketlifecycle.vocabulary.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is accountable for the ticket.
 *
 * <p>A <em>return</em> is an accepted offer or an assignment that gives the ticket back: the one it was offered or
 * assigned to, or the one who accepted, has held it before, among the last {@value #MAX_HELD} owners. Assigned back to
 * its own queue is no return, and neither is a claim, what becomes of an absent owner's ticket, or a reopening; but
 * whoever gets it back by accepting an offer to that queue counts like anybody else.
 *
 * @param owner the one owner; empty only until intake
 * @param since since when
 * @param queue the queue the ticket belongs to and goes back to if its owner can't hold it
 * @param offer the open offer, which changes nothing until it is accepted
 * @param changes how often the owner changed
 * @param held who holds it and who held it before, each once, the latest first; at most {@value #MAX_HELD}
 * @param returns how often it was given back to somebody who had held it
 */
public record Ownership(
        Optional<Owner> owner,
        Instant since,
        Optional<String> queue,
        Optional<OpenOffer> offer,
        int changes,
        List<Owner> held,
        int returns) {

    /** How many owners are remembered; an earlier one is a new one again. */
    public static final int MAX_HELD = 16;

    /** Nobody is accountable yet. */
    public static final Ownership NONE = new Ownership(
            Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty(), 0, ImmutableList.of(), 0);

    static final String OFFER = "offer";

    /** Copies the list. */
    public Ownership {
        held = ImmutableList.copyOf(held);
    }

    /**
     * An offer that nobody has accepted yet.
     *
     * @param to an agent or a queue
     * @param by who made it
     * @param bySupervisor whether that was a supervisor, who may give a ticket back however often that happened
     * @param since since when
     * @param expiry when it is over
     */
    public record OpenOffer(Owner to, Actor by, boolean bySupervisor, Instant since, Timer expiry) {}

    /**
     * The agent who owns the ticket.
     *
     * @return the agent's id, or empty if a queue or nobody owns it
     */
    public Optional<String> agent() {
        return owner.isPresent() && owner.get() instanceof Owner.Agent agent
                ? Optional.of(agent.id())
                : Optional.empty();
    }

    /**
     * Whether a queue owns the ticket, and time to own runs.
     *
     * @return true if no person owns it
     */
    public boolean inQueue() {
        return owner.isPresent() && owner.get() instanceof Owner.Queue;
    }

    /**
     * Whether an agent owns the ticket.
     *
     * @param id the agent
     * @return true if that agent is the owner
     */
    public boolean ownedBy(String id) {
        return owner.isPresent()
                && owner.get() instanceof Owner.Agent agent
                && agent.id().equals(id);
    }

    /**
     * Whether somebody has held the ticket before, and it isn't just its own queue.
     *
     * @param to an agent or a queue
     * @return true if giving it to that one gives it back
     */
    public boolean back(Owner to) {
        return held.contains(to)
                && !(to instanceof Owner.Queue
                        && queue.isPresent()
                        && queue.get().equals(to.id()));
    }

    /**
     * Whether somebody who takes the ticket has held it before, and somebody else holds it now.
     *
     * @param by an agent or a queue
     * @return true if that one gets it back
     */
    boolean regained(Owner by) {
        return back(by) && !owner.equals(Optional.of(by));
    }

    /**
     * When the open offer is over.
     *
     * @return the timer, or empty if no offer is open
     */
    public Optional<Timer> expiry() {
        return offer.isPresent() ? Optional.of(offer.get().expiry()) : Optional.empty();
    }

    /**
     * The ownership after an event.
     *
     * @param event the event
     * @param at when it took effect
     * @return the next ownership
     */
    public Ownership after(OwnershipEvent event, Instant at) {
        if (event instanceof OwnerChanged changed) {
            Owner named = changed.means() == Means.OFFER && offer.isPresent()
                    ? offer.get().to()
                    : changed.to();
            Optional<String> home = named instanceof Owner.Queue to ? Optional.of(to.id()) : queue;
            return new Ownership(
                    Optional.of(changed.to()),
                    at,
                    home,
                    Optional.empty(),
                    changes + 1,
                    with(changed.to()),
                    returned(changed, named) ? returns + 1 : returns);
        }
        if (event instanceof Offered offered) {
            Timer expiry = Timer.over(Timer.Kind.EXPIRY, OFFER, offered.expiresAt());
            OpenOffer open = new OpenOffer(offered.to(), offered.by(), offered.bySupervisor(), at, expiry);
            return new Ownership(owner, since, queue, Optional.of(open), changes, held, returns);
        }
        return new Ownership(owner, since, queue, Optional.empty(), changes, held, returns);
    }

    private boolean returned(OwnerChanged changed, Owner named) {
        return switch (changed.means()) {
            case OFFER, ASSIGNMENT -> back(named) || regained(changed.to());
            case INTAKE, CLAIM, INELIGIBLE, REOPENING -> false;
        };
    }

    private List<Owner> with(Owner latest) {
        if (held.isEmpty()) {
            return ImmutableList.of(latest);
        }
        ImmutableList.Builder<Owner> all = ImmutableList.builderWithExpectedSize(held.size() + 1);
        all.add(latest);
        int left = MAX_HELD - 1;
        for (int i = 0; i < held.size() && left > 0; i++) {
            if (!held.get(i).equals(latest)) {
                all.add(held.get(i));
                left--;
            }
        }
        return all.build();
    }
}
